import type { Language, Localized } from '@pdn/core'
import type { PersonView, RecordView, RelatedRecord } from '@pdn/queries'
import type { Block, Kind, ShownField, ShownValue, System } from '@pdn/systems'
import { fill, formatDate } from '@pdn/ui'
import type { PortalContext } from '../../src/portal-context.ts'
import { languageAt, pageAddress } from '../page-address.ts'
import { answerOrStatus, endWith } from './answer-or-status.ts'
import { type PersonWords, personWords } from './person-words.ts'
import { type PresentedDifference, presentedDifferences } from './presented-differences.ts'
import { isRecordId } from './record-id.ts'

/** Declarations that stand side by side. */
const mostCompared = 8
const mostDifferences = 80

/** A record in a list of somebody's. */
export interface PersonLine {
  readonly id: string
  readonly href: string
  /** Address of this page with what changed from that record to the one shown; undefined for that one itself. */
  readonly differenceHref: string | undefined
  readonly kind: Localized
  readonly subtitle: string
  readonly year: number | undefined
  readonly date: string | undefined
  readonly standing: 'possible' | 'different' | undefined
}

/** The page of the records of one person. */
export interface PersonPage {
  readonly system: { readonly id: System['id']; readonly title: Localized }
  readonly name: string
  readonly synthetic: boolean
  readonly today: string
  readonly href: string
  readonly recordHref: string
  readonly words: PersonWords
  /** How it is known that they are one person; undefined where nothing says so. */
  readonly evidence: string | undefined
  readonly hasIdentifier: boolean
  readonly same: readonly PersonLine[]
  readonly namesakes: readonly PersonLine[]
  readonly comparison: Extract<Block, { type: 'table' }> | undefined
  readonly difference:
    | { readonly title: string; readonly changes: readonly PresentedDifference[]; readonly more: number }
    | undefined
}

const schemeNames = { curp: 'CURP', rfc: 'RFC' } as const

const evidenceOf = ({ same }: PersonView): string | undefined => {
  const schemes = new Set(same.flatMap(({ evidence }) => evidence))
  return schemes.size === 0
    ? undefined
    : [...schemes]
        .map(scheme => schemeNames[scheme])
        .sort()
        .join(', ')
}

interface Compared {
  readonly record: RecordView
  readonly kind: Kind
  readonly date: string | undefined
  readonly year: number | undefined
}

const headingOf = ({ kind, year }: Compared): Localized => ({
  es: [year, kind.title.es].filter(part => part !== undefined).join(' · '),
  en: [year, kind.title.en].filter(part => part !== undefined).join(' · '),
})

const missing: ShownValue = { type: 'missing' }

const measuresOf = ({ kind, record }: Compared): readonly ShownField[] => kind.measures?.(record.document) ?? []

/** A row for each figure that any of the records gives, a column for each record. */
const comparisonTable = (compared: readonly Compared[], words: PersonWords): PersonPage['comparison'] => {
  const measured = compared.map(measuresOf)
  const labels = new Map(measured.flat().map(({ label }) => [label.es, label]))
  if (compared.length < 2 || labels.size === 0) return undefined
  const valueUnder = (fields: readonly ShownField[], label: string): ShownValue =>
    fields.find(field => field.label.es === label)?.values[0] ?? missing
  const ours = (text: string): Localized => ({ es: text, en: text })
  return {
    type: 'table',
    title: ours(words.compare),
    columns: [{ label: ours(words.measure) }, ...compared.map(each => ({ label: headingOf(each), numeric: true }))],
    rows: [...labels.values()].map(label => [
      { type: 'text', text: label },
      ...measured.map(fields => valueUnder(fields, label.es)),
    ]),
    empty: ours(''),
  }
}

const lineOf = (
  record: RelatedRecord,
  system: System,
  place: { readonly href: string; readonly language: Language },
): Omit<PersonLine, 'standing' | 'differenceHref'> => ({
  id: record.id,
  href: pageAddress(`/${system.slug}/${record.id}`, place.language),
  kind: system.kinds.find(({ id }) => id === record.kind)?.title ?? { es: record.kind, en: record.kind },
  subtitle: record.subtitle,
  year: record.year,
  date: record.date,
})

