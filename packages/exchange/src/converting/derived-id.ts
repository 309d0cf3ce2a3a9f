import { createHash } from 'node:crypto'

/** Name space of the ids that conversions derive; any fixed UUID does. */
const nameSpace = Buffer.from('b1a7c0de5a2e4f0c9d3b7c61f5e08a44', 'hex')

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** True for a text that is a UUID. */
export const isUuid = (text: string): boolean => uuidForm.test(text)

/** The UUID (version 5, RFC 9562) that stands for a version's id of another form: the same for the same. */
export const derivedId = (version: string, id: string): string => {
  const digest = createHash('sha1').update(nameSpace).update(`${version}\n${id}`).digest().subarray(0, 16)
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  const text = digest.toString('hex')
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-')
}
