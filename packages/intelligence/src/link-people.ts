import { type Effects, randomUuid } from '@pdn/core'
import {
  type Database,
  inTransaction,
  linksOfPeople,
  linksOfRecords,
  lockLinking,
  markLinked,
  type PersonLinkRow,
  type Queryable,
  type RecordTokenRow,
  recordsWithTokens,
  removePersonLinks,
  sourcesToLink,
  storePersonLinks,
  tokensOfRecords,
} from '@pdn/database'
import { type Group, groupPeople, type Holder } from './group-people.ts'

/** Source documents linked in one transaction. */
const batchSize = 500

/** A record and a role in one text; ids hold no space. */
const holderId = ({ record_id, role }: { readonly record_id: string; readonly role: string }): string =>
  `${record_id} ${role}`

const partsOf = (id: string): { readonly record_id: string; readonly role: string } => {
  const at = id.indexOf(' ')
  return { record_id: id.slice(0, at), role: id.slice(at + 1) }
}

const holdersOf = (tokens: readonly RecordTokenRow[]): readonly Holder[] =>
  [...Map.groupBy(tokens, holderId)].map(([id, rows]) => {
    const of = (scheme: RecordTokenRow['scheme']): readonly string[] =>
      rows.filter(row => row.scheme === scheme).map(row => row.token.toString('base64url'))
    return { id, curps: of('curp'), rfcs: of('rfc') }
  })

/** Records among whom links may change at once, and their links as they stand. */
interface Neighbourhood {
  readonly records: readonly string[]
  readonly links: readonly PersonLinkRow[]
}

/** Those that share a token with these records, or a person with any of them. */
const neighbourhoodOf = async (db: Queryable, recordIds: readonly string[]): Promise<Neighbourhood> => {
  const tokens = (await tokensOfRecords(db, recordIds)).map(({ token }) => token)
  const holders = tokens.length === 0 ? [] : await recordsWithTokens(db, tokens)
  const near = [...new Set([...recordIds, ...holders])]
  const people = new Set((await linksOfRecords(db, near)).map(link => link.person_id))
  const links = people.size === 0 ? [] : await linksOfPeople(db, [...people])
  return { records: [...new Set([...near, ...links.map(link => link.record_id)])], links }
}

/** The person that most of a group was before, unless a larger group is it now. */
const formerPerson = (
  group: Group,
  before: ReadonlyMap<string, PersonLinkRow>,
  taken: ReadonlySet<string>,
): string | undefined => {
  const members = [...group.keys()].flatMap(id => before.get(id)?.person_id ?? [])
  const counted = [...Map.groupBy(members, person => person)].filter(([person]) => !taken.has(person))
  const order = counted.sort(([one, ones], [other, others]) => others.length - ones.length || (one < other ? -1 : 1))
  return order[0]?.[0]
}

const linksOf = (
  groups: readonly Group[],
  before: ReadonlyMap<string, PersonLinkRow>,
  effects: Pick<Effects, 'randomBytes'>,
): readonly PersonLinkRow[] => {
  const taken = new Set<string>()
  return [...groups]
    .sort((left, right) => right.size - left.size)
    .flatMap(group => {
      const person_id = formerPerson(group, before, taken) ?? randomUuid(effects.randomBytes(16))
      taken.add(person_id)
      return [...group].map(([id, { evidence, tells }]) => ({
        ...partsOf(id),
        person_id,
        evidence: [...evidence].sort(),
        tells,
      }))
    })
}

const isSame = (one: PersonLinkRow, other: PersonLinkRow | undefined): boolean =>
  one.person_id === other?.person_id &&
  one.evidence.join() === other.evidence.join() &&
  one.tells.join() === other.tells.join()

/** Links one batch of what waits, and tells how many source documents it was; nothing that is read here leaves this function. */
const linkBatch = async (db: Queryable, effects: Pick<Effects, 'now' | 'randomBytes'>): Promise<number> => {
  await lockLinking(db)
  const waiting = await sourcesToLink(db, batchSize)
  if (waiting.length === 0) return 0
  const { records, links } = await neighbourhoodOf(db, [...new Set(waiting.map(({ record_id }) => record_id))])
  const before = new Map(links.map(link => [holderId(link), link]))
  const groups = groupPeople(holdersOf(await tokensOfRecords(db, records)))
  const after = linksOf(groups, before, effects)
  const kept = new Set(after.map(holderId))
  const removed = links.filter(link => !kept.has(holderId(link)))
  const changed = after.filter(link => !isSame(link, before.get(holderId(link))))
  const at = effects.now()
  if (removed.length > 0) await removePersonLinks(db, removed)
  if (changed.length > 0) await storePersonLinks(db, changed, at)
  await markLinked(db, waiting, at)
  return waiting.length
}

/** What linking works with. */
export interface LinkSettings {
  /** Connections of the role `pdn_intelligence`. */
  readonly pool: Database['intelligence']
  readonly effects: Pick<Effects, 'now' | 'randomBytes'>
  /** Ends it after the batch that is under way; what waits then waits on. */
  readonly signal?: AbortSignal
}

/**
 * Links every record that waits to the others of the same person, by tokens of strong identifiers alone (DESIGN §6), and
 * tells at how many source documents it looked. A person keeps the id while most of the records stay; who falls apart is told apart
 * again. Any number of processes may call it; killed at any point, it goes on where it was.
 */
export const linkPeople = async ({ pool, effects, signal }: LinkSettings): Promise<number> => {
  let linked = 0
  for (;;) {
    const batch = await inTransaction(pool, client => linkBatch(client, effects))
    linked += batch
    if (batch < batchSize || signal?.aborted === true) return linked
  }
}
