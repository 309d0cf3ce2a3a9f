import { foldForIndex, isObject, type Json } from '@pdn/core'
import { faultOfLabel } from '../document/servant-faults.ts'

/** Words of names that stand in most texts and tell of nobody. */
const particles: ReadonlySet<string> = new Set('de del la las los y e da do dos van von san santa'.split(' '))

/** Initials tell of many. */
const shortestWord = 2

const wordsOf = (text: string): readonly string[] => foldForIndex(text).split(' ')

/** A value as the text that reading makes of it. */
const textOf = (value: Json | undefined): string | undefined =>
  value === undefined || value === null || typeof value === 'object' ? undefined : String(value)

/** The words of a person's names, folded, in their order: those that could tell who it is. */
export const wordsOfName = (person: Json | undefined): readonly string[] => {
  if (!isObject(person)) return []
  return ['nombres', 'primerApellido', 'segundoApellido', 'nombreRazonSocial'].flatMap(member => {
    const value = textOf(person[member]) ?? ''
    return wordsOf(value).filter(word => word.length >= shortestWord && !particles.has(word))
  })
}

/** True where a text holds any of these words of a person's name: a sentence that may tell who it is about. */
export const tellsOf = (value: Json | undefined, names: readonly string[]): boolean => {
  const text = textOf(value)
  if (text === undefined || names.length === 0) return false
  const words = wordsOf(text)
  const tells = names.some(name => words.includes(name)) || holdsRunTogether(words, names)
  return tells && faultOfLabel(text) === undefined
}

/** True where a text holds two of these words, in any order: an institution may share one with anybody. */
export const namesPerson = (value: Json | undefined, names: readonly string[]): boolean => {
  const text = textOf(value)
  if (text === undefined || names.length === 0) return false
  const words = wordsOf(text)
  return new Set(names.filter(name => words.includes(name))).size > 1 || holdsRunTogether(words, names)
}

/** Two words of the name without a space between them, as files and addresses write them. */
const holdsRunTogether = (words: readonly string[], names: readonly string[]): boolean => {
  const together = words.join('')
  return names.some((name, at) => {
    const next = names[at + 1]
    return next !== undefined && together.includes(name + next)
  })
}
