import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import { valueAt } from '../../showing/document-view.ts'
import type { ReadDocument } from '../../system.ts'
import { validateAgainst } from '../../validate.ts'
import { declarationExample } from '../example/declaration-example.ts'
import { canonicalDeclaration } from '../schema/canonical.ts'
import { declarationTypes, modificationType } from '../schema/declaration-types.ts'
import { readDeclaration } from './read-declaration.ts'

const named = { nombre: 'Ana', primerApellido: 'Prueba' }

const read = (source: JsonObject): ReadDocument => {
  const reading = readDeclaration(source)
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading
}

/** A modification with these sections of its first part and of its interests. */
const declaring = (assets: JsonObject, interes: JsonObject = {}, metadata: JsonObject = {}): JsonObject => ({
  id: '1',
  metadata: { tipo: 'MODIFICACIÓN', ...metadata },
  declaracion: { situacionPatrimonial: { datosGenerales: named, ...assets }, interes },
})

const assetsOf = ({ document }: ReadDocument): Json | undefined =>
  valueAt(document, 'declaracion', 'situacionPatrimonial')

const rulesOf = ({ issues }: ReadDocument): readonly string[] =>
  issues.map(({ path, rule, repaired }) => `${path} ${rule}${repaired ? '' : '!'}`)

const rawOf = ({ document }: ReadDocument): Json | undefined => document['pdn:raw']

test('a declaration of the standard is its own canonical document, of every type', () => {
  for (const type of declarationTypes) {
    const example = declarationExample(type)
    const reading = read(example)
    assert.deepEqual([reading.kind, reading.issues], [type.id, []])
    // Of what the example holds jointly with others.
    const { 'pdn:withheld': withheld, ...document } = reading.document
    assert.deepEqual(document, example)
    assert.ok(isObject(withheld) && Object.values(withheld).every(count => count === 1))
    assert.deepEqual(validateAgainst(canonicalDeclaration(type), reading.document), [])
  }
})

test('sections at the root and under the names of the capture system go to their published places', () => {
  const reading = read({
    _id: { $oid: 'abc' },
    tipoDeclaracion: 'MODIFICACION',
    declaracionCompleta: 'SI',
    anioEjercicio: '2022',
    firmada: true,
    datosGenerales: named,
    datosDependientesEconomicos: { ninguno: true },
    inversionesCuentasValores: { ninguno: true },
    adeudosPasivos: { ninguno: true },
    prestamoComodato: { ninguno: true },
    representaciones: { ninguno: true },
  })
  assert.equal(reading.kind, 'modification')
  assert.deepEqual(reading.document.metadata, {
    tipo: 'MODIFICACIÓN',
    declaracionCompleta: true,
    anioEjercicio: 2022,
    firmada: true,
  })
  const none = { ninguno: true }
  assert.deepEqual(reading.document.declaracion, {
    situacionPatrimonial: {
      datosGenerales: named,
      datosDependienteEconomico: none,
      inversiones: none,
      adeudos: none,
      prestamoOComodato: none,
    },
    interes: { representacion: none },
  })
  assert.equal(reading.document.id, 'abc')
  assert.ok(rulesOf(reading).includes('/inversionesCuentasValores renamed-member'))
  assert.ok(rulesOf(reading).includes('/tipoDeclaracion code-repaired'))
})

test('keys are known without accents, by their labels, alone, and as older systems write them', () => {
  const reading = read(
    declaring({
      datosEmpleoCargoComision: {
        nivelOrdenGobierno: 'Municipal',
        ambitoPublico: { clave: 'EJECUTIVO', valor: 'Ejecutivo' },
        domicilioMexico: { entidadFederativa: 'Jalisco', municipioAlcaldia: '039' },
      },
      experienciaLaboral: { experiencia: [{ ambitoSector: { clave: 'OTRO', valor: 'Otro' } }] },
      bienesInmuebles: {
        bienInmueble: [
          {
            titular: ['DEC'],
            tipoInmueble: { clave: '', valor: 'Departamento' },
            formaAdquisicion: 'CPV',
            formaPago: 'CREDITO',
            valorConformeA: 'ESCRITURA_PUBLICA',
            tipoOperacion: '',
          },
          { titular: { valor: 'DECLARANTE' }, formaPago: 'NO_APLICA', tipoInmueble: { clave: '7', valor: 'Castillo' } },
        ],
      },
    }),
  )
  const assets = assetsOf(reading)
  assert.deepEqual(valueAt(assets, 'datosEmpleoCargoComision'), {
    nivelOrdenGobierno: 'MUNICIPAL_ALCALDIA',
    ambitoPublico: 'EJECUTIVO',
    domicilioMexico: { entidadFederativa: { clave: '14' }, municipioAlcaldia: { clave: '039' } },
  })
  assert.deepEqual(valueAt(assets, 'experienciaLaboral', 'experiencia', 0, 'ambitoSector'), {
    clave: 'OTR',
    valor: 'Otro',
  })
  const [first, second] = [0, 1].map(index => valueAt(assets, 'bienesInmuebles', 'bienInmueble', index))
  assert.deepEqual(first, {
    titular: [{ clave: 'DEC' }],
    tipoInmueble: { clave: 'DPTO', valor: 'Departamento' },
    formaAdquisicion: { clave: 'CPV' },
    formaPago: 'CRÉDITO',
    valorConformeA: 'ESCRITURA PÚBLICA',
  })
  assert.deepEqual(second, {
    titular: [{ valor: 'DECLARANTE', clave: 'DEC' }],
    formaPago: 'NO APLICA',
    tipoInmueble: { clave: '7', valor: 'Castillo' },
  })
  const at = '/declaracion/situacionPatrimonial/bienesInmuebles/bienInmueble'
  assert.ok(rulesOf(reading).includes(`${at}/1/tipoInmueble/clave code-unknown!`))
  assert.ok(rulesOf(reading).includes(`${at}/0/tipoInmueble/clave code-inferred`))
  assert.equal(valueAt(rawOf(reading), `${at}/0/formaPago`), 'CREDITO')
  const inferred = reading.document['pdn:inferred']
  assert.ok(Array.isArray(inferred) && inferred.includes(`${at}/0/tipoInmueble/clave`))
})

