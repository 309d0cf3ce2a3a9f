import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { PlatformError } from '@pdn/core'
import { temporaryFolder } from '@pdn/testing'
import fc from 'fast-check'
import { archiveBytes } from '../workbook/write-archive.fixture.ts'
import type { NamedSource } from './open-source.ts'
import { readBlob } from './read-blob.ts'
import { readFiles } from './read-file.ts'
import type { SourceItem } from './source.ts'

/** Everything that a door tells of a file, without the folder that it lies in. */
const told = async (opening: Promise<readonly NamedSource[]>, folder: string) => {
  const plain = (text: string | undefined): string => (text ?? '').replaceAll(folder, '')
  const found: unknown[] = []
  try {
    for (const source of await opening) {
      const reading = await source.open()
      const items: SourceItem[] = []
      found.push({ name: plain(source.name), items })
      for await (const item of reading) items.push(item)
      const { where, ...summary } = reading.summary
      found.push({ ...summary, where: plain(where) })
    }
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    found.push({ code: error.code, where: plain(error.where) })
  }
  return found
}

const texts = fc.oneof(
  fc.array(fc.json({ maxDepth: 2 }), { maxLength: 12 }).map(values => values.join('\n')),
  fc.array(fc.json({ maxDepth: 2 }), { maxLength: 12 }).map(values => `{"uri":"u","releases":[${values.join(',')}]}`),
  fc
    .array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), { maxLength: 12 })
    .map(rows =>
      [['a', 'b', 'c'], ...rows].map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'),
    ),
)

const sheet = (rows: readonly (readonly string[])[]): string => {
  const cells = (row: readonly string[]) =>
    row.map(cell => `<c t="inlineStr"><is><t>${cell.replaceAll(/[<&]/g, '')}</t></is></c>`).join('')
  return `<worksheet><sheetData>${rows.map(row => `<row>${cells(row)}</row>`).join('')}</sheetData></worksheet>`
}

const workbook = (rows: readonly (readonly string[])[]): Uint8Array =>
  archiveBytes({
    '[Content_Types].xml': ['<Types/>'],
    'xl/workbook.xml': ['<workbook><sheets><sheet name="s" r:id="r1"/></sheets></workbook>'],
    'xl/_rels/workbook.xml.rels': [
      '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="sheet.xml"/></Relationships>',
    ],
    'xl/sheet.xml': [sheet(rows)],
  })

const cellText = fc.string({ maxLength: 12 })
const rows = fc.array(fc.array(cellText, { minLength: 1, maxLength: 3 }), { maxLength: 12 })

/** Files of every form that is read: plain, gzipped in one or several members, archived, workbooks. */
const files = fc.oneof(
  texts.map(text => Buffer.from(text)),
  texts.map(text => Buffer.from(text, 'latin1')),
  fc
    .array(texts, { minLength: 1, maxLength: 3 })
    .map(parts => Buffer.concat(parts.map(part => gzipSync(Buffer.from(part))))),
  texts.map(text => Buffer.concat([gzipSync(text), Buffer.alloc(100)])),
  fc
    .array(texts, { maxLength: 3 })
    .map(parts => archiveBytes(Object.fromEntries(parts.map((part, at) => [`${at}.txt`, [part]])))),
  rows.map(workbook),
)

const bothTold = async (folder: string, name: string, bytes: Uint8Array) => {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return [
    await told(readFiles(path), `${folder}/`),
    await told(readBlob(new Blob([new Uint8Array(bytes)]), basename(path)), `${folder}/`),
  ]
}

const sameThrough = async (context: TestContext, name: string, any: fc.Arbitrary<Uint8Array>): Promise<void> => {
  const folder = await temporaryFolder(context)
  await fc.assert(
    fc.asyncProperty(any, async bytes => {
      const [disk, browser] = await bothTold(folder, name, bytes)
      assert.deepEqual(browser, disk)
    }),
    { numRuns: 150 },
  )
}

test('the same bytes give the same items through both doors', context => sameThrough(context, 'file.txt', files))

test('a file that is cut off gives the same items and the same error through both doors', context =>
  sameThrough(
    context,
    'file.txt',
    fc.tuple(files, fc.nat()).map(([bytes, cut]) => bytes.subarray(0, cut % (bytes.length + 1))),
  ))

test('a workbook inside an archive is read through both doors, and what systems leave in archives is passed over', async context => {
  const folder = await temporaryFolder(context)
  const bytes = archiveBytes({
    'datos/': [''],
    'datos/uno.csv': ['a,b\n1,2\n'],
    'datos/.DS_Store': ['x'],
    '__MACOSX/datos/._uno.csv': ['x'],
    'libro.xlsx': [workbook([['c'], ['3']])],
  })
  const [disk, browser] = await bothTold(folder, 'todo.zip', bytes)
  assert.deepEqual(browser, disk)
  const names = (disk ?? []).flatMap(part =>
    typeof part === 'object' && part !== null && 'name' in part ? [part] : [],
  )
  assert.deepEqual(
    names.map(({ name }) => name),
    ['todo.zip!datos/uno.csv', 'todo.zip!libro.xlsx'],
  )
})

test('the reading of a chosen file ends when it is cancelled, and tells how far it came', async () => {
  const stop = new AbortController()
  const lines = Array.from({ length: 200_000 }, (_, line) => `{"line":${line}}`).join('\n')
  const seen: number[] = []
  const [source] = await readBlob(new Blob([lines]), 'lines.jsonl', {
    signal: stop.signal,
    onBytes: bytes => seen.push(bytes),
  })
  const reading = (await source?.open()) ?? assert.fail('nothing to be read')
  await assert.rejects(
    async () => {
      for await (const { number } of reading) if (number === 50_000) stop.abort()
    },
    (error: unknown) => error instanceof PlatformError && error.code === 'cancelled',
  )
  assert.ok((seen.at(-1) ?? 0) < lines.length)
  assert.deepEqual(
    seen,
    seen.toSorted((one, other) => one - other),
  )
})
