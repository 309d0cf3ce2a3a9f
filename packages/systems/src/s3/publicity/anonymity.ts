import { foldForSearch, isObject, type Json } from '@pdn/core'
import { faultOfLabel } from '../document/servant-faults.ts'

/** Words of names that stand in most texts and tell of nobody. */
const particles: ReadonlySet<string> = new Set('de del la las los y e da do dos van von san santa'.split(' '))

const shortestWord = 3

const wordsOf = (text: string): readonly string[] => foldForSearch(text).split(' ')

/** A value as the text that reading makes of it. */
const textOf = (value: Json | undefined): string | undefined =>
  value === undefined || value === null || typeof value === 'object' ? undefined : String(value)

/** The words of a person's names, folded: those that could tell who it is. */
const wordsOfName = (person: Json | undefined): readonly string[] => {
  if (!isObject(person)) return []
  return ['nombres', 'primerApellido', 'segundoApellido', 'nombreRazonSocial'].flatMap(member => {
    const value = textOf(person[member]) ?? ''
    return wordsOf(value).filter(word => word.length >= shortestWord && !particles.has(word))
  })
}

/** True where a text holds any word of a person's name: a sentence that may tell who it is about. */
export const tellsOf = (value: Json | undefined, person: Json | undefined): boolean => {
  const text = textOf(value)
  const names = wordsOfName(person)
  if (text === undefined || names.length === 0 || faultOfLabel(text) !== undefined) return false
  const words = new Set(wordsOf(text))
  return names.some(name => words.has(name)) || holdsRunTogether(text, names)
}

/** True where a text holds two words of a person's name, in any order: an institution may share one with anybody. */
export const namesPerson = (value: Json | undefined, person: Json | undefined): boolean => {
  const text = textOf(value)
  const names = wordsOfName(person)
  if (text === undefined || names.length === 0) return false
  const words = new Set(wordsOf(text))
  return new Set(names.filter(name => words.has(name))).size > 1 || holdsRunTogether(text, names)
}

/** Two words of the name without a space between them, as files and addresses write them. */
const holdsRunTogether = (text: string, names: readonly string[]): boolean => {
  const together = wordsOf(text).join('')
  return names.some((name, at) => {
    const next = names[at + 1]
    return next !== undefined && together.includes(name + next)
  })
}
