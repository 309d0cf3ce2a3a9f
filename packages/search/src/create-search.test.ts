import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { s3 } from '@pdn/systems'
import { testDatabase, testInstant } from '@pdn/testing'
import { createSearch } from './create-search.ts'
import type { SearchRequest } from './search-request.ts'
import { type SeededRecord, seededId, seedRecords } from './seeded-records.ts'
import { usualRequest } from './usual-request.ts'

const records: readonly SeededRecord[] = [
  {
    system: 's3',
    title: 'Juan López García',
    names: [{ role: 'sanctioned', name: 'Juan LÓPEZ García' }],
    identifiers: [{ field: 'expediente', value: 'PISI-A-071/2025' }],
    institution: 'imss',
    state: '09',
    year: 2025,
    date: '2025-03-01',
    from: '2025-03-01',
    until: '2027-03-01',
  },
  {
    system: 's3',
    title: 'Ana Pérez',
    names: [
      { role: 'sanctioned', name: 'Ana Pérez' },
      { role: 'responsible', name: 'Juan Muñoz' },
    ],
    state: '14',
    year: 2024,
    date: '2024-05-05',
    until: '2026-11-20',
  },
  {
    system: 's6',
    title: 'Adquisición de medicamentos oncológicos',
    texts: ['Lote de jeringas estériles'],
    names: [{ role: 'supplier', name: 'Farmacéutica Xalostoc, S.A. de C.V.' }],
    identifiers: [
      { field: 'ocid', value: 'ocds-07smqs-1234567' },
      { field: 'rfc', value: 'FXA010203AB1' },
    ],
    institution: 'imss',
    state: '09',
    year: 2025,
    date: '2025-06-01',
    amount: 1_000_000n,
    connection: 'c2',
  },
  {
    system: 's6',
    title: 'Servicio de limpieza',
    names: [{ role: 'supplier', name: 'Limpieza García López Juan' }],
    state: '14',
    year: 2026,
    date: '2026-01-01',
    amount: 5_000n,
    connection: 'c2',
  },
]

const database = await testDatabase({ after })
await seedRecords(database, records)
const search = createSearch({ web: database.web, now: () => testInstant, systems: [] })

const ask = (request: Partial<SearchRequest>) => search.search({ ...usualRequest, ...request })
const found = async (request: Partial<SearchRequest>) => (await ask(request)).results.map(hit => hit.id)

test('a name is found in any order and without accents, the whole name first, with its reason', async () => {
  const answer = await ask({ q: 'garcia JUAN lopez' })
  assert.deepEqual(
    answer.results.map(hit => hit.id),
    [seededId(3), seededId(0)],
  )
  const [, hit] = answer.results
  assert.deepEqual(hit?.reason, {
    field: 'name',
    role: 'sanctioned',
    text: 'Juan LÓPEZ García',
    highlights: [
      [0, 4],
      [5, 10],
      [11, 17],
    ],
    reordered: true,
    corrected: false,
  })
  assert.equal(answer.used, 'garcia juan lopez')
  assert.deepEqual(await found({ q: 'juan lopez garcia' }), [seededId(0), seededId(3)])
})

test('the words of two names of one record are not one name', async () => {
  assert.deepEqual(await found({ q: 'juan perez', exact: true }), [])
  assert.deepEqual(await found({ q: 'juan muñoz' }), [seededId(1)])
})

test('one typo a word is corrected where the words as typed find nothing, and said so', async () => {
  const answer = await ask({ q: 'jaun gracia lopes' })
  assert.equal(answer.corrected, true)
  assert.equal(answer.used, 'juan garcia lopez')
  assert.equal(answer.total, 2)
  assert.ok(answer.results.every(hit => hit.reason.corrected && hit.reason.highlights.length === 3))
  assert.deepEqual(await found({ q: 'jaun gracia lopes', exact: true }), [])
  const typedWell = await ask({ q: 'juan' })
  assert.equal(typedWell.corrected, false)
})

test('words that find something without the filters are not corrected because of the filters', async () => {
  const answer = await ask({ q: 'ana perez', state: ['31'] })
  assert.deepEqual([answer.total, answer.corrected], [0, false])
})

test('titles and texts are found by Spanish words in any form', async () => {
  const title = await ask({ q: 'adquisiciones medicamento' })
  assert.equal(title.results[0]?.reason.field, 'title')
  assert.deepEqual(title.results[0]?.reason.highlights, [
    [0, 11],
    [15, 27],
  ])
  const text = await ask({ q: 'jeringa estéril' })
  assert.deepEqual(
    text.results.map(hit => [hit.id, hit.reason.field]),
    [[seededId(2), 'text']],
  )
})

test('an identifier is found in any spelling, before everything else', async () => {
  for (const q of ['PISI-A-071/2025', 'pisi a 071/2025']) assert.deepEqual(await found({ q }), [seededId(0)])
  assert.deepEqual(await found({ q: 'OCDS-07SMQS-1234567' }), [seededId(2)])
  const company = await ask({ q: 'fxa010203ab1' })
  assert.deepEqual(company.results[0]?.reason, {
    field: 'identifier',
    role: 'rfc',
    text: 'FXA010203AB1',
    highlights: [[0, 12]],
    reordered: false,
    corrected: false,
  })
})

test('the RFC of a person and a CURP are refused as questions', async () => {
  for (const q of ['GODE561231GR8', 'juan GODE-561231-GR8', 'HEGG560427MVZRRL04']) {
    await assert.rejects(ask({ q }), { code: 'reserved-query', status: 400 })
  }
})

