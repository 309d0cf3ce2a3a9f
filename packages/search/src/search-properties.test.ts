import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { nameTokens } from '@pdn/core'
import { testDatabase, testInstant } from '@pdn/testing'
import fc from 'fast-check'
import { createSearch } from './create-search.ts'
import { type SeededRecord, seededId, seedRecords } from './seeded-records.ts'
import { usualRequest } from './usual-request.ts'

const given = ['María', 'José', 'Guadalupe', 'Íñigo', 'Refugio', 'Xóchitl', 'Ángel', 'Luz', 'Concepción', 'Ma.']
const surnames = ['García', 'Hernández', 'Núñez', 'de la Cruz', 'Pérez', 'Ibargüengoitia', 'Sáenz', 'Güemes', 'Rey']
const words = ['Suministro', 'Obra', 'Servicio', 'Papelería', 'Medicamento']

/** 400 records over all values of every field; each name has one word that no other has. */
const records: readonly SeededRecord[] = Array.from({ length: 400 }, (_, n) => ({
  system: n % 3 === 0 ? 's6' : 's3',
  title: `${words[n % 5]} ${n % 7}`,
  names: [
    { role: 'sanctioned', name: `${given[n % 10]} ${surnames[(n * 7) % 9]} ${rareWord(n)}` },
    { role: 'responsible', name: `${given[(n * 3) % 10]} ${surnames[n % 9]}` },
  ],
  ...(n % 5 === 0 ? {} : { date: `20${10 + (n % 9)}-0${1 + (n % 9)}-1${n % 2}`, year: 2010 + (n % 9) }),
  ...(n % 4 === 0 ? {} : { amount: BigInt((n * 37) % 50) * 100n }),
  ...(n % 6 === 0 ? {} : { state: `0${1 + (n % 6)}` }),
  ...(n % 8 === 0 ? {} : { institution: `ente ${n % 25}` }),
  connection: `c${n % 4}`,
}))

function rareWord(n: number): string {
  const letters = [...`${n}`.padStart(3, '0')].map(digit => 'bcdfghjklm'[Number(digit)])
  return `${letters.join('o')}tzin${letters.join('a')}`
}

const database = await testDatabase({ after })
await seedRecords(database, records)
await database.owner.query('ANALYZE')
const { search } = createSearch({ web: database.web, now: () => testInstant, systems: [] })

const someRecord = fc.nat({ max: records.length - 1 })
const nameOf = (n: number): string => records[n]?.names?.[0]?.name ?? ''

test('the words of a name find it in any order, and each part of it is highlighted', async () => {
  const shuffled = someRecord.chain(n =>
    fc.tuple(fc.constant(n), fc.shuffledSubarray([...nameTokens(nameOf(n))], { minLength: 3 })),
  )
  await fc.assert(
    fc.asyncProperty(shuffled, async ([n, some]) => {
      const asked = some.includes(rareWord(n)) ? some : [...some, rareWord(n)]
      const answer = await search({ ...usualRequest, q: asked.join(' ') })
      assert.deepEqual(
        answer.results.map(hit => hit.id),
        [seededId(n)],
      )
      const { reason } = answer.results[0] ?? assert.fail('nothing found')
      assert.equal(reason.text, nameOf(n))
      const marked = reason.highlights.flatMap(([start, end]) => nameTokens(reason.text.slice(start, end)))
      assert.deepEqual([...new Set(marked)].sort(), [...asked].sort())
    }),
    { numRuns: 60 },
  )
})

test('every record is found by each of its names, its words in any order', async () => {
  const someName = someRecord.chain(n =>
    fc.constantFrom(...(records[n]?.names ?? [])).chain(({ name }) => {
      const words = [...nameTokens(name)]
      return fc.tuple(fc.constant(n), fc.shuffledSubarray(words, { minLength: words.length }))
    }),
  )
  await fc.assert(
    fc.asyncProperty(someName, async ([n, words]) => {
      const found: string[] = []
      let cursor: string | undefined
      do {
        const answer = await search({ ...usualRequest, q: words.join(' '), exact: true, pageSize: 200, cursor })
        found.push(...answer.results.map(hit => hit.id))
        cursor = answer.nextCursor
      } while (cursor !== undefined)
      assert.ok(found.includes(seededId(n)), words.join(' '))
      assert.equal(new Set(found).size, found.length)
    }),
    { numRuns: 60 },
  )
})

/** The word with one letter more, less, other, or swapped with its neighbour. */
const mistyped = (word: string) =>
  fc
    .tuple(
      fc.constantFrom('more', 'less', 'other', 'swapped'),
      fc.nat({ max: word.length - 2 }),
      fc.constantFrom(...'qwxyz'),
    )
    .map(([kind, at, letter]) => {
      const [head, tail] = [word.slice(0, at), word.slice(at)]
      if (kind === 'more') return head + letter + tail
      if (kind === 'less') return head + tail.slice(1)
      if (kind === 'other') return head + letter + tail.slice(1)
      return head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2)
    })

