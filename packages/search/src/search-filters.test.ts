import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { foldForSearch, nameTokens } from '@pdn/core'
import { systems } from '@pdn/systems'
import { testDatabase, testInstant } from '@pdn/testing'
import fc from 'fast-check'
import { createSearch } from './create-search.ts'
import { type SeededRecord, seededId, seedRecords } from './seeded-records.ts'
import { usualRequest } from './usual-request.ts'

const sanctions = ['INHABILITACION', 'SANCION_ECONOMICA', 'OTRO']
const given = ['Juan', 'Ana', 'Luz', 'Íñigo', 'José']
const surnames = ['Núñez', 'García', 'Pérez', 'Rey']
const subjects = ['Contrato de obra', 'Suministro de gas', 'Servicio de limpieza', 'Contratos del drenaje']

const posts = ['directora de obras', 'director de obras publicas', 'jefa de compras 100']

const day = (n: number): string => `20${10 + (n % 13)}-0${1 + (n % 9)}-${10 + (n % 19)}`

/** 240 records over all that a filter may look at; some have no value, some several. */
const records: readonly SeededRecord[] = Array.from({ length: 240 }, (_, n) => ({
  system: n % 3 === 0 ? 's6' : 's3',
  title: `${subjects[n % 4]} ${n % 11}`,
  texts: n % 5 === 0 ? ['Lote único de jeringas'] : [],
  names: [
    { role: 'sanctioned', name: `${given[n % 5]} ${surnames[(n * 3) % 4]} ${surnames[n % 4]}` },
    ...(n % 7 === 0 ? [{ role: 'authority', name: `Contraloría ${n % 4}` }] : []),
  ],
  identifiers: [{ field: 'expediente', value: `EXP-${n}/2024` }],
  state: `0${1 + (n % 9)}`,
  ...(n % 5 === 0 ? {} : { date: day(n), year: 2010 + (n % 13) }),
  ...(n % 4 === 0 ? {} : { amount: BigInt((n * 37) % 90) * 5_000n }),
  ...(n % 6 === 0 ? {} : { institution: `ente ${n % 12}` }),
  connection: `c${n % 4}`,
  ...(n % 8 === 0 ? {} : { status: n % 2 === 0 ? 'fine' : 'debarment' }),
  facts: [
    ...(n % 9 === 0 ? [] : [{ field: 'sanction', code: sanctions[n % 3] ?? '' }]),
    ...(n % 4 === 1 ? [{ field: 'sanction', code: 'OTRO' }] : []),
    ...(n % 3 === 0 ? [] : [{ field: 'fine', number: ((n * 53) % 400) * 25 }]),
    ...(n % 10 === 1 ? [{ field: 'fine', number: 7 }] : []),
    ...(n % 2 === 0 ? [] : [{ field: 'start', date: day(n * 5) }]),
    ...(n % 4 === 0 ? [] : [{ field: 'post', code: posts[n % 3] ?? '' }]),
  ],
}))

const database = await testDatabase({ after })
await seedRecords(database, records)
await database.owner.query('ANALYZE')
const { search } = createSearch({ web: database.web, now: () => testInstant, systems })

/** A part of a question, and what it says of a record, found out without any index. */
interface Part {
  readonly q: string
  holds(record: SeededRecord): boolean
}

const factsOf = ({ facts = [] }: SeededRecord, field: string) => facts.filter(fact => fact.field === field)

const stemmed = (word: string): string => word.replace(/(?:es|as|os|s|a|o|e)$/, '')
const textOf = ({ title, texts = [] }: SeededRecord): readonly string[] =>
  foldForSearch([title, ...texts].join(' '))
    .split(' ')
    .map(stemmed)

const hasWord = (record: SeededRecord, word: string): boolean =>
  (record.names ?? []).some(({ name }) => nameTokens(name).includes(word)) || textOf(record).includes(stemmed(word))

const word = fc
  .constantFrom('juan', 'garcia', 'nuñez', 'contrato', 'jeringas', 'limpieza', 'contraloria')
  .map((text): Part => ({ q: text, holds: record => hasWord(record, foldForSearch(text)) }))

