import { isObject, type Json, type Language } from '@pdn/core'
import { describeVersion, placedVersion, type Version } from '@pdn/systems'
import { formColumns } from '../flat/flat-form.ts'
import { labelMark } from '../flat/key-list.ts'
import type { Cell, CellStyle } from '../writing/sheet-text.ts'
import { columnLetters } from '../writing/sheet-text.ts'
import { type CellRule, type WorkbookSheet, workbook } from '../writing/workbook.ts'
import { leadingColumns, type TemplateColumn, type TemplateTable, templateTables } from './template-columns.ts'
import { exampleText, publicityWords, readablePath, templateWords } from './template-words.ts'

/** Rows that a person may fill in under the header and the example, and where they begin (from 0). */
const [filledRows, firstRow] = [1_000, 2]
const listsSheet = 'listas'
const [narrow, wide] = [14, 44]

/** A list of choices on the hidden sheet. */
interface Choices {
  readonly column: number
  readonly texts: readonly string[]
}

/** What all sheets of a template share. */
class Template {
  readonly version: Version
  readonly language: Language
  readonly say
  readonly newId: (() => string) | undefined
  readonly tables: readonly TemplateTable[]
  readonly lists: Choices[] = []
  readonly #known = new Map<string, Choices>()

  constructor(version: Version, language: Language, newId: (() => string) | undefined) {
    this.newId = newId
    this.version = version
    this.language = language
    this.say = templateWords[language]
    this.tables = templateTables(version, describeVersion(version).fields)
  }

  /** What may be chosen in a column; undefined where anything may be written. */
  choices({ column: { keys, field } }: TemplateColumn): Choices | undefined {
    if (field.types.includes('boolean') && field.types.length === 1) return this.#list([this.say.yes, this.say.no])
    if (keys === undefined) return undefined
    return this.#list(keys.entries.map(({ key, label }) => shownKey(key, label[this.language])))
  }

  #list(texts: readonly string[]): Choices {
    const name = JSON.stringify(texts)
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const made = { column: this.lists.length, texts }
    this.#known.set(name, made)
    this.lists.push(made)
    return made
  }

  /** What belongs into a column, in words. */
  kind(template: TemplateColumn): string {
    const { kinds } = this.say
    const { field, isList, keys } = template.column
    if (isList) return kinds.several
    if (keys !== undefined) return this.isOpen(template) ? kinds.open : kinds.list
    if (field.types.includes('boolean')) return kinds.truth
    if (field.format === 'date') return kinds.date
    if (field.format === 'date-time') return kinds.instant
    if (field.types.includes('number')) return kinds.number
    if (field.types.includes('integer')) return kinds.whole
    const { maxLength } = field.limits
    return maxLength === undefined ? kinds.text : `${kinds.text}, ${maxLength} ${kinds.letters}`
  }

  /** True where values that are not listed are allowed too. */
  isOpen({ column: { field, isList } }: TemplateColumn): boolean {
    const catalogue = this.version.catalogues?.find(({ id }) => id === field.catalogue)
    return isList || catalogue?.open === true
  }

  /** What is said of a column at its header. */
  note(template: TemplateColumn): string {
    const { field } = template.column
    const { required, requiredSometimes } = this.say
    return [
      readablePath(template.steps),
      ...(field.description === undefined ? [] : [field.description]),
      ...(template.isRequired ? [required] : field.requirement.level === 'sometimes' ? [requiredSometimes] : []),
      `${this.kind(template)}. ${publicityWords(field, this.language)}.`,
    ].join('\n')
  }
}

const shownKey = (key: Json, label: string): string => (label === String(key) ? label : `${label}${labelMark}${key}`)

const exampleAt = (example: Json | undefined, steps: readonly (string | number)[]): Json | undefined => {
  let value = example
  for (const step of steps) {
    if (Array.isArray(value)) value = value[Number(step)]
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }
  return value
}

const exampleCell = (template: TemplateColumn, value: Json | undefined, { say, language }: Template): Cell => {
  if (value === undefined || value === null) return undefined
  const { keys, isList } = template.column
  const texts = (isList && Array.isArray(value) ? value : [value]).map((item: Json) => {
    if (typeof item === 'boolean') return item ? say.yes : say.no
    const entry = keys?.entries.find(({ key }) => key === item)
    return entry === undefined ? exampleText(item) : shownKey(entry.key, entry.label[language])
  })
  return { value: texts.join('; '), style: 'example' }
}

const styleOf = ({ column: { field, isList, keys } }: TemplateColumn): CellStyle => {
  if (isList || keys !== undefined) return 'text'
  if (field.format === 'date') return 'date'
  return field.types.includes('number') || field.types.includes('integer') ? 'number' : 'text'
}

const ruleOf = (template: TemplateColumn, at: number, shared: Template): CellRule => {
  const { field, isList } = template.column
  const choices = shared.choices(template)
  const letters = columnLetters(choices?.column ?? 0)
  const isDate = field.format === 'date' && !isList
  const style = styleOf(template)
  const allows: CellRule['allows'] =
    choices !== undefined
      ? { type: 'list', source: `${listsSheet}!$${letters}$1:$${letters}$${choices.texts.length}` }
      : isDate
        ? { type: 'date' }
        : style === 'number'
          ? { type: field.types.includes('number') ? 'number' : 'whole' }
          : { type: 'any' }
  return {
    column: at,
    from: firstRow,
    to: firstRow + filledRows - 1,
    allows,
    isOpen: shared.isOpen(template) || isDate || (style === 'number' && field.types.includes('string')),
    title: readablePath(template.steps.slice(-1)),
    prompt: shared.note(template),
    refusal: shared.say.refusal,
  }
}

