import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleCountry } from '@pdn/synthetic'

/** Which documents of the sample country a file holds, and how. */
export interface GeneratedFile {
  readonly version: string
  readonly layout: 'lines' | 'package'
  readonly bytes: number
}

const seed = { seed: 'bench', today: '2026-10-31' }

/** The largest country that is asked for: it has more documents of each version than any file takes. */
const largest = 200

function* documentsOf(version: string): Generator<string> {
  const { collections } = sampleCountry({ ...seed, scale: largest })
  for (const collection of collections)
    if (collection.version === version) for (const document of collection.documents()) yield JSON.stringify(document)
}

function* pieces({ version, layout, bytes }: GeneratedFile): Generator<string> {
  const isPackage = layout === 'package'
  if (isPackage)
    yield '{"uri":"https://sintetico.example/p","version":"1.1","publishedDate":"2026-10-31T00:00:00Z","publisher":{"name":"Sintético"},"releases":[\n'
  let written = 0
  for (const text of documentsOf(version)) {
    yield isPackage && written > 0 ? `,\n${text}` : isPackage ? text : `${text}\n`
    written += Buffer.byteLength(text)
    if (written >= bytes) break
  }
  if (isPackage) yield '\n]}\n'
}

/** The path of a file of so many bytes, made from a seed where it is not in the cache yet. */
export const generatedFile = async (cache: string, file: GeneratedFile): Promise<string> => {
  const megabytes = Math.round(file.bytes / 1e6)
  const path = join(
    cache,
    `validate-${file.version}-${file.layout}-${megabytes}.json${file.layout === 'lines' ? 'l' : ''}`,
  )
  if (await stat(path).catch(() => undefined)) return path
  const draft = `${path}.${process.pid}.partial`
  const out = createWriteStream(draft)
  for (const piece of pieces(file)) if (!out.write(piece)) await once(out, 'drain')
  out.end()
  await once(out, 'finish')
  await rename(draft, path)
  return path
}
