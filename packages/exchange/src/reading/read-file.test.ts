import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { PlatformError } from '@pdn/core'
import { readFile } from './read-file.ts'
import type { SourceItem, SourceOptions } from './source.ts'

const folder = await mkdtemp(join(tmpdir(), 'pdn-exchange-'))
after(() => rm(folder, { recursive: true }))

const save = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const readAll = async (path: string, options?: SourceOptions) => {
  const reading = await readFile(path, options)
  const items: SourceItem[] = []
  for await (const item of reading) items.push(item)
  return { items, values: items.map(item => item.value), summary: reading.summary }
}

/** Asserts that a file is refused with this code, in words that match. */
const refused = async (path: string, code: string, words: RegExp, options?: SourceOptions): Promise<void> => {
  await assert.rejects(readAll(path, options), (error: unknown) => {
    assert.ok(error instanceof PlatformError, String(error))
    assert.equal(error.code, code)
    assert.match(`${error.message} ${error.where ?? ''} ${error.hint ?? ''}`, words)
    assert.ok(error.where?.startsWith(path))
    assert.ok(error.hint !== undefined)
    return true
  })
}

test('a file that is missing, a folder, empty or blank is refused in words', async () => {
  await refused(join(folder, 'absent.csv'), 'file-missing', /does not exist/)
  await refused(folder, 'file-is-directory', /folder/)
  await refused(await save('empty.csv', ''), 'file-empty', /0 bytes/)
  await refused(await save('blank.csv', ' \n\n \t\n'), 'file-empty', /only blanks/)
  await refused(await save('empty.json.gz', gzipSync('')), 'file-empty', /0 bytes/)
  await refused(await save('mark.csv', '\ufeff'), 'file-empty', /blanks/)
})