const range = (values: fc.Arbitrary<number>) =>
  fc.tuple(values, values, fc.constantFrom('..', '>=', '<=', '>', '<', 'open', 'until')).map(([one, other, sign]) => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)]
    if (sign === '..') return { text: `${low}..${high}`, holds: (value: number) => value >= low && value <= high }
    if (sign === 'open') return { text: `${low}..`, holds: (value: number) => value >= low }
    if (sign === 'until') return { text: `..${high}`, holds: (value: number) => value <= high }
    const holds = {
      '>=': (value: number) => value >= one,
      '<=': (value: number) => value <= one,
      '>': (value: number) => value > one,
      '<': (value: number) => value < one,
    }[sign]
    return { text: `${sign}${one}`, holds: holds ?? (() => false) }
  })

const fine = range(fc.integer({ min: 0, max: 10_500 })).map(
  ({ text, holds }): Part => ({
    q: `fine:${text}`,
    holds: record => factsOf(record, 'fine').some(({ number }) => holds(number ?? Number.NaN)),
  }),
)

const amount = range(fc.integer({ min: 0, max: 5000 })).map(
  ({ text, holds }): Part => ({
    q: `importe:${text}`,
    holds: ({ amount: minor }) => minor !== undefined && holds(Number(minor) / 100),
  }),
)

const started = range(fc.integer({ min: 2009, max: 2024 })).map(
  ({ text, holds }): Part => ({
    q: `start:${text}`,
    holds: record => factsOf(record, 'start').some(({ date }) => holds(Number(date?.slice(0, 4)))),
  }),
)

const year = range(fc.integer({ min: 2009, max: 2024 })).map(
  ({ text, holds }): Part => ({ q: `año:${text}`, holds: record => record.year !== undefined && holds(record.year) }),
)

const code = fc.constantFrom(...sanctions).map(
  (text): Part => ({
    q: `sanction:${text}`,
    holds: record => factsOf(record, 'sanction').some(fact => fact.code === text),
  }),
)

/** Pieces of a text, of words and between them; what means something in a pattern of SQL means nothing here. */
const piece = fc.constantFrom('director', 'TORA', 'de obras', 'ras públicas', 'e', '100', '1_0', 'of').map(
  (text): Part => ({
    q: `post:"${text}"`,
    holds: record => factsOf(record, 'post').some(fact => fact.code?.includes(foldForSearch(text))),
  }),
)

const listed = fc.constantFrom<Part>(
  { q: 'state:02', holds: record => record.state === '02' },
  { q: 'system:s6', holds: record => record.system === 's6' },
  { q: 'institution:"ENTE 7"', holds: record => record.institution === 'ente 7' },
  { q: 'status:fine', holds: record => record.status === 'fine' },
  { q: 'id:"EXP 7/2024"', holds: record => record.identifiers?.[0]?.value === 'EXP-7/2024' },
  {
    q: 'name:"perez luz"',
    holds: record =>
      (record.names ?? []).some(({ name }) => ['perez', 'luz'].every(one => nameTokens(name).includes(one))),
  },
  {
    q: '"luz garcia"',
    holds: record => (record.names ?? []).some(({ name }) => ` ${foldForSearch(name)} `.includes(' luz garcia ')),
  },
  { q: '"suministro de gas"', holds: record => record.title.startsWith('Suministro de gas') },
)

const part = fc.oneof(fine, amount, started, year, code, piece, listed)

const negated = fc
  .tuple(fc.oneof(part, word), fc.constantFrom('-', 'NOT '))
  .map(([{ q, holds }, sign]): Part => ({ q: `${sign}${q}`, holds: record => !holds(record) }))

