import type { JsonObject } from '@pdn/core'
import type { Household, Told } from '../households/households.ts'
import type { Flows, Standing } from '../households/ledger.ts'
import { keyed } from '../records/name-parts.ts'
import type { CompanyMention, PersonMention } from '../records/sample-record.ts'
import type { Company } from '../society/companies.ts'
import type { Institution } from '../society/institutions.ts'
import type { Person } from '../society/people.ts'

/** One declaration while it is written: what it tells, and whom it has named so far. */
export interface Telling {
  readonly household: Household
  readonly told: Told
  /** How the household stands on the day of the declaration. */
  readonly standing: Standing
  /** How it stood when it last declared; undefined for the first of a tenure. */
  readonly before: Standing | undefined
  /** What came and went since the tenure began, up to the day of the declaration. */
  readonly flows: readonly Flows[]
  readonly persons: PersonMention[]
  readonly companies: CompanyMention[]
}

/** Where the sections of a declaration stand. */
export const patrimony = '/declaracion/situacionPatrimonial'
export const interests = '/declaracion/interes'

/** Notes that a person is named at a path. */
export const namePerson = ({ persons }: Telling, person: Person, role: string, path: string): void =>
  void persons.push({ person, role, path })

/** Notes that a company is named at a path. */
export const nameCompany = ({ companies }: Telling, company: Company, role: string, path: string): void =>
  void companies.push({ company, role, path })

/** An amount of whole pesos. */
export const pesos = (valor: number): JsonObject => ({ valor, moneda: 'MXN' })

/** A state by its INEGI key. */
export const stateOf = ({ state }: Institution): JsonObject => keyed(state.key, state.name)

/** A place in the country, where the standard asks for no more. */
export const placeOf = (institution: Institution): JsonObject => ({
  pais: 'MX',
  entidadFederativa: stateOf(institution),
})