test('money, areas, dates and answers are read however they are written, and what was written is kept', () => {
  const reading = read(
    declaring(
      {
        ingresos: {
          remuneracionAnualCargoPublico: '$1,200,500.50',
          ingresoAnualNetoDeclarante: { valor: '800000', moneda: 'PESO MEXICANO' },
        },
        bienesInmuebles: {
          bienInmueble: [
            {
              superficieTerreno: 120,
              superficieConstruccion: { valor: 95.5, unidad: 'M2' },
              fechaAdquisicion: '31/12/2010',
            },
          ],
        },
      },
      {},
      { actualizacion: '2024-05-10', declaracionCompleta: 'no' },
    ),
  )
  const assets = assetsOf(reading)
  assert.deepEqual(valueAt(assets, 'ingresos'), {
    remuneracionAnualCargoPublico: { valor: 1_200_500.5 },
    ingresoAnualNetoDeclarante: { valor: 800_000, moneda: 'MXN' },
  })
  assert.deepEqual(valueAt(assets, 'bienesInmuebles', 'bienInmueble', 0), {
    superficieTerreno: { valor: 120 },
    superficieConstruccion: { valor: 95.5, unidad: 'm2' },
    fechaAdquisicion: '2010-12-31',
  })
  assert.equal(valueAt(reading.document, 'metadata', 'declaracionCompleta'), false)
  const raw = rawOf(reading)
  const at = '/declaracion/situacionPatrimonial'
  assert.equal(valueAt(raw, `${at}/ingresos/remuneracionAnualCargoPublico/valor`), '$1,200,500.50')
  assert.equal(valueAt(raw, `${at}/bienesInmuebles/bienInmueble/0/fechaAdquisicion`), '31/12/2010')
})

test('a section that holds entries says so; entries without their section and one alone are read', () => {
  const reading = read(
    declaring({
      vehiculos: { ninguno: true, vehiculo: [{ marca: 'A' }] },
      bienesMuebles: { bienMueble: { descripcionGeneralBien: 'B' } },
      adeudos: [{ montoOriginal: { valor: 5, moneda: 'MXN' } }],
      inversiones: { ninguno: 'NO', inversion: [] },
      bienesInmuebles: { ninguno: true, bienInmueble: [{}] },
    }),
  )
  const assets = assetsOf(reading)
  assert.deepEqual(valueAt(assets, 'vehiculos'), { ninguno: false, vehiculo: [{ marca: 'A' }] })
  assert.deepEqual(valueAt(assets, 'bienesMuebles'), { bienMueble: [{ descripcionGeneralBien: 'B' }], ninguno: false })
  assert.deepEqual(valueAt(assets, 'adeudos'), {
    adeudo: [{ montoOriginal: { valor: 5, moneda: 'MXN' } }],
    ninguno: false,
  })
  assert.equal(valueAt(assets, 'inversiones', 'ninguno'), false)
  assert.equal(valueAt(assets, 'bienesInmuebles', 'ninguno'), true)
  assert.ok(rulesOf(reading).includes('/declaracion/situacionPatrimonial/vehiculos/ninguno none-contradicted'))
})

test('the type is told by the names of the incomes where it is not stated; nothing is guessed', () => {
  const incomes = { ingresoConclusionNetoDeclarante: { valor: 1, moneda: 'MXN' } }
  const { metadata: _, ...untyped } = declaring({ ingresos: incomes })
  const reading = read(untyped)
  assert.equal(reading.kind, 'conclusion')
  assert.equal(valueAt(reading.document, 'metadata', 'tipo'), 'CONCLUSIÓN')
  assert.ok(rulesOf(reading).includes('/metadata/tipo declaration-type-inferred'))
  const contradicted = read(declaring({ ingresos: incomes }))
  assert.equal(contradicted.kind, 'modification')
  assert.ok(rulesOf(contradicted).includes('/declaracion/situacionPatrimonial/ingresos incomes-of-another-type!'))
  for (const [source, rule] of [
    [declaring({}, {}, { tipo: 'AVISO' }), 'unknown-kind'],
    [{ ...declaring({}), metadata: {} }, 'unknown-kind'],
    [declaring({ datosGenerales: { nombre: '-' } }), 'name-missing'],
    ['texto', 'not-an-object'],
  ] as const) {
    const refused = readDeclaration(source)
    assert.ok(!refused.ok)
    assert.deepEqual(
      refused.issues.map(issue => issue.rule),
      [rule],
    )
  }
})

