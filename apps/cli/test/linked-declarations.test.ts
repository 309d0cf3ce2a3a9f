import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { isObject, type Json } from '@pdn/core'
import { sampleCountry } from '@pdn/synthetic'
import { databaseText } from './database-text.ts'
import { openSampleRoad } from './sample-road.ts'

interface Person {
  readonly given: string
  readonly name: string
  /** Source ids of the declarations, by provider. */
  readonly declared: ReadonlyMap<string, string>
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** Whose each declaration of the country is, by what was made true of it. */
const declarants = (): readonly Person[] => {
  const people: Person[] = []
  const country = sampleCountry({ seed: 'journey', today: '2026-11-21', scale: 0.05 })
  for (const line of country.truth()) {
    if (line.type !== 'person' || !Array.isArray(line.records)) continue
    const places = line.records.filter(isObject).filter(place => place.role === 'declarant')
    const declared = new Map(
      places.map(place => [`${textOf(place.provider)} ${textOf(place.id)}`, textOf(place.provider)]),
    )
    if (declared.size > 0) people.push({ given: textOf(line.given), name: textOf(line.name), declared })
  }
  return people
}

suite('declarations of one person', async () => {
  const road = await openSampleRoad({ after })
  const people = declarants()
  const { rows } = await road.database.owner.query<{ record_id: string; key: string; person_id: string | null }>(
    `SELECT d.record_id, c.provider_id || ' ' || d.source_id AS key, p.person_id
     FROM source_document d JOIN connection c USING (connection_id)
     JOIN record r ON r.record_id = d.record_id AND r.system = 's1' AND r.state = 'live'
     LEFT JOIN person_link p ON p.record_id = d.record_id`,
  )
  const linkOf = new Map(rows.map(row => [row.key, row]))
  const known = people.map(person => [...person.declared.keys()].flatMap(key => linkOf.get(key) ?? []))

  test('nobody is linked to another, and nearly all declarations of a person are linked', () => {
    const owners = new Map<string, Set<number>>()
    let [linkable, linked] = [0, 0]
    for (const [number, records] of known.entries()) {
      const told = records.filter(({ person_id }) => person_id !== null)
      for (const { person_id } of told) {
        const ids = owners.get(person_id ?? '') ?? new Set()
        owners.set(person_id ?? '', ids.add(number))
      }
      if (told.length < 2) continue
      linkable += told.length
      const [, most] = [...Map.groupBy(told, row => row.person_id)].sort((a, b) => b[1].length - a[1].length)[0] ?? []
      linked += most?.length ?? 0
    }
    assert.equal([...owners.values()].filter(numbers => numbers.size > 1).length, 0, 'two people are never one')
    assert.ok(linkable > 50, `${linkable} declarations could be linked`)
    assert.ok(linked / linkable > 0.97, `${linked} of ${linkable} stand with their person`)
  })

  test('the page of a person tells the others, each once, without an identifier', async () => {
    const records = known.filter(rows => rows.length > 2 && new Set(rows.map(row => row.person_id)).size === 1)
    const [one] = records.filter(rows => rows[0]?.person_id !== null)
    assert.ok(one?.[0] !== undefined)
    const answer = await road.json(`/api/v1/records/s1/${one[0].record_id}/person`)
    assert.ok(isObject(answer) && Array.isArray(answer.same))
    const told = answer.same.filter(isObject).map(({ id }) => textOf(id))
    assert.deepEqual(
      told.sort(),
      one
        .slice(1)
        .map(row => row.record_id)
        .sort(),
    )
    const page = await road.get(`/declaraciones/${one[0].record_id}/persona?con=${one[1]?.record_id}`)
    assert.equal(page.status, 200)
    for (const { record_id } of one) assert.ok(page.text.includes(record_id))
    assert.ok(page.text.includes('id="difference"'))
  })

  test('a source of the public tier gives nothing to link by, and its declarations are possible namesakes alone', async () => {
    const publicly = rows.filter(({ key }) => key.startsWith('universidad'))
    assert.ok(publicly.length > 3)
    assert.ok(publicly.every(({ person_id }) => person_id === null))
    const pages = await Promise.all(publicly.map(row => road.json(`/api/v1/records/s1/${row.record_id}/person`)))
    for (const page of pages) {
      assert.ok(isObject(page) && page.person === undefined && Array.isArray(page.same) && page.same.length === 0)
      assert.ok(Array.isArray(page.namesakes))
      assert.ok(page.namesakes.every(each => isObject(each) && each.standing === 'possible'))
    }
    assert.ok(pages.some(page => isObject(page) && Array.isArray(page.namesakes) && page.namesakes.length > 0))
  })

  test('no identifier of a declarant stands in the database', async () => {
    const stored = await databaseText(road.database)
    const curp = /[A-Z]{4}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z0-9]\d/
    const holding = [...stored].filter(([, text]) => curp.test(text)).map(([table]) => table)
    assert.deepEqual(holding, [])
    assert.ok((stored.get('public.link_token') ?? '').length > 1000, 'tokens stand there in their place')
  })
})