/** The rule of the column by which rows of a list name their record: one of the numbers of the main sheet. */
const recordRule = (main: TemplateTable, { say }: Template): CellRule => {
  const letters = columnLetters(1)
  return {
    column: 1,
    from: firstRow,
    to: firstRow + filledRows - 1,
    allows: {
      type: 'list',
      source: `${main.table.title}!$${letters}$${firstRow + 1}:$${letters}$${firstRow + filledRows}`,
    },
    isOpen: true,
    title: formColumns.record,
    prompt: say.recordNote,
    refusal: say.recordNote,
  }
}

/** Rows that are numbered already, with ids where the standard wants them to be UUIDs. */
function* numberedRows({ columns }: TemplateTable, newId: (() => string) | undefined): Generator<readonly Cell[]> {
  const hasIds = newId !== undefined && columns[0]?.name === 'id' && columns[0].column.field.format === 'uuid'
  for (let number = 1; number <= filledRows; number++) yield [undefined, number, ...(hasIds ? [newId()] : [])]
}

const widthOf = (name: string): number => Math.max(narrow, Math.min(wide, name.length + 3))

const dataSheet = (template: TemplateTable, main: TemplateTable, shared: Template): WorkbookSheet => {
  const { table, columns } = template
  const isMain = template === main
  const leading = leadingColumns(shared.version, isMain)
  const item = isMain ? shared.version.example : exampleAt(shared.version.example, [...table.steps, 0])
  const headings = [
    ...leading.map((value): Cell => ({ value, style: 'header' })),
    ...columns.map(
      ({ name, isRequired }): Cell => ({
        value: isRequired ? `${name} *` : name,
        style: isRequired ? 'required' : 'header',
      }),
    ),
  ]
  const marks: readonly Cell[] = [
    { value: shared.say.example, style: 'example' },
    { value: 0, style: 'example' },
  ]
  const example = [...marks, ...columns.map(column => exampleCell(column, exampleAt(item, column.steps), shared))]
  const notes = [shared.say.markNote, shared.say.recordNote, ...columns.map(each => shared.note(each))]
  const empty = marks.map((): Cell => undefined)
  return {
    name: table.title,
    columns: [
      ...leading.map(() => ({ width: narrow, style: 'text' as const })),
      ...columns.map(column => ({ width: widthOf(column.name), style: styleOf(column) })),
    ],
    frozen: { rows: 1, columns: leading.length + (columns[0]?.name === 'id' ? 1 : 0) },
    rows: rowsOf([headings, item === undefined ? empty : example], isMain ? numberedRows(main, shared.newId) : []),
    notes: notes.map((text, column) => ({ row: 0, column, text })),
    rules: [
      ...(isMain ? [] : [recordRule(main, shared)]),
      ...columns.map((column, at) => ruleOf(column, at + leading.length, shared)),
    ],
  }
}

function* rowsOf(first: readonly (readonly Cell[])[], more: Iterable<readonly Cell[]>): Generator<readonly Cell[]> {
  yield* first
  yield* more
}

/** How to serve the workbook; nothing for a version that is not published under a contract. */
const servingWords = ({ say, version: { id, contract } }: Template): string => {
  const system = placedVersion(id)?.system.id
  if (system === undefined || contract === undefined) return ''
  return say.serve.replace('{system}', system).replace('{contract}', contract.id)
}

const instructionSheet = (shared: Template): WorkbookSheet => {
  const { say, language, version, tables } = shared
  const line = (value: string, style: CellStyle = 'wrapped'): readonly Cell[] => [{ value, style }]
  const described = tables.flatMap(({ table, columns }) =>
    columns.map((template): readonly Cell[] => [
      { value: readablePath(template.steps), style: 'wrapped' },
      table.title,
      template.name,
      template.isRequired ? say.yes : template.column.field.requirement.level === 'sometimes' ? say.sometimes : say.no,
      shared.kind(template),
      publicityWords(template.column.field, language),
      exampleText(template.column.field.example),
    ]),
  )
  const leftOut = tables.flatMap(table => table.leftOut)
  return {
    name: say.instructions,
    columns: [90, 30, 44, 16, 34, 26, 34].map(width => ({ width })),
    rows: [
      line(say.title, 'title'),
      line(`${version.title[language]} (${version.id})`),
      ...say.steps.map(step => line(step.replace('{serve}', servingWords(shared)))),
      ...(leftOut.length === 0 ? [] : [line(`${say.leftOut} ${leftOut.join(', ')}`)]),
      [],
      line(say.columnsTitle, 'title'),
      say.headings.map((value): Cell => ({ value, style: 'header' })),
      ...described,
    ],
  }
}

const listSheet = ({ lists }: Template): WorkbookSheet => ({
  name: listsSheet,
  isHidden: true,
  rows: Array.from({ length: Math.max(1, ...lists.map(({ texts }) => texts.length)) }, (_, row) =>
    lists.map(({ texts }) => texts[row]),
  ),
})

/**
 * A workbook in which documents of a version can be filled in, one row each: headings with notes, what is required
 * marked, drop-downs of keys with their labels, checks of dates and numbers, an example row that readers pass over, and
 * a sheet of instructions. `pdn convert`, `pdn validate` and the provider read it back. With `newId` its rows have ids
 * where the standard wants UUIDs.
 */
export const templateWorkbook = (
  version: Version,
  language: Language,
  newId?: () => string,
): AsyncGenerator<Buffer> => {
  const shared = new Template(version, language, newId)
  const [main, ...further] = shared.tables
  const data = main === undefined ? [] : [main, ...further].map(table => dataSheet(table, main, shared))
  return workbook([...data, instructionSheet(shared), listSheet(shared)], data.length)
}
