import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isTable, sisterNames, stemOf } from './sister-names.ts'

/** The files that hold lists of a file's documents. */
export const sisterFiles = async (file: string): Promise<readonly string[]> => {
  const own = basename(file)
  if (!isTable(own)) return []
  const names = await readdir(dirname(file)).catch(() => [])
  const sisters = sisterNames(names)
  return names
    .filter(name => sisters.has(name) && name.startsWith(`${stemOf(own)}.`))
    .toSorted()
    .map(name => join(dirname(file), name))
}
