import { foldForRegistry, isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import { carelessSentence } from '../records/reserved-details.ts'
import type { Defect } from './defect.ts'
import { withValue } from './replace.ts'
import { atOneOf, dayFirst, money, otherLetters, withoutZone } from './rewriting.ts'

const reversed =
  (from: string, until: string) =>
  (value: Json): JsonObject | undefined => {
    if (!isObject(value) || typeof value[from] !== 'string' || typeof value[until] !== 'string') return undefined
    return value[from] < value[until] ? { ...value, [from]: value[until], [until]: value[from] } : undefined
  }

const missing: Defect['plant'] = (_random, record) => {
  const [first, ...others] = record.documents
  const path = ['/causaMotivoHechos', '/ejercicioFiscal', '/tender/title'].find(
    one => valueAt(first, one) !== undefined,
  )
  const intended = path === undefined ? undefined : valueAt(first, path)
  if (path === undefined || intended === undefined) return undefined
  return { record: { ...record, documents: [withValue(first, path, undefined), ...others] }, path, intended }
}

/** What an office should not have written into a free text: an RFC, a CURP, a phone or an address of the person it is about. */
const careless: Defect['plant'] = (random, record) => {
  const [mention] = record.persons
  if (mention === undefined) return undefined
  const [first, ...others] = record.documents
  const path = freeTextOf(first)
  const intended = valueAt(first, path) ?? null
  const sentence = carelessSentence(random, mention.person)
  const document = intended === null ? { ...first, [path.slice(1)]: sentence } : withValue(first, path, sentence)
  return { record: { ...record, documents: [document, ...others] }, path, intended }
}

/** Where a document has room for remarks; version 2 of the officials' standard writes the member with a capital. */
const freeTextOf = (document: JsonObject): string => {
  if (document.tender !== undefined) return '/tender/description'
  return document.tipoContratacion === undefined ? '/observaciones' : '/Observaciones'
}

/** How anything else is spoiled; real providers have shown each of these. */
export const recordDefects: readonly Defect[] = [
  {
    name: 'institution-respelled',
    share: 0.1,
    plant: atOneOf(['/institucionDependencia/nombre'], otherLetters),
  },
  {
    name: 'money-as-text',
    share: 0.01,
    plant: atOneOf(['/multa/monto', '/tender/value/amount'], (_random, value) => money(value)),
  },
  {
    name: 'currency-as-text',
    share: 0.005,
    plant: atOneOf(['/multa/moneda'], (_random, value) => (isObject(value) ? 'PESO MEXICANO' : undefined)),
  },
  {
    name: 'day-first-date',
    share: 0.01,
    plant: atOneOf(['/resolucion/fechaNotificacion', '/resolucion/fechaResolucion'], dayFirst),
  },
  {
    name: 'date-without-zone',
    share: 0.01,
    plant: atOneOf(['/fechaCaptura'], (_random, value) => withoutZone(value)),
  },
  {
    name: 'range-reversed',
    share: 0.005,
    plant: (random, record) =>
      atOneOf(['/inhabilitacion'], (_, value) => reversed('fechaInicial', 'fechaFinal')(value))(random, record) ??
      atOneOf(['/tender/tenderPeriod'], (_, value) => reversed('startDate', 'endDate')(value))(random, record),
  },
  {
    name: 'object-for-list',
    share: 0.003,
    plant: atOneOf(['/tipoSancion', '/tipoArea'], (_random, value) =>
      Array.isArray(value) && value.length === 1 ? value[0] : undefined,
    ),
  },
  {
    name: 'text-for-object',
    share: 0.003,
    plant: atOneOf(['/tipoFalta'], (_random, value) =>
      isObject(value) && typeof value.valor === 'string' ? value.valor : undefined,
    ),
  },
  {
    name: 'label-drift',
    share: 0.01,
    plant: atOneOf(['/tipoSancion/0/valor', '/tipoProcedimiento/0/valor', '/genero/valor'], (_random, value) =>
      typeof value === 'string' ? value.charAt(0) + foldForRegistry(value.slice(1)).toLowerCase() : undefined,
    ),
  },
  {
    name: 'placeholder',
    share: 0.005,
    plant: atOneOf(['/expediente', '/puesto/nivel'], (_random, value) =>
      typeof value === 'string' ? 'Dato no proporcionado' : undefined,
    ),
  },
  { name: 'member-missing', share: 0.005, plant: missing },
  { name: 'reserved-in-text', share: 0.03, plant: careless },
]
