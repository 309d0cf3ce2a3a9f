import { foldForSearch, type Json, type JsonObject } from '@pdn/core'
import type { PublishedRecord } from './defects/plant-defects.ts'
import type { PublishedCollection } from './providers.ts'
import { type Official, ranks } from './society/careers.ts'
import { type Company, companyId } from './society/companies.ts'
import { type Person, personId } from './society/people.ts'
import type { Region } from './society/region.ts'

/** A published record and the collection that it stands in. */
export interface ToldRecord {
  readonly collection: PublishedCollection
  readonly record: PublishedRecord
}

/** Where a person or company stands, as one of the lines of their records. */
interface Place {
  readonly provider: string
  readonly version: string
  readonly id: string
  readonly role: string
  readonly path: string
}

/** Somebody and all the records that name them. */
interface Known<Who> {
  readonly who: Who
  readonly records: Place[]
}

const placeOf = ({ collection, record }: ToldRecord, role: string, path: string): Place => ({
  provider: collection.provider.id,
  version: collection.version,
  id: record.id,
  role,
  path,
})

const recordsOf = <Who extends { readonly number: number }>(known: Map<number, Known<Who>>, who: Who): Place[] => {
  const found = known.get(who.number) ?? { who, records: [] }
  known.set(who.number, found)
  return found.records
}

const personLine = (
  { who, records }: Known<Person>,
  namesakes: readonly Person[],
  posts: Official['posts'] | undefined,
): JsonObject => ({
  type: 'person',
  person: personId(who),
  name: who.name,
  given: who.given,
  surname1: who.surname1,
  surname2: who.surname2,
  namesakes: namesakes.filter(({ number }) => number !== who.number).map(personId),
  ...(posts === undefined ? {} : { posts: posts.map(postLine) }),
  records: records.map(place => ({ ...place })),
})

const postLine = ({ institution, rank, from, until, superior }: Official['posts'][number]): JsonObject => ({
  institution: institution.name,
  post: ranks[rank]?.title,
  from,
  until,
  superior: superior === undefined ? undefined : personId(superior),
})

const companyLine = ({ who, records }: Known<Company>): JsonObject => ({
  type: 'company',
  company: companyId(who),
  name: who.name,
  rfc: who.rfc,
  owners: who.owners.map(personId),
  records: records.map(place => ({ ...place })),
})

/** How often something was planted, by its name. */
type Counts = Map<string, number>

const countOne = (counts: Counts, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1)

const sorted = (counts: Counts): Json => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))

/**
 * What is true of a country, line by line: of each region its persons (who they are, who shares their name there, their
 * posts, every record that names them; owners of companies too), its companies with their owners, then every defect with what was intended,
 * what is true of each declarant's household, and every planted anomaly with its parts; in the end the counts of all. Two persons of different ids are never the same.
 */
export function* groundTruth(
  regions: Iterable<Region>,
  toldIn: (region: Region) => Iterable<ToldRecord>,
): Generator<JsonObject, void, undefined> {
  const [records, defects, anomalies]: readonly [Counts, Counts, Counts] = [new Map(), new Map(), new Map()]
  for (const region of regions) {
    const persons = new Map<number, Known<Person>>()
    const companies = new Map<number, Known<Company>>()
    const planted: JsonObject[] = []
    for (const told of toldIn(region)) {
      const { collection, record } = told
      const { provider, version } = collection
      countOne(records, `${provider.id}/${version}`)
      for (const { person, role, path } of record.persons) recordsOf(persons, person).push(placeOf(told, role, path))
      for (const { company, role, path } of record.companies) {
        recordsOf(companies, company).push(placeOf(told, role, path))
        for (const owner of company.owners) recordsOf(persons, owner)
      }
      for (const defect of record.defects) {
        countOne(defects, defect.defect)
        planted.push({ type: 'defect', ...defect, provider: provider.id, version, id: record.id })
      }
      const { estate } = record
      if (estate !== undefined)
        planted.push({ type: 'estate', provider: provider.id, version, id: record.id, ...estate })
      for (const anomaly of record.anomalies) {
        countOne(anomalies, anomaly.anomaly)
        planted.push({ type: 'anomaly', ...anomaly })
      }
    }
    yield* personLines(region, [...persons.values()])
    for (const company of companies.values()) yield companyLine(company)
    yield* planted
  }
  yield { type: 'counts', records: sorted(records), defects: sorted(defects), anomalies: sorted(anomalies) }
}

function* personLines(region: Region, known: readonly Known<Person>[]): Generator<JsonObject, void, undefined> {
  const byName = Map.groupBy(known, ({ who }) => foldForSearch(who.name))
  const posts = new Map(region.officials.map(({ person, posts }) => [person.number, posts]))
  for (const one of known) {
    const namesakes = byName.get(foldForSearch(one.who.name)) ?? []
    yield personLine(
      one,
      namesakes.map(({ who }) => who),
      posts.get(one.who.number),
    )
  }
}
