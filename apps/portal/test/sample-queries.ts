import { foldForSearch, isInForce, isReservedQuery, PlatformError } from '@pdn/core'
import type { ConnectionView, Facet, Queries, RunView, SearchHit, SearchRequest, SourcesSummary } from '@pdn/queries'
import type { SampleCollection } from '@pdn/synthetic'
import { systems } from '@pdn/systems'
import { type SampleRecord, sampleRecords, testDay } from './sample-records.ts'

const asOf = '2026-11-21T20:05:00.000Z'

/** Ids under which these queries fail as a platform may. */
export const failingIds = {
  withdrawn: '00000000-0000-8000-8000-000000000410',
  unreachable: '00000000-0000-8000-8000-000000000503',
  broken: '00000000-0000-8000-8000-000000000500',
} as const

const run: RunView = {
  id: 'run-2',
  state: 'complete',
  startedAt: '2026-11-21T09:00:00.000Z',
  finishedAt: '2026-11-21T09:04:00.000Z',
  totalRows: 450,
  seen: 450,
  stored: 12,
  changed: 31,
  unchanged: 405,
  removed: 4,
  quarantined: 2,
  leaks: 57,
  cutPaths: { 'particularSancionado.rfc': 41, 'parties[].identifier.id': 16 },
  error: null,
}

const connectionOf = (
  id: string,
  { provider, system }: SampleCollection,
  documents: number,
  failing: boolean,
): ConnectionView => ({
  id,
  provider: { id: provider.id, name: provider.name, synthetic: true },
  system,
  contract: 'v1',
  baseUrl: 'http://user:secret-word@127.0.0.1:4501/?token=secret-word',
  tier: 'public',
  state: failing ? 'failing' : 'up-to-date',
  everySeconds: 21_600,
  lastAttemptAt: asOf,
  lastSuccessAt: '2026-11-21T09:04:00.000Z',
  failingSince: failing ? '2026-11-21T15:00:00.000Z' : undefined,
  lastError: failing
    ? { code: 'connect-failed', message: 'The provider did not answer.', hint: 'Ask whether its service runs.' }
    : undefined,
  documents,
  runs: failing ? [{ ...run, id: 'run-3', state: 'failed', cutPaths: {} }, run] : [run],
  quarantined: 1,
  quarantine: [
    {
      id: '7',
      page: 2,
      position: 17,
      issues: [{ path: '/id', rule: 'id-missing', severity: 'error', repaired: false, raw: 'never-shown' }],
      createdAt: '2026-11-21T09:01:00.000Z',
    },
  ],
})

/** The one typo that these queries know how to correct. */
const corrections: Readonly<Record<string, string>> = { 'garcia lopes': 'garcia lopez' }

const spansOf = (text: string, words: readonly string[]): [number, number][] => {
  const folded = [...text].map(letter => foldForSearch(letter) || ' ').join('')
  return words.flatMap(word => {
    const at = folded.indexOf(word)
    return at < 0 || folded.length !== text.length ? [] : [[at, at + word.length] as [number, number]]
  })
}

const hitOf = ({ view, entry }: SampleRecord, words: readonly string[], corrected: boolean): SearchHit => {
  const inTitle = spansOf(entry.title, words)
  const name = entry.names.find(candidate => spansOf(candidate.name, words).length > 0)
  const [source] = view.sources
  return {
    id: view.id,
    system: view.system,
    kind: view.kind,
    title: entry.title,
    subtitle: entry.subtitle,
    institution:
      entry.institution === undefined ? undefined : { id: foldForSearch(entry.institution), name: entry.institution },
    state: entry.state,
    year: entry.year,
    date: entry.date,
    amount: entry.amount && { minor: String(entry.amount.minor), currency: entry.amount.currency },
    period: entry.period,
    status: entry.status,
    synthetic: view.synthetic,
    changedAt: view.changedAt,
    provider: source?.provider ?? { id: '', name: '' },
    connection: source?.connection ?? '',
    reason:
      words.length === 0
        ? { field: 'filter', role: undefined, text: '', highlights: [], reordered: false, corrected: false }
        : inTitle.length > 0 || name === undefined
          ? { field: 'title', role: undefined, text: entry.title, highlights: inTitle, reordered: false, corrected }
          : {
              field: 'name',
              role: name.role,
              text: name.name,
              highlights: spansOf(name.name, words),
              reordered: true,
              corrected,
            },
  }
}

const facetFields = ['system', 'kind', 'institution', 'year'] as const

const facetValueOf = ({ view, entry }: SampleRecord, field: (typeof facetFields)[number]): string | undefined =>
  field === 'system'
    ? view.system
    : field === 'kind'
      ? view.kind
      : field === 'year'
        ? entry.year?.toString()
        : entry.institution && foldForSearch(entry.institution)

const labelOf = (record: SampleRecord, field: (typeof facetFields)[number]): Facet['values'][number]['label'] =>
  field === 'system'
    ? record.system.title
    : field === 'kind'
      ? record.kind.plural
      : field === 'institution'
        ? (record.entry.institution ?? '')
        : String(record.entry.year)

const facetsOf = (found: readonly SampleRecord[], request: SearchRequest): Facet[] =>
  facetFields.map(field => {
    const groups = [...Map.groupBy(found, record => facetValueOf(record, field) ?? '')].filter(
      ([value]) => value !== '',
    )
    const values = groups
      .sort((one, other) => other[1].length - one[1].length)
      .map(([value, records]) => ({
        value,
        label: records[0] === undefined ? value : labelOf(records[0], field),
        count: records.length,
        chosen: request[field].map(String).includes(value),
      }))
    const listed = field === request.wholeFacet ? values : values.slice(0, 8)
    return {
      field,
      title: { es: field, en: field },
      values: listed,
      more: values.length - listed.length,
      capped: false,
    }
  })