test('words, fields, ranges, phrases and exclusions find just the records that a reading of all of them finds', async () => {
  const question = fc.uniqueArray(fc.oneof(part, negated), {
    maxLength: 3,
    // Values of one field are alternatives, which the next test has.
    selector: ({ q }) => q.replace(/^(?:-|NOT )/, '').replace(/:.*/, ''),
  })
  let matching = 0
  await fc.assert(
    fc.asyncProperty(fc.option(word), question, async (asked, parts) => {
      const all = [...(asked ? [asked] : []), ...parts]
      const expected = records.flatMap((record, at) => (all.every(({ holds }) => holds(record)) ? [seededId(at)] : []))
      const q = all.map(one => one.q).join(' ')
      const answer = await search({ ...usualRequest, q, exact: true, pageSize: 200 })
      const more = answer.hasNextPage
        ? (await search({ ...usualRequest, q, exact: true, pageSize: 200, cursor: answer.nextCursor })).results
        : []
      assert.deepEqual([...answer.results, ...more].map(hit => hit.id).sort(), expected.sort(), q)
      assert.equal(answer.total, expected.length)
      matching += expected.length
    }),
    { numRuns: 250 },
  )
  assert.ok(matching > 500, `${matching}`)
})

test('values of one field are alternatives, in the question and as parameters; two ends given apart are one range', async () => {
  const ids = async (request: Partial<typeof usualRequest>): Promise<readonly string[]> =>
    (await search({ ...usualRequest, ...request, pageSize: 200, exact: true })).results.map(hit => hit.id).sort()
  const naive = (holds: (record: SeededRecord) => boolean): readonly string[] =>
    records.flatMap((record, at) => (holds(record) ? [seededId(at)] : [])).sort()
  const either = naive(record => record.state === '02' || record.state === '03')
  assert.deepEqual(await ids({ q: 'state:02 state:03' }), either)
  assert.deepEqual(await ids({ q: 'state:02', state: ['03'] }), either)
  const between = naive(record => factsOf(record, 'fine').some(({ number = 0 }) => number > 2000 && number <= 3000))
  assert.ok(between.length > 0)
  assert.deepEqual(await ids({ q: 'fine:>2000 fine:<=3000' }), between)
  assert.deepEqual(await ids({ fields: { fine: ['>2000', '<=3000'] } }), between)
  const ends = naive(record => factsOf(record, 'fine').some(({ number = 0 }) => number === 7 || number >= 9000))
  assert.deepEqual(await ids({ fields: { fine: ['7', '9000..'] } }), ends)
  assert.deepEqual(
    await ids({ fields: { sanction: ['otra sanción'] } }),
    naive(record => factsOf(record, 'sanction').some(fact => fact.code === 'OTRO')),
    'a code by its name',
  )
  assert.deepEqual(
    await ids({ q: 'entidad:colima' }),
    naive(record => record.state === '06'),
  )
})

test('what a kind declares is counted where the search is narrowed to it, and the counts are those of its filter', async () => {
  const question = fc.record({
    q: fc.constantFrom('', 'garcia', 'fine:>=1000', '-juan'),
    chosen: fc.subarray(sanctions),
  })
  await fc.assert(
    fc.asyncProperty(question, async ({ q, chosen }) => {
      const asked = { ...usualRequest, q, exact: true, system: ['s3'], pageSize: 1 }
      const answer = await search({ ...asked, fields: chosen.length > 0 ? { sanction: chosen } : {} })
      const facet = answer.facets.find(({ field }) => field === 'sanction') ?? assert.fail('not counted')
      assert.equal(facet.title.es.length > 0, true)
      for (const value of sanctions) {
        const counted = facet.values.find(one => one.value === value)
        const alone = await search({ ...asked, fields: { sanction: [value] } })
        assert.equal(counted?.count ?? 0, alone.total, value)
        assert.equal(counted?.chosen ?? false, chosen.includes(value))
      }
    }),
    { numRuns: 30 },
  )
  const unnarrowed = await search(usualRequest)
  assert.deepEqual(
    unnarrowed.facets.map(({ field }) => field),
    ['system', 'kind', 'institution', 'state', 'year', 'connection'],
  )
})

