import { createWriteStream } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { PlatformError } from '@pdn/core'
import { sampleCountry } from '@pdn/synthetic'

const settings = { seed: 'bench', today: '2026-10-31' } as const

/** Id of the version that the feed's documents are of: sanctions of private parties, about 1.2 KB each. */
export const feedVersion = 's3-particulares-1.1'

/** A scale at which the sample country has more sanctions than any feed asks for. */
const largest = 10_000

function* lines(count: number): Iterable<string> {
  const { collections } = sampleCountry({ ...settings, scale: largest })
  let given = 0
  for (const collection of collections.filter(({ version }) => version === feedVersion)) {
    for (const document of collection.documents()) {
      if (given === count) return
      given += 1
      yield `${JSON.stringify(document)}\n`
    }
  }
  throw new PlatformError('internal', { message: `The sample country has ${given} documents of ${feedVersion} only.` })
}

/** Path of a file of so many sanctions of the sample country, one a line; generated once and kept in the cache. */
export const sanctionFeed = async (cache: string, documents: number): Promise<string> => {
  const file = join(cache, `sanctions-${settings.seed}-${documents}.jsonl`)
  if ((await stat(file).catch(() => undefined)) === undefined) {
    const draft = `${file}.${process.pid}`
    await pipeline(Readable.from(lines(documents)), createWriteStream(draft))
    await rename(draft, file)
  }
  return file
}
