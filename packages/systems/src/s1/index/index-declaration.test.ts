import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import { cut } from '../../cut.ts'
import type { Fact, IndexEntry } from '../../system.ts'
import { identifiedDeclarant } from '../document/identified-declarant.ts'
import { declarationExample } from '../example/declaration-example.ts'
import { identifyDeclaration } from '../identify.ts'
import { initial } from '../kinds.ts'
import { declarationPublicity } from '../publicity/declaration.ts'
import { readDeclaration } from '../reading/read-declaration.ts'
import { modificationType } from '../schema/declaration-types.ts'
import { indexDeclaration } from './index-declaration.ts'
import { declarationMentions } from './mentions.ts'

const own = { titular: [{ clave: 'DEC' }] }
const pesos = (valor: number) => ({ valor, moneda: 'MXN' })

const declaration: JsonObject = {
  id: 'd-1',
  metadata: { tipo: 'MODIFICACIÓN', actualizacion: '2024-05-10T18:00:00Z', declaracionCompleta: true },
  declaracion: {
    situacionPatrimonial: {
      datosGenerales: { nombre: 'MARÍA JOSÉ', primerApellido: 'Núñez', segundoApellido: 'de la O' },
      datosCurricularesDeclarante: { escolaridad: [{ nivel: { clave: 'LIC' } }, { nivel: { clave: 'MAE' } }] },
      datosEmpleoCargoComision: {
        nombreEntePublico: 'Ayuntamiento de Muestra',
        empleoCargoComision: 'Directora de Obras',
        nivelEmpleoCargoComision: 'L-31',
        nivelOrdenGobierno: 'MUNICIPAL_ALCALDIA',
        domicilioMexico: {
          entidadFederativa: { clave: '14' },
          municipioAlcaldia: { clave: '039', valor: 'Guadalajara' },
        },
      },
      ingresos: { ingresoAnualNetoDeclarante: pesos(800_000), totalIngresosAnualesNetos: pesos(1_000_000) },
      bienesInmuebles: {
        bienInmueble: [
          {
            ...own,
            tipoInmueble: { clave: 'CASA' },
            superficieTerreno: { valor: 120, unidad: 'm2' },
            superficieConstruccion: { valor: 90 },
            valorAdquisicion: pesos(1_500_000),
            formaAdquisicion: { clave: 'CPV' },
          },
          {
            ...own,
            superficieTerreno: { valor: 2.5, unidad: 'ha' },
            valorAdquisicion: { valor: 70_000, moneda: 'USD' },
            formaAdquisicion: { clave: 'HRN' },
          },
          { titular: [{ clave: 'CYG' }], superficieTerreno: { valor: 777 }, formaAdquisicion: { clave: 'DNC' } },
        ],
      },
    },
    interes: {
      participacion: {
        participacion: [
          { tipoRelacion: 'DECLARANTE', nombreEmpresaSociedadAsociacion: 'Muestra SA de CV', rfc: 'PRU010203AB9' },
          { tipoRelacion: 'PAREJA', nombreEmpresaSociedadAsociacion: 'Ajena SA de CV', rfc: 'AJE010203AB9' },
        ],
      },
    },
  },
}

const indexed = (document: JsonObject): IndexEntry => {
  const reading = readDeclaration(document)
  assert.ok(reading.ok)
  return indexDeclaration(cut(reading.document, declarationPublicity, 's', () => 'h').document)
}

const values = (facts: readonly Fact[], field: string): readonly (string | number | undefined)[] =>
  facts.filter(fact => fact.field === field).map(({ code, number }) => code ?? number)

test('every filter of the standard has its facts, one for each item of a list, and none of other people', () => {
  const { facts } = indexed(declaration)
  const expected: Readonly<Record<string, readonly (string | number)[]>> = {
    givenName: ['maria jose'],
    firstSurname: ['nunez'],
    secondSurname: ['de la o'],
    schooling: ['LIC', 'MAE'],
    publicBody: ['ayuntamiento de muestra'],
    post: ['directora de obras'],
    postLevel: ['l 31'],
    level: ['MUNICIPAL_ALCALDIA'],
    state: ['14'],
    municipality: ['039', 'guadalajara'],
    landArea: [120, 25_000],
    builtArea: [90],
    acquisitionValue: [1_500_000],
    acquisitionForm: ['CPV', 'HRN'],
    netIncome: [800_000],
    propertyType: ['CASA'],
    form: ['full'],
    companyRfc: ['PRU010203AB9'],
  }
  for (const [field, held] of Object.entries(expected)) assert.deepEqual(values(facts, field), held, field)
  assert.deepEqual([...new Set(facts.map(({ field }) => field))].toSorted(), Object.keys(expected).toSorted())
  assert.deepEqual(
    initial.filters.map(({ id }) => id).toSorted(),
    Object.keys(expected).toSorted(),
    'and every declared filter has facts',
  )
})

test('title, names, institution, state and identifiers are those of the declarant and of the declarant’s ties', () => {
  const entry = indexed(declaration)
  assert.deepEqual(
    [entry.title, entry.subtitle, entry.state, entry.date, entry.status, entry.amount],
    ['MARÍA JOSÉ Núñez de la O', 'Directora de Obras · Ayuntamiento de Muestra', '14', '2024-05-10', 'full', undefined],
  )
  assert.deepEqual(
    entry.names.map(({ role, name, type }) => `${role} ${type} ${name}`),
    [
      'declarant person MARÍA JOSÉ Núñez de la O',
      'institution institution Ayuntamiento de Muestra',
      'participation company Muestra SA de CV',
    ],
  )
  assert.deepEqual(entry.identifiers, [
    { field: 'id', value: 'd-1' },
    { field: 'rfc', value: 'PRU010203AB9' },
  ])
})

