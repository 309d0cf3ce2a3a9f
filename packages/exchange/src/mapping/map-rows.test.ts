import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { isObject, type JsonObject, PlatformError, pointerSteps } from '@pdn/core'
import fc from 'fast-check'
import { readSource } from '../reading/read-source.ts'
import { loadMapping } from './load-mapping.ts'
import { type MappedDocument, mapRows } from './map-rows.ts'
import { type OpenRowGroups, rowGroupsInMemory } from './row-groups.ts'
import { rowGroupsOnDisk } from './row-groups-on-disk.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

const map = async (rules: string, text: string, more = '', openGroups?: OpenRowGroups) => {
  const mapping = loadMapping(
    `title: t\ntarget: { system: s3, version: x }\n${more}\ndocument:\n${rules.replace(/^/gm, '  ')}\n`,
    'm.yaml',
  )
  const mapped = mapRows(mapping, await readSource(bytesOf(text), 'd.csv', mapping.source), hash, openGroups)
  const documents: MappedDocument[] = []
  for await (const document of mapped) documents.push(document)
  return { documents, first: documents[0]?.document, report: mapped.report }
}

test('columns, constants, templates and hashes go to their paths; what was not read is said to be inferred', async () => {
  const { first } = await map(
    `- { to: id, hash: [A, B] }
- { to: a.b, from: A }
- { to: a.c, constant: { x: [1] } }
- { to: t, template: '{A}[-{C}][/{B}]' }
- { to: u, template: 'N {C}' }
- { to: d, from: C, default: none }
- { to: e, from: C }`,
    'A,B,C\n x ,"y\nz",\n',
  )
  assert.deepEqual(first, {
    id: hash('["x","y\\nz"]').slice(0, 32),
    a: { b: 'x', c: { x: [1] } },
    t: 'x/y\nz',
    d: 'none',
    'pdn:inferred': ['/a/c', '/d', '/id'],
  })
})

test('what is added to a constant stays in its own document', async () => {
  const { documents } = await map('- { to: a, constant: { x: 1 } }\n- { to: a.y, from: A }', 'A,B\n1,\n,2\n')
  assert.deepEqual(
    documents.map(({ document }) => document.a),
    [{ x: 1, y: '1' }, { x: 1 }],
  )
})

test('transforms read dates, money and numbers; what says more than the value is kept beside it', async () => {
  const { documents } = await map(
    `- { to: day, from: D, as: date, formats: [dd/mm/yyyy] }
- { to: time, from: T, as: date-time, formats: ['yyyy-mm-dd hh:mm:ss'] }
- { to: start, from: D, as: date-time, formats: [dd/mm/yyyy] }
- { to: sum, from: M, as: money }
- { to: count, from: N, as: integer }
- { to: yes, from: S, as: boolean }
- { to: name, from: X, as: name }`,
    'D,T,M,N,S,X\n03/02/2026,2026-01-09 19:00:00,"$1,234.565",12,SÍ,A   B\n30/02/2026,never,free,1.5,perhaps,C\n',
  )
  assert.deepEqual(documents[0]?.document, {
    day: '2026-02-03',
    time: '2026-01-09T19:00:00-06:00',
    start: '2026-02-03T00:00:00-06:00',
    sum: 1234.56,
    count: 12,
    yes: true,
    name: 'A B',
    'pdn:raw': { '/start': '03/02/2026', '/sum': '$1,234.565' },
  })
  assert.deepEqual(
    documents[0]?.issues.map(({ path, rule, repaired, rows }) => ({ path, rule, repaired, rows })),
    [{ path: '/sum', rule: 'money-rounded', repaired: true, rows: [1] }],
  )
  assert.deepEqual(documents[1]?.document, {
    name: 'C',
    'pdn:raw': {
      '/count': '1.5',
      '/day': '30/02/2026',
      '/start': '30/02/2026',
      '/sum': 'free',
      '/time': 'never',
      '/yes': 'perhaps',
    },
  })
  assert.deepEqual(new Set(documents[1]?.issues.map(issue => issue.severity)), new Set(['error']))
})

