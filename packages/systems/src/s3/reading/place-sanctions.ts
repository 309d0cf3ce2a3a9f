import { isObject, type Json, parseTerm } from '@pdn/core'
import { type Draft, draftOf, putAt, takeAt } from '../../reading/draft.ts'
import type { Restructuring } from '../../reading/restructuring.ts'
import { isPlaceholder, unitOfFines } from '../../reading/scalar-readers.ts'
import { readSanctionKey, type SanctionVocabulary } from './sanction-keys.ts'

const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && !isPlaceholder(value) ? value : undefined

/** Members of one sanction, also where a provider gave its key alone. */
const sanctionMembers = (item: Json): Draft | undefined => {
  if (typeof item === 'string' || typeof item === 'number') return { clave: String(item) }
  return isObject(item) ? draftOf(item) : undefined
}

/** What a sanction of no list is called: its label or, where that says only "other", its note. */
const otherName = (members: Draft): string | undefined => {
  const label = textOf(members.valor)
  return label !== undefined && /^otros?$/i.test(label.trim()) ? (textOf(members.descripcion) ?? label) : label
}

const placeSanction = (members: Draft, at: number, vocabulary: SanctionVocabulary, into: Restructuring): Draft => {
  const clave = textOf(members.clave)
  const { key, keepOriginal, inferred, unknown } = readSanctionKey(vocabulary, clave, textOf(members.valor))
  const pointer = `/tipoSancion/${at}/clave`
  if (keepOriginal && clave !== undefined) into.raw.set(pointer, clave)
  if (inferred) into.inferred.push(pointer)
  if (unknown || clave === undefined) {
    const rule = clave === undefined ? 'sanction-key-missing' : 'sanction-key-unknown'
    into.issues.push({ path: pointer, rule, severity: 'warning', repaired: inferred })
  }
  members.clave = key
  const name = key === 'OTRO' && !isObject(members.otro) ? otherName(members) : undefined
  if (name !== undefined) putAt(members, '/otro/denominacionSancion', name)
  return members
}

/** The list, each item at its own index: one that is no sanction stays as it is, for the cut to count. */
const placeList = (vocabulary: SanctionVocabulary, into: Restructuring): Json[] => {
  const given = takeAt(into.rest, '/tipoSancion')
  if (given === undefined || isPlaceholder(given)) return []
  const items: readonly Json[] = Array.isArray(given) ? given : [given]
  return items.map((item, at) => {
    const members = sanctionMembers(item)
    if (members !== undefined) return placeSanction(members, at, vocabulary, into)
    into.issues.push({ path: `/tipoSancion/${at}`, rule: 'wrong-type', severity: 'warning', repaired: false })
    return item
  })
}

const keyAt = (sanctions: readonly Json[], at: number): Json | undefined => {
  const sanction = sanctions[at]
  return isObject(sanction) ? sanction.clave : undefined
}

/** The place of the first sanction of these kinds; a new one, inferred, where the list has none. */
const placeOf = (sanctions: Json[], keys: readonly string[], from: string, into: Restructuring): number => {
  for (const key of keys) {
    const at = sanctions.findIndex((_, index) => keyAt(sanctions, index) === key)
    if (at >= 0) return at
  }
  const at = sanctions.length
  sanctions.push({ clave: keys[0] ?? 'OTRO' })
  into.inferred.push(`/tipoSancion/${at}/clave`)
  into.issues.push({ path: from, rule: 'sanction-implied', severity: 'note', repaired: true })
  return at
}

const putInto = (sanctions: Json[], at: number, pointer: string, block: Draft): void => {
  const sanction = sanctions[at]
  if (!isObject(sanction)) return
  const members = draftOf(sanction)
  putAt(members, pointer, block)
  sanctions[at] = members
}

const holds = (value: Json | undefined): value is Json => value !== undefined && !isPlaceholder(value)

