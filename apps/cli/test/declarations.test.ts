import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { isObject, type JsonObject, valueAt } from '@pdn/core'
import { temporaryFolder } from '@pdn/testing'
import { databaseText } from './database-text.ts'
import { jsonLines } from './invented.ts'
import { openRoad, type Road } from './road.ts'
import { serveTiers } from './tiered-provider.ts'
import { visibleText } from './visible-text.ts'

/** Reserved values of the declarants and of their families, none of which may be found anywhere. */
const reserved = {
  rfc: 'INVA800101AB1',
  curp: 'INVA800101MSRNNN09',
  home: 'Callejón Recóndito 77',
  deed: 'FOLIO-REAL-4411',
  account: 'CUENTA-998877',
  child: 'Menorcita Inventada',
  partner: 'Cónyuge Inventado',
  seller: 'Vendedora Perengana',
  remark: 'aclaración confidencial',
} as const

const pesos = (valor: number): JsonObject => ({ valor, moneda: 'MXN' })
const holder = (clave: string): JsonObject => ({ titular: [{ clave }] })

const ana: JsonObject = {
  id: 'D-1',
  metadata: {
    actualizacion: '2025-05-20T18:00:00Z',
    institucion: 'Contraloría de Sonora',
    tipo: 'MODIFICACIÓN',
    declaracionCompleta: true,
    actualizacionConflictoInteres: false,
  },
  declaracion: {
    situacionPatrimonial: {
      datosGenerales: {
        nombre: 'Ana Quetzal',
        primerApellido: 'Inventada',
        segundoApellido: 'de la Nada',
        curp: reserved.curp,
        rfc: { rfc: reserved.rfc.slice(0, 10), homoClave: reserved.rfc.slice(10) },
        aclaracionesObservaciones: reserved.remark,
      },
      domicilioDeclarante: { domicilioMexico: { calle: reserved.home } },
      datosCurricularesDeclarante: {
        escolaridad: [
          { nivel: { clave: 'LIC', valor: 'LICENCIATURA' } },
          { nivel: { clave: 'MAE', valor: 'MAESTRÍA' } },
        ],
      },
      datosEmpleoCargoComision: {
        nombreEntePublico: 'Congreso del Estado de Sonora',
        empleoCargoComision: 'Directora de Adquisiciones',
        nivelEmpleoCargoComision: 'MB2',
        nivelOrdenGobierno: 'ESTATAL',
        fechaTomaPosesion: '2019-02-01',
        domicilioMexico: {
          entidadFederativa: { clave: '26', valor: 'SONORA' },
          municipioAlcaldia: { clave: '030', valor: 'HERMOSILLO' },
        },
      },
      experienciaLaboral: { ninguno: true },
      datosPareja: { nombre: reserved.partner },
      datosDependienteEconomico: { ninguno: false, dependienteEconomico: [{ nombre: reserved.child }] },
      ingresos: {
        remuneracionAnualCargoPublico: pesos(700_000),
        ingresoAnualNetoDeclarante: pesos(750_000),
        totalIngresosAnualesNetos: pesos(900_000),
      },
      bienesInmuebles: {
        ninguno: false,
        bienInmueble: [
          {
            ...holder('DEC'),
            tipoInmueble: { clave: 'CASA', valor: 'CASA' },
            superficieTerreno: { valor: 120, unidad: 'm2' },
            superficieConstruccion: { valor: 90, unidad: 'm2' },
            valorAdquisicion: pesos(1_500_000),
            formaAdquisicion: { clave: 'CPV', valor: 'COMPRAVENTA' },
            datoIdentificacion: reserved.deed,
            transmisor: [{ tipoPersona: 'FISICA', nombreRazonSocial: reserved.seller }],
          },
          {
            ...holder('DEC'),
            tipoInmueble: { clave: 'TERR', valor: 'TERRENO' },
            superficieTerreno: { valor: 900, unidad: 'm2' },
            valorAdquisicion: pesos(300_000),
            formaAdquisicion: { clave: 'HRN', valor: 'HERENCIA' },
          },
          { ...holder('CYG'), superficieTerreno: { valor: 5555, unidad: 'm2' }, valorAdquisicion: pesos(9_000_000) },
        ],
      },
      vehiculos: { ninguno: true },
      inversiones: { ninguno: false, inversion: [{ ...holder('DEC'), numeroCuentaContrato: reserved.account }] },
    },
    interes: {
      participacion: {
        ninguno: false,
        participacion: [
          {
            tipoRelacion: 'DECLARANTE',
            nombreEmpresaSociedadAsociacion: 'Papelera Inventada SA de CV',
            rfc: 'PIN010101AB1',
          },
        ],
      },
    },
  },
}