test('times before 2022 follow the summer time of their day', async () => {
  const { first } = await map(
    "- { to: t, from: T, as: date-time, formats: ['yyyy-mm-dd hh:mm'] }",
    'T,U\n2019-07-01 12:00,x\n',
  )
  assert.deepEqual(first, { t: '2019-07-01T12:00:00-05:00' })
})

test('a catalogue gives the value of a text in any case; an unlisted one is kept beside its issue', async () => {
  const catalogues = `catalogues:
  size: { values: { PEQUEÑA: small, Año: year }, otherwise: keep }
  kind: { values: { one: 1 } }
  other: { values: { one: 1 }, otherwise: 0 }`
  const { documents, report } = await map(
    '- { to: s, from: A, catalogue: size }\n- { to: k, from: B, catalogue: kind }\n- { to: o, from: B, catalogue: other }',
    'A,B\npequeña,one\nhuge,two\n',
    catalogues,
  )
  assert.deepEqual(documents[0]?.document, { s: 'small', k: 1, o: 1 })
  assert.deepEqual(documents[1]?.document, { s: 'huge', o: 0, 'pdn:raw': { '/k': 'two', '/o': 'two', '/s': 'huge' } })
  assert.deepEqual(report.issueCounts, { 'not-in-catalogue': 3 })
})

test('conditions decide whether a rule applies', async () => {
  const holds = async (condition: string, row: string): Promise<boolean> =>
    (await map(`- { to: x, from: A }\n- { to: hit, constant: 1, when: ${condition} }`, `A,B\n${row}\n`)).first?.hit ===
    1
  const cases: readonly (readonly [condition: string, hit: string, miss: string])[] = [
    ['{ column: B, empty: true }', 'a,', 'a,b'],
    ['{ column: B, equals: [año, x] }', 'a,AÑO', 'a,ano'],
    ['{ column: B, matches: "^[1-9]" }', 'a,12', 'a,012'],
    ['{ column: A, legalForm: true }', '"CONSTRUCTORA DE PRUEBA, S.A. DE C.V.",b', 'PRUEBA DE MUESTRA,b'],
    ['{ column: B, rfc: company }', 'a,AAA010101AAA', 'a,b'],
    ['{ all: [{ column: A, empty: false }, { column: B, empty: false }] }', 'a,b', 'a,'],
    ['[{ column: A, empty: false }, { column: B, empty: false }]', 'a,b', 'a,'],
    ['{ any: [{ column: A, equals: z }, { column: B, equals: b }] }', 'a,b', 'a,c'],
    ['{ not: { column: B, empty: true } }', 'a,b', 'a,'],
  ]
  for (const [condition, hit, miss] of cases) {
    assert.equal(await holds(condition, hit), true, `${condition} ${hit}`)
    assert.equal(await holds(condition, miss), false, `${condition} ${miss}`)
  }
})

test('the first alternative that applies and has a value is taken; a cell can be split', async () => {
  const rules = `- to: x
  first:
    - { from: A, when: { column: A, matches: '^a' } }
    - { from: B }
    - { constant: none }
- { to: 'l[]', split: C, separator: ';' }`
  const { documents } = await map(rules, 'A,B,C\na1,b1,1; 2;;1\nz,b2,\nz,,3\n')
  assert.deepEqual(
    documents.map(({ document }) => document),
    [{ x: 'a1', l: ['1', '2'] }, { x: 'b2' }, { x: 'none', l: ['3'], 'pdn:inferred': ['/x'] }],
  )
})

const grouped = `- { to: id, from: G, required: true }
- { to: title, from: T }
- to: parties[]
  key: id
  item: [{ to: id, template: 'P-{P}', inferred: true }, { to: name, from: P }, { to: 'roles[]', constant: supplier }]
- to: parties[]
  key: id
  item: [{ to: id, constant: P-buyer }, { to: name, constant: buyer }, { to: 'roles[]', constant: buyer }]
- to: lines[]
  item: [{ to: amount, from: M, as: number }, { to: party.name, from: P }]
- { to: date, latest: [D], as: date }`
const by = 'group: { by: [G] }'

