import { createHash } from 'node:crypto'
import { type InstitutionName, resolveInstitutions, storeSearchDetails, storeSearchRows } from '@pdn/database'
import type { RecordChange } from './record-changes.ts'
import { bareSearchEntry, type SearchEntry, searchEntry } from './search-entry.ts'
import type { StoreContext } from './store-context.ts'

type LiveChange = Extract<RecordChange, { state: 'live' }>

const longestId = 80

/** An institution's id, readable in an address: its folded name with dashes, cut and told apart where it is long. */
const institutionId = (alias: string): string => {
  const slug = alias.replaceAll(' ', '-')
  if (slug.length <= longestId) return slug
  return `${slug.slice(0, longestId)}-${createHash('sha256').update(alias).digest('hex').slice(0, 8)}`
}

const entryFor = (context: StoreContext, change: LiveChange): SearchEntry => {
  const { recordId, assembled } = change
  if (assembled.entry?.recordId === recordId) return assembled.entry
  try {
    return searchEntry(recordId, assembled.kind, assembled.document)
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown'
    const kind = assembled.kind.id
    context.effects.log.error('a record could not be indexed', { record: recordId, kind, error: name })
    return bareSearchEntry(recordId)
  }
}

const institutionsIn = (
  entries: readonly { readonly change: LiveChange; readonly entry: SearchEntry }[],
): readonly InstitutionName[] => {
  const named = new Map<string, InstitutionName>()
  for (const { change, entry } of entries) {
    const { institution, state } = entry.row
    if (institution === undefined) continue
    const { alias, name } = institution
    const before = named.get(alias)
    const synthetic = change.assembled.synthetic && (before?.synthetic ?? true)
    named.set(
      alias,
      before ? { ...before, synthetic } : { alias, name, id: institutionId(alias), state: state ?? null, synthetic },
    )
  }
  return [...named.values()]
}

/** Writes what searches read of the records that are live after these changes. */
export const storeSearch = async (context: StoreContext, changes: readonly RecordChange[]): Promise<void> => {
  const live = changes.filter(change => change.state === 'live')
  if (live.length === 0) return
  const entries = live.map(change => ({ change, entry: entryFor(context, change) }))
  const asked = institutionsIn(entries)
  const institutions = asked.length > 0 ? await resolveInstitutions(context.client, context.at, asked) : new Map()
  await storeSearchRows(
    context.client,
    context.system.id,
    context.at,
    entries.map(({ change, entry: { row } }) => ({
      recordId: change.recordId,
      kind: change.assembled.kind.id,
      connectionId: change.connectionId,
      providerId: change.providerId,
      title: row.title,
      subtitle: row.subtitle,
      institutionId: institutions.get(row.institution?.alias ?? '') ?? null,
      state: row.state ?? null,
      year: row.year ?? null,
      date: row.date ?? null,
      amount: row.amount?.minor ?? null,
      currency: row.amount?.currency ?? null,
      from: row.from ?? null,
      until: row.until ?? null,
      status: row.status ?? null,
      synthetic: change.assembled.synthetic,
      words: row.words,
    })),
  )
  await storeSearchDetails(
    context.client,
    entries.map(({ entry }) => entry.lines),
  )
}
