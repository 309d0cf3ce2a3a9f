import { link, readFile, unlink, writeFile } from 'node:fs/promises'

/**
 * The text of the file, made of `make()` where it does not exist yet: whole or not at all, mode 0600, and the same for
 * all processes that ask at once.
 */
export const readOrMakeOnce = async (file: string, make: () => string, token: string): Promise<string> => {
  const known = await readFile(file, 'utf8').catch(absent)
  if (known !== undefined) return known
  const draft = `${file}.${token}`
  await writeFile(draft, make(), { mode: 0o600, flag: 'wx' })
  try {
    await link(draft, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    await unlink(draft)
  }
  return readFile(file, 'utf8')
}

/** The system's code of an error, such as `ENOENT`; of PostgreSQL's, its SQLSTATE. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Handler of a rejected file operation: undefined where the file is absent, else the same rejection. */
export const absent = (error: unknown): undefined => {
  if (codeOf(error) !== 'ENOENT') throw error
  return undefined
}
