import type { Language } from '@pdn/core'
import type { SearchAnswer, SearchRequest, SourcesSummary } from '@pdn/queries'
import { commonSorts, kindsInScope, searchFieldsOf, sortsOf } from '@pdn/search'
import type { Kind, System, SystemId } from '@pdn/systems'
import type { FacetView, HitView } from '@pdn/ui'
import type { PortalContext } from '../../src/portal-context.ts'
import { messagesIn } from '../messages/messages.ts'
import { languageAt, pageAddress } from '../page-address.ts'
import { codeOf, placeOf } from './answer-or-status.ts'
import { type FieldInput, fieldInputs, haveAmounts } from './field-inputs.ts'
import { hitView } from './hit-view.ts'
import { type NarrowedBy, narrowedBy } from './narrowed-by.ts'
import { holdsReserved } from './safe-address.ts'
import { isUntidy, type SearchProblem, searchParametersOf, searchRequestOf } from './search-request.ts'

/** What came of a search. */
export type SearchOutcome =
  | { readonly state: 'refused' }
  | { readonly state: 'failed' }
  | { readonly state: 'invalid'; readonly problems: readonly SearchProblem[] }
  | {
      readonly state: 'answered'
      readonly used: string
      readonly corrected: boolean
      readonly total: number
      readonly capped: boolean
      /** True where there are too many to be ordered by likeness, so that they stand by date. */
      readonly unranked: boolean
      readonly last: number | undefined
      readonly hits: readonly HitView[]
      readonly facets: readonly FacetView[]
      /** Ways to narrow the list that are no facets. */
      readonly inputs: readonly FieldInput[]
      readonly narrowedBy: readonly NarrowedBy[]
      readonly sources: SourcesSummary
      readonly previousHref: string | undefined
      readonly nextHref: string | undefined
      readonly exactHref: string
      readonly inexactHref: string
      readonly take: readonly { readonly format: string; readonly href: string }[]
    }

/** A page of results: what was asked, and what came of it. */
export interface SearchPage {
  readonly status: number
  /** The address as the portal itself writes it, where a form made another of the same meaning. */
  readonly tidyHref: string | undefined
  readonly system: { readonly id: SystemId; readonly title: string; readonly summary: string } | undefined
  readonly action: string
  readonly asked: string
  readonly inForce: boolean
  /** Whether anything in question has a term that may hold today. */
  readonly hasTerms: boolean
  /** The facet that is listed whole. */
  readonly wholeFacet: SearchRequest['wholeFacet']
  readonly exact: boolean
  /** The order that the list stands in: where nothing is asked, nothing is more alike, and the newest come first. */
  readonly sort: SearchRequest['sort']
  readonly order: SearchRequest['order']
  readonly sorts: readonly { readonly id: string; readonly title: string }[]
  readonly page: number
  readonly pageSize: number
  readonly chosen: number
  readonly clearHref: string
  /** What to try where nothing was found. */
  readonly advice: readonly string[]
  readonly outcome: SearchOutcome
}

/** The portal's own word for a field of every record, else the one under which its kind declares it. */
const facetTitle = ({ field, title }: SearchAnswer['facets'][number], language: Language): string =>
  new Map(Object.entries(messagesIn(language).search.facets)).get(field) ?? title[language]

/** True for a list of kinds that holds one alone: there is nothing to choose. */
const isAlone = (field: string, values: readonly unknown[]): boolean => field === 'kind' && values.length === 1

const facetViews = (
  answer: SearchAnswer,
  request: SearchRequest,
  address: (changes: Partial<SearchRequest>) => string,
  { language, narrowed }: { language: Language; narrowed: boolean },
): FacetView[] =>
  answer.facets
    .filter(({ field, values }) => values.length > 0 && !(narrowed && (field === 'system' || isAlone(field, values))))
    .map(facet => ({
      field: facet.field,
      title: facetTitle(facet, language),
      values: facet.values.map(({ label, ...value }) => ({
        ...value,
        label: typeof label === 'string' ? label : label[language],
      })),
      more: facet.more,
      moreHref: facet.more > 0 && request.wholeFacet !== facet.field ? address({ wholeFacet: facet.field }) : undefined,
      capped: facet.capped,
    }))

