import assert from 'node:assert/strict'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type TestContext, test } from 'node:test'
import type { JsonObject, Language } from '@pdn/core'
import { describeVersion, systems, type Version, versionOf, versionsOfSystem } from '@pdn/systems'
import { temporaryFolder } from '@pdn/testing'
import exceljs from 'exceljs'
import { readTables } from '../flat/read-tables.ts'
import { recogniseTable } from '../flat/recognise-table.ts'
import { templateTables } from './template-columns.ts'
import { templateWorkbook } from './template-workbook.ts'

const versions = systems.flatMap(versionsOfSystem)

const version = (id: string): Version => {
  const found = versionOf(id)
  assert.ok(found, id)
  return found
}

const written = async (t: TestContext, of: Version, language: Language = 'es'): Promise<string> => {
  const path = join(await temporaryFolder(t), `${of.id}.xlsx`)
  await pipeline(Readable.from(templateWorkbook(of, language), { objectMode: true }), createWriteStream(path))
  return path
}

const opened = async (path: string): Promise<exceljs.Workbook> => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook
}

const sheetOf = (workbook: exceljs.Workbook, name: string): exceljs.Worksheet => {
  const sheet = workbook.getWorksheet(name)
  assert.ok(sheet, name)
  return sheet
}

/** Number of a column by its heading, the star of what is required aside. */
const columnOf = (sheet: exceljs.Worksheet, name: string): number => {
  const at = [...(sheet.getRow(1).values as readonly unknown[])].findIndex(
    heading => typeof heading === 'string' && heading.replace(' *', '') === name,
  )
  assert.ok(at > 0, `${name} in ${sheet.name}`)
  return at
}

const fill = (sheet: exceljs.Worksheet, row: number, cells: Readonly<Record<string, exceljs.CellValue>>): void => {
  for (const [name, value] of Object.entries(cells)) sheet.getRow(row).getCell(columnOf(sheet, name)).value = value
}

const read = async (path: string, of: Version) => {
  const reading = await readTables(path, of)
  const documents: JsonObject[] = []
  for await (const { value } of reading) documents.push(value as JsonObject)
  return { documents, reading }
}

for (const of of versions)
  test(`${of.id}: the template is a workbook whose example is no data`, async t => {
    const path = await written(t, of)
    const workbook = await opened(path)
    const [first, ...rest] = workbook.worksheets
    assert.ok(first !== undefined && first.name === 'registros')
    assert.deepEqual(
      rest.slice(-2).map(({ name, state }) => [name, state]),
      [
        ['Instrucciones', 'visible'],
        ['listas', 'hidden'],
      ],
    )
    const headings = first.getRow(1).values as readonly string[]
    assert.equal(
      recogniseTable(
        versions,
        headings.filter(heading => heading !== undefined),
      )?.id,
      of.id,
    )
    assert.equal(first.views[0]?.state, 'frozen')
    const { documents, reading } = await read(path, of)
    assert.deepEqual([documents, reading.unknownColumns, reading.examples], [[], [], 1])
    assert.deepEqual(reading.summary.problems, [])
  })

test('every column has a note, a drop-down or a check, and what is required is marked', async t => {
  const sheet = sheetOf(await opened(await written(t, version('s2-servidores-2'))), 'registros')
  const sex = columnOf(sheet, 'datosGenerales.sexo')
  const note = sheet.getRow(1).getCell(sex).note
  assert.match(JSON.stringify(note), /Datos generales: Sexo/)
  assert.match(JSON.stringify(note), /Obligatorio/)
  assert.equal(sheet.getRow(1).getCell(sex).text, 'datosGenerales.sexo *')
  const { dataValidation } = sheet.getRow(3).getCell(sex)
  assert.equal(dataValidation.type, 'list')
  assert.match(String(dataValidation.formulae[0]), /^listas!\$[A-Z]+\$1:\$[A-Z]+\$2$/)
  assert.equal(sheet.getRow(3).getCell(columnOf(sheet, 'fecha')).dataValidation.type, 'date')
  assert.equal(sheet.getRow(3).getCell(columnOf(sheet, 'ejercicio')).dataValidation.type, 'whole')
  assert.match(JSON.stringify(sheet.getRow(1).getCell(columnOf(sheet, 'datosGenerales.curp')).note), /no se publica/)
})

