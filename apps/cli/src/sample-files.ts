import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type JsonObject, PlatformError } from '@pdn/core'
import type { SampleCountry } from '@pdn/synthetic'

/** A file of a generated country. */
export interface SampleFile {
  /** Path below the folder. */
  readonly file: string
  /** Id of the published version; undefined for the ground truth. */
  readonly version: string | undefined
  /** Documents, or lines of the ground truth. */
  readonly lines: number
  readonly bytes: number
  /** Of the file's bytes, in hexadecimal digits. */
  readonly sha256: string
}

/** Where and how a country is written. */
export interface SampleFileOptions {
  readonly folder: string
  readonly gzip: boolean
  readonly signal: AbortSignal
  onFile(file: SampleFile): void
}

/** About so many characters go to the file at once. */
const chunkLength = 2 ** 16

function* chunked(objects: Iterable<JsonObject>, onLine: () => void): Generator<string> {
  let chunk = ''
  for (const object of objects) {
    onLine()
    chunk += `${JSON.stringify(object)}\n`
    if (chunk.length < chunkLength) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

const unwritable = (where: string, cause: unknown): PlatformError =>
  new PlatformError('file-unwritable', {
    message: 'A file cannot be written.',
    where,
    hint: 'Name a folder that may be written to, on a disk with room left: --out FOLDER.',
    cause,
  })

/** Writes one file whole or not at all. */
const writeFile = async (
  name: string,
  version: string | undefined,
  objects: Iterable<JsonObject>,
  { folder, gzip, signal }: SampleFileOptions,
): Promise<SampleFile> => {
  const file = gzip ? `${name}.gz` : name
  const path = join(folder, file)
  const draft = `${path}.${process.pid}.partial`
  const hash = createHash('sha256')
  let [lines, bytes] = [0, 0]
  const measured = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  const source = Readable.from(
    chunked(objects, () => {
      lines += 1
    }),
    { objectMode: true },
  )
  const steps = gzip ? [createGzip(), measured] : [measured]
  try {
    await mkdir(dirname(path), { recursive: true })
    await pipeline([source, ...steps, createWriteStream(draft)], { signal })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    if (signal.aborted)
      throw new PlatformError('cancelled', {
        message: 'Stopped before its end; the files before it are whole.',
        where: path,
      })
    throw unwritable(path, error)
  }
  return { file, version, lines, bytes, sha256: hash.digest('hex') }
}

/**
 * Writes a country into a folder as JSON Lines: `PROVIDER/VERSION.jsonl` for each collection, and `truth.jsonl`. Memory
 * does not grow with the country; a file stands there whole or not at all.
 *
 * @throws PlatformError `file-unwritable`
 */
export const writeSampleFiles = async (country: SampleCountry, options: SampleFileOptions): Promise<void> => {
  for (const { provider, version, documents } of country.collections) {
    const name = join(provider.id, `${version}.jsonl`)
    options.onFile(await writeFile(name, version, documents(), options))
  }
  options.onFile(await writeFile('truth.jsonl', undefined, country.truth(), options))
}