test('rows of one key make one document; equal items become one, and disagreements are told', async () => {
  const text =
    'G,T,P,M,D\ng1,one,a,1,2026-01-01\ng2,two,b,2,\ng1,one,a,3,2026-03-01\ng1,other,c,4,2026-02-01\ng1,one,a,1,2026-01-01\n'
  const { documents, report } = await map(grouped, text, by)
  assert.deepEqual(
    documents.map(({ document, rows }) => ({ id: document.id, rows })),
    [
      { id: 'g1', rows: [1, 3, 4, 5] },
      { id: 'g2', rows: [2] },
    ],
  )
  const first = documents[0]
  assert.deepEqual(first?.document.lines, [
    { amount: 1, party: { name: 'a' } },
    { amount: 3, party: { name: 'a' } },
    { amount: 4, party: { name: 'c' } },
  ])
  assert.deepEqual(first?.document.parties, [
    { id: 'P-a', name: 'a', roles: ['supplier'] },
    { id: 'P-buyer', name: 'buyer', roles: ['buyer'] },
    { id: 'P-c', name: 'c', roles: ['supplier'] },
  ])
  assert.equal(first?.document.date, '2026-03-01')
  assert.deepEqual(
    first?.issues.map(({ path, rule, rows }) => ({ path, rule, rows })),
    [
      { path: '/title', rule: 'rows-disagree', rows: [4] },
      { path: '', rule: 'row-repeated', rows: [1, 5] },
    ],
  )
  assert.deepEqual(report.copies, [[1, 5]])
  assert.equal(report.rows, 5)
})

test('any order of the rows gives the same documents', async () => {
  const word = fc.constantFrom('a', 'b', 'c', '')
  const row = fc.tuple(
    fc.constantFrom('g1', 'g2', 'g3'),
    word,
    word,
    fc.constantFrom('1', '2'),
    fc.constantFrom('2026-01-01', '2026-02-01', ''),
  )
  const shuffled = fc
    .array(row, { minLength: 1, maxLength: 12 })
    .chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
  await fc.assert(
    fc.asyncProperty(shuffled, async orders => {
      const [left, right] = await Promise.all(
        orders.map(async rows => {
          const { documents } = await map(grouped, ['G,T,P,M,D', ...rows.map(cells => cells.join(','))].join('\n'), by)
          return documents.map(({ document }) => document)
        }),
      )
      assert.deepEqual(left, right)
    }),
    { numRuns: 60 },
  )
})

test('every inferred pointer leads to a value of the document', async () => {
  const at = (document: JsonObject, pointer: string): unknown =>
    (pointerSteps(pointer) ?? []).reduce<unknown>(
      (value, step) => (Array.isArray(value) ? value[Number(step)] : isObject(value) ? value[step] : undefined),
      document,
    )
  const { documents } = await map(grouped, 'G,T,P,M,D\ng1,t,a,1,\ng1,t,b,2,2026-01-01\n', by)
  for (const { document } of documents) {
    const pointers = document['pdn:inferred']
    assert.ok(Array.isArray(pointers) && pointers.length > 4)
    for (const pointer of pointers) assert.notEqual(at(document, String(pointer)), undefined, String(pointer))
  }
})

test('a row that cannot be mapped is told by number and reason, and no row is lost', async () => {
  const { documents, report } = await map(grouped, 'G,T,P,M,D\n,t,a,1,\ng,t,a,1,\n', by)
  assert.equal(documents.length, 1)
  assert.deepEqual(report.unmapped, [
    { row: 1, line: 2, reason: 'Its cell in “G” is empty, by which rows are grouped.' },
  ])
  const required = await map('- { to: id, from: A, required: true }', 'A,B\n,x\ny,z\n')
  assert.match(required.report.unmapped[0]?.reason ?? '', /no value for “id”.*line 5/)
  assert.equal(required.documents.length, 1)
})

test('a ragged row is mapped with its issue, which holds the cells beyond the last column', async () => {
  const { documents } = await map('- { to: a, from: A }\n- { to: b, from: B }', 'A,B\n1\n2,3,4\n')
  assert.deepEqual(documents[0]?.document, { a: '1' })
  assert.deepEqual(documents[1]?.issues, [
    { path: '', rule: 'row-ragged', severity: 'error', repaired: false, raw: ['4'], rows: [2] },
  ])
})

