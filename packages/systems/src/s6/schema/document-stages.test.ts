import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { documentStages } from './document-stages.ts'

const standard = new URL('../../../../../../shared/reference/ocds/schema/1.1.5/codelists/', import.meta.url)

/** The cells of each row; texts in quotation marks may hold commas and line breaks. */
const rows = (url: URL): readonly (readonly string[])[] =>
  readFileSync(url, 'utf8')
    .replaceAll(/"((?:[^"]|"")*)"/g, (_, text: string) => text.replaceAll('\n', ' ').replaceAll(',', '\u0001'))
    .trim()
    .split(/\r?\n/)
    .map(line => line.split(',').map(cell => cell.replaceAll('\u0001', ',')))

const column = (url: URL, name: string): readonly string[] => {
  const [header = [], ...body] = rows(url)
  const index = header.indexOf(name)
  assert.ok(index >= 0, name)
  return body.map(row => row[index] ?? '')
}

const skip = existsSync(standard) ? false : 'the published codelists are not beside the repository'

test('types of documents belong to the stages that OCDS says', { skip }, t => {
  const types = column(new URL('documentType.csv', standard), 'Code')
  const sections = column(new URL('documentType.csv', standard), 'Section').map(text => text.split(', '))
  assert.deepEqual(Object.keys(documentStages), types)
  assert.deepEqual(Object.values(documentStages), sections)
  t.diagnostic(`${types.length} types`)
})
