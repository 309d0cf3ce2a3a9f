import { type JsonObject, madeOnce } from '@pdn/core'
import { type DescribedField, describeVersion, type Version } from '@pdn/systems'
import { type KeyList, keyList } from './key-list.ts'

/** A column: one value of a table's item, or a list of plain values in one cell. */
export interface FlatColumn {
  /** Path from the item, dotted: `datosGenerales.nombre`. */
  readonly name: string
  readonly steps: readonly string[]
  readonly field: DescribedField
  readonly isList: boolean
  readonly keys: KeyList | undefined
}

/** A table: the documents, or the items of one of their lists of objects. */
export interface FlatTable {
  /** Path of the items as publicity rules write it: `inversiones[].titular[]`; empty for the documents. */
  readonly path: string
  /** Name of its sheet and of its file, unique in the form, without signs that either forbids. */
  readonly title: string
  /** Where the list stands in the item that holds it. */
  readonly steps: readonly string[]
  readonly columns: readonly FlatColumn[]
  readonly lists: readonly FlatTable[]
}

/** How the documents of a version are written as tables. */
export interface FlatForm {
  readonly version: string
  /** The version's example, which templates show and readers pass over. */
  readonly example: JsonObject | undefined
  readonly main: FlatTable
  /** Every table, the main one first, holders before what they hold. */
  readonly tables: readonly FlatTable[]
}

/** Columns of the form itself. No standard has members of these names. */
export const formColumns = {
  /** Number of the document that a row belongs to. */
  record: 'pdn:registro',
  /** Place of a row's item in its lists: `[0]`, `[0][2]`. */
  place: 'pdn:lugar',
  /** What has no column, as a JSON object of pointers and values. */
  rest: 'pdn:resto',
  /** A word in it sets the row aside: the example of a template. Its heading may go on with the version's id. */
  mark: 'pdn:marca',
} as const

/** Names of the sheets of templates that tell how to fill them in. */
export const instructionSheets = ['Instrucciones', 'Instructions'] as const

/** Name of the sheet and the file of the documents themselves. */
const mainTitle = 'registros'

/** A spreadsheet takes no more letters for the name of a sheet. */
const longestTitle = 31

const holdsObjects = (field: DescribedField): boolean =>
  field.isObject && !field.isRecursive && field.members.length > 0 && field.lists <= 1

interface Branches {
  readonly columns: FlatColumn[]
  readonly lists: { readonly field: DescribedField; readonly steps: readonly string[] }[]
}

const gather = (
  fields: readonly DescribedField[],
  above: readonly string[],
  version: Version,
  into: Branches,
): Branches => {
  for (const field of fields) {
    const steps = [...above, field.name]
    if (holdsObjects(field)) {
      if (field.lists === 1) into.lists.push({ field, steps })
      else gather(field.members, steps, version, into)
    } else if (!field.isObject && field.lists <= 1)
      into.columns.push({
        name: steps.join('.'),
        steps,
        field,
        isList: field.lists === 1,
        keys: keyList(field, version.catalogues),
      })
  }
  return into
}

/**
 * As many of a path's last members as fit, all of them where they do, and make a title of their own; else the last one
 * behind the beginning of one that holds it.
 */
const titleOf = (path: string, taken: Set<string>): string => {
  const members = path.replaceAll('[]', '').split('.')
  for (let count = members.length; count > 0; count--) {
    const title = members.slice(-count).join('.')
    if (title.length <= longestTitle && !taken.has(title.toLowerCase())) return title
  }
  const last = (members.at(-1) ?? '').slice(0, longestTitle - 4)
  for (const holder of members.slice(0, -1).toReversed()) {
    const title = `${holder.slice(0, longestTitle - 1 - last.length)}~${last}`
    if (!taken.has(title.toLowerCase())) return title
  }
  let number = 2
  while (taken.has(`${last}~${number}`.toLowerCase())) number++
  return `${last}~${number}`
}

/** The tables of a version, derived from its description; the same object for the same version. */
export const flatForm = madeOnce((version: Version): FlatForm => {
  const tables: FlatTable[] = []
  const taken = new Set<string>([mainTitle])
  const table = (
    path: string,
    title: string,
    steps: readonly string[],
    fields: readonly DescribedField[],
  ): FlatTable => {
    const { columns, lists } = gather(fields, [], version, { columns: [], lists: [] })
    const inner: FlatTable[] = []
    const made: FlatTable = { path, title, steps, columns, lists: inner }
    tables.push(made)
    for (const { field, steps: at } of lists) {
      const name = titleOf(field.path, taken)
      taken.add(name.toLowerCase())
      inner.push(table(`${field.path}[]`.replace(/\[\]\[\]$/, '[]'), name, at, field.members))
    }
    return made
  }
  const main = table('', mainTitle, [], describeVersion(version).fields)
  return { version: version.id, example: version.example, main, tables }
})

/** The table that a sheet or a file of that name holds. */
export const tableOfTitle = (form: FlatForm, title: string): FlatTable | undefined =>
  form.tables.find(table => table.title.toLowerCase() === title.trim().toLowerCase())
