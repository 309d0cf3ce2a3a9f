import { foldForSearch } from './fold-text.ts'
import { foreignLegalForms, mexicanBaseForms, mexicanFormEndings, writtenOutForms } from './legal-form-list.ts'

/** A company name apart from its legal form. */
export interface CompanyName {
  /** The name as it was written, without the form and the punctuation around it. */
  readonly core: string
  /** The form in one spelling (`SA DE CV`), or undefined where the name shows none. */
  readonly form: string | undefined
}

interface Word {
  readonly raw: string
  readonly letters: string
  readonly start: number
  readonly end: number
}

/** No form is written in more words than this, spelled letter by letter. */
const longestForm = 16

/** Two-letter forms that are also surnames, syllables or initials when nothing else marks them as forms. */
const fragileForms = new Set(['SA', 'SC', 'AC', 'AG', 'BV', 'NV', 'SL', 'LP', 'OY', 'KG'])

/** Particles that make the word after them part of a surname: `DE SA`. */
const surnameParticles = new Set(['DE', 'DA', 'DO', 'DOS', 'DAS', 'DEL', 'LA', 'Y', 'E'])

const wordsOf = (name: string): readonly Word[] =>
  [...name.matchAll(/[\p{L}\p{M}\p{N}&]+/gu)].map(match => ({
    raw: match[0],
    letters: foldForSearch(match[0]).toUpperCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))

const lettersOf = (words: readonly Word[]): string => words.map(word => word.letters).join('')

/** The form that these letters spell without spaces or points, in its one spelling. */
const formOf = (letters: string): string | undefined => {
  const whole = foreignLegalForms.get(letters) ?? writtenOutForms.get(letters)
  if (whole !== undefined) return whole
  for (const [spelling, form] of mexicanBaseForms) {
    if (!letters.startsWith(spelling)) continue
    const endings = endingsOf(letters.slice(spelling.length))
    if (endings !== undefined) return [form, ...endings].join(' ')
  }
  return undefined
}

const endingsOf = (letters: string): readonly string[] | undefined => {
  const found: string[] = []
  let rest = letters
  while (rest !== '') {
    const ending = mexicanFormEndings.find(([spelling]) => rest.startsWith(spelling))
    if (ending === undefined) return undefined
    found.push(ending[1])
    rest = rest.slice(ending[0].length)
  }
  return found
}

/** False where the letters could as well be the end of a person's name. */
const isMarkedAsForm = (form: string, words: readonly Word[], before: Word | undefined): boolean => {
  if (!fragileForms.has(form)) return true
  if (before !== undefined && surnameParticles.has(before.letters)) return false
  return words.every(word => word.raw === word.letters) || words.length === 2
}

const trailingForm = (name: string, words: readonly Word[]): CompanyName | undefined => {
  for (let first = Math.max(1, words.length - longestForm); first < words.length; first++) {
    const tail = words.slice(first)
    const opening = tail[0]
    if (opening === undefined) continue
    const form = formOf(lettersOf(tail))
    if (form === undefined || !isMarkedAsForm(form, tail, words[first - 1])) continue
    return { core: trimmed(name.slice(0, opening.start)), form }
  }
  return undefined
}

/** A form that stands by itself between commas or brackets, with words after it: `BANCO X, S.A., FIDUCIARIO`. */
const bracketedForm = (name: string): CompanyName | undefined => {
  const parts = name.split(/[,;()[\]]/)
  for (let index = 1; index < parts.length - 1; index++) {
    const words = wordsOf(parts[index] ?? '')
    const form = words.length === 0 ? undefined : formOf(lettersOf(words))
    if (form === undefined) continue
    const others = parts.filter((_, other) => other !== index).map(trimmed)
    return { core: others.filter(part => part !== '').join(', '), form }
  }
  return undefined
}

/** Of a partnership without personality (A. en P.) each contract is a taxpayer: its number belongs to the name. */
const contractNumber = /^(.+\S)\s+(contrato (?:(?:n[uú]mero|n[uú]m|no)\.? )?\d+)$/iu

const formBeforeContract = (name: string): CompanyName | undefined => {
  const [, partners = '', contract = ''] = contractNumber.exec(name.trim()) ?? []
  const words = wordsOf(partners)
  const found = words.length === 0 ? undefined : trailingForm(partners, words)
  return found && { core: `${found.core}, ${contract}`, form: found.form }
}

const trimmed = (text: string): string => text.replace(/^[\s,;.:()[\]"'-]+/u, '').replace(/[\s,;:([\]"'-]+$/u, '')

/**
 * The name apart from its legal form, which is looked for at the end or by itself between commas. Conservative: a
 * two-letter form that could be a surname counts only in capitals or with points, and never after a particle. A form
 * alone is a name without form.
 */
export const splitLegalForm = (name: string): CompanyName => {
  const whole = { core: trimmed(name), form: undefined }
  if (name.length > 1000) return whole
  const words = wordsOf(name)
  if (words.length <= longestForm && formOf(lettersOf(words)) !== undefined) return whole
  return trailingForm(name, words) ?? bracketedForm(name) ?? formBeforeContract(name) ?? whole
}

/** What two spellings of one company's name share: its core, folded for search. */
export const companyKey = (name: string): string => foldForSearch(splitLegalForm(name).core)
