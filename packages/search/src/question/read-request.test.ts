import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { systems } from '@pdn/systems'
import { testDatabase, testInstant } from '@pdn/testing'
import { createSearch } from '../create-search.ts'
import { seedRecords } from '../seeded-records.ts'
import { usualRequest } from '../usual-request.ts'

const names = ['Ana García', 'Juan García', 'Juan Pérez']

const database = await testDatabase({ after })
await seedRecords(
  database,
  names.map((name, n) => ({ system: 's3', title: name, names: [{ role: 'sanctioned', name }], year: 2020 + n })),
)
const { search } = createSearch({ web: database.web, now: () => testInstant, systems })

const titles = async (q: string) => (await search({ ...usualRequest, q })).results.map(({ title }) => title).sort()

test('two ends that leave no year between them find nothing; a year between two ends is found', async () => {
  assert.deepEqual(await titles('year:>2020 year:<2020'), [])
  assert.deepEqual(await titles('year:>=2021 year:<2021'), [])
  assert.deepEqual(await titles('year:>=2021 year:<=2021'), ['Juan García'])
  assert.deepEqual(await titles('year:>2020 year:<2022'), ['Juan García'])
})

test('names are excluded each by itself, and asked for together', async () => {
  assert.deepEqual(await titles('-name:juan'), ['Ana García'])
  assert.deepEqual(await titles('-name:ana -name:pérez'), ['Juan García'])
  assert.deepEqual(await titles('name:juan name:garcía'), ['Juan García'])
})

test('figures asked of a field are no identifier, though with its name they have the letters of one', async () => {
  assert.deepEqual(await titles('fine:3202..10358'), [])
  for (const q of ['fine320210358', 'fine 3202..10358', '"fine:3202..10358"', 'name:3202..10358 fine320210358'])
    await assert.rejects(titles(q), { code: 'reserved-query' }, q)
})