test('values that connectors fill in are told where something speaks against them', () => {
  const reading = read(
    declaring({
      bienesInmuebles: {
        bienInmueble: [
          { fechaAdquisicion: '2020-01-01', transmisor: [{ tipoPersona: 'FISICA', rfc: 'PRU010203AB9' }] },
          { fechaAdquisicion: '2020-01-02', transmisor: [{ tipoPersona: 'FISICA', rfc: 'QUXA870229HJ5' }] },
        ],
      },
      inversiones: {
        inversion: [
          { localizacionInversion: { pais: 'US' }, saldoDiciembreAnterior: { valor: 1, moneda: 'MXN' } },
          { localizacionInversion: { pais: 'MX' }, saldoDiciembreAnterior: { valor: 1, moneda: 'MXN' } },
        ],
      },
      datosPareja: { domicilioExtranjero: { pais: 'MX', calle: 'X' } },
    }),
  )
  const doubts = reading.issues.filter(({ rule }) => rule === 'doubtful-default').map(({ path }) => path)
  const at = '/declaracion/situacionPatrimonial'
  assert.deepEqual(doubts.toSorted(), [
    `${at}/bienesInmuebles/bienInmueble/0/fechaAdquisicion`,
    `${at}/bienesInmuebles/bienInmueble/0/transmisor/0/tipoPersona`,
    `${at}/datosPareja/domicilioExtranjero/pais`,
    `${at}/inversiones/inversion/0/saldoDiciembreAnterior/moneda`,
  ])
})

test('entries of others are counted by section, and what a source says that it withheld goes on', () => {
  const others = { titular: [{ clave: 'CYG' }] }
  const own = { titular: [{ clave: 'DEC' }] }
  const unheld = { superficieTerreno: { valor: 5 } }
  const source = declaring(
    { bienesInmuebles: { bienInmueble: [others, own, { titular: [{ clave: 'DEC' }, { clave: 'CTER' }] }, unheld] } },
    { participacion: { participacion: [{ tipoRelacion: 'PAREJA' }, { tipoRelacion: 'DECLARANTE' }] } },
  )
  const counted = { bienesInmuebles: 3, participacion: 1 }
  assert.deepEqual(read(source).document['pdn:withheld'], counted)
  assert.deepEqual(read({ ...source, 'pdn:withheld': { bienesInmuebles: 2 } }).document['pdn:withheld'], counted)
  const cutAlready = { ...declaring({}), 'pdn:withheld': { vehiculos: 4, otra: 5, adeudos: 'x', inversiones: -1 } }
  assert.deepEqual(read(cutAlready).document['pdn:withheld'], { vehiculos: 4 })
  assert.equal(read(declaring({})).document['pdn:withheld'], undefined)
})

test('entries that say nothing are no entries, and what is said of the others goes with them', () => {
  const reading = read(
    declaring({
      vehiculos: { vehiculo: [{}, { marca: '-' }, { fechaAdquisicion: '31/12/2010', titular: [{}, 'DEC'] }] },
    }),
  )
  const at = '/declaracion/situacionPatrimonial/vehiculos/vehiculo'
  assert.deepEqual(valueAt(assetsOf(reading), 'vehiculos', 'vehiculo'), [
    { fechaAdquisicion: '2010-12-31', titular: [{ clave: 'DEC' }] },
  ])
  assert.deepEqual(rawOf(reading), { [`${at}/0/fechaAdquisicion`]: '31/12/2010' })
  assert.ok(rulesOf(reading).includes(`${at}/2/fechaAdquisicion date-repaired`))
})

test('what no standard has is carried to the cut under its own name, and no parts are lost that stand in the way', () => {
  const reading = read({
    ...declaring({ vehiculos: 'ninguno', desconocido: { a: 1 } }),
    metadata: 'sin datos',
    tipo: 'INICIAL',
    otro: 5,
  })
  assert.equal(reading.kind, 'initial')
  assert.deepEqual([reading.document.otro, reading.document['metadata:2']], [5, 'sin datos'])
  const assets = assetsOf(reading)
  assert.ok(isObject(assets))
  assert.deepEqual([assets.vehiculos, assets.desconocido], ['ninguno', { a: 1 }])
})

test('the canonical document of a type has the members of that type alone', () => {
  const members = JSON.stringify(canonicalDeclaration(modificationType))
  for (const name of Object.values(modificationType.income)) assert.ok(members.includes(`"${name}"`), name)
  assert.ok(!members.includes('remuneracionMensualCargoPublico'))
})
