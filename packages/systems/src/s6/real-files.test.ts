import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { canonicalJson, findReservedIdentifiers, type Json, type JsonObject, valueAt } from '@pdn/core'
import { cut } from '../cut.ts'
import type { AssemblyPart, IndexEntry, Issue } from '../system.ts'
import { changedContents } from './changed-contents.fixture.ts'
import { s6 } from './index.ts'
import { readRelease } from './reading/read-release.ts'
import { unpackReleases } from './reading/unpack-releases.ts'

const folder = new URL('../../../../../shared/reference/ocds/real/', import.meta.url)
const skip = existsSync(folder) ? false : 'the real files are not beside the repository'

const [kind] = s6.kinds
assert.ok(kind !== undefined)

const lines = (url: URL): readonly Json[] =>
  gunzipSync(readFileSync(url))
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))

interface Given {
  readonly publisher: string
  readonly document: Json
  readonly issues: readonly Issue[]
}

function* releases(): Iterable<Given> {
  for (const publisher of readdirSync(folder).sort()) {
    const files = readdirSync(new URL(`${publisher}/`, folder)).filter(name => name.endsWith('.gz'))
    for (const file of files) {
      for (const source of lines(new URL(`${publisher}/${file}`, folder))) {
        for (const release of unpackReleases(source)) yield { publisher, ...release }
      }
    }
  }
}

const keyedHash = (scope: string, value: string): string =>
  Buffer.from(`${scope.length}.${value.length}`).toString('hex')

const count = <Key>(counts: Map<Key, number>, key: Key): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

test('every real document is read; 388 processes, 38 ids with other content', { skip }, t => {
  const processes = new Map<string, AssemblyPart[]>()
  const contents = new Map<string, Set<string>>()
  const told = new Map<string, number>()
  let read = 0
  let refused = 0
  for (const { publisher, document: source, issues } of releases()) {
    const reading = readRelease(source)
    for (const { rule } of [...issues, ...reading.issues]) count(told, rule)
    if (!reading.ok) {
      refused += 1
      assert.deepEqual(
        reading.issues.map(issue => issue.rule),
        ['linked-release'],
        'the one record that holds nothing but links',
      )
      continue
    }
    read += 1
    const origin = { provider: publisher, collection: 'contrataciones-abiertas' }
    const scope = kind.identify(reading.document, origin)?.recordKey.join('/') ?? ''
    const { document } = cut(reading.document, kind.publicity, scope, keyedHash)
    const identity = kind.identify(document, origin)
    assert.ok(identity !== undefined)
    const known = contents.get(identity.sourceId) ?? new Set()
    contents.set(identity.sourceId, known.add(canonicalJson(reading.document)))
    const key = identity.recordKey.join('\n')
    const parts = processes.get(key) ?? []
    processes.set(key, parts)
    parts.push({ document, arrival: read })
  }
  assert.ok(read >= 535 + 13)
  assert.equal(refused, 1)
  assert.equal(processes.size, 388)
  assert.equal([...contents.values()].filter(versions => versions.size > 1).length, 38)

  const states = new Map<string | undefined, number>()
  let amounts = 0
  for (const parts of processes.values()) {
    const record: JsonObject = kind.assemble(parts)
    assert.equal(canonicalJson(kind.assemble(parts.toReversed())), canonicalJson(record))
    const entry: IndexEntry = kind.index(record)
    count(states, entry.status)
    if (entry.amount !== undefined) amounts += 1
    assert.ok(entry.title.length > 0)
    assert.ok(entry.date !== undefined)
    const page = kind.present(record, '2026-01-01')
    const text: string = canonicalJson(record) + entry.identifiers.map(({ value }) => value).join(' ')
    const kept = findReservedIdentifiers(text).filter(({ type }) => type === 'curp' || type === 'rfc')
    assert.equal(kept.length, 0, 'a reserved identifier survived')
    assert.ok(page.blocks.length > 5)
    for (const { path } of kind.mentions(record)) assert.notEqual(valueAt(record, path), undefined, path)
  }
  assert.ok(amounts > 280)
  t.diagnostic(`${read} read, ${refused} refused, ${processes.size} processes, ${amounts} with an amount`)
  t.diagnostic([...states].map(([state, number]) => `${state} ${number}`).join(', '))
  t.diagnostic([...told].map(([rule, number]) => `${rule} ${number}`).join(', '))
})

const readAll = (file: URL): readonly JsonObject[] =>
  lines(file).flatMap(source =>
    [...unpackReleases(source)].flatMap(({ document }) => {
      const reading = readRelease(document)
      return reading.ok ? [reading.document] : []
    }),
  )

test('Jalisco’s own compiled releases are what we make of the same releases', { skip }, () => {
  const held = readAll(new URL('mexico-jalisco/release-packages.jsonl.gz', folder))
  const compiled = readAll(new URL('mexico-jalisco/record-packages.jsonl.gz', folder))
  let compared = 0
  for (const theirs of compiled) {
    const parts = held.flatMap((document, arrival) => (document.ocid === theirs.ocid ? [{ document, arrival }] : []))
    // Of the third process the files hold one release of five.
    if (parts.length < 4) continue
    const ours = kind.assemble(parts)
    // They name and tag a compiled release otherwise, and date it by its compilation.
    const own = new Set(['/id', '/date', '/tag/0', '/tag/1', '/pdn:package'])
    const differing = changedContents(theirs, ours).filter(path => !own.has(path))
    assert.deepEqual(differing, [])
    compared += 1
  }
  assert.equal(compared, 2)
})