/** As the capture system of most institutions writes it, with known defects. */
const luis: JsonObject = {
  id: 'D-2',
  tipoDeclaracion: 'CONCLUSION',
  declaracionCompleta: false,
  actualizacion: '20/03/2024 10:00',
  anioEjercicio: 2024,
  firmada: true,
  datosGenerales: { nombre: 'Luis', primerApellido: 'Ficticio', curp: reserved.curp },
  datosCurricularesDeclarante: { escolaridad: [{ nivel: 'DOC' }] },
  datosEmpleoCargoComision: {
    nombreEntePublico: 'Ayuntamiento de Tehuacán, Puebla',
    empleoCargoComision: 'Tesorero',
    nivelOrdenGobierno: 'MUNICIPAL',
    fechaTomaPosesion: '2024-01-31',
  },
  ingresos: { ingresoConclusionNetoDeclarante: { valor: '$90,000.00', moneda: 'PESO MEXICANO' } },
}

const names = { ana: 'Ana Quetzal Inventada de la Nada', luis: 'Luis Ficticio' }
const both = [names.ana, names.luis]

const found = async (road: Road, question: string): Promise<readonly string[]> => {
  const { status, text } = await road.get(`/api/v1/search?system=s1&${question}`)
  assert.equal(status, 200, `${question}: ${text.slice(0, 200)}`)
  const results = valueAt(JSON.parse(text), '/results')
  assert.ok(Array.isArray(results))
  return results.filter(isObject).map(({ title }) => String(title))
}

/** The filters of the standard under the platform's names, pieces of texts and ranges that hold for one item included. */
const filters: Readonly<Record<string, readonly string[]>> = {
  'q=id:D-1': [names.ana],
  'givenName=quetzal': [names.ana],
  'firstSurname=INVENT': [names.ana],
  'secondSurname=nada': [names.ana],
  'schooling=MAE': [names.ana],
  'schooling=Doctorado': [names.luis],
  'publicBody=congreso+del+estado': [names.ana],
  'post=tesorer': [names.luis],
  'postLevel=mb2': [names.ana],
  'level=MUNICIPAL_ALCALDIA': [names.luis],
  'state=26': [names.ana],
  'state=21': [names.luis],
  'municipality=030': [names.ana],
  'municipality=hermosillo': [names.ana],
  'acquisitionForm=HRN': [names.ana],
  'builtArea=80..100': [names.ana],
  'builtArea=100..': [],
  'landArea=100..150': [names.ana],
  'landArea=200..800': [],
  'landArea=%3E=200&landArea=%3C=800': [],
  'landArea=5000..6000': [],
  'acquisitionValue=1000000..2000000': [names.ana],
  // Two fields may hold for two of the properties: one was inherited, the other is of that size.
  'acquisitionForm=HRN&landArea=100..150': [names.ana],
  'acquisitionValue=400000..1000000': [],
  'netIncome=50000..100000': [names.luis],
  'netIncome=..800000&sort=netIncome&order=asc': [names.luis, names.ana],
  'companyRfc=PIN010101AB1': [names.ana],
  'form=simplified': [names.luis],
  'year=2024&sort=firstSurname': [names.luis, names.ana],
  'kind=conclusion': [names.luis],
  'q=papelera+inventada': [names.ana],
}

const sorts = [
  ...[
    'givenName',
    'firstSurname',
    'secondSurname',
    'schooling',
    'netIncome',
    'publicBody',
    'state',
    'municipality',
    'post',
  ],
  ...['postLevel', 'level', 'builtArea', 'landArea', 'acquisitionForm', 'acquisitionValue', 'title', 'date'],
]

