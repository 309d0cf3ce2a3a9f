import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { documentStages, extensionCodelists, standardOpenCodelists } from './open-codelists.ts'

const reference = new URL('../../../../../../shared/reference/', import.meta.url)
const standard = new URL('ocds/schema/1.1.5/codelists/', reference)
const extensions = new URL('pdn/INAImexico/', reference)

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

test('open codelists of OCDS are the published ones', { skip }, t => {
  for (const [file, codes] of Object.entries(standardOpenCodelists)) {
    assert.deepEqual(codes, column(new URL(file, standard), 'Code'), file)
  }
  const sections = column(new URL('documentType.csv', standard), 'Section').map(text => text.split(', '))
  assert.deepEqual(Object.values(documentStages), sections)
  t.diagnostic(
    `${Object.values(standardOpenCodelists).flat().length} codes of ${Object.keys(standardOpenCodelists).length} lists`,
  )
})

const extensionsSkip = existsSync(extensions) ? false : 'the published extensions are not beside the repository'

test('codelists of the extensions are the published ones', { skip: extensionsSkip }, t => {
  const published = new Map<string, string[]>()
  for (const extension of readdirSync(extensions)) {
    const folder = new URL(`${extension}/codelists/`, extensions)
    for (const file of existsSync(folder) ? readdirSync(folder) : []) {
      const name = file.replace(/^\+/, '')
      published.set(name, [...(published.get(name) ?? []), ...column(new URL(file, folder), 'Code')])
    }
  }
  const sorted = (lists: Iterable<readonly [string, readonly string[]]>) =>
    [...lists].map(([name, codes]) => [name, codes.toSorted()]).sort()
  assert.deepEqual(sorted(Object.entries(extensionCodelists)), sorted(published))
  t.diagnostic(`${published.size} lists`)
})
