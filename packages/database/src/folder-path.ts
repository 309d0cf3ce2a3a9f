import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { absent, codeOf } from './embedded/once.ts'

/**
 * Makes the folder and those above it that are missing, each with these rights; what is there already stays as it is.
 * Each is tried once: Node's own recursive `mkdir` tries for ever where a folder exists in which none can be made, such
 * as /proc.
 */
export const makeFolderPath = async (path: string, mode: number): Promise<void> => {
  if (await isFolder(path)) return
  const parent = dirname(path)
  if (parent !== path) await makeFolderPath(parent, mode)
  await mkdir(path, { mode }).catch(async (error: unknown) => {
    // Another process may have made it meanwhile.
    if (codeOf(error) !== 'EEXIST' || !(await isFolder(path))) throw error
  })
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(absent))?.isDirectory() ?? false