const yearOf = (metadata: JsonObject, taken?: string): number | undefined =>
  indexDeclaration({
    metadata,
    declaracion: {
      situacionPatrimonial: { datosEmpleoCargoComision: taken === undefined ? {} : { fechaTomaPosesion: taken } },
    },
  }).year

test('the year is that of the norm: the one before for modifications, that of the post for the others', () => {
  const modification = { tipo: 'MODIFICACIÓN' }
  assert.equal(yearOf({ ...modification, actualizacion: '2024-05-31T23:00:00Z' }, '2015-01-01'), 2023)
  assert.equal(yearOf({ ...modification, actualizacion: '2024-11-02T10:00:00Z' }), 2023, 'late in the same year')
  assert.equal(yearOf({ ...modification, actualizacion: '2024-05-10T10:00:00Z', anioEjercicio: 2021 }), 2021)
  assert.equal(yearOf({ ...modification, actualizacion: '2024-05-10T10:00:00Z', anioEjercicio: 2024 }), 2023)
  assert.equal(yearOf({ ...modification, anioEjercicio: 2021 }), 2021)
  assert.equal(yearOf(modification), undefined)
  for (const tipo of ['INICIAL', 'CONCLUSIÓN']) {
    assert.equal(yearOf({ tipo, actualizacion: '2024-01-20T10:00:00Z' }, '2023-12-01'), 2023)
    assert.equal(yearOf({ tipo, actualizacion: '2024-01-20T10:00:00Z' }), 2024)
  }
  const conclusion = { tipo: 'CONCLUSIÓN', actualizacion: '2024-01-20T10:00:00Z' }
  assert.equal(yearOf(conclusion, '2019-02-01'), 2024, 'the day of taking the post, in the place of leaving it')
  assert.equal(yearOf(conclusion, '2024-03-01'), 2024)
  assert.equal(yearOf(conclusion, '2025-03-01'), 2024, 'nobody left after telling of it')
  assert.equal(yearOf({ tipo: 'CONCLUSIÓN' }, '2019-02-01'), 2019)
  assert.equal(yearOf({ ...conclusion, tipo: 'INICIAL' }, '2019-02-01'), 2019, 'filed years late')
})

test('mentions name the declarant, the institution and the companies, with the RFC of companies alone', () => {
  const reading = readDeclaration(declarationExample(modificationType))
  assert.ok(reading.ok)
  const mentions = declarationMentions(cut(reading.document, declarationPublicity, 's', () => 'h').document)
  const roles = new Set(mentions.map(({ role }) => role))
  assert.deepEqual(
    [
      'declarant',
      'institution',
      'participation',
      'represented',
      'ownBusiness',
      'client',
      'grantor',
      'trustee',
      'employer',
    ]
      .concat(['transferor', 'creditor', 'lender'])
      .filter(role => !roles.has(role)),
    [],
  )
  for (const { identifier } of mentions) if (identifier) assert.match(identifier.value, /^[A-ZÑ&]{3}\d{6}[A-Z\d]{3}$/)
})

test('the declarant is identified by RFC with homoclave and by CURP, however they are written; nobody is where neither is', () => {
  const identified = (datosGenerales: JsonObject) =>
    identifiedDeclarant({ declaracion: { situacionPatrimonial: { datosGenerales } } })
  const name = { given: 'Ana', surname1: 'Prueba', surname2: undefined }
  const person = { nombre: 'Ana', primerApellido: 'Prueba' }
  const curp = 'QUXA870229MDFRRN04'
  assert.deepEqual(identified({ ...person, curp, rfc: { rfc: 'QUXA870229', homoClave: 'HJ5' } }), {
    name,
    curp,
    rfc: 'QUXA870229HJ5',
  })
  assert.equal(identified({ ...person, rfc: { rfc: 'QUXA870229HJ5', homoClave: 'HJ5' } })?.rfc, 'QUXA870229HJ5')
  assert.equal(identified({ ...person, rfc: 'QUXA870229HJ5' })?.rfc, 'QUXA870229HJ5')
  assert.equal(identified({ ...person, rfc: { rfc: 'QUXA870229' } })?.rfc, 'QUXA870229')
  assert.equal(identified(person), undefined)
})

test('a declaration without an id is told apart by what it says; nobody’s declaration is none', () => {
  const origin = { provider: 'p', collection: 'declaraciones' }
  const { id: _, ...nameless } = declaration
  const key = identifyDeclaration(nameless, origin)
  assert.ok(key !== undefined)
  assert.ok(key.sourceId.includes('maria jose nunez de la o / modificacion / 2024 05 10'))
  const other = identifyDeclaration({ ...nameless, metadata: { tipo: 'INICIAL' } }, origin)
  assert.notDeepEqual(other?.recordKey, key.recordKey)
  assert.deepEqual(identifyDeclaration(declaration, origin)?.recordKey, [
    'p',
    'declaraciones',
    'd-1',
    'maria jose nunez de la o',
  ])
  assert.equal(identifyDeclaration({ id: '1' }, origin), undefined)
})

test('of two documents of one declaration the one filed last counts', () => {
  const part = (actualizacion: string, arrival: number) => ({ document: { metadata: { actualizacion } }, arrival })
  const [late, early] = [part('2024-06-01T00:00:00Z', 1), part('2024-05-01T00:00:00Z', 2)]
  assert.equal(initial.assemble([early, late]), late.document)
  assert.equal(initial.assemble([late, early]), late.document)
})
