import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { PlatformError } from '@pdn/core'
import { temporaryFolder } from '@pdn/testing'
import { readFile } from '../reading/read-file.ts'
import { writeArchive } from './write-archive.fixture.ts'

const relationships = (...lines: readonly string[]): string =>
  `<Relationships>${lines
    .map((target, at) => `<Relationship Id="r${at + 1}" Type="http://x/worksheet" Target="${target}"/>`)
    .join('')}</Relationships>`

const written = async (t: TestContext, sheet: string, targets: readonly string[]): Promise<string> => {
  const file = join(await temporaryFolder(t), 'libro.xlsx')
  writeArchive(file, {
    '[Content_Types].xml': ['<Types/>'],
    'xl/workbook.xml': [
      '<workbook><sheets>',
      ...targets.map((_, at) => `<sheet name="s${at}" r:id="r${at + 1}"/>`),
      '</sheets></workbook>',
    ],
    'xl/_rels/workbook.xml.rels': [relationships(...targets)],
    'xl/sheet.xml': [sheet],
  })
  return file
}

const valuesOf = async (file: string): Promise<readonly unknown[]> => {
  const values: unknown[] = []
  for await (const { value } of await readFile(file)) values.push(value)
  return values
}

const row = (line: number, ...cells: readonly string[]): string =>
  `<row r="${line}">${cells.map(cell => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`

test('a reference that is no address leads nowhere; the other sheets are read', async t => {
  const sheet = `<worksheet><sheetData>${row(1, 'a')}${row(2, '1')}</sheetData></worksheet>`
  const file = await written(t, sheet, ['%zz.xml', 'sheet.xml'])
  assert.deepEqual(await valuesOf(file), [{ a: '1' }])
})

test('a list of merged cells that never ends a tag is passed over in one pass', async t => {
  const merges = `<mergeCells>${'<mergeCell '.repeat(100_000)}</mergeCells>`
  const sheet = `<worksheet><sheetData>${row(1, 'a')}${row(2, '1')}</sheetData>${merges}</worksheet>`
  assert.deepEqual(await valuesOf(await written(t, sheet, ['sheet.xml'])), [{ a: '1' }])
})

test('of merged cells that lie over each other the last that begins above a row stands in it', async t => {
  const merges = '<mergeCell ref="A2:A5"/><mergeCell ref="A3:A4"/>'
  const rows = [row(1, 'a', 'b'), row(2, 'uno', '1'), row(3, 'dos', '2'), row(4, '', '3'), row(5, '', '4')].join('')
  const sheet = `<worksheet><sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`
  assert.deepEqual(await valuesOf(await written(t, sheet, ['sheet.xml'])), [
    { a: 'uno', b: '1' },
    { a: 'dos', b: '2' },
    { a: 'dos', b: '3' },
    { a: '', b: '4' },
  ])
})

test('a row of more cells than a sheet has columns is refused as soon as it is met', async t => {
  const sheet = `<worksheet><sheetData><row>${'<c t="inlineStr"><is><t>x</t></is></c>'.repeat(20_000)}</row></sheetData></worksheet>`
  await assert.rejects(valuesOf(await written(t, sheet, ['sheet.xml'])), (error: unknown) => {
    assert.ok(error instanceof PlatformError)
    assert.equal(error.code, 'workbook-too-large')
    assert.match(error.message, /row 1 has more than 16384 cells/)
    return true
  })
})
