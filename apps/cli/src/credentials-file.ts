import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Json, PlatformError } from '@pdn/core'
import { makeFolderPath } from '@pdn/database'
import { type Credentials, credentialsOf } from '@pdn/provider-app'

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const refuse = (path: string, message: string, cause?: unknown): PlatformError =>
  new PlatformError('credentials-invalid', {
    message,
    where: path,
    hint: 'Make it with `pdn provider client`, which writes only hashes of secrets.',
    cause,
  })

/** The registered clients and users of a provider; undefined where the file does not exist yet. */
export const readCredentials = async (path: string): Promise<Credentials | undefined> => {
  let text: string
  try {
    text = await readFile(path, 'utf8')
    if (((await stat(path)).mode & 0o077) !== 0)
      throw refuse(path, 'Others may read the credentials file; give it mode 0600.')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error instanceof PlatformError ? error : refuse(path, 'The credentials file cannot be read.', error)
  }
  let value: Json
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw refuse(path, 'The credentials file is not JSON.', error)
  }
  return credentialsOf(value, path)
}

/** Writes the credentials whole or not at all, readable by their owner alone. */
export const writeCredentials = async (path: string, credentials: Credentials): Promise<void> => {
  const draft = `${path}.${process.pid}.draft`
  try {
    await makeFolderPath(dirname(path), 0o700)
    await writeFile(draft, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flush: true })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    throw new PlatformError('provider-storage-failed', {
      message: 'The credentials file cannot be written; it is as it was.',
      where: path,
      hint: 'Make room on the disk, or name another file with --credentials.',
      cause: error,
    })
  }
}