test('any typo of one letter in the rare word of a name still finds it, and exact search does not', async () => {
  const typo = someRecord.chain(n => fc.tuple(fc.constant(n), mistyped(rareWord(n))))
  await fc.assert(
    fc.asyncProperty(typo, fc.boolean(), async ([n, typed], alone) => {
      fc.pre(!records.some((_, other) => rareWord(other) === typed))
      const q = alone ? typed : nameOf(n).replace(rareWord(n), typed)
      const answer = await search({ ...usualRequest, q, pageSize: 200 })
      assert.ok(
        answer.results.some(hit => hit.id === seededId(n)),
        `${q} does not find ${nameOf(n)}`,
      )
      assert.equal(answer.corrected, true)
      assert.equal((await search({ ...usualRequest, q, exact: true })).total, 0)
    }),
    { numRuns: 80 },
  )
})

const someFilters = fc.record({
  q: fc.constantFrom('', 'garcia', 'obra', 'jose nuñez', 'medicamentos', 'maria'),
  system: fc.subarray(['s3', 's6']),
  kind: fc.subarray(['legal-person', 'contracting-process']),
  institution: fc.subarray(['ente 1', 'ente 2', 'ente 24']),
  state: fc.subarray(['02', '03', '06']),
  year: fc.subarray([2010, 2012, 2018]),
  connection: fc.subarray(['c0', 'c2']),
  sort: fc.constantFrom('relevance' as const, 'date' as const, 'amount' as const),
})

test('pages by number and by cursor give every result once, in one order', async () => {
  await fc.assert(
    fc.asyncProperty(someFilters, fc.integer({ min: 1, max: 90 }), async (filters, pageSize) => {
      const all = await search({ ...usualRequest, ...filters, pageSize: 200 })
      const more = all.hasNextPage ? await search({ ...usualRequest, ...filters, pageSize: 200, page: 2 }) : undefined
      const expected = [...all.results, ...(more?.results ?? [])].map(hit => hit.id)
      assert.equal(new Set(expected).size, all.total)
      const numbered: string[] = []
      const followed: string[] = []
      let cursor: string | undefined
      for (let page = 1; page <= Math.ceil(all.total / pageSize) + 1; page += 1) {
        const answer = await search({ ...usualRequest, ...filters, pageSize, page })
        assert.equal(answer.hasNextPage, page * pageSize < all.total)
        numbered.push(...answer.results.map(hit => hit.id))
      }
      do {
        const answer = await search({ ...usualRequest, ...filters, pageSize, cursor })
        followed.push(...answer.results.map(hit => hit.id))
        assert.equal(answer.nextCursor !== undefined, answer.hasNextPage)
        cursor = answer.nextCursor
      } while (cursor !== undefined && followed.length <= records.length)
      assert.deepEqual(numbered, expected)
      assert.deepEqual(followed, expected)
    }),
    { numRuns: 25 },
  )
})

test('a facet that is asked for whole lists every value that there is, the others their commonest', async () => {
  const usual = (await search(usualRequest)).facets.find(({ field }) => field === 'institution')
  assert.ok(usual && usual.more > 0)
  const whole = await search({ ...usualRequest, wholeFacet: 'institution' })
  const listed = whole.facets.find(({ field }) => field === 'institution')
  assert.deepEqual(listed?.values.slice(0, usual.values.length), usual.values)
  assert.deepEqual([listed?.more, listed?.values.length], [0, usual.values.length + usual.more])
  const other = await search({ ...usualRequest, wholeFacet: 'year' })
  assert.deepEqual(
    other.facets.find(({ field }) => field === 'institution'),
    usual,
  )
})

test('a facet says of each value how many there are when it is chosen, and systems add up to the total', async () => {
  await fc.assert(
    fc.asyncProperty(someFilters, fc.nat(), async (filters, pick) => {
      const answer = await search({ ...usualRequest, ...filters })
      const system = answer.facets.find(facet => facet.field === 'system') ?? assert.fail('no facet of systems')
      const counted = system.values.filter(value => filters.system.length === 0 || value.chosen)
      assert.equal(
        counted.reduce((sum, value) => sum + value.count, 0),
        answer.total,
      )
      const values = answer.facets.flatMap(({ field, values, more }) => {
        assert.equal(field === 'institution' || more === 0, true)
        return values.map(({ value, count }) => ({ field, value, count }))
      })
      const chosen = values[pick % Math.max(1, values.length)]
      if (!chosen) return
      const value = chosen.field === 'year' ? Number(chosen.value) : chosen.value
      const narrowed = await search({ ...usualRequest, ...filters, exact: true, [chosen.field]: [value] })
      assert.equal(narrowed.total, chosen.count, `${chosen.field} ${chosen.value}`)
    }),
    { numRuns: 60 },
  )
})
