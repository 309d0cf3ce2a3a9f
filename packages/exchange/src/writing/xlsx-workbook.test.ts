import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipped } from '@pdn/testing'
import fc from 'fast-check'
import type { Cell } from './sheet-text.ts'
import { xlsxWorkbook } from './xlsx-workbook.ts'

const bytesOf = async (parts: AsyncIterable<Buffer>): Promise<Buffer> => {
  const all: Buffer[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** The cells of a sheet of two columns as a spreadsheet reads them. */
const cellsOf = (sheet: string): readonly (readonly Cell[])[] =>
  [...sheet.matchAll(/<row r="(\d+)">(.*?)<\/row>/gs)].map(([, number, row = ''], at) => {
    assert.equal(Number(number), at + 1)
    const cells = new Map(
      [
        ...row.matchAll(
          /<c r="([AB])(\d+)">(?:<v>(.*?)<\/v>)<\/c>|<c r="([AB])(\d+)" t="inlineStr"><is><t xml:space="preserve">(.*?)<\/t><\/is><\/c>/gs,
        ),
      ].map(([, column, line, value, textColumn, textLine, told]): readonly [string, Cell] => {
        assert.equal(line ?? textLine, number)
        if (column !== undefined) return [column, Number(value)]
        return [
          textColumn ?? '',
          told?.replace(/&(?:amp|lt|gt|quot);/g, entity => entities[entity] ?? '').replaceAll('_x005F_', '_'),
        ]
      }),
    )
    return ['A', 'B'].map(column => cells.get(column))
  })

const text = fc
  .string({
    unit: fc.oneof(fc.constantFrom('<', '&', '"', '=', '_x0041_', 'ñ', '😀', '\n'), fc.string({ maxLength: 3 })),
  })
  .map(value => value.replace(/[^\t\n\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''))
const cell = fc.oneof(text, fc.integer(), fc.constant(undefined))
const rows = fc.array(fc.tuple(cell, cell), { maxLength: 30 })

test('a workbook holds every row once under its headings, in as many sheets as they need', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 7 }), async (all, most, size) => {
      async function* batches() {
        for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
      }
      const files = unzipped(await bytesOf(xlsxWorkbook('A & B', ['uno', 'dos'], batches(), most)))
      const sheets = [...files].filter(([name]) => name.startsWith('xl/worksheets/')).map(([, sheet]) => cellsOf(sheet))
      assert.equal(sheets.length, Math.max(1, Math.ceil(all.length / (most - 1))))
      for (const sheet of sheets) assert.deepEqual(sheet[0], ['uno', 'dos'])
      assert.deepEqual(
        sheets.flatMap(sheet => sheet.slice(1)),
        all.map(row => row.map(value => (value === '' ? undefined : value))),
      )
      assert.equal((files.get('xl/workbook.xml')?.match(/<sheet /g) ?? []).length, sheets.length)
      assert.match(files.get('xl/workbook.xml') ?? '', /name="A &amp; B"/)
    }),
    { numRuns: 60 },
  )
})

test('a reader who stops, and a source that fails, end both sides', async () => {
  let ended = false
  async function* endless(): AsyncGenerator<readonly (readonly Cell[])[]> {
    try {
      for (;;) yield [[Math.random().toString(36).repeat(500)]]
    } finally {
      ended = true
    }
  }
  const parts = xlsxWorkbook('A', ['uno'], endless())
  for (let count = 0; count < 4; count += 1) await parts.next()
  await parts.return(undefined)
  assert.equal(ended, true)
  async function* failing(): AsyncGenerator<readonly (readonly Cell[])[]> {
    yield [['uno']]
    throw new Error('the source failed')
  }
  await assert.rejects(bytesOf(xlsxWorkbook('A', ['uno'], failing())), /the source failed/)
})
