import { isObject, type Json, type JsonObject, jsonPointer, type Localized, nearName, valueAt } from '@pdn/core'
import { type DescribedField, describeVersion, type Reading, type Version } from '@pdn/systems'

/** A member that a standard does not have, or a text with a character that is none: where, and what was expected. */
export interface StrayFinding {
  readonly rule: 'unknown-member' | 'stray-character'
  readonly path: string
  readonly expected: Localized
}

/** The members that an object of a standard may have at one place; undefined where it may have any. */
type Known = ReadonlyMap<string, KnownMember>

interface KnownMember {
  readonly members: Known | undefined
}

const knownIn = (fields: readonly DescribedField[]): Known =>
  new Map(
    fields.map(({ name, members, isRecursive, patterns }) => [
      name,
      { members: members.length === 0 || isRecursive || patterns.length > 0 ? undefined : knownIn(members) },
    ]),
  )

/** Findings of one rule that are told of one document: as many tell all there is to tell. */
const mostFindings = 1000

/** As deep as documents are walked; no standard is deeper, and what is deeper is told by its schema. */
const deepest = 40

/** Controls but tab and line ends, and the sign that stands where a letter could not be read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const stray = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/

const isSound = (text: string): boolean => !stray.test(text) && text.isWellFormed()

/** Whether every text in a value is sound. */
const hasSoundTexts = (value: Json | undefined, depth: number): boolean => {
  if (typeof value === 'string') return isSound(value)
  if (typeof value !== 'object' || value === null || depth > deepest) return true
  if (Array.isArray(value)) return value.every(item => hasSoundTexts(item, depth + 1))
  if (isObject(value)) for (const name in value) if (!hasSoundTexts(value[name], depth + 1)) return false
  return true
}

const isKnown = (name: string, known: Known): boolean => known.has(name) || name.startsWith('pdn:')

/** Whether a standard has every member of a value: so it is of nearly every document, and no account of places is kept. */
const hasKnownMembers = (value: Json, known: Known, depth: number): boolean => {
  if (depth > deepest) return true
  if (Array.isArray(value)) {
    for (const item of value)
      if (typeof item === 'object' && item !== null && !hasKnownMembers(item, known, depth + 1)) return false
  } else if (isObject(value)) {
    for (const name in value) {
      const member = known.get(name)
      if (member === undefined && !isKnown(name, known)) return false
      const held = value[name]
      if (typeof held !== 'object' || held === null || member?.members === undefined) continue
      if (!hasKnownMembers(held, member.members, depth + 1)) return false
    }
  }
  return true
}

const codePoint = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const strayLetters = (text: string): string => {
  const found = new Set<string>()
  for (const letter of text) if (stray.test(letter) || !letter.isWellFormed()) found.add(codePoint(letter))
  return [...found].slice(0, 5).join(', ')
}

const withoutLetters = (text: string): Localized => {
  const letters = strayLetters(text)
  return { es: `un texto sin ${letters}`, en: `a text without ${letters}` }
}

/** Names that are listed where none is near. */
const mostNames = 8

const insteadOf = (name: string, known: Known, holder: JsonObject): Localized => {
  const near = nearName(
    name,
    [...known.keys()].filter(each => !Object.hasOwn(holder, each)),
  )
  if (near !== undefined) return { es: `el campo «${near}»`, en: `the field “${near}”` }
  const names = [...known.keys()]
  const listed = names.slice(0, mostNames).join(', ')
  const more = names.length - mostNames
  return more > 0
    ? {
        es: `un campo del estándar: ${listed} o uno de ${more} más`,
        en: `a field of the standard: ${listed} or one of ${more} more`,
      }
    : { es: `un campo del estándar: ${listed}`, en: `a field of the standard: ${listed}` }
}

const look = (
  value: Json,
  known: Known | undefined,
  steps: readonly (string | number)[],
  found: StrayFinding[],
): void => {
  if (found.length >= mostFindings || steps.length > deepest) return
  if (typeof value === 'string') {
    if (!isSound(value))
      found.push({ rule: 'stray-character', path: jsonPointer(steps), expected: withoutLetters(value) })
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) look(item, known, [...steps, index], found)
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (member === undefined) continue
      const place = [...steps, name]
      const field = known?.get(name)
      if (known !== undefined && !isKnown(name, known))
        found.push({ rule: 'unknown-member', path: jsonPointer(place), expected: insteadOf(name, known, value) })
      look(member, field?.members, place, found)
    }
  }
}

/** True where a version's own checks tell of members that it does not have. */
const tellsMembers = ({ checks }: Version): boolean =>
  checks?.document.some(({ id }) => id === 'fields.additional') === true

/**
 * Makes the function that finds what a version has no field for, and texts with characters that are none. What its reader
 * recognised under another name is not told: what is told of members is what a cut by the version's rules takes away as
 * unclassified. `isPlain` says that no text can be unsound.
 */
export const strayFindings = (
  version: Version,
): ((document: JsonObject, reading: Reading, isPlain: boolean) => readonly StrayFinding[]) => {
  const known = tellsMembers(version) ? undefined : knownIn(describeVersion(version).fields)
  return (document, reading, isPlain) => {
    const isClean =
      (isPlain || hasSoundTexts(document, 0)) && (known === undefined || hasKnownMembers(document, known, 0))
    if (isClean) return []
    const found: StrayFinding[] = []
    look(document, known, [], found)
    if (!reading.ok || version.standardise === undefined || version.standardisedAs !== undefined) return found
    if (found.every(({ rule }) => rule !== 'unknown-member')) return found
    const standard = version.standardise(document, reading)
    return found.filter(({ rule, path }) => rule !== 'unknown-member' || valueAt(standard, path) !== undefined)
  }
}
