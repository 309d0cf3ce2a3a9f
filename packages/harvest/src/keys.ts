import { chmod, link, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Effects, PlatformError } from '@pdn/core'
import { makeFolderPath } from '@pdn/database'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'

/** The platform's secret keys; none of them is ever in the database. */
export interface Keys {
  /** Makes opaque ids of reserved values (32 bytes). */
  readonly opaqueIds: Uint8Array
  /** Makes tokens that stand for reserved identifiers (32 bytes). */
  readonly linkTokens: Uint8Array
  /** Makes content keys of quarantined documents (32 bytes). */
  readonly contentKeys: Uint8Array
  /** Seals the credentials of connections (32 bytes). */
  readonly credentials: Uint8Array
  /** The operator's public age key, to which quarantined documents are sealed. */
  readonly recipient: string
  /** The operator's secret age key; absent where the operator keeps it elsewhere. */
  readonly identity: string | undefined
}

const unusable = (path: string, message: string, cause?: unknown): PlatformError =>
  new PlatformError('keys-unusable', {
    message,
    where: path,
    hint: 'Restore the keys folder from its backup; without the same keys sealed things cannot be opened again.',
    cause,
  })

const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code

const readOwn = async (path: string): Promise<string | undefined> => {
  try {
    const text = await readFile(path, 'utf8')
    const { mode } = await stat(path)
    if ((mode & 0o077) !== 0) await chmod(path, 0o600)
    return text.trim()
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw unusable(path, 'A key file cannot be read.', error)
  }
}

/** Writes a file that must not exist yet: whole or not at all, and never over what another process wrote meanwhile. */
const writeOnce = async (path: string, text: string, effects: Effects): Promise<void> => {
  const draft = `${path}.${Buffer.from(effects.randomBytes(8)).toString('hex')}`
  try {
    await writeFile(draft, `${text}\n`, { mode: 0o600, flag: 'wx', flush: true })
    await link(draft, path)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw unusable(path, 'A key file cannot be written.', error)
  } finally {
    await rm(draft, { force: true })
  }
}

const madeOnce = async (path: string, make: () => Promise<string> | string, effects: Effects): Promise<string> => {
  const held = await readOwn(path)
  if (held !== undefined) return held
  await writeOnce(path, await make(), effects)
  const made = await readOwn(path)
  if (made === undefined) throw unusable(path, 'A key file vanished as soon as it was written.')
  return made
}

const secretKey = async (folder: string, name: string, effects: Effects): Promise<Uint8Array> => {
  const path = join(folder, name)
  const text = await madeOnce(path, () => Buffer.from(effects.randomBytes(32)).toString('hex'), effects)
  if (!/^[0-9a-f]{64}$/.test(text)) throw unusable(path, 'A key file does not hold 64 hexadecimal digits.')
  return Buffer.from(text, 'hex')
}

/** The operator's age keys: a recipient file alone is enough to seal; the identity opens. */
const ageKeys = async (folder: string, effects: Effects): Promise<Pick<Keys, 'recipient' | 'identity'>> => {
  const identityPath = join(folder, 'quarantine-identity.txt')
  const recipientPath = join(folder, 'quarantine-recipient.txt')
  const known = await readOwn(recipientPath)
  const identity =
    known === undefined ? await madeOnce(identityPath, generateX25519Identity, effects) : await readOwn(identityPath)
  try {
    const own = identity === undefined ? undefined : await identityToRecipient(identity)
    const recipient = known ?? (await madeOnce(recipientPath, () => own ?? '', effects))
    return { recipient, identity: own === recipient ? identity : undefined }
  } catch (error) {
    if (error instanceof PlatformError) throw error
    throw unusable(identityPath, 'The operator’s age key is not one.', error)
  }
}

/**
 * The keys under `home`/keys (folder 0700, files 0600), made at first use; two processes that begin at once end with
 * the same keys.
 */
export const openKeys = async (home: string, effects: Effects): Promise<Keys> => {
  const folder = join(home, 'keys')
  try {
    await makeFolderPath(folder, 0o700)
    await chmod(folder, 0o700)
  } catch (error) {
    throw unusable(folder, 'The folder of the keys cannot be made.', error)
  }
  return {
    opaqueIds: await secretKey(folder, 'opaque-ids.key', effects),
    linkTokens: await secretKey(folder, 'link-tokens.key', effects),
    contentKeys: await secretKey(folder, 'content-keys.key', effects),
    credentials: await secretKey(folder, 'credentials.key', effects),
    ...(await ageKeys(folder, effects)),
  }
}