const answered = (
  answer: SearchAnswer,
  request: SearchRequest,
  address: (changes: Partial<SearchRequest>) => string,
  setting: { context: PortalContext; language: Language; narrowed: boolean; inputs: readonly FieldInput[] },
): SearchOutcome => {
  const { systems, today } = setting.context
  const whole = searchParametersOf(request, { page: 1, pageSize: 20, wholeFacet: undefined }).toString()
  const query = whole === '' ? '' : `?${whole}`
  const facets = facetViews(answer, request, address, setting)
  return {
    state: 'answered',
    used: answer.used,
    corrected: answer.corrected,
    total: answer.total,
    capped: answer.capped,
    unranked: request.q !== '' && request.sort === 'relevance' && answer.sort !== 'relevance',
    last: answer.capped ? undefined : Math.max(1, Math.ceil(answer.total / request.pageSize)),
    hits: answer.results.map(hit => hitView(hit, { systems, today, language: setting.language })),
    facets,
    inputs: setting.inputs,
    narrowedBy: narrowedBy(request, { facets, inputs: setting.inputs }, address, setting.language),
    sources: answer.sources,
    // A cursor leads forwards only: the way back is the browser's.
    previousHref: request.page > 1 && request.cursor === undefined ? address({ page: request.page - 1 }) : undefined,
    nextHref: nextOf(answer, request, address),
    exactHref: address({ exact: true, page: 1 }),
    inexactHref: address({ exact: false, page: 1 }),
    take: [
      { format: 'CSV', href: `/api/v1/search.csv${query}` },
      { format: 'Excel', href: `/api/v1/search.xlsx${query}` },
      { format: 'JSON Lines', href: `/api/v1/search.jsonl${query}` },
      { format: 'JSON', href: `/api/v1/search${query}` },
    ],
  }
}

const outcomeOf = async (
  request: SearchRequest,
  context: PortalContext,
  view: (answer: SearchAnswer) => SearchOutcome,
): Promise<{ status: number; outcome: SearchOutcome }> => {
  try {
    return { status: 200, outcome: view(await context.queries.search(request)) }
  } catch (error) {
    if (codeOf(error) === 'reserved-query') return { status: 400, outcome: { state: 'refused' } }
    if (codeOf(error) === 'cursor-invalid') {
      return { status: 400, outcome: { state: 'invalid', problems: [{ problem: 'cursor', value: '', limit: 0 }] } }
    }
    if (codeOf(error) === 'query-invalid') {
      const problems = [{ problem: 'query', value: placeOf(error) ?? request.q, limit: 0 }] as const
      return { status: 400, outcome: { state: 'invalid', problems } }
    }
    context.log.error('A search failed', { error })
    return { status: 503, outcome: { state: 'failed' } }
  }
}

/** Whether records of any of these kinds have terms; of all kinds where none is in question. */
const kindsHaveTerms = (kinds: readonly Kind[], context: PortalContext): boolean =>
  (kinds.length === 0 ? context.systems : systemsOf(kinds, context)).some(({ hasTerms }) => hasTerms === true)

/** The systems of these kinds: a field that several declare goes by the words of those in question. */
const systemsOf = (kinds: readonly Kind[], { systems }: PortalContext): readonly System[] =>
  systems.filter(({ id }) => kinds.some(({ system }) => system === id))

const sortChoices = (kinds: readonly Kind[], hasWords: boolean, language: Language): SearchPage['sorts'] => {
  const usual = messagesIn(language).search.sorts
  const common = commonSorts.filter(
    ({ id }) => (hasWords || id !== 'relevance') && (id !== 'amount' || haveAmounts(kinds)),
  )
  const declared = kinds.flatMap(sortsOf).filter(({ id }) => !commonSorts.some(sort => sort.id === id))
  const all = new Map([...common, ...declared].map(({ id, title }) => [id, title[language]]))
  return [...all].map(([id, title]) => ({ id, title: new Map(Object.entries(usual)).get(id) ?? title }))
}