const holdsToday = ({ entry: { period } }: SampleRecord): boolean =>
  period?.until !== undefined && isInForce(testDay, period.from, period.until)

const matches = (record: SampleRecord, request: SearchRequest, words: readonly string[]): boolean => {
  const { entry } = record
  const text = foldForSearch([entry.title, ...entry.names.map(({ name }) => name)].join(' '))
  return (
    words.every(word => text.includes(word)) &&
    (!request.inForce || holdsToday(record)) &&
    facetFields.every(field => {
      const asked = request[field].map(String)
      return asked.length === 0 || asked.includes(facetValueOf(record, field) ?? '')
    })
  )
}

const inOrder = (records: readonly SampleRecord[], sort: SearchRequest['sort']): readonly SampleRecord[] => {
  const amount = ({ entry }: SampleRecord): number => Number(entry.amount?.minor ?? 0n)
  if (sort === 'amount') return records.toSorted((one, other) => amount(other) - amount(one))
  if (sort === 'date')
    return records.toSorted((one, other) => ((one.entry.date ?? '') < (other.entry.date ?? '') ? 1 : -1))
  return records
}

/** Questions answered from memory over a small sample country, for tests of pages alone. */
export const sampleQueries = (scale = 0.02): Queries & { readonly all: readonly SampleRecord[] } => {
  const { records, collections } = sampleRecords(scale)
  const bySystem = Object.fromEntries(
    systems.map(({ id }) => [id, records.filter(({ view }) => view.system === id).length]),
  )
  const connections = [...new Map(collections.map(each => [`${each.provider.id}-${each.system}`, each] as const))].map(
    ([id, collection], number) =>
      connectionOf(
        id,
        collection,
        records.filter(({ view }) => view.sources[0]?.connection === id).length,
        number === 1,
      ),
  )
  const failing = connections.filter(({ state }) => state === 'failing')
  const sources: SourcesSummary = {
    upToDate: connections.length - failing.length,
    total: connections.length,
    behind: failing.map(({ id, provider, system, failingSince, documents }) => ({
      connection: id,
      provider: provider.name,
      system,
      state: 'failing',
      since: failingSince,
      documents,
    })),
    asOf,
  }
  const find = (system: string, id: string): SampleRecord | undefined => {
    if (id === failingIds.withdrawn) throw new PlatformError('gone', { message: 'Withdrawn.' })
    if (id === failingIds.unreachable) throw new PlatformError('database-unreachable', { message: 'No answer.' })
    if (id === failingIds.broken) throw new TypeError('A fault of ours.')
    return records.find(({ view }) => view.system === system && view.id === id)
  }
  const inForceS3 = records.filter(record => record.view.system === 's3' && holdsToday(record)).length
  return {
    all: records,
    async search(request) {
      if (isReservedQuery(request.q) !== undefined) throw new PlatformError('reserved-query', { message: 'Reserved.' })
      const folded = foldForSearch(request.q)
      const used = request.exact ? folded : (corrections[folded] ?? folded)
      const words = used.split(' ').filter(word => word !== '')
      const found = inOrder(
        records.filter(record => matches(record, request, words)),
        request.sort,
      )
      const from = (request.page - 1) * request.pageSize
      const until = from + request.pageSize
      return {
        asked: request.q,
        used,
        corrected: used !== folded,
        total: found.length,
        capped: false,
        sort: request.sort,
        page: request.page,
        pageSize: request.pageSize,
        hasNextPage: found.length > until,
        nextCursor: undefined,
        results: found.slice(from, until).map(record => hitOf(record, words, used !== folded)),
        facets: facetsOf(found, request),
        sources,
      }
    },
    suggest: async (typed, most) =>
      records
        .filter(({ entry }) => foldForSearch(entry.title).includes(foldForSearch(typed)))
        .slice(0, most)
        .map(({ entry }) => ({ text: entry.title, type: 'name' })),
    exportSearch: async () => ({ columns: [], records: async function* () {} }),
    record: async (system, id) => find(system, id)?.view,
    async version(system, id, version) {
      const record = find(system, id)
      const summary = record?.view.versions.find(candidate => candidate.version === version)
      if (record === undefined || summary === undefined) return undefined
      return { ...summary, document: version === 1 ? record.before : record.view.document }
    },
    parts: async (system, id) => find(system, id)?.parts ?? [],
    person: async ({ role }) => ({ role, person: undefined, same: [], namesakes: [] }),
    statistics: async () => ({
      records: records.length,
      bySystem,
      byKind: [],
      inForceToday: inForceS3,
      inForceBySystem: { s3: inForceS3 },
      synthetic: records.length,
      providers: new Set(connections.map(({ provider }) => provider.id)).size,
      connections: connections.length,
      institutions: 5,
      asOf,
    }),
    connections: async () => connections,
    connection: async id => connections.find(connection => connection.id === id),
    sources: async () => sources,
    changes: async () => [],
    news: async limit =>
      connections
        .flatMap(({ id, system, provider }, number) => {
          const record = records.find(({ view }) => view.sources[0]?.connection === id)
          const one = record && { id: record.view.id, title: record.entry.title }
          const base = { system, provider, connection: id, at: `2026-11-2${number}T17:20:00.000Z` }
          return [
            { ...base, cause: 'first', documents: 400, record: undefined } as const,
            { ...base, cause: 'changed', documents: 1, record: one } as const,
            { ...base, cause: 'gone', documents: 1, record: undefined } as const,
          ]
        })
        .slice(0, limit),
  }
}
