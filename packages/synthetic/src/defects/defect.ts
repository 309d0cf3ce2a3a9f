import type { Json } from '@pdn/core'
import type { Random } from '../random.ts'
import type { SampleRecord } from '../records/sample-record.ts'

/** A record with one defect more. */
export interface Planting {
  readonly record: SampleRecord
  /** JSON Pointer of what was spoiled. */
  readonly path: string
  /** What should stand there. Never a reserved value. */
  readonly intended: Json
}

/** A defect that real providers show, with how often. */
export interface Defect {
  readonly name: string
  /** Of the records that can have it, at a provider of usual care. */
  readonly share: number
  /** Spoils a record; undefined where it cannot have the defect. */
  plant(random: Random, record: SampleRecord): Planting | undefined
}
