import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import { systems } from '@pdn/systems'
import { temporaryFolder } from '@pdn/testing'
import { readFile } from '../reading/read-file.ts'
import { validateInThreads } from './validate-in-threads.ts'
import { validateReading } from './validate-reading.ts'
import type { ValidationReport } from './validation-report.ts'

/** Each seventh has the id of the others; of the rest, each fifth a wrong date and each eleventh another fault. */
const release = (number: number): JsonObject => {
  const isSame = number % 7 === 0
  return {
    ocid: `ocds-07smqs-${isSame ? 7 : number}`,
    id: isSame ? 'same' : String(number),
    date: !isSame && number % 5 === 0 ? '31/02/2023' : '2025-01-31T00:00:00Z',
    tag: ['tender'],
    initiationType: 'tender',
    tender: { id: 't', status: !isSame && number % 11 === 0 ? 'other' : 'active', title: 'x'.repeat(300) },
  }
}

const releases = Array.from({ length: 4_000 }, (_, at) => release(at + 1))
const lines = releases.map(each => JSON.stringify(each))

/** Both reports of a file: that of several threads, and that of one. */
const bothReports = async (t: TestContext, name: string, text: string) => {
  const path = join(await temporaryFolder(t), name)
  await writeFile(path, text)
  const options = { file: name, systems, today: '2026-11-22' }
  const several = await validateInThreads(how => readFile(path, how), options, { threads: 2, bytes: text.length })
  return { several, one: await validateReading(await readFile(path), options) }
}

/** What does not hang on which of two documents with the same id was met first. */
const comparable = ({ problems, score, ...report }: ValidationReport) => ({
  ...report,
  problems: problems.map(({ examples, ...problem }) => ({
    ...problem,
    paths: problem.paths.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    examples: problem.rule === 'id-reused' ? examples.length : examples.length > 0,
  })),
})

test('several threads give the report of one: of JSON Lines with lines that are none, of an array, of a package', async t => {
  const files = {
    'lines.jsonl': [...lines.slice(0, 2_000), '{"ocid":', '', ...lines.slice(2_000), ']'].join('\n'),
    'array.json': JSON.stringify(releases, null, 1),
    'package.json': JSON.stringify({ uri: 'https://x.example', releases }),
  }
  for (const [name, text] of Object.entries(files)) {
    const { several, one } = await bothReports(t, name, text)
    assert.deepEqual(comparable(several), comparable(one), name)
    assert.ok(several.invalid > 1_000 && several.valid > 1_000)
    assert.ok(Math.abs(several.score - one.score) <= 0.1)
  }
})

test('a file that threads cannot finish is validated by one: it breaks off, or a document is very long', async t => {
  // A shorter file would be parsed whole, and refused before anything of it is validated.
  const whole = JSON.stringify({ releases: releases.map(each => ({ ...each, description: 'x'.repeat(5_000) })) })
  const broken = await bothReports(t, 'broken.json', whole.slice(0, -300))
  assert.equal(broken.several.stopped?.code, 'json-invalid')
  assert.deepEqual(broken.several, broken.one)
  const long = [...lines, JSON.stringify({ ...release(1), id: 'long', description: 'x'.repeat(5_000_000) })].join('\n')
  const { several, one } = await bothReports(t, 'long.jsonl', long)
  assert.deepEqual(several, one)
})

test('a stopped validation ends its threads', async t => {
  const path = join(await temporaryFolder(t), 'lines.jsonl')
  await writeFile(path, lines.join('\n'))
  const stop = new AbortController()
  const options = { file: 'f', systems, today: '2026-11-22', signal: stop.signal, onProgress: () => stop.abort() }
  await assert.rejects(
    validateInThreads(how => readFile(path, how), options, { threads: 2, bytes: 1_000_000 }),
    { code: 'cancelled' },
  )
})
