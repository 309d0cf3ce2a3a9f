import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import { systems, type Version, versionOf } from '@pdn/systems'
import { temporaryFolder } from '@pdn/testing'
import exceljs from 'exceljs'
import fc from 'fast-check'
import { flatDocument } from './flat-documents.ts'
import { flatForm } from './flat-form.ts'
import { readTables } from './read-tables.ts'
import { recogniseTable } from './recognise-table.ts'
import { tableHeader } from './table-header.ts'

const version = (id: string): Version => {
  const found = versionOf(id)
  assert.ok(found, id)
  return found
}

const read = async (path: string, of: Version) => {
  const reading = await readTables(path, of)
  const items: { readonly value: unknown; readonly rules: readonly string[] }[] = []
  for await (const { value, problems } of reading) items.push({ value, rules: problems.map(({ rule }) => rule) })
  return { items, reading }
}

const readCsv = async (t: TestContext, text: string, of = version('s3-particulares-1.1')) => {
  const path = join(await temporaryFolder(t), 'datos.csv')
  writeFileSync(path, text)
  return read(path, of)
}

test('amounts, dates and names as people write them are read and told', async t => {
  const { items } = await readCsv(
    t,
    [
      'id;particularSancionado.nombreRazonSocial;multa.monto;resolucion.fechaNotificacion;inhabilitacion.fechaInicial',
      '1;Prueba, S.A DE C.V.;$1,200.00 M.N.;31/05/2024;45443',
      '2;Otra;mil pesos;31/02/2023;2024-05-31',
    ].join('\n'),
  )
  assert.deepEqual(items, [
    {
      value: {
        id: '1',
        particularSancionado: { nombreRazonSocial: 'Prueba, S.A DE C.V.' },
        multa: { monto: 1200 },
        resolucion: { fechaNotificacion: '2024-05-31' },
        inhabilitacion: { fechaInicial: '2024-05-31' },
      },
      rules: ['number-repaired', 'date-repaired', 'date-repaired'],
    },
    {
      value: {
        id: '2',
        particularSancionado: { nombreRazonSocial: 'Otra' },
        multa: { monto: 'mil pesos' },
        resolucion: { fechaNotificacion: '31/02/2023' },
        inhabilitacion: { fechaInicial: '2024-05-31' },
      },
      rules: ['number-unreadable'],
    },
  ])
})

test('where a standard wants an instant, a day is its beginning in Mexico City, and a serial its time', async t => {
  const cells = ['05/03/2026', '2026-03-05', '46086', '46086.5', '2026-03-05 10:00', '31/02/2023', 'mañana']
  const { items } = await readCsv(t, ['fechaCaptura', ...cells].join('\n'))
  const found = items.map(({ value, rules }) => [(value as JsonObject).fechaCaptura, rules.includes('date-repaired')])
  assert.deepEqual(found, [
    ...Array.from({ length: 3 }, () => ['2026-03-05T06:00:00.000Z', true]),
    ['2026-03-05T18:00:00.000Z', true],
    ['2026-03-05T16:00:00.000Z', true],
    ['31/02/2023', false],
    ['mañana', false],
  ])
})

test('dates and formulas of Excel, and merged cells, stand in documents as they show', async t => {
  const path = join(await temporaryFolder(t), 'datos.xlsx')
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('Hoja1')
  sheet.addRow(['id', 'expediente', 'multa.monto', 'resolucion.fechaNotificacion', 'institucionDependencia.nombre'])
  sheet.addRow(['1', '007', { formula: '1000+200', result: 1200 }, new Date('2024-05-31T00:00:00Z'), 'Instituto'])
  sheet.addRow(['2', '008', 5, null, null])
  sheet.mergeCells('E2:E3')
  await workbook.xlsx.writeFile(path)
  const { items } = await read(path, version('s3-particulares-1.1'))
  assert.deepEqual(
    items.map(({ value }) => value),
    [
      {
        id: '1',
        expediente: '007',
        multa: { monto: 1200 },
        resolucion: { fechaNotificacion: '2024-05-31' },
        institucionDependencia: { nombre: 'Instituto' },
      },
      { id: '2', expediente: '008', multa: { monto: 5 }, institucionDependencia: { nombre: 'Instituto' } },
    ],
  )
})

