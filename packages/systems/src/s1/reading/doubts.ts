import { isObject, type Json, type JsonObject, parseRfc } from '@pdn/core'
import type { RuleName } from '../../rule-name.ts'
import { itemsAt, textAt, valueAt } from '../../showing/document-view.ts'
import { statedType, typesOfIncomes } from '../document/declaration-type.ts'

type Doubt = readonly [path: string, rule: RuleName]

/** The day that connectors write where they were given none. */
const fillerDay = '2020-01-01'

const isCompanyRfcIn = (holder: JsonObject): boolean => {
  const rfc = textAt(holder, 'rfc')
  return rfc !== undefined && parseRfc(rfc)?.type === 'company'
}

/** True for a member that connectors are known to fill in, where something else in the same object speaks against it. */
const isDoubtful = (name: string, value: Json, holder: JsonObject): boolean => {
  if (value === fillerDay) return true
  if (name === 'tipoPersona') return value === 'FISICA' && isCompanyRfcIn(holder)
  return false
}

/** Amounts in pesos of what lies abroad: a currency that connectors write where they were given none. */
const foreignPesos = (document: JsonObject): readonly Doubt[] =>
  [
    ['inversiones', 'inversion', 'localizacionInversion'],
    ['adeudos', 'adeudo', 'localizacionAdeudo'],
  ].flatMap(([section = '', entries = '', place = '']) =>
    itemsAt(document, 'declaracion', 'situacionPatrimonial', section, entries).flatMap(([index, entry]) => {
      const country = textAt(entry, place, 'pais')
      if (country === undefined || country === 'MX') return []
      return Object.entries(entry).flatMap(([name, value]): readonly Doubt[] =>
        textAt(value, 'moneda') === 'MXN'
          ? [[`/declaracion/situacionPatrimonial/${section}/${entries}/${index}/${name}/moneda`, 'doubtful-default']]
          : [],
      )
    }),
  )

/** True for an address abroad that is said to be in the country. */
const isHomeAbroad = (name: string, value: Json): boolean =>
  name === 'domicilioExtranjero' && textAt(value, 'pais') === 'MX'

/** No more is told of one document: after so many there is nothing new in them. */
const mostDoubts = 100

/** As deep as a declaration goes. */
const deepest = 10

const walk = (value: Json, pointer: string, found: Doubt[], depth: number): void => {
  if (depth > deepest || found.length >= mostDoubts) return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, `${pointer}/${index}`, found, depth + 1)
    return
  }
  if (!isObject(value)) return
  for (const name of Object.keys(value)) {
    const inner = value[name]
    if (inner === undefined || inner === null) continue
    if (typeof inner === 'object') walk(inner, `${pointer}/${name}`, found, depth + 1)
    else if (isDoubtful(name, inner, value)) found.push([`${pointer}/${name}`, 'doubtful-default'])
    if (isHomeAbroad(name, inner)) found.push([`${pointer}/${name}/pais`, 'doubtful-default'])
  }
}

/** True where something in a value is doubtful: most declarations have nothing that is, and are not walked for places. */
const holdsDoubt = (value: Json, depth: number): boolean => {
  if (depth > deepest) return false
  if (Array.isArray(value)) return value.some((item: Json) => holdsDoubt(item, depth + 1))
  if (!isObject(value)) return false
  for (const name in value) {
    const inner = value[name]
    if (inner === undefined || inner === null) continue
    if (typeof inner === 'object' ? holdsDoubt(inner, depth + 1) : isDoubtful(name, inner, value)) return true
    if (isHomeAbroad(name, inner)) return true
  }
  return false
}

/** Types told by the incomes against the stated one. */
const incomesOfAnotherType = (document: JsonObject): readonly Doubt[] => {
  const stated = statedType(document)
  const told = typesOfIncomes(document)
  return stated === undefined || told.length === 0 || told.includes(stated)
    ? []
    : [['/declaracion/situacionPatrimonial/ingresos', 'incomes-of-another-type']]
}

/** What a declaration says that cannot be, or that looks filled in by a connector rather than by a declarant. */
export const doubtsOfDeclaration = (document: JsonObject): readonly Doubt[] => {
  const found: Doubt[] = [...incomesOfAnotherType(document), ...foreignPesos(document)]
  const declared = valueAt(document, 'declaracion') ?? null
  if (holdsDoubt(declared, 0)) walk(declared, '/declaracion', found, 0)
  return found
}
