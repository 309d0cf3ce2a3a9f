import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type JsonObject, valueAt } from '@pdn/core'
import type { PublishedSchema } from './compared-standard.ts'
import { comparedStandards } from './compared-standards.ts'
import { type Departure, departuresOf } from './departures.fixture.ts'
import { flattenCollection } from './directus-schema.fixture.ts'
import { flattenExample } from './flat-example.fixture.ts'
import { countSchema, type FlatSchema, flattenSchema } from './flat-schema.ts'
import { publishedCounts } from './published-counts.ts'
import { loadPublished } from './published-file.fixture.ts'

const flattenPublished = (published: PublishedSchema, file: JsonObject): FlatSchema => {
  if ('collection' in published) return flattenCollection(file, published.collection)
  if ('answer' in published) return flattenExample(valueAt(file, published.answer))
  if ('definitions' in published) return flattenSchema({ type: 'object', properties: file.definitions ?? {} }, file)
  return flattenSchema(valueAt(file, published.pointer), file, published.pointer)
}

const told = ({ path, in: keyword, theirs, ours }: Departure): string =>
  `${path} ${keyword}: ${JSON.stringify(theirs)} → ${JSON.stringify(ours)}`

for (const { id, title, published, schema, how, differences } of comparedStandards) {
  test(`${title}: every field, listed value and required mark is ours, but for what differs on purpose`, t => {
    const file = loadPublished(t, published.file)
    if (file === undefined) return
    const theirs = flattenPublished(published, file)
    assert.ok(theirs.size > 1)
    const departures = departuresOf(theirs, flattenSchema(schema), how)
    const isMeant = (departure: Departure) =>
      differences.some(difference => difference.in.includes(departure.in) && difference.where.test(departure.path))
    assert.deepEqual(departures.filter(departure => !isMeant(departure)).map(told), [])
    for (const { where, in: keywords } of differences)
      for (const keyword of keywords)
        assert.ok(
          departures.some(departure => departure.in === keyword && where.test(departure.path)),
          `nothing differs any more in ${keyword} at ${where}`,
        )
    const counts = countSchema(theirs)
    assert.deepEqual(publishedCounts[id], counts)
    const { fields, values, required } = counts
    t.diagnostic(
      `${fields} fields, ${values} listed values, ${required} required; ${departures.length} differ on purpose`,
    )
  })
}
