import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import type { Random } from '../random.ts'
import { carelessSentence } from '../records/reserved-details.ts'
import type { SampleRecord } from '../records/sample-record.ts'
import type { Defect, Planting } from './defect.ts'
import { withValue } from './replace.ts'
import { atOneOf, dayFirst, money, otherLetters, withoutZone } from './rewriting.ts'

const situation = '/declaracion/situacionPatrimonial'
const post = `${situation}/datosEmpleoCargoComision`
const incomes = `${situation}/ingresos`

const planted = (record: SampleRecord, document: JsonObject, path: string, intended: Json): Planting => ({
  record: { ...record, documents: [document] },
  path,
  intended,
})

/** Values of the standard as SESNA's own capture system stores them. */
const storedSpellings: Readonly<Record<string, string>> = {
  CRÉDITO: 'CREDITO',
  'NO APLICA': 'NO_APLICA',
  'ESCRITURA PÚBLICA': 'ESCRITURA_PUBLICA',
  MEXICO: 'MÉXICO',
}

const stored = (_random: Random, value: Json): string | undefined =>
  typeof value === 'string' ? storedSpellings[value] : undefined

/** Sections under the names that SESNA's own capture system gives them. */
const capturedNames: readonly (readonly [string, string])[] = [
  ['datosDependienteEconomico', 'datosDependientesEconomicos'],
  ['inversiones', 'inversionesCuentasValores'],
  ['adeudos', 'adeudosPasivos'],
  ['prestamoOComodato', 'prestamoComodato'],
]

const renamed = (sections: JsonObject): JsonObject => {
  const names = new Map(capturedNames)
  return Object.fromEntries(Object.entries(sections).map(([name, value]) => [names.get(name) ?? name, value]))
}

/** All four at once, as the capture system answers them; the document is in its place, under other names. */
const sectionsRenamed: Defect['plant'] = (_random, record) => {
  const [document] = record.documents
  const sections = valueAt(document, situation)
  if (!isObject(sections) || sections.inversiones === undefined) return undefined
  const moved = record.persons.map(mention => {
    const path = mention.path.replace('/datosDependienteEconomico/', '/datosDependientesEconomicos/')
    return { ...mention, path: path.replace('/prestamoOComodato/', '/prestamoComodato/') }
  })
  const intended = capturedNames.map(([name]) => name)
  return planted({ ...record, persons: moved }, withValue(document, situation, renamed(sections)), situation, intended)
}

/** What SESNA's own capture system adds to the metadata. */
const metadataAdded: Defect['plant'] = (_random, record) => {
  const [document] = record.documents
  const { metadata } = document
  if (!isObject(metadata)) return undefined
  const added = { ...metadata, anioEjercicio: Number(String(metadata.actualizacion).slice(0, 4)) - 1, firmada: true }
  return planted(record, { ...document, metadata: added }, '/metadata', { ...metadata })
}

/** Sections with a list, by their names. */
const lists: readonly (readonly [string, string])[] = [
  [`${situation}/bienesInmuebles`, 'bienInmueble'],
  [`${situation}/vehiculos`, 'vehiculo'],
  [`${situation}/adeudos`, 'adeudo'],
  [`${situation}/experienciaLaboral`, 'experiencia'],
]

/** `ninguno: true` beside things that are told all the same, or no `ninguno` at all. */
const noneSpoiled =
  (spoil: (section: JsonObject) => JsonObject): Defect['plant'] =>
  (_random, record) => {
    const [document] = record.documents
    for (const [path, list] of lists) {
      const section = valueAt(document, path)
      if (!isObject(section) || section[list] === undefined) continue
      return planted(record, withValue(document, path, spoil(section)), `${path}/ninguno`, false)
    }
    return undefined
  }

const missing: Defect['plant'] = (_random, record) => {
  const [document] = record.documents
  const path = `${post}/empleoCargoComision`
  const intended = valueAt(document, path)
  return intended === undefined ? undefined : planted(record, withValue(document, path, undefined), path, intended)
}

const careless: Defect['plant'] = (random, record) => {
  const [document] = record.documents
  const [mention] = record.persons
  const path = `${post}/funcionPrincipal`
  const intended = valueAt(document, path)
  if (mention === undefined || intended === undefined) return undefined
  return planted(record, withValue(document, path, carelessSentence(random, mention.person)), path, intended)
}

/** How declarations are spoiled: what the national platform's own connectors and capture system are known to send. */
export const declarationDefects: readonly Defect[] = [
  { name: 'institution-respelled', share: 0.1, plant: atOneOf([`${post}/nombreEntePublico`], otherLetters) },
  {
    name: 'type-without-accent',
    share: 0.03,
    plant: atOneOf(['/metadata/tipo'], (_random, value) =>
      typeof value === 'string' ? value.normalize('NFD').replace(/\u0301/g, '') : undefined,
    ),
  },
  {
    name: 'code-respelled',
    share: 0.04,
    plant: atOneOf(
      [
        `${situation}/bienesInmuebles/bienInmueble/0/formaPago`,
        `${situation}/vehiculos/vehiculo/0/formaPago`,
        `${situation}/bienesInmuebles/bienInmueble/0/valorConformeA`,
        `${situation}/datosPareja/lugarDondeReside`,
      ],
      stored,
    ),
  },
  { name: 'sections-renamed', share: 0.03, plant: sectionsRenamed },
  { name: 'metadata-added', share: 0.03, plant: metadataAdded },
  { name: 'none-absent', share: 0.02, plant: noneSpoiled(({ ninguno: _none, ...section }) => section) },
  { name: 'none-wrong', share: 0.01, plant: noneSpoiled(section => ({ ...section, ninguno: true })) },
  {
    name: 'operation-empty',
    share: 0.02,
    plant: atOneOf([`${post}/tipoOperacion`], () => ''),
  },
  {
    name: 'date-filled-in',
    share: 0.01,
    plant: atOneOf([`${post}/fechaTomaPosesion`], () => '2020-01-01'),
  },
  {
    name: 'money-as-text',
    share: 0.01,
    plant: atOneOf(
      [
        `${incomes}/totalIngresosAnualesNetos/valor`,
        `${incomes}/totalIngresosConclusionNetos/valor`,
        `${incomes}/totalIngresosMensualesNetos/valor`,
      ],
      (_random, value) => money(value),
    ),
  },
  { name: 'day-first-date', share: 0.01, plant: atOneOf([`${post}/fechaTomaPosesion`], dayFirst) },
  {
    name: 'date-without-zone',
    share: 0.01,
    plant: atOneOf(['/metadata/actualizacion'], (_random, value) => withoutZone(value)),
  },
  {
    name: 'placeholder',
    share: 0.005,
    plant: atOneOf([`${post}/nivelEmpleoCargoComision`], (_random, value) =>
      typeof value === 'string' ? 'Dato no proporcionado' : undefined,
    ),
  },
  { name: 'member-missing', share: 0.005, plant: missing },
  { name: 'reserved-in-text', share: 0.03, plant: careless },
]
