import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { PlatformError } from '@pdn/core'
import { readWorkbookFile } from '../workbook/read-workbook-file.ts'
import { isGzip, isZip } from './file-signature.ts'
import { readSource } from './read-source.ts'
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

const gzipError = (path: string, error: unknown, read: number, given: number): PlatformError => {
  const truncated = codeOf(error) === 'Z_BUF_ERROR'
  return new PlatformError(truncated ? 'gzip-truncated' : 'gzip-invalid', {
    message: truncated
      ? `The gzip file is cut off: it ends after ${read} bytes, which hold ${given} bytes of text.`
      : `The gzip file is damaged (${codeOf(error) || 'unknown cause'}) after ${given} bytes of text.`,
    where: path,
    hint: 'Fetch or compress it again.',
    cause: error,
  })
}

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

async function* gunzipped(bytes: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  let read = 0
  let given = 0
  const counted = async function* () {
    for await (const chunk of bytes) {
      read += chunk.length
      yield chunk
    }
  }
  const gunzip = createGunzip({ chunkSize: 64 * 1024 })
  const source = Readable.from(counted(), { objectMode: true, highWaterMark: 1 })
  pipeline(source, gunzip, () => {})
  try {
    for await (const chunk of gunzip) {
      if (!(chunk instanceof Uint8Array)) continue
      given += chunk.length
      yield chunk
    }
  } catch (error) {
    throw error instanceof PlatformError ? error : gzipError(path, error, read, given)
  } finally {
    gunzip.destroy()
    source.destroy()
  }
}

/**
 * Opens an Excel workbook, or a CSV, JSON or JSON Lines file, also gzipped, in UTF-8 or Windows-1252 (Latin-1), as a
 * stream of rows or documents in bounded memory. What the file is comes from its content; its name only settles a tie.
 */
export const readFile = async (path: string, options: SourceOptions = {}): Promise<SourceReading> => {
  const found = await stat(path).catch((error: unknown) => {
    throw openError(path, error)
  })
  if (found.isDirectory()) throw directoryError(path)
  const bytes = fileBytes(path)
  const first = await bytes.next()
  if (!first.done && isZip(first.value)) {
    await bytes.return(undefined)
    return readWorkbookFile(path, options)
  }
  const all = withFirst(first, bytes)
  const compressed = !first.done && isGzip(first.value)
  return readSource(compressed ? gunzipped(all, path) : all, path, options, compressed)
}

async function* withFirst(
  first: IteratorResult<Uint8Array>,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    if (!first.done) yield first.value
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}