/** What the systems in question advise where nothing was found; what holds for all of them where none is. */
const adviceOf = (kinds: readonly Kind[], context: PortalContext, language: Language): readonly string[] => {
  const { emptyFewer, emptyCompany } = messagesIn(language).search
  const own = systemsOf(kinds, context).flatMap(({ advice }) => advice.map(text => text[language]))
  return [emptyFewer, ...(own.length === 0 ? [emptyCompany] : own)]
}

const narrowedTo = ({ system, kind, institution, state, year, connection, fields, inForce }: SearchRequest): number =>
  [system, kind, institution, state, year, connection, Object.values(fields ?? {}).flat()].flat().length +
  Number(inForce)

const everything: Partial<SearchRequest> = {
  system: [],
  kind: [],
  institution: [],
  state: [],
  year: [],
  connection: [],
  fields: {},
  inForce: false,
  page: 1,
}

/** Results that the numbers of pages reach in any order; deeper ones may be reached by the cursor alone. */
const numbered = 1_000

const nextOf = (
  { hasNextPage, nextCursor }: SearchAnswer,
  { page, pageSize, cursor }: SearchRequest,
  address: (changes: Partial<SearchRequest>) => string,
): string | undefined => {
  if (!hasNextPage) return undefined
  const isDeep = cursor !== undefined || (page + 1) * pageSize > numbered
  return address({ page: page + 1, cursor: isDeep ? nextCursor : undefined })
}

/** The page of results that an address asks for, narrowed to one system where `system` is given. Never rejects. */
export const searchPage = async (context: PortalContext, url: URL, system?: System): Promise<SearchPage> => {
  const language = languageAt(url.pathname)
  const fields = searchFieldsOf(context.systems)
  // The page repeats nothing of an address that holds a reserved identifier.
  const isRefused = holdsReserved(url.searchParams)
  const { request: asked, problems } = searchRequestOf(isRefused ? new URLSearchParams() : url.searchParams, fields)
  const request = system === undefined ? asked : { ...asked, system: [system.id] }
  const action = pageAddress(system === undefined ? '/buscar' : `/${system.slug}`, language)
  const address = (changes: Partial<SearchRequest>): string => {
    const parameters = searchParametersOf(
      request,
      system === undefined ? changes : { ...changes, system: [] },
    ).toString()
    return parameters === '' ? action : `${action}?${parameters}`
  }
  const isNarrowed = request.system.length + request.kind.length > 0
  const kinds = isNarrowed ? kindsInScope(context.systems, request) : []
  const { status, outcome } = isRefused
    ? { status: 400, outcome: { state: 'refused' } as const }
    : problems.length > 0
      ? { status: 400, outcome: { state: 'invalid', problems } as const }
      : await outcomeOf(request, context, answer => {
          const facets = answer.facets.filter(({ values }) => values.length > 0).map(({ field }) => field)
          const inputs = fieldInputs(searchFieldsOf(systemsOf(kinds, context)), kinds, request, facets)
          return answered(answer, request, address, { context, language, narrowed: system !== undefined, inputs })
        })
  return {
    status,
    tidyHref: outcome.state !== 'refused' && isUntidy(url.searchParams) ? address({}) : undefined,
    system:
      system === undefined
        ? undefined
        : { id: system.id, title: system.title[language], summary: system.summary[language] },
    action,
    // The search may have refused more than the address shows.
    asked: outcome.state === 'refused' ? '' : request.q,
    inForce: request.inForce,
    hasTerms: request.inForce || kindsHaveTerms(kinds, context),
    wholeFacet: request.wholeFacet,
    exact: request.exact,
    sort: request.q === '' && request.sort === 'relevance' ? 'date' : request.sort,
    order: request.order,
    sorts: sortChoices(kinds, request.q !== '', language),
    page: request.page,
    pageSize: request.pageSize,
    chosen: narrowedTo(asked),
    clearHref: outcome.state === 'refused' ? action : address(everything),
    advice: adviceOf(kinds, context, language),
    outcome,
  }
}