test('filters take any value inside a field and all of the fields', async () => {
  assert.deepEqual(await found({ system: ['s3'] }), [seededId(0), seededId(1)])
  assert.deepEqual(await found({ state: ['09', '14'], year: [2025] }), [seededId(2), seededId(0)])
  assert.deepEqual(await found({ institution: ['imss'], connection: ['c2'], kind: ['contracting-process'] }), [
    seededId(2),
  ])
  assert.deepEqual(await found({ system: ['s9'] }), [])
  assert.deepEqual(await found({ q: 'juan', state: ['14'] }), [seededId(3), seededId(1)])
})

test('a facet counts under the filters of the other fields, and keeps what was chosen', async () => {
  const { facets } = await ask({ state: ['09'], year: [1999] })
  const values = (field: string) =>
    facets.find(facet => facet.field === field)?.values.map(({ value, count, chosen }) => [value, count, chosen])
  assert.deepEqual(values('year'), [
    ['2025', 2, false],
    ['1999', 0, true],
  ])
  assert.deepEqual(values('state'), [['09', 0, true]])
  assert.deepEqual(values('system'), [])
  const named = await ask({ institution: ['imss'] })
  assert.deepEqual(named.facets.find(facet => facet.field === 'institution')?.values, [
    { value: 'imss', label: 'IMSS', count: 2, chosen: true },
  ])
  assert.deepEqual(named.facets.find(facet => facet.field === 'state')?.values[0]?.label, 'Ciudad de México')
})

test('results are ordered by relevance, date or amount, what has none last', async () => {
  assert.deepEqual(await found({ sort: 'amount' }), [seededId(2), seededId(3), ...sortedIds([0, 1])])
  assert.deepEqual(await found({ q: 'juan', sort: 'date' }), [seededId(3), seededId(0), seededId(1)])
})

const sortedIds = (numbers: readonly number[]): readonly string[] =>
  [...numbers].sort((one, other) => (datedBefore(one, other) ? 1 : -1)).map(seededId)

const datedBefore = (one: number, other: number): boolean => seededId(one) > seededId(other)

test('an answer shows the whole of a record that searches know', async () => {
  const { results } = await ask({ q: 'FXA010203AB1' })
  const { reason: _, ...hit } = results[0] ?? assert.fail('nothing found')
  assert.deepEqual(hit, {
    id: seededId(2),
    system: 's6',
    kind: 'contracting-process',
    title: 'Adquisición de medicamentos oncológicos',
    subtitle: '',
    institution: { id: 'imss', name: 'IMSS' },
    state: '09',
    year: 2025,
    date: '2025-06-01',
    amount: { minor: '1000000', currency: 'MXN' },
    period: undefined,
    status: undefined,
    synthetic: true,
    changedAt: '2026-11-21T18:00:00.000Z',
    provider: { id: 'p', name: 'Proveedor' },
    connection: 'c2',
  })
})

test('terms in force are counted with both their ends', async () => {
  const telling = createSearch({ web: database.web, now: () => testInstant, systems: [s3] })
  assert.deepEqual(await telling.countInForce('2026-11-20'), { s3: 2 })
  assert.deepEqual(await telling.countInForce('2026-11-21'), { s3: 1 })
  assert.deepEqual(await telling.countInForce('2025-02-28'), { s3: 1 })
})

test('a search narrowed to terms in force finds exactly what the count of them counts', async () => {
  for (const day of ['2025-02-28', '2026-11-20', '2026-11-21', '2027-03-02']) {
    const noon = new Date(`${day}T18:00:00Z`)
    const then = createSearch({ web: database.web, now: () => noon, systems: [s3] })
    const answer = await then.search({ ...usualRequest, system: ['s3'], inForce: true })
    assert.equal(answer.total, (await then.countInForce(day)).s3, day)
    assert.ok(answer.results.every(({ period }) => (period?.until ?? '') >= day && (period?.from ?? day) <= day))
    const kinds = answer.facets.find(({ field }) => field === 'kind')?.values ?? []
    assert.equal(
      kinds.reduce((sum, { count }) => sum + count, 0),
      answer.total,
    )
  }
  assert.deepEqual(await found({ q: 'juan', inForce: true }), [seededId(0)])
  assert.deepEqual(await found({ q: 'perez', inForce: true }), [], 'ended the day before')
})

test('quotes, operators and odd characters are words or nothing, never a fault', async () => {
  const oddities = [
    "'; DROP TABLE record; --",
    '{"$regex": ".*"}',
    'a & | ! ( ) :* <->',
    '%_\\',
    '',
    '   ',
    '\u0000x',
    '!!!',
  ]
  for (const q of [...oddities, 'ñ', '😀', 'x'.repeat(5000), 'a '.repeat(3000)]) {
    assert.ok(Array.isArray((await ask({ q })).results), q)
  }
  assert.equal((await ask({})).total, 4)
  assert.deepEqual(await found({ institution: ["'", '\u0000'], state: ['"'] }), [])
  assert.deepEqual(await found({ year: [1e9, 1.5, Number.NaN] }), [])
})

test('a page past the end is empty, and a foreign cursor is refused', async () => {
  assert.deepEqual(await found({ page: 1_000_000_000 }), [])
  assert.deepEqual(await found({ page: 2 }), [])
  for (const cursor of ['', 'x', Buffer.from('["date",0,"2020-13-01","x"]').toString('base64url')]) {
    await assert.rejects(ask({ cursor }), { code: 'cursor-invalid', status: 400 })
  }
})
