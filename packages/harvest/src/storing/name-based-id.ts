import { hash } from 'node:crypto'

const formatted = (bytes: Buffer): string => {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** SHA-256 over parts, each with its length before it, so that no two lists of parts are taken for one another. */
const digestOf = (parts: readonly string[]): Buffer =>
  hash('sha256', parts.map(part => `${part.length}:${part}`).join(','), 'buffer')

/** A UUID of version 8 (RFC 9562) made of its parts alone: the same parts give the same id on every machine. */
export const nameBasedId = (parts: readonly string[]): string => formatted(digestOf(parts).subarray(0, 16))

/** A UUID of version 8 of which the first half names `owner` and the second `variant`; no variant gives zeros. */
export const variantId = (owner: readonly string[], variant: readonly string[] | undefined): string => {
  const half = variant === undefined ? Buffer.alloc(8) : digestOf(variant).subarray(0, 8)
  return formatted(Buffer.concat([digestOf(owner).subarray(0, 8), half]))
}

/** The part of a `variantId` that names its owner. */
export const ownerHalf = (id: string): string => id.slice(0, 18)
