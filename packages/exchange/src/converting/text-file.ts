import { type FileHandle, open, rm } from 'node:fs/promises'
import { PlatformError } from '@pdn/core'

/** The error for a file that cannot be written. */
export const unwritable = (path: string, cause: unknown): PlatformError =>
  new PlatformError('file-unwritable', {
    message: 'The file cannot be written.',
    where: path,
    hint: 'Check that its folder exists, that this user may write to it, and that the disk has room.',
    cause,
  })

/** Letters that are gathered before they are written. */
const pieceLength = 65_536

/** A file that is written text by text, made with the first of them. */
export class TextFile {
  readonly #path: string
  #handle: FileHandle | undefined
  #pending = ''

  constructor(path: string) {
    this.#path = path
  }

  async write(text: string): Promise<void> {
    this.#pending += text
    if (this.#pending.length >= pieceLength) await this.#flush()
  }

  async end(): Promise<void> {
    await this.#flush()
    await this.#handle?.close().catch(cause => {
      throw unwritable(this.#path, cause)
    })
  }

  async abandon(): Promise<void> {
    await this.#handle?.close().catch(() => {})
    await rm(this.#path, { force: true })
  }

  async #flush(): Promise<void> {
    const text = this.#pending
    this.#pending = ''
    try {
      this.#handle ??= await open(this.#path, 'w')
      // Unlike `write`, this goes on until all of it is written.
      await this.#handle.appendFile(text)
    } catch (cause) {
      throw unwritable(this.#path, cause)
    }
  }
}