test('the instructions name the commands for this very version', async t => {
  const words = async (id: string): Promise<string> => {
    const sheet = sheetOf(await opened(await written(t, version(id))), 'Instrucciones')
    return Array.from({ length: 14 }, (_, row) => sheet.getRow(row + 1).getCell(1).text).join('\n')
  }
  assert.match(await words('s3-graves-2'), /provider serve --system s3 --contract files --data/)
  assert.match(await words('s2-spic-1.1'), /provider serve --system s2 --contract v1 --data/)
})

test('what a town fills in comes back as documents: labels as keys, dates of Excel, lists of their own sheets', async t => {
  const path = await written(t, version('s3-graves-2'))
  const workbook = await opened(path)
  const [main, sanctions] = [sheetOf(workbook, 'registros'), sheetOf(workbook, 'tipoSancion')]
  const sexes = main.getRow(3).getCell(columnOf(main, 'datosGenerales.sexo')).dataValidation.formulae[0]
  assert.ok(sexes)
  fill(main, 3, {
    id: 'a',
    expediente: '007/2024',
    fecha: new Date('2024-05-31T00:00:00Z'),
    'datosGenerales.nombres': 'Ana',
    'datosGenerales.sexo': 'Mujer — MUJER',
    'empleoCargoComision.entidadFederativa': '09',
  })
  fill(main, 4, { id: 'b', fecha: '31/05/2024', 'datosGenerales.nombres': '=Luis' })
  fill(sanctions, 3, { 'pdn:registro': 1, clave: 'INHABILITACION', 'inhabilitacion.plazoAnios': 3 })
  fill(sanctions, 4, { 'pdn:registro': 2, clave: 'SANCION_ECONOMICA', 'sancionEconomica.monto': '$1,200.00 M.N.' })
  fill(sanctions, 5, { 'pdn:registro': 1, clave: 'DESTITUCION' })
  await workbook.xlsx.writeFile(path)
  const { documents, reading } = await read(path, version('s3-graves-2'))
  assert.deepEqual(documents, [
    {
      id: 'a',
      expediente: '007/2024',
      fecha: '2024-05-31',
      datosGenerales: { nombres: 'Ana', sexo: 'MUJER' },
      empleoCargoComision: { entidadFederativa: '09' },
      tipoSancion: [{ clave: 'INHABILITACION', inhabilitacion: { plazoAnios: 3 } }, { clave: 'DESTITUCION' }],
    },
    {
      id: 'b',
      fecha: '2024-05-31',
      datosGenerales: { nombres: '=Luis' },
      tipoSancion: [{ clave: 'SANCION_ECONOMICA', sancionEconomica: { monto: 1200 } }],
    },
  ])
  assert.equal(reading.examples, 1)
})

test('short lists have numbered columns, and a key brings its label', async t => {
  const path = await written(t, version('s2-spic-1.1'), 'en')
  const workbook = await opened(path)
  const main = sheetOf(workbook, 'registros')
  fill(main, 3, {
    id: '1',
    'tipoProcedimiento[0].clave': 3,
    'tipoProcedimiento[2].clave': 1,
    nombres: 'Ana',
    'nivelResponsabilidad[0].clave': 'Resolution — R',
  })
  await workbook.xlsx.writeFile(path)
  const { documents } = await read(path, version('s2-spic-1.1'))
  assert.deepEqual(documents, [
    {
      id: '1',
      nombres: 'Ana',
      nivelResponsabilidad: [{ clave: 'R', valor: 'RESOLUCIÓN' }],
      tipoProcedimiento: [
        { clave: 3, valor: 'Enajenación de bienes muebles' },
        { clave: 1, valor: 'Contrataciones públicas' },
      ],
    },
  ])
})

