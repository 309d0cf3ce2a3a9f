import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { JsonObject } from '@pdn/core'
import { validate, versionOf } from '@pdn/systems'
import { referenceFile } from '@pdn/testing'
import fc from 'fast-check'
import { loadMapping } from '../mapping/load-mapping.ts'
import { mapRows } from '../mapping/map-rows.ts'
import { readFile } from '../reading/read-file.ts'
import { readSource } from '../reading/read-source.ts'
import type { SourceReading } from '../reading/source.ts'
import { draftMapping } from './draft-mapping.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

const csv = (text: string, name = 'datos_2026-02.csv'): Promise<SourceReading> =>
  readSource(
    (async function* () {
      yield new TextEncoder().encode(text)
    })(),
    name,
  )

/** The documents that a mapping makes of a file. */
const documentsOf = async (reading: SourceReading, mapping: string, where: string) => {
  const mapped = mapRows(loadMapping(mapping, where), reading, hash)
  const documents: JsonObject[] = []
  for await (const { document } of mapped) documents.push(document)
  return { documents, report: mapped.report }
}

const sameAsByHand = async (t: TestContext, data: string, mapping: string, version: string, count: number) => {
  const file = referenceFile(t, `ocds/mexico/${data}`)
  if (file === undefined) return
  const draft = await draftMapping(await readFile(file))
  assert.equal(draft.version, version)
  assert.deepEqual(draft.unused, [])
  const where = fileURLToPath(new URL(`../../mappings/${mapping}.yaml`, import.meta.url))
  const drafted = await documentsOf(await readFile(file), draft.text, 'draft')
  const byHand = await documentsOf(await readFile(file), readFileSync(where, 'utf8'), where)
  assert.equal(drafted.documents.length, count)
  let differing = 0
  for (const [place, document] of drafted.documents.entries()) {
    try {
      assert.deepEqual(document, byHand.documents[place])
    } catch {
      differing++
    }
  }
  assert.equal(differing, 0, `${differing} of ${count} documents differ from those of the mapping made by hand`)
}

test('the draft for the file of sanctioned suppliers gives the documents of the mapping made by hand', t =>
  sameAsByHand(t, 'proveedores_sancionados_2026-02.csv.gz', 'proveedores-sancionados', 's3-particulares-1.1', 2395))

test('the draft for the contracts of ComprasMX gives the documents of the mapping made by hand', t =>
  sameAsByHand(t, 'contratos_comprasmx_2026.csv.gz', 'comprasmx-contratos', 'ocds-1.1', 1436))

/** Invented tables, the version that each is of, and rules of issues that the standard's own demands leave. */
const tables: readonly {
  readonly text: string
  readonly version: string
  readonly issues: readonly string[]
  readonly some: JsonObject
}[] = [
  {
    version: 's2-spic-1.1',
    text: [
      'ID;Ejercicio Fiscal;Nombre(s);Primer apellido;Segundo apellido;Género;RFC;Dependencia;Siglas;Cargo;Nivel;Tipo de área;Nivel de responsabilidad;Tipo de procedimiento;Superior inmediato',
      'O-1;2025;Ana María;Prueba;Muestra;Femenino;XQWZ800229QQ1;Secretaría de Pruebas;SP;Directora;M1;Contratante;Resolución;Contrataciones públicas;Juan Pérez López',
      'O-2;2025;Luis;Ejemplo;;M;;Secretaría de Pruebas;SP;Jefe;O1;Requirente;Trámite;Concesiones, licencias y permisos;',
    ].join('\n'),
    issues: [],
    some: {
      id: 'O-1',
      genero: { clave: 'F', valor: 'FEMENINO' },
      puesto: { nombre: 'Directora', nivel: 'M1' },
      tipoArea: [{ clave: 'C', valor: 'CONTRATANTE' }],
      nivelResponsabilidad: [{ clave: 'R', valor: 'RESOLUCIÓN' }],
      tipoProcedimiento: [{ clave: 1, valor: 'CONTRATACIONES PÚBLICAS' }],
      superiorInmediato: { nombres: 'Juan', primerApellido: 'Pérez', segundoApellido: 'López' },
    },
  },
  {
    version: 's3-servidores-1.1',
    text: [
      'Expediente,Servidor público,Puesto,Dependencia,Autoridad sancionadora,Tipo de falta,Tipo de sanción,Causa,Fecha de inicio,Fecha de término,Fecha de resolución',
      'E/1,María López Pérez,Jefa,Ayuntamiento de Muestra,Órgano Interno,Grave,Inhabilitación,Texto,13/01/2024,13/01/2025,10/01/2024',
      'E/2,José Núñez Ruiz,Auxiliar,Ayuntamiento de Muestra,Órgano Interno,No grave,Suspensión,Texto,14/02/2024,20/02/2024,10/02/2024',
    ].join('\n'),
    issues: [],
    some: {
      expediente: 'E/1',
      tipoFalta: { clave: 'AG', valor: 'GRAVE' },
      tipoSancion: [{ clave: 'I', valor: 'INHABILITADO' }],
      inhabilitacion: { fechaInicial: '2024-01-13', fechaFinal: '2025-01-13' },
      resolucion: { fechaResolucion: '2024-01-10' },
    },
  },
  {
    version: 's3-particulares-1.1',
    text: [
      'Folio,RFC,Razón social,Tipo de persona,Dependencia,Autoridad sancionadora,Sanción,Motivo,Monto de la multa',
      'F1,XQW010203QQ1,Una SA de CV,Moral,Secretaría de Pruebas,Órgano Interno,Multa,Texto,"1,000.50"',
      'F2,XQWZ800229QQ1,Persona Inventada,Física,Secretaría de Pruebas,Órgano Interno,Inhabilitación,Texto,',
    ].join('\n'),
    issues: [],
    some: {
      id: 'F1',
      particularSancionado: { nombreRazonSocial: 'Una SA de CV', rfc: 'XQW010203QQ1', tipoPersona: 'M' },
      multa: { monto: 1000.5, moneda: { clave: 'MXN', valor: 'PESO MEXICANO' } },
      tipoSancion: [{ clave: 'M', valor: 'MULTADO' }],
    },
  },
]

