import type { Localized } from '@pdn/core'
import type { RuleName } from '@pdn/systems'

/** What was expected where a reader found a rule broken, of rules whose name does not say it already. */
const expected: Readonly<Partial<Record<RuleName, Localized>>> = {
  'empty-value': { es: 'un valor, o que no estuviera', en: 'a value, or nothing at all' },
  placeholder: { es: 'un valor verdadero, o que no estuviera', en: 'a real value, or nothing at all' },
  'object-expected': { es: 'un objeto { … }', en: 'an object { … }' },
  'not-an-object': { es: 'un objeto { … }', en: 'an object { … }' },
  'array-expected': { es: 'una lista [ … ]', en: 'a list [ … ]' },
  'not-an-array': { es: 'una lista [ … ]', en: 'a list [ … ]' },
  'unknown-member': { es: 'solo los campos del estándar', en: 'fields of the standard alone' },
  'no-place': {
    es: 'solo lo que tiene lugar en la versión vigente; esto no se toma',
    en: 'only what the present version has a place for; this is left out',
  },
  'early-names': { es: 'los nombres de la versión vigente', en: 'the names of the present version' },
  'member-renamed': { es: 'el nombre que el estándar da al campo', en: 'the name that the standard gives the field' },
  'renamed-member': { es: 'el nombre que el estándar da al campo', en: 'the name that the standard gives the field' },
  'date-unreadable': { es: 'una fecha que exista: 2025-03-31', en: 'a date that exists: 2025-03-31' },
  'date-without-time': {
    es: 'fecha y hora con huso: 2025-03-31T13:45:00Z',
    en: 'a date and time with zone: 2025-03-31T13:45:00Z',
  },
  'date-without-zone': {
    es: 'fecha y hora con huso: 2025-03-31T13:45:00Z',
    en: 'a date and time with zone: 2025-03-31T13:45:00Z',
  },
  'time-missing': {
    es: 'fecha y hora con huso: 2025-03-31T13:45:00Z',
    en: 'a date and time with zone: 2025-03-31T13:45:00Z',
  },
  'dates-reversed': { es: 'un fin que no sea anterior al inicio', en: 'an end that is not before the start' },
  'number-unreadable': { es: 'un número: 1200.50', en: 'a number: 1200.50' },
  'money-unreadable': { es: 'un importe: 1200.50', en: 'an amount: 1200.50' },
  'money-rounded': { es: 'los decimales que su moneda tiene', en: 'as many decimals as its currency has' },
  'term-unreadable': { es: 'un plazo en años, meses y días', en: 'a term in years, months and days' },
  'currency-unknown': { es: 'una clave de ISO 4217: MXN, USD', en: 'a code of ISO 4217: MXN, USD' },
  'code-unknown': { es: 'una clave del catálogo', en: 'a key of the catalogue' },
  'name-missing': { es: 'el nombre de la persona o empresa', en: 'the name of the person or company' },
  unidentified: { es: 'un `id`, o un número de expediente', en: 'an `id`, or the number of a case' },
  'id-missing': { es: 'un `id` propio', en: 'an `id` of its own' },
  'missing-ocid': { es: 'un `ocid`', en: 'an `ocid`' },
  'unknown-kind': {
    es: 'lo que distingue a un tipo de registro: de quién o de qué trata',
    en: 'what tells a kind of record: whom or what it is about',
  },
  'not-a-sanction': { es: 'una sanción: a quién, cuál y por qué', en: 'a sanction: on whom, which and why' },
  'not-a-servant': { es: 'un servidor público sancionado', en: 'a sanctioned public servant' },
  'sanction-key-missing': { es: 'la clave de la sanción', en: 'the key of the sanction' },
  'sanction-key-unknown': { es: 'una clave del catálogo de sanciones', en: 'a key of the catalogue of sanctions' },
  'fault-missing': { es: 'la falta que se sancionó', en: 'the fault that was sanctioned' },
  'fault-unknown': { es: 'una clave del catálogo de faltas', en: 'a key of the catalogue of faults' },
  'fault-key-unknown': { es: 'una clave del catálogo de faltas', en: 'a key of the catalogue of faults' },
  'fault-contradicts-collection': {
    es: 'una falta de las de este conjunto, graves o no graves',
    en: 'a fault of this collection, grave or non-grave',
  },
  'person-type-absent': { es: 'F o M: persona física o moral', en: 'F or M: a natural or a legal person' },
  'rfc-contradicts-person-type': {
    es: '12 caracteres de una persona moral, 13 de una física',
    en: '12 characters of a legal person, 13 of a natural one',
  },
  'none-contradicted': {
    es: '«ninguno» en falso, o la sección vacía',
    en: '“ninguno” as false, or the section empty',
  },
  'incomes-of-another-type': {
    es: 'los ingresos con los nombres de este tipo de declaración',
    en: 'incomes under the names of this type of declaration',
  },
  'doubtful-default': { es: 'lo que declaró la persona', en: 'what the person declared' },
  'linked-release': { es: 'la entrega misma', en: 'the release itself' },
  'releases-embedded-and-linked': {
    es: 'entregas todas incluidas, o todas enlazadas',
    en: 'releases that are all embedded, or all linked',
  },
  'releases-not-a-list': { es: 'una lista de entregas [ … ]', en: 'a list of releases [ … ]' },
  'record-repeated': { es: 'un registro por procedimiento', en: 'one record a process' },
  'record-of-another': { es: 'el `ocid` del registro', en: 'the `ocid` of the record' },
  'earlier-standard': { es: 'la versión vigente: 1.1', en: 'the present version: 1.1' },
  'unknown-standard': { es: 'una versión que exista: 1.1', en: 'a version that exists: 1.1' },
  'empty-container': { es: 'al menos un documento', en: 'one document at least' },
  'empty-record': { es: 'al menos una entrega', en: 'one release at least' },
}

const asStandard: Localized = { es: 'lo que pide el estándar', en: 'what the standard asks for' }

const asUnderstood: Localized = {
  es: 'lo mismo como el estándar lo escribe; la plataforma lo entendió',
  en: 'the same as the standard writes it; the platform understood it',
}

/** What was expected where a reader found a rule broken; `repaired` says that it understood the value. */
export const expectedByReader = (rule: RuleName, repaired: boolean): Localized =>
  expected[rule] ?? (repaired ? asUnderstood : asStandard)
