import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { referenceFile } from '@pdn/testing'
import { codelistWords } from '../document/codelist-words.ts'
import { canonicalSchema } from './canonical.ts'
import { codelistPaths } from './codelist-paths.ts'
import { currencies } from './currencies.ts'

const cells = (line: string): readonly string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('"', ''))

const codesOf = (text: string): readonly string[] => {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const column = header.split(',').indexOf('Code')
  // A description may run over several lines, whose words are no codes.
  return lines.flatMap(line => /^[A-Za-z0-9]+$/.exec(cells(line)[column] ?? '')?.[0] ?? [])
}

const filesIn = (folder: string): readonly (readonly [name: string, text: string])[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.csv'))
    .map(name => [name.replace('+', ''), readFileSync(`${folder}/${name}`, 'utf8')] as const)

const published = (t: TestContext): ReadonlyMap<string, ReadonlySet<string>> | undefined => {
  const standard = referenceFile(t, 'ocds/schema/1.1.5/codelists')
  const extensions = referenceFile(t, 'pdn/INAImexico')
  if (standard === undefined || extensions === undefined) return undefined
  const lists = new Map<string, Set<string>>()
  const folders = readdirSync(extensions).map(name => `${extensions}/${name}/codelists`)
  const found = folders.flatMap(folder => {
    try {
      return filesIn(folder)
    } catch {
      return []
    }
  })
  for (const [name, text] of [...filesIn(standard), ...found]) {
    lists.set(name, new Set([...(lists.get(name) ?? []), ...codesOf(text)]))
  }
  return lists
}

test('every list of codes of the standard and of the Mexican extensions is ours, code by code', t => {
  const lists = published(t)
  if (lists === undefined) return
  for (const [name, codes] of lists) {
    const ours = name === 'currency.csv' ? currencies : Object.keys(codelistWords[name]?.names ?? {})
    assert.deepEqual([...ours].toSorted(), [...codes].toSorted(), name)
  }
  t.diagnostic(`${lists.size} lists, ${[...lists.values()].reduce((sum, codes) => sum + codes.size, 0)} codes`)
})

test('every list that the schema names has words', () => {
  for (const file of codelistPaths(canonicalSchema).keys()) {
    assert.ok(file === 'currency.csv' || codelistWords[file] !== undefined, file)
  }
})
