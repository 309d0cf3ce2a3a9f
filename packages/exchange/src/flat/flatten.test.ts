import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canonicalJson, type JsonObject } from '@pdn/core'
import { systems, type Version } from '@pdn/systems'
import fc from 'fast-check'
import type { SourceItem } from '../reading/source.ts'
import { columnUse } from './column-path.ts'
import { flatDocument } from './flat-documents.ts'
import { flatForm } from './flat-form.ts'
import { type FlatRow, flatten } from './flatten.ts'
import { tableHeader } from './table-header.ts'
import { arbitraryDocument } from './test-arbitrary-document.ts'

const versions = systems.flatMap(system => system.versions)

const rowItem = (
  { table, cells }: FlatRow,
  number: number,
): { header: ReturnType<typeof tableHeader>; item: SourceItem } => ({
  header: tableHeader(table, [...cells.keys()]),
  item: { number, line: number + 1, value: Object.fromEntries(cells), problems: [] },
})

const again = (version: Version, document: JsonObject): SourceItem => {
  const [main, ...rows] = flatten(flatForm(version), document, 7).map(rowItem)
  assert.ok(main)
  return flatDocument(main, rows.toReversed())
}

for (const version of versions) {
  test(`${version.id}: rows give the document again that they were made of`, () => {
    fc.assert(
      fc.property(arbitraryDocument(version), document => {
        const { value, problems } = again(version, document)
        assert.equal(canonicalJson(value), canonicalJson(document))
        assert.deepEqual(problems, [])
      }),
      { numRuns: 150 },
    )
  })

  test(`${version.id}: no cell begins like a formula, and every column knows its name`, () => {
    fc.assert(
      fc.property(arbitraryDocument(version), document => {
        for (const { table, cells } of flatten(flatForm(version), document, 1))
          for (const [name, cell] of cells) {
            assert.notEqual(columnUse(table, name).type, 'unknown', name)
            assert.ok(!/^[=+@\t\r]|^-(?!\d)/.test(cell))
          }
      }),
      { numRuns: 50 },
    )
  })
}

test('titles of tables are unique, and fit a sheet and a file', () => {
  for (const version of versions) {
    const titles = flatForm(version).tables.map(({ title }) => title)
    assert.equal(new Set(titles.map(title => title.toLowerCase())).size, titles.length)
    for (const title of titles) assert.match(title, /^[\w.~ñ-]{1,31}$/u)
  }
})
