import { createReadStream } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { PlatformError } from '@pdn/core'
import type { ByteFile } from './byte-file.ts'
import { nodeUnpacking } from './node-unpacking.ts'
import { type NamedSource, openSource, openSources } from './open-source.ts'
import type { SourceOptions, SourceReading } from './source.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const openError = (path: string, error: unknown): PlatformError => {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new PlatformError('file-missing', {
      message: 'The file does not exist.',
      where: path,
      hint: 'Check its path; relative paths start at the current folder.',
    })
  if (code === 'EACCES' || code === 'EPERM')
    return new PlatformError('file-unreadable', {
      message: 'The file may not be read by this user.',
      where: path,
      hint: 'Give this user the right to read it.',
      cause: error,
    })
  if (code === 'EISDIR') return directoryError(path)
  return new PlatformError('file-unreadable', {
    message: `The file cannot be read (${code || 'unknown cause'}).`,
    where: path,
    hint: 'Check the disk or the network drive that it lies on, then try again.',
    cause: error,
  })
}

const directoryError = (path: string): PlatformError =>
  new PlatformError('file-is-directory', {
    message: 'A file was expected, but this is a folder.',
    where: path,
    hint: 'Name one file inside it.',
  })

async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 })
  try {
    for await (const chunk of stream) if (chunk instanceof Uint8Array) yield chunk
  } catch (error) {
    throw openError(path, error)
  } finally {
    stream.destroy()
  }
}

const fileOnDisk = async (path: string): Promise<ByteFile> => {
  const found = await stat(path).catch((error: unknown) => {
    throw openError(path, error)
  })
  if (found.isDirectory()) throw directoryError(path)
  let handle: Promise<FileHandle> | undefined
  return {
    where: path,
    bytes: () => fileBytes(path),
    size: async () => found.size,
    async read(offset, length) {
      handle ??= open(path)
      const { buffer, bytesRead } = await (await handle).read(Buffer.alloc(length), 0, length, offset)
      return buffer.subarray(0, bytesRead)
    },
    async close() {
      const opened = handle
      handle = undefined
      await (await opened)?.close()
    },
  }
}

/**
 * Opens an Excel workbook, or a CSV, JSON or JSON Lines file, also gzipped, in UTF-8 or Windows-1252 (Latin-1), as a
 * stream of rows or documents in bounded memory. What the file is comes from its content; its name only settles a tie.
 */
export const readFile = async (path: string, options: SourceOptions = {}): Promise<SourceReading> =>
  openSource(await fileOnDisk(path), nodeUnpacking, options)

/** The files to be read in a file: each one of a ZIP archive that is no workbook; else itself, as `readFile` opens it. */
export const readFiles = async (path: string, options: SourceOptions = {}): Promise<readonly NamedSource[]> =>
  openSources(await fileOnDisk(path), nodeUnpacking, options)
