import { rmSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { PlatformError } from '@pdn/core'

/** A file that appears under its name only when it is whole. */
export interface WholeFile {
  write(text: string): Promise<void>
  /** Gives it its name. */
  finish(): Promise<void>
  /** Removes what was written. */
  discard(): Promise<void>
}

/** Characters that are gathered before they are written. */
const batchLength = 1024 * 1024

const unwritable = (path: string, cause: unknown): PlatformError =>
  new PlatformError('file-unwritable', {
    message: 'The file cannot be written.',
    where: path,
    hint: 'Check the folder, its rights and the space on the disk.',
    cause,
  })

/**
 * Begins a file that is written beside its place and moved there at the end, so that no half file ever stands under the
 * name, whenever the program ends.
 *
 * @throws PlatformError `file-unwritable`
 */
export const beginWholeFile = async (path: string): Promise<WholeFile> => {
  const partial = `${path}.${process.pid}.partial`
  const handle = await open(partial, 'wx', 0o600).catch((error: unknown) => {
    throw unwritable(path, error)
  })
  let held = ''
  const flush = async (): Promise<void> => {
    const text = held
    held = ''
    await handle.writeFile(text).catch((error: unknown) => {
      throw unwritable(path, error)
    })
  }
  // A reader of the answer that goes away ends the program at once (`pdn validate … | head`).
  const removeAtExit = () => rmSync(partial, { force: true })
  process.once('exit', removeAtExit)
  const discard = async (): Promise<void> => {
    await handle.close().catch(() => {})
    await rm(partial, { force: true })
    process.off('exit', removeAtExit)
  }
  return {
    async write(text) {
      held += text
      if (held.length >= batchLength) await flush()
    },
    async finish() {
      await flush()
      await handle.close()
      await rename(partial, path).catch(async (error: unknown) => {
        await discard()
        throw unwritable(path, error)
      })
      process.off('exit', removeAtExit)
    },
    discard,
  }
}

/**
 * Writes a file whole or not at all.
 *
 * @throws PlatformError `file-unwritable`
 */
export const writeWholeFile = async (path: string, text: string): Promise<void> => {
  const file = await beginWholeFile(path)
  try {
    await file.write(text)
    await file.finish()
  } catch (error) {
    await file.discard()
    throw error
  }
}
