import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Database, storePersonLinks } from '@pdn/database'
import { testDatabase } from '@pdn/testing'
import { personView } from './person.ts'

const at = '2026-11-21T06:00:00Z'
const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const [ana, laura] = [idOf(901), idOf(902)]

interface Declared {
  readonly number: number
  readonly words: readonly string[]
  readonly year: number
  readonly person?: string
  readonly tells?: readonly string[]
  readonly role?: string
  readonly system?: string
}

const seed = async (database: Database, records: readonly Declared[]): Promise<void> => {
  for (const { number, words, year, person, tells = ['curp'], role = 'declarant', system = 's1' } of records) {
    const id = idOf(number)
    await database.jobs.query(
      `INSERT INTO search_row (record_id, system, kind, connection_id, provider_id, title, subtitle, year, date, synthetic,
         changed_at, words) VALUES ($1, $2, 'modification', 'c', 'p', $3, 'Cargo', $4, $5, true, $6, '')`,
      [id, system, words.join(' '), year, `${year + 1}-05-20`, at],
    )
    await database.jobs.query(
      `INSERT INTO search_name (record_id, position, role, type, name, tokens) VALUES ($1, 0, $2, 'person', $3, $4)`,
      [id, role, words.join(' '), words],
    )
    if (person !== undefined) {
      const link = { record_id: id, role, person_id: person, evidence: ['curp'], tells }
      await storePersonLinks(database.intelligence, [link], new Date(at))
    }
  }
}

const juana = ['juana', 'muestra', 'inventada']

test('the records of one person are told apart from those of namesakes, newest first', async t => {
  const database = await testDatabase(t)
  await seed(database, [
    { number: 1, words: juana, year: 2023, person: ana },
    { number: 2, words: juana, year: 2024, person: ana },
    { number: 3, words: ['otra', 'muestra'], year: 2025, person: ana },
    { number: 4, words: juana, year: 2024, person: laura },
    { number: 5, words: ['inventada', 'juana', 'muestra'], year: 2022 },
    { number: 6, words: ['juana', 'muestra'], year: 2022 },
    { number: 7, words: juana, year: 2022, role: 'supplier' },
    { number: 8, words: juana, year: 2022, system: 's3' },
  ])
  const view = await personView(database.web, { system: 's1', id: idOf(1), role: 'declarant' })
  assert.equal(view.person, ana)
  assert.deepEqual(
    view.same.map(({ id, evidence }) => [id, evidence]),
    [
      [idOf(3), ['curp']],
      [idOf(2), ['curp']],
    ],
    'another spelling of the name is the same person where the identifier is',
  )
  assert.deepEqual(
    view.namesakes.map(({ id, standing }) => [id, standing]),
    [
      [idOf(4), 'different'],
      [idOf(5), 'possible'],
    ],
    'the words of a name count in any order, all of them, in the same role and system',
  )
})

test('where the source gives no identifier, everybody of the name is a possible namesake', async t => {
  const database = await testDatabase(t)
  await seed(database, [
    { number: 1, words: juana, year: 2023 },
    { number: 2, words: juana, year: 2024, person: ana },
    { number: 3, words: juana, year: 2025 },
  ])
  const view = await personView(database.web, { system: 's1', id: idOf(1), role: 'declarant' })
  assert.equal(view.person, undefined)
  assert.deepEqual(view.same, [])
  assert.deepEqual(
    view.namesakes.map(({ id, standing }) => [id, standing]),
    [
      [idOf(3), 'possible'],
      [idOf(2), 'possible'],
    ],
  )
})

test('people are told apart only where both records give an identifier of one scheme', async t => {
  const database = await testDatabase(t)
  await seed(database, [
    { number: 1, words: juana, year: 2025, person: ana, tells: ['curp'] },
    { number: 2, words: juana, year: 2024, person: laura, tells: ['rfc'] },
    { number: 3, words: juana, year: 2023, person: idOf(903), tells: ['curp', 'rfc'] },
    { number: 4, words: juana, year: 2022, person: idOf(904), tells: [] },
  ])
  const { namesakes } = await personView(database.web, { system: 's1', id: idOf(1), role: 'declarant' })
  assert.deepEqual(
    namesakes.map(({ standing }) => standing),
    ['possible', 'different', 'possible'],
  )
})

test('a name of one word, and a record that names nobody, have no namesakes', async t => {
  const database = await testDatabase(t)
  await seed(database, [
    { number: 1, words: ['juana'], year: 2023 },
    { number: 2, words: ['juana'], year: 2024 },
  ])
  assert.deepEqual((await personView(database.web, { system: 's1', id: idOf(1), role: 'declarant' })).namesakes, [])
  assert.deepEqual((await personView(database.web, { system: 's1', id: idOf(9), role: 'declarant' })).namesakes, [])
})
