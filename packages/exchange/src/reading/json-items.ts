import { isObject, type Json, type JsonObject, PlatformError } from '@pdn/core'
import { findJsonFault, type JsonFaultReason, reasonInSpanish } from './json-fault.ts'
import { depthLimit, JsonLayoutFault, type JsonPiece, type JsonSkeleton, JsonSplitter } from './json-splitter.ts'
import type { ProblemList } from './problem-list.ts'
import type { SourceFormat, SourceItem, SourceProblem } from './source.ts'

/** Lists of documents inside one JSON object: OCDS packages, answers of the interconnection APIs, Directus. */
const listNames: ReadonlySet<string> = new Set(['releases', 'records', 'results', 'data'])

const start = { line: 1, column: 1, offset: 0 }

/** What the JSON readers share: the file's name, its limit, and where they tell what they find. */
export interface JsonContext {
  readonly where: string
  readonly limit: number
  readonly problems: ProblemList
  /** Called with what stood around a list of documents. */
  readonly onContainer: (container: JsonObject) => void
  /** Called at the end with the text around the lists. */
  readonly onSkeleton: (skeleton: JsonSkeleton) => void
}

const faultError = (context: JsonContext, fault: { line: number; column: number; offset: number }, reason: string) =>
  new PlatformError('json-invalid', {
    message: `The file is not well-formed JSON: ${reason}.`,
    where: `${context.where}, line ${fault.line}, column ${fault.column} (character ${fault.offset + 1})`,
    hint: 'Mend it there, or export the file again: it may have been cut off.',
  })

const layoutError = (context: JsonContext, fault: JsonLayoutFault): PlatformError => {
  if (fault.kind === 'syntax') return faultError(context, fault, fault.message)
  const where = `${context.where}, line ${fault.line}`
  if (fault.kind === 'too-deep')
    return new PlatformError('json-invalid', {
      message: `Brackets are nested more than ${depthLimit} levels deep.`,
      where,
      hint: 'No document of the standards is that deep; export the file again.',
    })
  return new PlatformError('record-too-large', {
    message: `A document is longer than the limit of ${context.limit} characters.`,
    where,
    hint: 'Give its documents one a line (JSON Lines); where they are, look for a text that is not closed.',
  })
}

/** Where a text is no JSON, and why. */
interface JsonTextFault {
  readonly ok: false
  readonly reason: JsonFaultReason
  readonly line: number
  readonly column: number
  readonly offset: number
}

type Parsed = { readonly ok: true; readonly value: Json } | JsonTextFault

const faultPlace = (piece: JsonPiece, offset: number) => {
  const before = piece.text.slice(0, offset)
  const breaks = before.split('\n').length - 1
  const column = breaks === 0 ? piece.column + offset : offset - before.lastIndexOf('\n')
  return { line: piece.line + breaks, column, offset: piece.offset + offset }
}

/** Whether a text has so many brackets that it could nest too deep; one that is cut off is no JSON anyway. */
const hasManyBrackets = (text: string): boolean => {
  let left = depthLimit
  for (const bracket of ['}', ']'])
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) if (--left < 0) return true
  return false
}

const isTooDeep = (text: string): boolean => {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (inString) {
      if (code === 0x5c) index++
      else if (code === 0x22) inString = false
    } else if (code === 0x22) inString = true
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > depthLimit) return true
    } else if (code === 0x7d || code === 0x5d) depth--
  }
  return false
}

/** The value of a text, or where it breaks; brackets too deep are a fault. */
const parsePiece = (piece: JsonPiece): Parsed => {
  if (piece.text.length > depthLimit && hasManyBrackets(piece.text) && isTooDeep(piece.text))
    return { ok: false, reason: `brackets are nested more than ${depthLimit} levels deep`, ...faultPlace(piece, 0) }
  try {
    return { ok: true, value: JSON.parse(piece.text) }
  } catch {
    const fault = findJsonFault(piece.text) ?? { offset: 0, reason: 'a value was expected' as const }
    return { ok: false, reason: fault.reason, ...faultPlace(piece, fault.offset) }
  }
}

const parsed = (context: JsonContext, piece: JsonPiece): Json => {
  const result = parsePiece(piece)
  if (!result.ok) throw faultError(context, result, result.reason)
  return result.value
}