/** The record that an address names, its kind, and the role in which that identifies somebody. */
const identified = async (
  context: PortalContext,
  slug: string | undefined,
  id: string | undefined,
): Promise<{ readonly system: System; readonly record: RecordView; readonly kind: Kind; readonly role: string }> => {
  const system = context.systems.find(candidate => candidate.slug === slug) ?? endWith(404)
  if (id === undefined || !isRecordId(id)) return endWith(404)
  const record =
    (await answerOrStatus(context.queries.record(system.id, id.toLowerCase()), context.log)) ?? endWith(404)
  const kind = system.kinds.find(candidate => candidate.id === record.kind) ?? endWith(404)
  return { system, record, kind, role: kind.identified?.role ?? endWith(404) }
}

const byDate = (one: Compared, other: Compared): number => ((one.date ?? '') < (other.date ?? '') ? -1 : 1)

/** The records to be set side by side, oldest first: the newest of the person, and the one shown. */
const comparedRecords = async (
  own: { readonly record: RecordView; readonly kind: Kind },
  { same }: PersonView,
  system: System,
  { queries, log }: PortalContext,
): Promise<readonly Compared[]> => {
  const others = await Promise.all(
    same.slice(0, mostCompared - 1).map(async line => {
      const record = await answerOrStatus(queries.record(system.id, line.id), log)
      const kind = system.kinds.find(({ id }) => id === record?.kind)
      return record === undefined || kind === undefined ? [] : [{ record, kind, date: line.date, year: line.year }]
    }),
  )
  const { date, year } = own.kind.index(own.record.document)
  return [...others.flat(), { ...own, date, year }].sort(byDate)
}

const differenceBetween = (
  one: Compared,
  other: Compared,
  { today, log }: PortalContext,
  setting: { readonly words: PersonWords; readonly language: Language },
): PersonPage['difference'] => {
  const [before, after] = [one, other].sort(byDate)
  if (before === undefined || after === undefined) return undefined
  try {
    // What stands side by side above is not told again.
    const measured = new Set(measuresOf(after).map(({ label }) => label.es))
    const differences = presentedDifferences(
      before.kind.present(before.record.document, today),
      after.kind.present(after.record.document, today),
    )
    const changes = differences.filter(({ label, row }) => row !== undefined || !measured.has(label.es))
    const told = (each: Compared): string =>
      [headingOf(each)[setting.language], each.date && formatDate(each.date, setting.language)]
        .filter(Boolean)
        .join(', ')
    return {
      title: fill(setting.words.differenceOf, { before: told(before), after: told(after) }),
      changes: changes.slice(0, mostDifferences),
      more: Math.max(0, changes.length - mostDifferences),
    }
  } catch (error) {
    log.error('Two records could not be compared', { error })
    return undefined
  }
}

/** The page of the records of whom a record identifies, or the end of the loader with 404 or 410. */
export const personPage = async (
  context: PortalContext,
  url: URL,
  slug: string | undefined,
  id: string | undefined,
): Promise<PersonPage> => {
  const language = languageAt(url.pathname)
  const words = personWords(language)
  const { system, record, kind, role } = await identified(context, slug, id)
  const view = await answerOrStatus(context.queries.person({ system: system.id, id: record.id, role }), context.log)
  const compared = await comparedRecords({ record, kind }, view, system, context)
  const recordHref = pageAddress(`/${system.slug}/${record.id}`, language)
  const href = `${recordHref}/persona`
  const place = { href, language }
  const own = compared.find(each => each.record.id === record.id)
  const asked = url.searchParams.get('con')
  const other = compared.find(each => each.record.id === asked && asked !== record.id)
  const index = kind.index(record.document)
  const ownLine = {
    ...lineOf(
      { ...index, id: record.id, kind: kind.id, institution: record.institution?.name, synthetic: record.synthetic },
      system,
      place,
    ),
    differenceHref: undefined,
    standing: undefined,
  }
  const isCompared = new Set(compared.map(each => each.record.id))
  const same = [
    ownLine,
    ...view.same.map(line => ({
      ...lineOf(line, system, place),
      differenceHref: isCompared.has(line.id) ? `${href}?con=${line.id}#difference` : undefined,
      standing: undefined,
    })),
  ]
  return {
    system: { id: system.id, title: system.title },
    name: index.title,
    synthetic: record.synthetic,
    today: context.today,
    href,
    recordHref,
    words,
    evidence: evidenceOf(view),
    hasIdentifier: view.person !== undefined,
    same: same.sort((left, right) => ((left.date ?? '') < (right.date ?? '') ? 1 : -1)),
    namesakes: view.namesakes.map(line => ({
      ...lineOf(line, system, place),
      differenceHref: undefined,
      standing: line.standing,
    })),
    comparison: comparisonTable(compared, words),
    difference:
      own === undefined || other === undefined
        ? undefined
        : differenceBetween(other, own, context, { words, language }),
  }
}