test('a binary file is refused and named', async () => {
  await refused(await save('book.csv', Buffer.from('PK\u0003\u0004rest')), 'workbook-invalid', /cut off/)
  await refused(await save('scan.csv', '%PDF-1.7 …'), 'file-binary', /PDF/)
  await refused(await save('picture.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13)), 'file-binary', /PNG/)
  await refused(await save('utf16.csv', Buffer.from('\ufeffa,b\n', 'utf16le')), 'file-binary', /UTF-16/)
  await refused(await save('zeros.csv', 'a,b\n1,\u0000\n'), 'file-binary', /zero bytes.*byte 7/)
})

test('a gzip file that is cut off or damaged is refused, and told how far it was read', async () => {
  const rows = Array.from({ length: 50_000 }, (_, row) => `${row},${Math.sin(row)}\n`).join('')
  const whole = gzipSync(`a,b\n${rows}`)
  await refused(
    await save('cut.csv.gz', whole.subarray(0, whole.length / 2)),
    'gzip-truncated',
    /cut off: it ends after \d+ bytes, which hold \d+ bytes of text/,
  )
  const damaged = Buffer.from(whole)
  damaged.fill(0xff, 2000, 2100)
  await refused(await save('damaged.csv.gz', damaged), 'gzip-invalid', /damaged/)
})

test('gzip is known by its content, not by its name', async () => {
  const { values, summary } = await readAll(await save('named-plain.csv', gzipSync('a,b\n1,2\n')))
  assert.deepEqual(values, [{ a: '1', b: '2' }])
  assert.equal(summary.compressed, true)
  assert.deepEqual((await readAll(await save('named.csv.gz', 'a,b\n1,2\n'))).values, [{ a: '1', b: '2' }])
})

test('a row keeps its number and line; a ragged one is told and not shifted', async () => {
  const path = await save('ragged.csv', 'a,b,c\n1,2,3\n4,5\n"6\n6",7,8,9\n,,\n10,11,12\n')
  const { items, summary } = await readAll(path)
  assert.deepEqual(
    items.map(({ number, line, value, surplus }) => ({ number, line, value, surplus })),
    [
      { number: 1, line: 2, value: { a: '1', b: '2', c: '3' }, surplus: undefined },
      { number: 2, line: 3, value: { a: '4', b: '5' }, surplus: undefined },
      { number: 3, line: 4, value: { a: '6\n6', b: '7', c: '8' }, surplus: ['9'] },
      { number: 5, line: 7, value: { a: '10', b: '11', c: '12' }, surplus: undefined },
    ],
  )
  assert.deepEqual(summary.problemCounts, { 'row-ragged': 2, 'row-blank': 1 })
  assert.match(summary.problems[0]?.message ?? '', /2 fields where the header has 3/)
  assert.deepEqual(items[1]?.problems[0]?.rule, 'row-ragged')
})

test('columns without a name or with another’s get one by their place', async () => {
  const { values, summary } = await readAll(await save('header.csv', 'a,,a\n1,2,3\n'))
  assert.deepEqual(values, [{ a: '1', '#2': '2', '#3': '3' }])
  assert.deepEqual(Object.keys(summary.problemCounts).sort(), ['column-repeated', 'column-unnamed'])
})

test('a column called __proto__ is a column', async () => {
  const { values } = await readAll(await save('proto.csv', '__proto__,b\nx,y\n'))
  assert.deepEqual(Object.entries(values[0] ?? {}), [
    ['__proto__', 'x'],
    ['b', 'y'],
  ])
})

test('lines above the header can be passed over, and line numbers stay those of the file', async () => {
  const { items } = await readAll(await save('titled.csv', 'A title, with a comma\n\na;b\n1;2\n'), { skipLines: 2 })
  assert.deepEqual(items[0]?.value, { a: '1', b: '2' })
  assert.equal(items[0]?.line, 4)
})

test('mixed encodings are told with line numbers', async () => {
  const bytes = Buffer.concat([Buffer.from('a,b\naño,1\n'), Buffer.from('peña,2\n', 'latin1'), Buffer.from('ñ,3\n')])
  const { values, summary } = await readAll(await save('mixed.csv', bytes))
  assert.deepEqual(values, [
    { a: 'año', b: '1' },
    { a: 'peña', b: '2' },
    { a: 'ñ', b: '3' },
  ])
  assert.equal(summary.encoding, 'mixed')
  assert.match(summary.problems[0]?.message ?? '', /Windows-1252: 3\./)
})

test('the layout of JSON comes from its content', async () => {
  const layouts: readonly (readonly [name: string, text: string, format: string, values: readonly unknown[]])[] = [
    ['array', '[{"a":1},{"a":2}]', 'json', [{ a: 1 }, { a: 2 }]],
    ['package', '{"uri":"u","releases":[{"ocid":"x"}],"version":"1.1"}', 'json', [{ ocid: 'x' }]],
    ['answer', '{"pagination":{"page":1},"results":[1,2]}', 'json', [1, 2]],
    ['own', '{"ocid":"x","releases":[{"url":"u"}]}', 'json', [{ ocid: 'x', releases: [{ url: 'u' }] }]],
    ['plain', '{\n"a": {"releases": [1]}\n}', 'json', [{ a: { releases: [1] } }]],
    ['lines', '{"releases":[1]}\n{"releases":[2]}\n', 'json-lines', [{ releases: [1] }, { releases: [2] }]],
    ['pretty', '{\n"a":1\n}\n{\n"a":2\n}', 'json-sequence', [{ a: 1 }, { a: 2 }]],
    ['glued', '{"a":1}{"a":2}', 'json-sequence', [{ a: 1 }, { a: 2 }]],
  ]
  for (const [name, text, format, values] of layouts) {
    const read = await readAll(await save(`${name}.txt`, text))
    assert.equal(read.summary.format, format, name)
    assert.deepEqual(read.values, values, name)
  }
})

test('lists where documents should be are opened, one a line or one after another, up to where the text breaks', async () => {
  const lines = await readAll(await save('lists.jsonl', '[{"a":1},{"a":2}]\n[{"a":3}]\n[]\n'))
  assert.deepEqual(
    lines.items.map(({ number, line, value }) => [number, line, value]),
    [
      [1, 1, { a: 1 }],
      [1, 1, { a: 2 }],
      [2, 2, { a: 3 }],
      [3, 3, []],
    ],
  )
  const reading = await readFile(await save('garbage.json', '[{"a":1},\n{\n"a":2}] [{"a":3}] rest'))
  const met: unknown[] = []
  await assert.rejects(
    async () => {
      for await (const { number, line, value } of reading) met.push([number, line, value])
    },
    { code: 'json-invalid', where: /line 3, column 19/ },
  )
  assert.deepEqual(met, [
    [1, 1, { a: 1 }],
    [2, 2, { a: 2 }],
    [3, 3, { a: 3 }],
  ])
})

test('what is whole before the end of a file that is cut off is handed on, however short the file', async () => {
  for (const text of ['[{"a":1},{"a":2},{"a":', '{"uri":"u","results":[{"a":1},{"a":2}', '[{"a":1},{"a":2},{"b":"']) {
    const reading = await readFile(await save('short.json', text))
    const met: unknown[] = []
    await assert.rejects(
      async () => {
        for await (const { value } of reading) met.push(value)
      },
      { code: 'json-invalid', message: /the text ends/ },
      text,
    )
    assert.deepEqual(met, [{ a: 1 }, { a: 2 }], text)
  }
})

test('a file that is named for JSON Lines is that, whatever stands on its first line', async () => {
  for (const first of ['null', '42', '"x"', 'not json', 'a,b', '"open']) {
    const { values, summary } = await readAll(await save('words.jsonl', `${first}\n{"a":1}\n{"a":2}\n`))
    assert.equal(summary.format, 'json-lines', first)
    assert.deepEqual(values.slice(-2), [{ a: 1 }, { a: 2 }], first)
    assert.equal(values.length + summary.lost, 3, first)
  }
  assert.deepEqual((await readAll(await save('text.json', '"x"'))).values, ['x'])
  assert.deepEqual((await readAll(await save('quoted.csv', '"x"\n1\n'))).values, [{ x: '1' }])
})

test('a web page or XML is refused as what it is, whatever its name', async () => {
  const page = '\ufeff\n<!DOCTYPE html>\n<html><body>404</body></html>'
  for (const name of ['page.json', 'page.csv', 'page.jsonl'])
    await refused(await save(name, page), 'file-is-markup', /web page/)
  await refused(await save('h.json', '<html lang="es"><head>'), 'file-is-markup', /web page/)
  await refused(await save('x.json', '<?xml version="1.0"?><rss/>'), 'file-is-markup', /XML/)
})

test('one line named .jsonl is one document, named .json its list is opened; what stood around it is kept', async () => {
  const text = '{"uri":"u","releases":[{"ocid":"x"},{"ocid":"y"}]}'
  assert.equal((await readAll(await save('one.jsonl', text))).items.length, 1)
  const { items, summary } = await readAll(await save('one.json', text))
  assert.deepEqual(
    items.map(item => [item.number, item.list, item.container]),
    [
      [1, 'releases', { uri: 'u' }],
      [2, 'releases', { uri: 'u' }],
    ],
  )
  assert.deepEqual(summary.container, { uri: 'u' })
})

test('broken JSON is refused with line and column; a broken line of JSON Lines is told and passed over', async () => {
  await refused(await save('broken.json', '{\n  "a": [1, 2\n  "b": 3\n}'), 'json-invalid', /line 3, column 3/)
  await refused(await save('cut.json', '[{"a":1},{"a":'), 'json-invalid', /ends before/)
  await refused(await save('list.json', '[{"a":1}\n{"a":2}]'), 'json-invalid', /line 2, column 1/)
  await refused(await save('deep.json', '['.repeat(100_000)), 'json-invalid', /levels deep/)
  const { values, summary } = await readAll(await save('broken.jsonl', '{"a":1}\n{"secret":"x" "b":2}\n\n{"a":3}\n'))
  assert.deepEqual(values, [{ a: 1 }, { a: 3 }])
  const [problem] = summary.problems
  assert.deepEqual([problem?.number, problem?.line, problem?.kept], [2, 2, false])
  assert.match(problem?.message ?? '', /column 15/)
  assert.doesNotMatch(JSON.stringify(summary), /secret/)
})

test('a row or document beyond the limit is refused, with the limit and what to look for', async () => {
  const long = 'x'.repeat(2000)
  const options = { recordLimit: 1000 }
  await refused(
    await save('long.csv', `a,b\n1,${long}\n`),
    'record-too-large',
    /1000 characters.*line 2.*quotation marks are closed/,
    options,
  )
  await refused(await save('long.json', `[{"a":"${long}"}]`), 'record-too-large', /1000.*not closed/, options)
  await refused(await save('long.jsonl', `{"a":1}\n{"a":"${long}"}\n`), 'record-too-large', /1000.*line 2/, options)
})

test('a file may be left in the middle and is closed', async () => {
  const text = `a,b\n${'1,2\n'.repeat(200_000)}`
  for (const path of [await save('left.csv', text), await save('left.csv.gz', gzipSync(text))]) {
    const reading = await readFile(path)
    for await (const item of reading) if (item.number === 3) break
    assert.equal(reading.summary.items, 3)
    await (await readFile(path)).close()
  }
})

test('a header alone is a file of no rows', async () => {
  const { items, summary } = await readAll(await save('header-only.csv', 'a,b\n'))
  assert.deepEqual(items, [])
  assert.deepEqual(summary.columns, ['a', 'b'])
})

test('a disk that fails while it is read is told', async t => {
  if (process.platform !== 'linux') return t.skip('needs a file that fails: /proc/self/mem')
  await refused('/proc/self/mem', 'file-unreadable', /EIO.*disk/)
})
