import { chmod, lstat } from 'node:fs/promises'
import { PlatformError } from '@pdn/core'
import { makeFolderPath } from '../folder-path.ts'
import { absent } from './once.ts'

/** The folder exists; one that is made has these rights, one that was there keeps its own. */
export const makeFolder = async (path: string, mode: number): Promise<void> => {
  await makeFolderPath(path, mode).catch((cause: unknown) => {
    throw new PlatformError('database-start-failed', {
      message: 'A folder of the database cannot be made.',
      where: path,
      hint: 'Give the user who runs this write access there, or set PDN_HOME to a folder that it can write.',
      cause,
    })
  })
}

/** A folder of ours with exactly these rights; refuses one that someone else has put in its place. */
export const ownFolder = async (path: string, mode: number): Promise<string> => {
  await makeFolder(path, mode)
  const found = await lstat(path).catch(absent)
  if (!found?.isDirectory() || found.uid !== process.geteuid?.()) {
    throw new PlatformError('database-start-failed', {
      message: 'A folder of the database belongs to another user, or is not a folder.',
      where: path,
      hint: 'Remove it, or set PDN_HOME to another folder.',
    })
  }
  await chmod(path, mode)
  return path
}