test('a hash never covers a CURP or the RFC of a person, wherever it stands', async () => {
  const rule = '- { to: id, hash: [A, B] }'
  const id = async (cell: string) => (await map(rule, `A,B\n"${cell}",x\n`)).first?.id
  assert.equal(await id('MX-RFC-XAXX010101000 y más'), await id('MX-RFC- y más'))
  assert.equal(await id('GODE561231GR8'), await id(''))
  assert.notEqual(await id('AAA010101AAA'), await id(''))
})

const refused = async (promise: Promise<unknown>, code: string, words: RegExp): Promise<void> => {
  await assert.rejects(promise, (error: unknown) => {
    assert.ok(error instanceof PlatformError, String(error))
    assert.equal(error.code, code)
    assert.match(`${error.message} ${error.where ?? ''}`, words)
    return true
  })
}

test('a mapping that names an absent column is refused, with the columns there are and the nearest', async () => {
  await refused(
    map('- { to: a, from: Expedinte }\n- { to: b, from: Monto }', 'Expediente,Nombre\n1,2\n'),
    'mapping-column-absent',
    /lacks 2 columns.*“Expedinte” \(line 5 of the mapping\); the nearest is “Expediente”.*“Monto”.*The file has “Expediente”, “Nombre”.*m\.yaml, line 5; d\.csv/,
  )
})

test('a header that is a row of data is not repeated where it holds reserved values', async () => {
  await assert.rejects(map('- { to: a, from: A }', 'GODE561231GR8,x\n1,2\n'), (error: unknown) => {
    assert.ok(error instanceof PlatformError && error.code === 'mapping-column-absent')
    assert.ok(!error.message.includes('GODE561231GR8') && error.message.includes('(a reserved value)'))
    return true
  })
})

test('a file split at the wrong delimiter is refused, and told which looks right', async () => {
  await refused(
    map('- { to: a, from: A }\n- { to: b, from: B }', 'A;B\n1;2\n', 'source: { delimiter: "," }'),
    'csv-delimiter-wrong',
    /at the comma \(,\).*one column.*semicolon \(;\) looks right/,
  )
})

test('more rows than can be held at once are refused: of the file in memory, of one group on the disk', async () => {
  const rows = Array.from({ length: 100 }, (_, row) => `g${row},t,p,1,`).join('\n')
  await refused(
    map(grouped, `G,T,P,M,D\n${rows}`, by, rowGroupsInMemory(1000)),
    'mapping-too-large',
    /rows that the mapping groups.*m\.yaml/,
  )
  assert.equal((await map(grouped, `G,T,P,M,D\n${rows}`, by, rowGroupsOnDisk(1000))).documents.length, 100)
  const one = Array.from({ length: 100 }, (_, row) => `g,t,p${row},1,`).join('\n')
  await refused(map(grouped, `G,T,P,M,D\n${one}`, by, rowGroupsOnDisk(1000)), 'mapping-too-large', /held at once/)
})

test('rows gathered on the disk give the documents, the copies and the order of those gathered in memory', async () => {
  const cell = fc.constantFrom('a', 'b', 'é', '😀', '\uffee', 'z z')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }), async cells => {
      const text = `G,T,P,M,D\n${cells.map(row => `${row.join(',')},1,`).join('\n')}`
      const [memory, disk] = [
        await map(grouped, text, by, rowGroupsInMemory()),
        await map(grouped, text, by, rowGroupsOnDisk()),
      ]
      assert.deepEqual(disk.documents, memory.documents)
      assert.deepEqual(disk.report.copies, memory.report.copies)
    }),
    { numRuns: 60 },
  )
})

test('JSON documents are mapped by dotted paths', async () => {
  const { first } = await map(
    '- { to: name, from: person.name }\n- { to: tag, from: tags.1 }',
    '{"person":{"name":"A"},"tags":["x",2]}',
  )
  assert.deepEqual(first, { name: 'A', tag: '2' })
  const { report } = await map('- { to: name, from: nmae }', '{"name":"A"}')
  assert.deepEqual(report.absentColumns, ['nmae'])
})
