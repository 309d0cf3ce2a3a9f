import type { JsonObject } from '@pdn/core'
import type { Company } from '../society/companies.ts'
import type { Person } from '../society/people.ts'

/** Where a record names a person. */
export interface PersonMention {
  readonly person: Person
  readonly role: string
  /** JSON Pointer: an object with the parts of the name, or the text with all of it. */
  readonly path: string
}

/** Where a record names a company. */
export interface CompanyMention {
  readonly company: Company
  readonly role: string
  readonly path: string
}

/** Something that a rule could find, planted with intent. */
export interface Anomaly {
  readonly anomaly:
    | 'debarred-supplier'
    | 'split-purchase'
    | 'bidders-of-one-owner'
    | 'official-owns-supplier'
    | 'debarred-in-post'
    | 'declared-conflict'
    | 'hidden-conflict'
    | 'partner-owns-supplier'
    | 'unexplained-growth'
    | 'missing-declaration'
  /** The persons, companies and records of the ground truth that make it up. */
  readonly parts: readonly string[]
}

/**
 * What is true of the household of a declarant on the day of a declaration, in whole pesos; flows are those since the
 * declaration that the law asked for before, whether it was filed or not.
 */
export interface Estate {
  readonly person: string
  /** The day on which the tenure began. */
  readonly tenure: string
  readonly on: string
  readonly since?: string
  /** False where the declaration is a simplified one, which tells nothing of belongings, money and debts. */
  readonly full: boolean
  /** At the values at which they came. */
  readonly belongings: number
  readonly money: number
  readonly debts: number
  /** All that came in, sales at their proceeds. */
  readonly income: number
  readonly gifts: number
  /** What was sold or lost, at the values at which it came. */
  readonly disposed: number
  readonly spent: number
  readonly unexplained: number
}

/** A record as its provider should publish it, and who it is really about. */
export interface SampleRecord {
  /** Its id at the source; an ocid for processes. */
  readonly id: string
  /** One document, or the releases of a process in their order. */
  readonly documents: readonly [JsonObject, ...JsonObject[]]
  readonly persons: readonly PersonMention[]
  readonly companies: readonly CompanyMention[]
  readonly anomalies: readonly Anomaly[]
  /** Of a declaration. */
  readonly estate?: Estate | undefined
}

/** A provider's records of one kind: how many there are in a region, and each by its number there, from 1. */
export interface RecordDraw<RegionOfIt> {
  count(region: RegionOfIt): number
  record(region: RegionOfIt, number: number): SampleRecord
}
