import { isObject, type Json, type JsonObject, type Localized } from '@pdn/core'
import { noteRepaired, type ReadingNotes } from './reading-notes.ts'

/** A list of codes, with what providers are known to write in their place. */
export interface CodeList {
  readonly names: Readonly<Record<string, Localized>>
  /** Other spellings in the form of codes (`DIRECCION_GENERAL`); an empty code for those that say "not given". */
  readonly spellings?: Readonly<Record<string, string>>
  /** True where the standard allows values of the provider's own. */
  readonly isOpen?: boolean
}

/** A text as codes are spelt, without accents: `Estado de México` → `ESTADO_DE_MEXICO`. */
export const codeForm = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '')

/** The code that a text is or stands for: the empty one for "not given", none where the list has no such code. */
export const codeOf = (text: string, { names, spellings = {} }: CodeList): string | undefined => {
  if (Object.hasOwn(names, text)) return text
  const form = codeForm(text)
  if (Object.hasOwn(names, form)) return form
  return Object.hasOwn(spellings, form) ? spellings[form] : undefined
}

const repairCode = (value: Json, pointer: string, list: CodeList, notes: ReadingNotes): Json | undefined => {
  if (typeof value !== 'string' && typeof value !== 'boolean') return value
  const code = codeOf(String(value), list)
  if (code === value) return value
  if (code !== undefined) {
    // What the source wrote may stand in the notes already: a boolean that became a text.
    noteRepaired(notes, pointer, 'code-repaired', notes.raw.get(pointer) ?? value)
    return code === '' ? undefined : code
  }
  if (list.isOpen !== true) {
    notes.issues.push({ path: notes.sourceOf(pointer), rule: 'code-unknown', severity: 'warning', repaired: false })
  }
  return value
}

type Step = string | typeof everyItem
const everyItem: unique symbol = Symbol('every item')

/** A place of a canonical document, in the syntax of publicity rules, and the codes that stand there. */
export interface CodePlace {
  readonly path: string
  readonly steps: readonly Step[]
  readonly list: CodeList
}

/** The codes of a list stand at this path: `tipoContratacion[].clave`, `documentos[].tipo`. */
export const codesAt = (path: string, list: CodeList): CodePlace => ({
  path,
  steps: path.split('.').flatMap(part => (part.endsWith('[]') ? [part.slice(0, -2), everyItem] : [part])),
  list,
})

interface Walk {
  readonly place: CodePlace
  readonly notes: ReadingNotes
}

const repairItems = (items: readonly Json[], depth: number, pointer: string, walk: Walk): Json => {
  let left: Json[] | undefined
  for (const [index, item] of items.entries()) {
    const mended = repairAt(item, depth, `${pointer}/${index}`, walk)
    if (mended !== item && left === undefined) left = items.slice(0, index)
    if (mended !== undefined) left?.push(mended)
  }
  return left ?? items
}

const repairMember = (document: JsonObject, name: string, depth: number, pointer: string, walk: Walk): JsonObject => {
  const held = Object.hasOwn(document, name) ? document[name] : undefined
  if (held === undefined) return document
  const mended = repairAt(held, depth, `${pointer}/${name}`, walk)
  if (mended === held) return document
  const { [name]: _, ...rest } = document
  return mended === undefined ? rest : { ...rest, [name]: mended }
}

const repairAt = (value: Json, depth: number, pointer: string, walk: Walk): Json | undefined => {
  const { place, notes } = walk
  const step = place.steps[depth]
  if (step === undefined) return repairCode(value, pointer, place.list, notes)
  if (typeof step === 'symbol') return Array.isArray(value) ? repairItems(value, depth + 1, pointer, walk) : value
  return isObject(value) ? repairMember(value, step, depth + 1, pointer, walk) : value
}

/**
 * A document with the codes at these places in the spelling of their lists, what the source wrote kept in the notes;
 * codes that stand for "not given" dropped, codes that no list has left and told.
 */
export const repairCodes = (document: JsonObject, places: readonly CodePlace[], notes: ReadingNotes): JsonObject => {
  let mended: Json = document
  for (const place of places) mended = repairAt(mended, 0, '', { place, notes }) ?? {}
  return isObject(mended) ? mended : document
}
