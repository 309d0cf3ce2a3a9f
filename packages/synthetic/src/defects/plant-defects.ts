import type { Json } from '@pdn/core'
import type { Random } from '../random.ts'
import type { SampleRecord } from '../records/sample-record.ts'
import { declarationDefects } from './declaration-defects.ts'
import type { Defect } from './defect.ts'
import { nameDefects } from './name-defects.ts'
import { recordDefects } from './record-defects.ts'

/** A defect that a record has by intent. */
export interface PlantedDefect {
  readonly defect: string
  readonly path: string
  readonly intended: Json
}

/** A record as it is published, and what was spoiled in it. */
export interface PublishedRecord extends SampleRecord {
  readonly defects: readonly PlantedDefect[]
}

const duplicateShare = 0.01

/** Every defect by its name, with its share at a provider of usual care. */
export const defectShares: Readonly<Record<string, number>> = Object.fromEntries([
  ...[...nameDefects, ...recordDefects, ...declarationDefects].map(({ name, share }) => [name, share] as const),
  ['duplicate', duplicateShare] as const,
])

/** At most one defect of a name, since a second would hide what the first intended. */
const spoilName = (random: Random, record: SampleRecord, care: number): PublishedRecord => {
  let drawn = random.next()
  for (const defect of nameDefects) {
    drawn -= defect.share * care
    if (drawn < 0) return spoiled(random, { ...record, defects: [] }, defect)
  }
  return { ...record, defects: [] }
}

const spoiled = (random: Random, record: PublishedRecord, defect: Defect): PublishedRecord => {
  const planting = defect.plant(random, record)
  if (planting === undefined) return record
  const { path, intended } = planting
  return { ...planting.record, defects: [...record.defects, { defect: defect.name, path, intended }] }
}

/** Another id of the same make. */
const twinId = (id: string): string =>
  /^[0-9a-f-]{36}$/.test(id) ? `${id.slice(0, -1)}${id.endsWith('f') ? '0' : 'f'}` : `${id}-B`

/**
 * A record as its provider publishes it: most as they should be, some spoiled, a few twice. `care` multiplies the
 * shares: 0 publishes everything as it should be.
 */
export function* publishedRecords(
  random: Random,
  record: SampleRecord,
  care: number,
): Generator<PublishedRecord, void, undefined> {
  let published = spoilName(random, record, care)
  const defects = record.documents[0].declaracion === undefined ? recordDefects : declarationDefects
  for (const defect of defects) {
    if (random.chance(defect.share * care)) published = spoiled(random, published, defect)
  }
  yield published
  const [document, ...more] = published.documents
  // A process of several releases is told twice only by a fault that the standard's merge mends anyway.
  if (more.length > 0 || document.ocid !== undefined || !random.chance(duplicateShare * care)) return
  const id = twinId(record.id)
  yield {
    ...published,
    id,
    documents: [{ ...document, id }],
    anomalies: [],
    estate: undefined,
    defects: [...published.defects, { defect: 'duplicate', path: '', intended: record.id }],
  }
}
