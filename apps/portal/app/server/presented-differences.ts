import type { Localized } from '@pdn/core'
import type { Presentation, ShownValue, Text } from '@pdn/systems'

/** What a reader of two versions of a page finds different in one place of it. */
export interface PresentedDifference {
  readonly label: Localized
  /** The part of the page that it stands in. */
  readonly within: Localized | undefined
  /** What names the row of a table. */
  readonly row: Text | undefined
  /** Nothing where the place is new. */
  readonly before: readonly ShownValue[]
  /** Nothing where the place is gone. */
  readonly after: readonly ShownValue[]
}

type Row = readonly ShownValue[]
type Block = Presentation['blocks'][number]
type Fields = Extract<Block, { type: 'fields' }>
type Table = Extract<Block, { type: 'table' }>

const titleLabel: Localized = { es: 'Título', en: 'Title' }
const noRows: readonly Row[] = []

/** What a reader sees of a value: where it came from does not count. */
const lookOf = ({ paths: _, ...value }: ShownValue): string =>
  JSON.stringify(value, (_name, part: unknown) => (typeof part === 'bigint' ? String(part) : part))

const rowLook = (row: Row): string => row.map(lookOf).join('\n')

const isGiven = (values: Row): boolean => values.some(value => value.type !== 'missing')

const byTitle = <Kind extends Block['type']>(
  { blocks }: Presentation,
  type: Kind,
): ReadonlyMap<string, Extract<Block, { type: Kind }>> =>
  new Map(
    blocks
      .filter((block): block is Extract<Block, { type: Kind }> => block.type === type)
      .map(block => ['title' in block ? block.title.es : '', block] as const),
  )

/** Blocks of entries as blocks of fields, one for each entry. */
const withFieldsAlone = (presentation: Presentation): Presentation => ({
  ...presentation,
  blocks: presentation.blocks.flatMap((block): readonly Block[] =>
    block.type === 'entries'
      ? block.entries.map(({ heading, fields }) => ({ type: 'fields', title: within(block.title, heading), fields }))
      : [block],
  ),
})

const within = (title: Localized, heading: Text): Localized =>
  typeof heading === 'string'
    ? { es: `${title.es} · ${heading}`, en: `${title.en} · ${heading}` }
    : { es: `${title.es} · ${heading.es}`, en: `${title.en} · ${heading.en}` }

interface Place {
  readonly label: Localized
  readonly values: Row
}

/** The fields of a block by their labels; of several under one label, each by its place among them. */
const placesOf = (block: Fields | undefined): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>()
  for (const { label, values } of block?.fields ?? []) {
    let key = label.es
    for (let again = 2; places.has(key); again += 1) key = `${label.es} ${again}`
    places.set(key, { label, values })
  }
  return places
}

const fieldDifferences = (before: Fields | undefined, after: Fields | undefined): readonly PresentedDifference[] => {
  const [earlier, later] = [placesOf(before), placesOf(after)]
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap(key => {
    const [one, other] = [earlier.get(key), later.get(key)]
    const label = other?.label ?? one?.label
    const [was, is] = [one?.values ?? [], other?.values ?? []]
    if (label === undefined || rowLook(was) === rowLook(is) || !(isGiven(was) || isGiven(is))) return []
    return [{ label, within: (after ?? before)?.title, row: undefined, before: was, after: is }]
  })
}

/** The rows of one list that the other does not have alike. */
const rowsBeside = (rows: readonly Row[], others: readonly Row[]): readonly Row[] => {
  const left = new Map<string, number>()
  for (const row of others) left.set(rowLook(row), (left.get(rowLook(row)) ?? 0) + 1)
  return rows.filter(row => {
    const count = left.get(rowLook(row)) ?? 0
    left.set(rowLook(row), count - 1)
    return count <= 0
  })
}

const nameOf = (row: Row): Text | undefined => {
  const named = row.find(value => value.type === 'text' || value.type === 'link')
  return named?.type === 'text' || named?.type === 'link' ? named.text : undefined
}

const sameName = (one: Row, other: Row): boolean => JSON.stringify(nameOf(one)) === JSON.stringify(nameOf(other))

/** Rows that changed beside what they were: those of one name, and then those that are left, in their order. */
const pairedRows = (
  was: readonly Row[],
  is: readonly Row[],
): readonly (readonly [before: Row | undefined, after: Row | undefined])[] => {
  const left = [...was]
  const take = (at: number): Row | undefined => (at < 0 ? undefined : left.splice(at, 1)[0])
  const named = is.map(row => ({ row, before: take(left.findIndex(candidate => sameName(candidate, row))) }))
  const paired = named.map(({ row, before }) => [before ?? left.shift(), row] as const)
  return [...paired, ...left.map(row => [row, undefined] as const)]
}

const cellDifferences = (table: Table, before: Row, after: Row): readonly PresentedDifference[] =>
  table.columns.flatMap(({ label }, column) => {
    const [was, is] = [before.slice(column, column + 1), after.slice(column, column + 1)]
    if (rowLook(was) === rowLook(is)) return []
    return [{ label, within: table.title, row: nameOf(after), before: was, after: is }]
  })

const tableDifferences = (before: Table | undefined, after: Table | undefined): readonly PresentedDifference[] => {
  const table = after ?? before
  if (table === undefined) return []
  const earlier = (before?.rows ?? noRows).filter(isGiven)
  const later = (after?.rows ?? noRows).filter(isGiven)
  return pairedRows(rowsBeside(earlier, later), rowsBeside(later, earlier)).flatMap(([was, is]) => {
    if (was !== undefined && is !== undefined) return cellDifferences(table, was, is)
    const [one, other] = [was?.filter(value => isGiven([value])), is?.filter(value => isGiven([value]))]
    return [{ label: table.title, within: undefined, row: undefined, before: one ?? [], after: other ?? [] }]
  })
}

const titleDifference = (before: Presentation, after: Presentation): readonly PresentedDifference[] =>
  before.title === after.title
    ? []
    : [
        {
          label: titleLabel,
          within: undefined,
          row: undefined,
          before: [{ type: 'text', text: before.title }],
          after: [{ type: 'text', text: after.title }],
        },
      ]

/**
 * What differs between two versions of a record as their pages show it, in the order of the page: fields, and rows of
 * tables, where a row that moved is no difference. What follows from these (verdict, time line) is not repeated,
 * and the title stands first where no field has it.
 */
export const presentedDifferences = (was: Presentation, is: Presentation): readonly PresentedDifference[] => {
  const [before, after] = [withFieldsAlone(was), withFieldsAlone(is)]
  const [fieldsBefore, fieldsAfter] = [byTitle(before, 'fields'), byTitle(after, 'fields')]
  const [tablesBefore, tablesAfter] = [byTitle(before, 'table'), byTitle(after, 'table')]
  const fields = [...new Set([...fieldsAfter.keys(), ...fieldsBefore.keys()])]
  const tables = [...new Set([...tablesAfter.keys(), ...tablesBefore.keys()])]
  const inParts = [
    ...fields.flatMap(title => fieldDifferences(fieldsBefore.get(title), fieldsAfter.get(title))),
    ...tables.flatMap(title => tableDifferences(tablesBefore.get(title), tablesAfter.get(title))),
  ]
  const isTold = (one: PresentedDifference) =>
    inParts.some(other => rowLook(other.before) === rowLook(one.before) && rowLook(other.after) === rowLook(one.after))
  return [...titleDifference(before, after).filter(difference => !isTold(difference)), ...inParts]
}