const checkSearch = async (road: Road): Promise<void> => {
  for (const [question, titles] of Object.entries(filters)) {
    assert.deepEqual(await found(road, question), titles, question)
  }
  for (const sort of sorts) assert.deepEqual((await found(road, `sort=${sort}`)).toSorted(), both, sort)
  assert.deepEqual(await found(road, 'sort=firstSurname&order=desc'), [names.ana, names.luis])
  assert.equal((await road.get('/api/v1/search?system=s1&landArea=800..200')).status, 400)
  assert.equal((await road.get('/api/v1/search?system=s1&post=%20')).status, 400)
  assert.equal((await road.get(`/api/v1/search?q=${reserved.rfc}`)).status, 400)
}

const checkPages = async (road: Road): Promise<readonly string[]> => {
  const id = String(valueAt(await road.json('/api/v1/search?q=ana+quetzal'), '/results/0/id'))
  const record = await road.json(`/api/v1/records/s1/${id}`)
  assert.equal(valueAt(record, '/document/pdn:withheld/bienesInmuebles'), 1)
  const [spanish, english] = [await road.get(`/declaraciones/${id}`), await road.get(`/en/declaraciones/${id}`)]
  const told: readonly (readonly [text: string, parts: readonly string[]])[] = [
    [
      visibleText(spanish.text),
      [
        'Declaración de modificación completa sobre',
        'el año 2024',
        'presentada el 20 de mayo de 2025',
        '1. Casa',
        '2. Terreno',
        '2 entradas públicas · 1 reservada',
        'Una entrada más no se publica',
        'Declara no tener vehículos.',
        '1. Papelera Inventada SA de CV',
        'Persona física: su nombre está reservado',
      ],
    ],
    [
      visibleText(english.text),
      [
        'Full declaration of modification for',
        'the year 2024',
        'filed on 20 May 2025',
        '2 entries public · 1 reserved',
        '1. House',
        'Declares no vehicles.',
        'A natural person: the name is reserved',
      ],
    ],
  ]
  for (const [text, parts] of told) for (const part of parts) assert.ok(text.includes(part), part)
  assert.match(spanish.text, /<a href="#bienes-inmuebles">/)
  assert.match(spanish.text, /<h2 id="bienes-inmuebles">/)
  const list = await road.get('/declaraciones?landArea=100..150')
  assert.ok(visibleText(list.text).includes(names.ana) && !visibleText(list.text).includes(names.luis))
  const table = await road.get('/api/v1/search.csv?system=s1')
  assert.match(
    table.text.split('\n')[0] ?? '',
    /^id,system,kind,title,.*level,form,schooling,netIncome,propertyType,landArea,builtArea/,
  )
  assert.equal(table.text.trim().split('\n').length, 3)
  assert.match(table.text, /LIC \| MAE,750000,CASA \| TERR,120 \| 900,90,1500000 \| 300000,CPV \| HRN,PIN010101AB1/)
  return [JSON.stringify(record), spanish.text, english.text, list.text, table.text]
}

const refuseReserved = async (road: Road, texts: readonly string[]): Promise<void> => {
  const database = await databaseText(road.database)
  for (const value of Object.values(reserved)) {
    for (const [table, text] of database) assert.ok(!text.includes(value), table)
    for (const text of texts) assert.ok(!text.includes(value))
    assert.ok(!JSON.stringify(road.effects.lines).includes(value))
  }
}

for (const tier of ['public', 'confidential'] as const) {
  test(`declarations reach search, API and pages through provider and harvest, to a ${tier} client`, async t => {
    const file = join(await temporaryFolder(t), 'declaraciones.jsonl')
    await writeFile(file, jsonLines([ana, luis]))
    const served = await serveTiers(t, 's1', { file }, 'v2')
    assert.deepEqual([served.provider.counts.documents, served.provider.counts.unreadable], [2, 0])
    const [whole, visible] = [await served.everything('confidential'), await served.everything('public')]
    for (const value of Object.values(reserved)) {
      if (value !== reserved.rfc) assert.ok(whole.join('').includes(value), 'whom the law names gets it')
      assert.ok(!visible.join('').includes(value))
    }
    const road = await openRoad(t)
    await road.connect('declaraciones', served, { system: 's1', contract: 'v2', tier })
    const first = await road.harvest('declaraciones')
    assert.deepEqual([first.seen, first.stored, first.quarantined, first.leaks], [2, 2, 0, 0])
    assert.equal((await road.harvest('declaraciones')).unchanged, 2)
    await checkSearch(road)
    await refuseReserved(road, await checkPages(road))
  })
}
