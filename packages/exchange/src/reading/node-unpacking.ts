import { pipeline, Readable, type Transform } from 'node:stream'
import { createGunzip, createInflateRaw } from 'node:zlib'
import { PlatformError } from '@pdn/core'
import type { Unpacking } from './byte-file.ts'
import { gzipInvalid, gzipTruncated } from './gzip-fault.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

async function* through(bytes: AsyncIterable<Uint8Array>, transform: Transform): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes, { objectMode: true, highWaterMark: 1 })
  pipeline(source, transform, () => {})
  try {
    for await (const chunk of transform) if (chunk instanceof Uint8Array) yield chunk
  } finally {
    transform.destroy()
    source.destroy()
  }
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>, where: string): AsyncGenerator<Uint8Array> {
  const progress = { read: 0, given: 0 }
  const counted = async function* () {
    for await (const chunk of bytes) {
      progress.read += chunk.length
      yield chunk
    }
  }
  try {
    for await (const chunk of through(counted(), createGunzip({ chunkSize: 64 * 1024 }))) {
      progress.given += chunk.length
      yield chunk
    }
  } catch (error) {
    if (error instanceof PlatformError) throw error
    const code = codeOf(error)
    throw code === 'Z_BUF_ERROR'
      ? gzipTruncated(where, progress, error)
      : gzipInvalid(where, code || 'unknown cause', progress, error)
  }
}

/** Unpacks by zlib, as Node carries it. */
export const nodeUnpacking: Unpacking = {
  gunzip,
  inflate: bytes => through(bytes, createInflateRaw({ chunkSize: 64 * 1024 })),
}