test('two columns for one place, rows of nobody and broken JSON are told, and nothing falls', async t => {
  const folder = await temporaryFolder(t)
  const deep = `json:${'['.repeat(100_000)}${']'.repeat(100_000)}`
  writeFileSync(
    join(folder, 'datos.csv'),
    `id,expediente,Expediente *,objetoContrato,acto,pdn:resto\n1,a,b,json:{,${deep},"{""/__proto__/x"":1}"\n`,
  )
  writeFileSync(join(folder, 'datos.tipoSancion.csv'), 'pdn:registro,clave\n1,I\n9,I\n')
  const { items, reading } = await read(join(folder, 'datos.csv'), version('s3-particulares-1.1'))
  const [item] = items
  assert.deepEqual(item?.rules.toSorted(), ['cell-json-invalid', 'cell-json-invalid', 'cell-without-place'])
  const value = item?.value as JsonObject
  assert.deepEqual(Object.getOwnPropertyDescriptor(value, '__proto__')?.value, { x: 1 })
  assert.equal(({} as JsonObject).x, undefined)
  assert.deepEqual([value.expediente, value.objetoContrato, value.tipoSancion], ['a', 'json:{', [{ clave: 'I' }]])
  assert.deepEqual(
    reading.summary.problems.map(({ rule }) => rule),
    ['row-without-record'],
  )
  assert.equal(reading.summary.lost, 1)
})

test('whatever stands in the header and the cells of a row, it makes a document', () => {
  const names = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ...[
        'id',
        'pdn:registro',
        'pdn:resto',
        'pdn:lugar',
        'tipoSancion[]',
        'tipoSancion[0].clave',
        'tipoSancion[999].x',
      ],
      ...['__proto__', 'multa.monto', 'multa', 'documentos[0]', 'documentos[0].id', '[0]', '.', 'a[', 'fechaCaptura'],
    ),
  )
  const cells = fc.oneof(
    fc.string(),
    fc.json().map(text => `json:${text}`),
    fc.constantFrom('{"/a/0/b":1}', '{"/tipoSancion":{}}', '{"":1}', '{"x":1}', '[0][1]', '0', '-1', '\u0000'),
  )
  for (const of of systems.flatMap(system => system.versions))
    fc.assert(
      fc.property(fc.dictionary(names, cells, { maxKeys: 12 }), value => {
        const header = tableHeader(flatForm(of).main, Object.keys(value))
        const item = flatDocument({ header, item: { number: 1, line: 2, value, problems: [] } }, [])
        assert.ok(typeof item.value === 'object' && item.value !== null)
      }),
      { numRuns: 100 },
    )
})

test('the version of a table shows by its columns', () => {
  const versions = systems.flatMap(system => system.versions)
  const known = (columns: string): string | undefined => recogniseTable(versions, columns.split(','))?.id
  assert.equal(
    known(
      'id,fechaCaptura,nombres,primerApellido,institucionDependencia.nombre,puesto.nombre,tipoProcedimiento[0].clave',
    ),
    's2-spic-1.1',
  )
  assert.equal(known('id,servidorPublicoSancionado.nombres,tipoFalta.clave'), 's3-servidores-1.1')
  assert.equal(known('ocid,id,date,tag,tender.id,buyer.name'), 'ocds-1.1')
  assert.equal(known('Nombre,Importe,Fecha'), undefined)
})

test('a template is of the version that its mark names, whatever its columns are, and of no other', () => {
  const columns = ['id', 'servidorPublicoSancionado.nombres', 'tipoFalta.clave']
  const of = (mark: string, ids: readonly string[]): string | undefined =>
    recogniseTable(ids.map(version), [mark, ...columns])?.id
  assert.equal(of('pdn:marca s3-graves-2', ['s3-servidores-1.1', 's3-graves-2']), 's3-graves-2')
  assert.equal(of('pdn:marca s3-graves-2 ', ['s3-graves-2']), 's3-graves-2')
  assert.equal(of('pdn:marca s3-graves-2', ['s3-servidores-1.1']), undefined)
  assert.equal(of('pdn:marca s9', ['s3-servidores-1.1']), undefined)
  assert.equal(of('pdn:marca', ['s3-servidores-1.1']), 's3-servidores-1.1')
})
