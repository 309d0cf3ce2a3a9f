import type { DescribedField, Version } from '@pdn/systems'
import { type FlatColumn, type FlatTable, flatForm, formColumns } from '../flat/flat-form.ts'

/** A column of a template. */
export interface TemplateColumn {
  /** Name as readers know it: `tipoSancion[0].clave`. */
  readonly name: string
  readonly steps: readonly (string | number)[]
  readonly column: FlatColumn
  /** True where every row must have it. */
  readonly isRequired: boolean
}

/** A sheet of a template. */
export interface TemplateTable {
  readonly table: FlatTable
  readonly columns: readonly TemplateColumn[]
  /** Paths that the standard has and the template has no columns for. */
  readonly leftOut: readonly string[]
}

/** Items of a list of keys that have columns of their own. */
const mostItems = 5

/** Lists inside a list have no sheet: so many items of them have columns, if each has at most that many. */
const innerItems = [
  { items: 2, columns: 8 },
  { items: 1, columns: 15 },
]

/** Members that the capture tool of version 2 keeps for itself beside those of the standard, in each of its tables. */
const toolMembers = new Set(['date_created', 'date_updated', 'fk_personas_fisicas'])

const isOfTool = ({ steps }: FlatColumn, isInner: boolean): boolean => {
  const last = steps.at(-1) ?? ''
  const inner = isInner || steps.length > 1
  return toolMembers.has(last) || (inner && (steps.includes('entePublico') || (last === 'id' && steps.length > 1)))
}

const isKey = ({ keys, steps }: FlatColumn): boolean => steps.at(-1) === 'clave' && keys !== undefined

/** A label that its key says: readers put it in. */
const isSaidByKey = (column: FlatColumn, columns: readonly FlatColumn[]): boolean => {
  if (column.steps.at(-1) !== 'valor' || column.field.requirement.level === 'sometimes') return false
  const key = [...column.steps.slice(0, -1), 'clave'].join('.')
  return columns.some(({ name, keys }) => name === key && keys !== undefined)
}

const wanted = (table: FlatTable, isInner: boolean): readonly FlatColumn[] =>
  table.columns.filter(
    column => !column.field.isDeprecated && !isOfTool(column, isInner) && !isSaidByKey(column, table.columns),
  )

const isAlways = (fields: readonly DescribedField[], steps: readonly string[]): boolean => {
  let members = fields
  for (const step of steps) {
    const field = members.find(({ name }) => name === step)
    if (field?.requirement.level !== 'always') return false
    members = field.members
  }
  return true
}

interface Under {
  readonly prefix: string
  readonly steps: readonly (string | number)[]
  readonly fields: readonly DescribedField[]
  readonly isFirst: boolean
}

const columnsOf = (table: FlatTable, under: Under): readonly TemplateColumn[] =>
  wanted(table, under.prefix !== '').map(column => ({
    name: `${under.prefix}${column.name}`,
    steps: [...under.steps, ...column.steps],
    column,
    // A list that must be there has an item, and an item of keys its key, whatever the schema says of the key.
    isRequired: under.isFirst && (isAlways(under.fields, column.steps) || (under.steps.length > 0 && isKey(column))),
  }))

const fieldAt = (fields: readonly DescribedField[], steps: readonly string[]): DescribedField | undefined => {
  const [first, ...rest] = steps
  const field = fields.find(({ name }) => name === first)
  return rest.length === 0 || field === undefined ? field : fieldAt(field.members, rest)
}

/** How many items of a list have columns of their own; none where it needs a sheet. */
const itemColumns = (list: FlatTable, isInner: boolean): number => {
  const columns = wanted(list, true)
  const entries = columns.find(isKey)?.keys?.entries.length
  if (entries !== undefined && columns.length <= 2 && list.lists.length === 0) return Math.min(entries, mostItems)
  return isInner ? (innerItems.find(most => columns.length <= most.columns)?.items ?? 0) : 0
}

const tableOf = (
  table: FlatTable,
  fields: readonly DescribedField[],
  isInner: boolean,
): { readonly made: TemplateTable; readonly sheets: readonly FlatTable[] } => {
  const sheets: FlatTable[] = []
  const leftOut: string[] = []
  const columns = [...columnsOf(table, { prefix: '', steps: [], fields, isFirst: true })]
  for (const list of table.lists) {
    const field = fieldAt(fields, list.steps)
    if (field?.isDeprecated) continue
    const count = itemColumns(list, isInner)
    if (count === 0 && !isInner) sheets.push(list)
    else if (count === 0) leftOut.push(list.path)
    else if (isInner) leftOut.push(...list.lists.map(({ path }) => path))
    const name = list.steps.join('.')
    for (let at = 0; at < count; at++)
      columns.push(
        ...columnsOf(list, {
          prefix: `${name}[${at}].`,
          steps: [...list.steps, at],
          fields: field?.members ?? [],
          isFirst: at === 0 && isAlways(fields, list.steps),
        }),
      )
  }
  return { made: { table, columns, leftOut }, sheets }
}

/**
 * The sheets of a version's template: the documents, and a sheet for each of their lists. Short lists, and lists inside
 * those, have numbered columns; what is deprecated, or kept by the capture tool for itself, is left out.
 */
export const templateTables = (version: Version, fields: readonly DescribedField[]): readonly TemplateTable[] => {
  const { main } = flatForm(version)
  const { made, sheets } = tableOf(main, fields, false)
  return [made, ...sheets.map(list => tableOf(list, fieldAt(fields, list.steps)?.members ?? [], true).made)]
}

/** Columns of the form that a template's sheet begins with: the mark of examples, and the number of the record. */
export const leadingColumns = (version: Version, isMain: boolean): readonly string[] => [
  isMain ? `${formColumns.mark} ${version.id}` : formColumns.mark,
  formColumns.record,
]