for (const { text, version, issues, some } of tables)
  test(`a table of ${version} is recognised, and its draft gives documents of the standard`, async () => {
    const draft = await draftMapping(await csv(text))
    assert.equal(draft.version, version)
    const published = versionOf(version)
    assert.ok(published !== undefined)
    const { documents, report } = await documentsOf(await csv(text), draft.text, 'draft')
    assert.equal(documents.length, 2)
    assert.deepEqual(report.unmapped, [])
    for (const document of documents) {
      assert.ok(published.read(document).ok)
      const { 'pdn:inferred': _, 'pdn:raw': __, ...plain } = document
      assert.deepEqual([...new Set(validate(published, plain).map(({ rule, path }) => `${rule} ${path}`))], issues)
    }
    for (const [member, value] of Object.entries(some)) assert.deepEqual(documents[0]?.[member], value, member)
  })

test('a draft says what is uncertain and what it left out, and repeats no reserved value', async () => {
  const text = [
    'Nombre,RFC,Correo,Fecha de inicio,Monto de la multa,Algo más',
    'Persona Inventada,XQWZ800229QQ1,persona@ejemplo.mx,01/02/2024,100,x',
    'Otra Inventada,XQWZ800229QQ1,otra@ejemplo.mx,03/04/2024,200,y',
  ].join('\n')
  const { text: draft, unused } = await draftMapping(await csv(text), { system: 's3' })
  assert.match(draft, /Uncertain: days and months of Fecha de inicio could be the other way round/)
  assert.match(draft, /Not mapped: Correo \(e-mail/)
  assert.match(draft, /reserved: \[RFC, Correo\]/)
  assert.deepEqual(unused, ['Correo', 'Algo más'])
  assert.doesNotMatch(draft, /XQWZ|Inventada|ejemplo\.mx/)
})

test('a file of which nothing is recognised, or without rows, is refused in words', async () => {
  await assert.rejects(
    csv('a,b\n1,2\n').then(reading => draftMapping(reading)),
    { code: 'draft-impossible' },
  )
  await assert.rejects(
    csv('Nombre,RFC\n').then(reading => draftMapping(reading)),
    {
      code: 'draft-impossible',
      message: /no rows/,
    },
  )
})

test('a column that is called as a slot of the draft is written is named as it is', async () => {
  const text =
    'Razón social,Expediente <kind>,Tipo de sanción,Multa\nUno SA,E1,MULTA,100\nDos SA,E2,INHABILITACION,50\n'
  const draft = (await draftMapping(await csv(text))).text
  const { columns } = loadMapping(draft, 'draft')
  assert.deepEqual([...new Set(columns.map(({ column }) => column))].sort(), [
    'Expediente <kind>',
    'Multa',
    'Razón social',
    'Tipo de sanción',
  ])
  assert.match(draft, /hash: \[.*"Expediente <kind>"/)
})

test('whatever its columns are called, a draft is a mapping that can be loaded and used', async () => {
  const word = fc.constantFrom(
    'nombre',
    'multa',
    'fecha de inicio',
    'expediente',
    "d'or",
    '{x}',
    '[y]',
    '#',
    ': ',
    '"',
    '\\',
    '<kind>',
    '<fine:formats>',
    '$&',
  )
  const title = fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join(' '))
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(title, { minLength: 1, maxLength: 8 }), async titles => {
      const quoted = (cells: readonly string[]) => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')
      const text = `${quoted(titles)}\n${quoted(titles.map((_, place) => `texto ${place}`))}\n`
      const draft = await csv(text)
        .then(reading => draftMapping(reading))
        .catch(() => undefined)
      if (draft === undefined) return
      await documentsOf(await csv(text), draft.text, 'draft')
    }),
    { numRuns: 300 },
  )
})
