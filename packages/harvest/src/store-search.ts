import { createHash } from 'node:crypto'
import { type InstitutionName, resolveInstitutions, storeSearchDetails, storeSearchRows } from '@pdn/database'
import type { RecordChange } from './record-changes.ts'
import { bareSearchRows, type SearchRows, searchRows } from './search-rows.ts'
import type { StoreContext } from './store-context.ts'

type LiveChange = Extract<RecordChange, { state: 'live' }>

const longestId = 80

/** An institution's id, readable in an address: its folded name with dashes, cut and told apart where it is long. */
const institutionId = (alias: string): string => {
  const slug = alias.replaceAll(' ', '-')
  if (slug.length <= longestId) return slug
  return `${slug.slice(0, longestId)}-${createHash('sha256').update(alias).digest('hex').slice(0, 8)}`
}

const rowsFor = (context: StoreContext, change: LiveChange): SearchRows => {
  const { kind, document } = change.assembled
  try {
    return searchRows(kind.index(document))
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown'
    context.effects.log.error('a record could not be indexed', { record: change.recordId, kind: kind.id, error: name })
    return bareSearchRows(change.recordId)
  }
}

const institutionsIn = (entries: readonly { change: LiveChange; rows: SearchRows }[]): readonly InstitutionName[] => {
  const named = new Map<string, InstitutionName>()
  for (const { change, rows } of entries) {
    if (rows.institution === undefined) continue
    const { alias, name } = rows.institution
    const before = named.get(alias)
    const synthetic = change.assembled.synthetic && (before?.synthetic ?? true)
    named.set(
      alias,
      before
        ? { ...before, synthetic }
        : { alias, name, id: institutionId(alias), state: rows.state ?? null, synthetic },
    )
  }
  return [...named.values()]
}

/** Writes what searches read of the records that are live after these changes. */
export const storeSearch = async (context: StoreContext, changes: readonly RecordChange[]): Promise<void> => {
  const live = changes.filter(change => change.state === 'live')
  if (live.length === 0) return
  const entries = live.map(change => ({ change, rows: rowsFor(context, change) }))
  const asked = institutionsIn(entries)
  const institutions = asked.length > 0 ? await resolveInstitutions(context.client, context.at, asked) : new Map()
  await storeSearchRows(
    context.client,
    context.system.id,
    context.at,
    entries.map(({ change, rows }) => ({
      recordId: change.recordId,
      kind: change.assembled.kind.id,
      connectionId: change.connectionId,
      providerId: change.providerId,
      title: rows.title,
      subtitle: rows.subtitle,
      institutionId: institutions.get(rows.institution?.alias ?? '') ?? null,
      state: rows.state ?? null,
      year: rows.year ?? null,
      date: rows.date ?? null,
      amount: rows.amount?.minor ?? null,
      currency: rows.amount?.currency ?? null,
      from: rows.from ?? null,
      until: rows.until ?? null,
      status: rows.status ?? null,
      synthetic: change.assembled.synthetic,
      words: rows.words,
    })),
  )
  await storeSearchDetails(
    context.client,
    entries.map(({ change, rows }) => ({ recordId: change.recordId, ...rows })),
  )
}