test('every order that is declared gives every record once, by page and by cursor, those without a value last', async () => {
  const value = (sort: string, at: number): string | number | undefined => {
    const record = records[at] ?? assert.fail()
    if (sort === 'title') return foldForSearch(record.title)
    if (sort === 'date') return record.date
    if (sort === 'amount') return record.amount === undefined ? undefined : Number(record.amount)
    const values = factsOf(record, sort).map(fact => fact.number ?? fact.date)
    return values.length < 2 ? values[0] : undefined
  }
  const at = new Map(records.map((_, n) => [seededId(n), n]))
  const order = fc.constantFrom('asc' as const, 'desc' as const, undefined)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('title', 'date', 'amount', 'fine', 'start'),
      order,
      fc.constantFrom('', 'garcia', '-juan'),
      async (sort, way, q) => {
        const request = { ...usualRequest, q, exact: true, sort, order: way, pageSize: 40 }
        const followed: string[] = []
        let cursor: string | undefined
        do {
          const answer = await search({ ...request, cursor })
          assert.equal(answer.sort, sort)
          followed.push(...answer.results.map(hit => hit.id))
          cursor = answer.nextCursor
        } while (cursor !== undefined)
        const whole = await search({ ...request, pageSize: 200 })
        const second = await search({ ...request, pageSize: 200, page: 2 })
        assert.deepEqual(
          followed,
          [...whole.results, ...second.results].map(hit => hit.id),
        )
        assert.equal(new Set(followed).size, whole.total)
        const values = followed.map(id => value(sort, at.get(id) ?? -1))
        const descends = (way ?? (sort === 'title' ? 'asc' : 'desc')) === 'desc'
        // A record of several values stands where its greatest or least is, which this reading leaves out.
        const several = new Set(
          followed.filter(id => factsOf(records[at.get(id) ?? -1] ?? assert.fail(), sort).length > 1),
        )
        const single = values.filter((_, place) => !several.has(followed[place] ?? ''))
        const known = single.filter(one => one !== undefined)
        assert.deepEqual(single.slice(known.length), Array(single.length - known.length).fill(undefined))
        known.forEach((one, place) => {
          const next = known[place + 1]
          if (next !== undefined) assert.ok(descends ? one >= next : one <= next, `${sort} ${one} ${next}`)
        })
      },
    ),
    { numRuns: 40 },
  )
})

const refusals: readonly (readonly [string, RegExp])[] = [
  ['color:rojo', /There is no field “color”.*There are: system, kind/s],
  ['sanction:a..b', /“sanction” has no ranges/],
  ['sanction:NADA', /no such value.*INHABILITACION/s],
  ['state:14..20', /“state” has no ranges/],
  ['state:ninguna', /no such value/],
  ['fine:mucho', /“fine” takes numbers/],
  ['fine:10..5', /ends before it begins/],
  ['fine:..', /needs a value/],
  ['fine:1..2..3', /needs a value/],
  ['date:ayer', /“date” takes dates/],
  ['date:2024-13', /“date” takes dates/],
  ['date:2024-02-30', /“date” takes dates/],
  ['amount:99999999999999999999', /“amount” takes numbers/],
  ['year:20201', /takes numbers/],
  ['name:"!!"', /“name” needs a value/],
  ['law:""', /“law” needs a value/],
]

for (const [q, told] of refusals)
  test(`refused with what there is: ${q}`, async () => {
    await assert.rejects(search({ ...usualRequest, q }), error => {
      assert.ok(error instanceof Error && 'code' in error && 'hint' in error)
      assert.equal(error.code, 'query-invalid')
      assert.match(`${error.message} ${error.hint}`, told)
      return true
    })
  })

test('a piece of a text may be one of several, and one without a letter or digit is refused', async () => {
  const find = (...asked: readonly string[]) => search({ ...usualRequest, fields: { post: asked } })
  const total = (...pieces: readonly string[]): number =>
    records.filter(record =>
      factsOf(record, 'post').some(({ code: post = '' }) => pieces.some(one => post.includes(one))),
    ).length
  assert.equal((await find('compras')).total, total('compras'))
  assert.equal((await find('compras', 'directora')).total, total('compras', 'directora'))
  for (const nothing of ['', ' ', '%', '_'])
    await assert.rejects(find(nothing), { code: 'query-invalid' }, `“${nothing}”`)
})

test('an order or a field that nothing declares is refused with the list', async () => {
  await assert.rejects(search({ ...usualRequest, sort: 'colour' }), { code: 'query-invalid', hint: /relevance, date/ })
  await assert.rejects(search({ ...usualRequest, fields: { colour: ['red'] } }), {
    code: 'query-invalid',
    hint: /sanction/,
  })
})
