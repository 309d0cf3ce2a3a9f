import { chmod, link, mkdir, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Effects, PlatformError } from '@pdn/core'

/** A folder that only its owner may enter. */
export interface PrivateFolder {
  readonly path: string
  /** Removes what must not outlive the provider: a temporary folder. */
  close(): Promise<void>
}

/**
 * Makes or takes over the folder where a provider keeps its index, tokens and key, with mode 0700; without a path, one
 * of the system's temporary folders, which `close` removes.
 *
 * @throws PlatformError `provider-storage-failed`
 */
export const openPrivateFolder = async (path: string | undefined): Promise<PrivateFolder> => {
  try {
    if (path === undefined) {
      // mkdtemp makes it with mode 0700.
      const temporary = await mkdtemp(join(tmpdir(), 'pdn-provider-'))
      return { path: temporary, close: () => rm(temporary, { recursive: true, force: true }) }
    }
    await makeFolder(path)
    await chmod(path, 0o700)
    return { path, close: async () => {} }
  } catch (error) {
    throw storageFailed(path, error)
  }
}

/** Makes the folder and those missing above it, each tried once: Node's own walk never ends where none can be made. */
const makeFolder = async (path: string): Promise<void> => {
  if (await isFolder(path)) return
  const parent = dirname(path)
  if (parent !== path) await makeFolder(parent)
  await mkdir(path, { mode: 0o700 }).catch(async (error: unknown) => {
    if (!hasCode(error, 'EEXIST') || !(await isFolder(path))) throw error
  })
}

const isFolder = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  })
  return found?.isDirectory() ?? false
}

/**
 * The provider's own key of 32 bytes, made at first use with mode 0600: without it an opaque id cannot be traced to
 * what it stands for, and with it the same record gets the same ids again.
 *
 * @throws PlatformError `provider-storage-failed`
 */
export const openKey = async (file: string, { randomBytes }: Pick<Effects, 'randomBytes'>): Promise<Uint8Array> => {
  try {
    return (await keyOf(file)) ?? (await makeKey(file, randomBytes))
  } catch (error) {
    throw storageFailed(file, error)
  }
}

const keyLength = 32

const keyOf = async (file: string): Promise<Uint8Array | undefined> => {
  const key = await readFile(file).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  })
  if (key !== undefined && key.length !== keyLength) throw new Error('The key is not one of 32 bytes.')
  return key
}

/** Makes the key whole or not at all; of two processes that make it at once, both get the one that came first. */
const makeKey = async (file: string, randomBytes: Effects['randomBytes']): Promise<Uint8Array> => {
  const draft = `${file}.${Buffer.from(randomBytes(8)).toString('hex')}.draft`
  try {
    await writeFile(draft, randomBytes(keyLength), { mode: 0o600, flag: 'wx', flush: true })
    await link(draft, file).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error
    })
  } finally {
    await rm(draft, { force: true })
  }
  return new Uint8Array(await readFile(file))
}

/** Makes a file that only its owner may read and write, empty unless it is to be kept. */
export const makePrivateFile = async (file: string, flags: 'w' | 'a' = 'w'): Promise<void> => {
  await (await open(file, flags, 0o600)).close()
  await chmod(file, 0o600)
}

/** The error for a folder or file that a provider cannot use. */
export const storageFailed = (where: string | undefined, cause: unknown): PlatformError =>
  cause instanceof PlatformError
    ? cause
    : new PlatformError('provider-storage-failed', {
        message: 'The provider cannot keep its files; nothing half-written was left.',
        where,
        hint: 'Make room on the disk, or name a folder that this user may write to.',
        cause,
      })

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