/** The debarment's term and dates, into the sanction that they are of. */
const placeDebarment = (sanctions: Json[], { dated }: SanctionVocabulary, into: Restructuring): void => {
  const from = '/inhabilitacion'
  const block: Draft = {}
  for (const name of ['plazo', 'fechaInicial', 'fechaFinal']) {
    const value = takeAt(into.rest, `${from}/${name}`)
    if (holds(value)) block[name] = value
  }
  if (Object.keys(block).length === 0) return
  const at = placeOf(sanctions, Object.keys(dated), from, into)
  const name = dated[String(keyAt(sanctions, at))] ?? 'inhabilitacion'
  const to = `/tipoSancion/${at}/${name}`
  into.moves.push([from, to])
  if (name !== 'inhabilitacion') {
    for (const part of Object.keys(block)) into.inferred.push(`${to}/${part}`)
    into.issues.push({ path: from, rule: 'dates-of-another-sanction', severity: 'note', repaired: true })
  }
  const term = parseTerm(textOf(block.plazo) ?? '')
  if (term !== undefined) {
    Object.assign(block, { plazoAnios: term.years, plazoMeses: term.months, plazoDias: term.days })
    for (const part of ['plazo', 'plazoAnios', 'plazoMeses', 'plazoDias']) {
      into.moves.push([`${from}/plazo`, `${to}/${part}`])
    }
  } else if (block.plazo !== undefined) {
    into.issues.push({ path: `${from}/plazo`, rule: 'term-unreadable', severity: 'warning', repaired: false })
  }
  putInto(sanctions, at, `/${name}`, block)
}

const currencyText = (value: Json | undefined): Json | undefined => {
  if (!isObject(value)) return value
  return textOf(value.clave) ?? textOf(value.valor)
}

const isAmount = (value: Json | undefined): boolean => holds(value) && value !== 0 && value !== '0'

const inUnits = /^(\d{1,3}(?:,?\d{3})*(?:\.\d+)?)\s*(?:d[ií]as\s+de\s+)?U\.?M\.?A\.?S?$/iu

/** The number of units of fines that a text states: `150 UMA`, `1,500 días de UMA`. */
const unitsIn = (amount: Json | undefined): number | undefined => {
  const [, number] = inUnits.exec(textOf(amount)?.trim() ?? '') ?? []
  return number === undefined ? undefined : Number(number.replaceAll(',', ''))
}

/** The fine, into the sanction that it is of; a zero without one stays under its published name. */
const placeFine = (sanctions: Json[], into: Restructuring): void => {
  const from = '/multa'
  const given = takeAt(into.rest, `${from}/monto`)
  const stated = currencyText(takeAt(into.rest, `${from}/moneda`))
  const units = unitsIn(given)
  const amount = units ?? given
  const currency = units === undefined ? stated : unitOfFines
  const block: Draft = {}
  if (holds(amount)) block.monto = amount
  if (holds(currency)) block.moneda = currency
  if (Object.keys(block).length === 0) return
  const isListed = ['SANCION_ECONOMICA', 'INDEMNIZACION'].some(key =>
    sanctions.some((_, at) => keyAt(sanctions, at) === key),
  )
  if (!isListed && !isAmount(amount)) {
    putAt(into.document, from, block)
    return
  }
  const at = placeOf(sanctions, ['SANCION_ECONOMICA', 'INDEMNIZACION'], from, into)
  const name = keyAt(sanctions, at) === 'INDEMNIZACION' ? 'indemnizacion' : 'sancionEconomica'
  const to = `/tipoSancion/${at}/${name}`
  into.moves.push([from, to], [`${from}/moneda/clave`, `${to}/moneda`], [`${from}/moneda/valor`, `${to}/moneda`])
  putInto(sanctions, at, `/${name}`, block)
  if (units === undefined || given === undefined) return
  into.raw.set(`${to}/monto`, given)
  if (holds(stated)) into.raw.set(`${to}/moneda`, stated)
  into.issues.push({ path: `${from}/monto`, rule: 'money-normalised', severity: 'note', repaired: true })
}

/** The sanctions of the first version as the second has them: each with its own term, dates or amount. */
export const placeSanctions = (vocabulary: SanctionVocabulary, into: Restructuring): void => {
  const sanctions = placeList(vocabulary, into)
  placeDebarment(sanctions, vocabulary, into)
  placeFine(sanctions, into)
  if (sanctions.length > 0) into.document.tipoSancion = sanctions
}
