import type { JsonObject } from '@pdn/core'
import type { SystemId } from '@pdn/systems'
import type { Later } from './corrections.ts'
import { lastDay } from './days.ts'
import { defectShares, type PublishedRecord, publishedRecords } from './defects/plant-defects.ts'
import { groundTruth } from './ground-truth.ts'
import { type PublishedCollection, publishedCollections, type SampleProvider } from './providers.ts'
import { createRandom } from './random.ts'
import { createPersonDraw } from './society/people.ts'
import { type Country, type Region, regionsOf } from './society/region.ts'

/** What a provider publishes of one version of a system. */
export interface SampleCollection {
  readonly provider: SampleProvider
  readonly system: SystemId
  /** Id of the published version that its documents are of. */
  readonly version: string
  /** Its source documents in their order, made as they are asked for; each has `"pdn:synthetic": true`. */
  documents(): Iterable<JsonObject>
  /** What its provider corrects and removes a little later. */
  later(): Later
}

/** What decides a sample country, byte for byte. */
export interface SampleSettings {
  readonly seed: string
  /** `YYYY-MM-DD`: nothing is told of later days. From 2026-10-31 on the country stands still, whatever the day. */
  readonly today: string
  /** Size against the usual one: 0.1 is a tenth of the records. */
  readonly scale?: number
}

/** A country that does not exist, with the providers that publish about it. */
export interface SampleCountry {
  readonly collections: readonly SampleCollection[]
  /**
   * Who is really who in all collections, which defects were planted and what was intended, and which anomalies: one
   * object a line, the first with the settings, the last with counts.
   */
  truth(): Iterable<JsonObject>
}

/** The record of that number in a region as it is published, and at times a second time. */
const published = ({ provider, draw }: PublishedCollection, region: Region, number: number) => {
  const record = draw.record(region, number)
  return publishedRecords(createRandom(`${region.seed}/defects/${record.id}`), record, provider.carelessness)
}

function* recordsOf(collection: PublishedCollection, region: Region): Generator<PublishedRecord> {
  const count = collection.draw.count(region)
  for (let number = 1; number <= count; number++) yield* published(collection, region, number)
}

function* documentsOf(collection: PublishedCollection, regions: Iterable<Region>): Generator<JsonObject> {
  for (const region of regions) for (const { documents } of recordsOf(collection, region)) yield* documents
}

/** Whoever corrects a record corrects the one that stands there, whatever else is wrong with it. */
const laterOf = (collection: PublishedCollection, regions: Iterable<Region>): Later => {
  const { draw, corrections } = collection
  const [put, remove]: [JsonObject[], string[]] = [[], []]
  let before = 0
  for (const region of regions) {
    const count = draw.count(region)
    for (let number = 1; number <= count; number++) {
      if (corrections?.concerns(before + number) !== true) continue
      const record = published(collection, region, number).next().value
      if (record === undefined) continue
      const later = corrections.correct(record, before + number, region.today)
      put.push(...(later.put ?? []))
      remove.push(...(later.remove ?? []))
    }
    before += count
  }
  return { put, remove }
}

function* truthOf(country: Country, scale: number): Generator<JsonObject> {
  const { seed, today } = country
  yield { type: 'country', synthetic: true, seed, today, scale, defectShares }
  yield* groundTruth(regionsOf(country, scale), function* (region) {
    for (const collection of publishedCollections) {
      for (const record of recordsOf(collection, region)) yield { collection, record }
    }
  })
}

/**
 * The sample country of a seed and a day: six providers with about 4,300 sanctions, 3,700 officials' records, 8,600
 * contracting processes and 1,900 declarations of shared people, companies and institutions, none of which exist. The same settings give the
 * same bytes; a larger scale takes more time and no more memory.
 */
export const sampleCountry = (settings: SampleSettings): SampleCountry => {
  const { seed, scale = 1 } = settings
  const today = settings.today < lastDay ? settings.today : lastDay
  const country: Country = { seed, today, draw: createPersonDraw(seed) }
  const regions = () => regionsOf(country, scale)
  return {
    collections: publishedCollections.map(collection => ({
      provider: collection.provider,
      system: collection.system,
      version: collection.version,
      documents: () => documentsOf(collection, regions()),
      later: () => laterOf(collection, regions()),
    })),
    truth: () => truthOf(country, scale),
  }
}