test('the procedures inside a kind of contracting are filled in beside it, as many as a clerk adds columns for', async t => {
  const path = await written(t, version('s2-servidores-2'))
  const workbook = await opened(path)
  const [main, kinds] = [sheetOf(workbook, 'registros'), sheetOf(workbook, 'tipoContratacion')]
  fill(main, 3, { 'datosGenerales.nombre': 'Ana' })
  const procedures = 'contratacionAdquisicion.datosGeneralesProcedimientos'
  kinds.getRow(1).getCell(kinds.columnCount + 1).value = `${procedures}[2].materia`
  fill(kinds, 3, {
    'pdn:registro': 1,
    [`${procedures}[0].numeroExpedienteFolio`]: 'LP-1',
    [`${procedures}[1].numeroExpedienteFolio`]: 'LP-2',
    [`${procedures}[1].fechaInicioProcedimiento`]: '31/05/2024',
    [`${procedures}[2].materia`]: 'x',
    'contratacionObra.datosGeneralesProcedimientos[0].numeroExpedienteFolio': 'OP-1',
  })
  await workbook.xlsx.writeFile(path)
  const { documents, reading } = await read(path, version('s2-servidores-2'))
  assert.deepEqual(reading.unknownColumns, [])
  assert.deepEqual(
    documents.map(({ tipoContratacion }) => tipoContratacion),
    [
      [
        {
          contratacionAdquisicion: {
            datosGeneralesProcedimientos: [
              { numeroExpedienteFolio: 'LP-1' },
              { numeroExpedienteFolio: 'LP-2', fechaInicioProcedimiento: '2024-05-31' },
              { materia: 'x' },
            ],
          },
          contratacionObra: { datosGeneralesProcedimientos: [{ numeroExpedienteFolio: 'OP-1' }] },
        },
      ],
    ],
  )
})

test('templates have a place for every list, but those of payments, and what few lists hold inside a third list', () => {
  for (const of of versions) {
    const leftOut = templateTables(of, describeVersion(of).fields).flatMap(table => table.leftOut)
    const isDeep = (path: string) => path.split('[]').length > 3
    assert.deepEqual(
      leftOut.filter(path => !isDeep(path)),
      of.id === 'ocds-1.1' ? ['contracts[].implementation.transactions[]'] : [],
    )
  }
})

test('rows are numbered, and have ids where the standard wants UUIDs; those without further data are none', async t => {
  const path = join(await temporaryFolder(t), 'a.xlsx')
  let made = 0
  const newId = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`
  const of = version('s2-servidores-2')
  await pipeline(Readable.from(templateWorkbook(of, 'es', newId), { objectMode: true }), createWriteStream(path))
  const workbook = await opened(path)
  const main = sheetOf(workbook, 'registros')
  assert.deepEqual([main.getRow(3).getCell(2).value, main.getRow(1002).getCell(2).value], [1, 1000])
  fill(main, 5, { 'datosGenerales.nombre': 'Ana' })
  await workbook.xlsx.writeFile(path)
  const { documents } = await read(path, of)
  assert.deepEqual(documents, [{ id: '00000000-0000-4000-8000-000000000003', datosGenerales: { nombre: 'Ana' } }])
})

test('an example that was written over is told, not lost in silence', async t => {
  const path = await written(t, version('s3-graves-2'))
  const workbook = await opened(path)
  fill(sheetOf(workbook, 'registros'), 2, { 'datosGenerales.nombres': 'Otra persona' })
  await workbook.xlsx.writeFile(path)
  const { documents, reading } = await read(path, version('s3-graves-2'))
  assert.deepEqual(documents, [])
  assert.equal(reading.summary.lost, 1)
  assert.ok(reading.summary.problems.some(({ rule, line }) => rule === 'example-changed' && line === 2))
})