/** The layout of JSON text and as much of it as was needed to know. */
interface Layout {
  readonly format: Exclude<SourceFormat, 'csv'>
  readonly head: readonly string[]
  /** The first value, where the file holds that one value alone. */
  readonly only: JsonPiece | undefined
}

/**
 * Finds out how JSON text is laid out from its first value: followed by another on a later line it is JSON Lines, by
 * another otherwise a sequence, by nothing one document. `linesByName` decides for a single line, and for words on one.
 */
export const jsonLayout = async (text: AsyncIterator<string>, linesByName: boolean, limit: number): Promise<Layout> => {
  const splitter = new JsonSplitter({ each: 'document' }, limit)
  const head: string[] = []
  let first: JsonPiece | undefined
  const unknown = (): Layout => ({ format: linesByName ? 'json-lines' : 'json', head, only: undefined })
  for (;;) {
    const next = await text.next()
    if (!next.done) head.push(next.value)
    const { pieces, fault } = next.done ? { pieces: splitter.end(), fault: undefined } : pushed(splitter, next.value)
    const [piece, second] = pieces
    const follows = first === undefined ? second : piece
    first ??= piece
    if (first !== undefined && (follows !== undefined || splitter.open)) {
      const later = (follows?.line ?? splitter.openLine) > first.line
      const isWord = linesByName && !/^[[{]/.test(first.text)
      const format = !first.text.includes('\n') && (later || isWord) ? 'json-lines' : 'json-sequence'
      return { format, head, only: undefined }
    }
    if (fault !== undefined) return unknown()
    if (!next.done) continue
    if (linesByName) return unknown()
    if (first !== undefined) return { format: 'json', head, only: first }
    // A value that never ends is parsed whole, to say where it breaks; one that is cut off is read up to there.
    const whole = head.join('')
    const isCutOff = findJsonFault(whole)?.reason.startsWith('the text ends') === true
    return { format: 'json', head, only: isCutOff ? undefined : { text: whole, ...start } }
  }
}

/** The pieces that these letters complete, up to the fault where there is one: however the text is cut, the same. */
const pushed = (splitter: JsonSplitter, text: string) => {
  try {
    return { pieces: splitter.push(text), fault: undefined }
  } catch (fault) {
    if (fault instanceof JsonLayoutFault) return { pieces: splitter.completed, fault }
    throw fault
  }
}

/** What is told of a line that is no JSON. */
const lineProblem = (number: number, { line }: JsonPiece, fault: JsonTextFault): SourceProblem => ({
  number,
  line,
  rule: 'json-invalid',
  severity: 'error',
  message: `The line is not well-formed JSON: ${fault.reason} (column ${fault.column}).`,
  expected: {
    es: `JSON bien formado; en la columna ${fault.column} ${reasonInSpanish(fault.reason)}`,
    en: `well-formed JSON; at column ${fault.column} ${fault.reason}`,
  },
  kept: false,
})

/** A list where a document should be, as the documents in it; empty, it is handed on as it is. */
const listedPieces = ({ limit }: JsonContext, list: JsonPiece): readonly JsonPiece[] => {
  const members = new JsonSplitter({ each: 'member', lists: new Set() }, limit).push(list.text)
  return members.map(({ text, line, column, offset }) => ({
    text,
    line: list.line + line - 1,
    column: line === 1 ? list.column + column - 1 : column,
    offset: list.offset + offset,
  }))
}

const isFilledList = (value: Json): value is readonly Json[] => Array.isArray(value) && value.length > 0

/** The documents of JSON Lines, those of a list on a line too; a line that cannot be parsed is told and passed over. */
export async function* jsonLines(text: AsyncIterable<string>, context: JsonContext): AsyncGenerator<SourceItem> {
  let number = 0
  let line = 1
  let offset = 0
  let parts: string[] = []
  let length = 0
  const add = (text: string): void => {
    parts.push(text)
    length += text.length
    if (length > context.limit)
      throw layoutError(context, new JsonLayoutFault('too-large', 'line', { line, column: 1, offset }))
  }
  const take = (): readonly SourceItem[] => {
    const whole = parts.join('')
    const piece = { text: whole, line, column: 1, offset }
    parts = []
    length = 0
    line++
    offset += whole.length + 1
    if (whole.trim() === '') return []
    number++
    const result = parsePiece(piece)
    if (result.ok) {
      const values = isFilledList(result.value) ? result.value : [result.value]
      const isPlain = isPlainText(whole)
      return values.map(value => ({ number, line: piece.line, value, isPlain, problems: [] }))
    }
    context.problems.add(lineProblem(number, piece, result))
    return []
  }
  for await (const chunk of text) {
    let start = 0
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      add(chunk.slice(start, end))
      start = end + 1
      yield* take()
    }
    add(chunk.slice(start))
  }
  yield* take()
}

/** The documents of JSON values that stand one after another, those of lists among them too. */
export async function* jsonSequence(text: AsyncIterable<string>, context: JsonContext): AsyncGenerator<SourceItem> {
  const splitter = new JsonSplitter({ each: 'document' }, context.limit)
  let number = 0
  for await (const piece of pieces(splitter, text, context)) {
    const value = readValue(context, piece)
    if (!isFilledList(value.value)) yield { number: ++number, line: piece.line, ...value, problems: [] }
    else
      for (const member of listedPieces(context, piece))
        yield { number: ++number, line: member.line, ...readValue(context, member), problems: [] }
  }
  if (splitter.open) throw faultError(context, splitter.place, 'the text ends before the value does')
}

/**
 * The documents of one JSON value: the items of an array; the members of an object's lists, each with what stands around
 * them; or the value itself where it is a document of its own (it has an ocid, a compiled release, or no list).
 */
export async function* jsonDocument(
  text: AsyncIterable<string>,
  only: JsonPiece | undefined,
  context: JsonContext,
): AsyncGenerator<SourceItem> {
  const whole = only === undefined ? undefined : parsed(context, only)
  const listed = isObject(whole) ? Object.keys(whole).filter(name => isDocumentList(name, whole[name])) : []
  const own = isObject(whole) && (listed.length === 0 || 'ocid' in whole || 'compiledRelease' in whole)
  if (whole !== undefined && !Array.isArray(whole) && (own || !isObject(whole))) {
    yield { number: 1, line: only?.line ?? 1, value: whole, ...(only === undefined ? {} : ownText(only)), problems: [] }
    return
  }
  const around = isObject(whole)
    ? Object.fromEntries(Object.entries(whole).filter(([name]) => !listed.includes(name)))
    : undefined
  if (around !== undefined) context.onContainer(around)
  const splitter = new JsonSplitter({ each: 'member', lists: listNames }, context.limit)
  let number = 0
  for await (const piece of pieces(splitter, text, context)) {
    number++
    const value = readValue(context, piece)
    const list = piece.list === undefined ? {} : { list: piece.list }
    yield {
      number,
      line: piece.line,
      ...value,
      ...list,
      ...(around === undefined ? {} : { container: around }),
      problems: [],
    }
  }
  if (splitter.open) throw faultError(context, splitter.place, 'the text ends before the value does')
  const { skeleton } = splitter
  const members = parsed(context, { text: skeleton.text, ...start })
  if (!isObject(members)) return
  context.onSkeleton(skeleton)
  if (whole === undefined)
    context.onContainer(Object.fromEntries(Object.entries(members).filter(([name]) => !listNames.has(name))))
}

/** The value of a piece and, where it stands on several lines, its text. */
const readValue = (context: JsonContext, piece: JsonPiece): Pick<SourceItem, 'value' | 'text' | 'isPlain'> => ({
  value: parsed(context, piece),
  isPlain: isPlainText(piece.text),
  ...ownText(piece),
})

/** Controls and lone surrogates are always escaped in JSON text; the other sign is where a letter was lost. */
const isPlainText = (text: string): boolean =>
  !(text.includes('\\u') || text.includes('\\b') || text.includes('\\f') || text.includes('\ufffd'))

/** Text in which the line of a value can be found; on one line there is nothing to find. */
const ownText = ({ text }: JsonPiece): { readonly text?: string } => (text.includes('\n') ? { text } : {})

const isDocumentList = (name: string, value: Json | undefined): boolean => listNames.has(name) && Array.isArray(value)

async function* pieces(
  splitter: JsonSplitter,
  text: AsyncIterable<string>,
  context: JsonContext,
): AsyncGenerator<JsonPiece> {
  for await (const chunk of text) {
    const { pieces, fault } = pushed(splitter, chunk)
    yield* pieces
    if (fault !== undefined) throw layoutError(context, fault)
  }
  yield* splitter.end()
}
