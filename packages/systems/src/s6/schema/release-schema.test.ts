import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import { canonicalSchema } from './canonical.ts'
import { releaseSchema } from './release.ts'

const reference = new URL('../../../../../../shared/reference/', import.meta.url)
const published = new URL('ocds/schema/1.1.5/release-schema.json', reference)
const extensions = new URL('pdn/INAImexico/', reference)

const parse = (url: URL): JsonObject => {
  const value: unknown = JSON.parse(readFileSync(url, 'utf8'))
  assert.ok(isObject(value))
  return value as JsonObject
}

/** What we write differently on purpose: prose is left out, and 2020-12 has its own words for two things. */
const comparable = (value: Json | undefined, isMap = false): Json | undefined => {
  if (Array.isArray(value)) return value.map(item => comparable(item) ?? null)
  if (!isObject(value)) return typeof value === 'string' ? value.replace('#/definitions/', '#/$defs/') : value
  const members = Object.entries(value).filter(
    ([name, member]) => isMap || !((name === 'title' || name === 'description') && typeof member === 'string'),
  )
  return Object.fromEntries(
    members.map(([name, member]) => {
      if (!isMap && name === 'deprecated' && isObject(member)) return [name, member.deprecatedVersion]
      if (!isMap && name === 'deprecatedVersion') return ['deprecated', member]
      return [name, comparable(member, !isMap && (name === 'properties' || name === 'patternProperties'))]
    }),
  )
}

const skip = existsSync(published) ? false : 'the published schemas are not beside the repository'

test('the release schema is the published one, field by field', { skip }, () => {
  const theirs = parse(published)
  const ours = releaseSchema as JsonObject
  for (const part of ['type', 'required', 'properties']) {
    assert.deepEqual(comparable({ [part]: ours[part] }), comparable({ [part]: theirs[part] }), part)
  }
  assert.ok(isObject(theirs.definitions) && isObject(ours.$defs))
  assert.deepEqual(Object.keys(ours.$defs).sort(), Object.keys(theirs.definitions).sort())
  for (const [name, definition] of Object.entries(theirs.definitions)) {
    assert.deepEqual(comparable(ours.$defs[name]), comparable(definition), name)
  }
})

const extensionNames = [
  'awardRationale',
  'budgetLines',
  'clarificationMeetings',
  'contactPointType',
  'nameBreakdown',
  'paymentMethod',
  'requestForQuotes',
  'surveillanceMechanisms',
]

for (const name of extensionNames) {
  const url = new URL(`ocds_${name}_extension/release-schema.json`, extensions)
  const absent = existsSync(url) ? false : 'the published extension is not beside the repository'
  test(`the canonical schema holds every member of the extension ${name}`, { skip: absent }, t => {
    let compared = 0
    const definitions = parse(url).definitions
    assert.ok(isObject(definitions) && isObject(canonicalSchema.$defs))
    for (const [definition, schema] of Object.entries(definitions)) {
      const ours: Json | undefined = canonicalSchema.$defs[definition]
      assert.ok(
        isObject(schema) && isObject(schema.properties) && isObject(ours) && isObject(ours.properties),
        definition,
      )
      for (const [member, field] of Object.entries(schema.properties)) {
        const mine: Json | undefined = ours.properties[member]
        assert.ok(isObject(field) && isObject(mine), `${definition}.${member}`)
        assert.deepEqual(comparable(mine), comparable(field), `${definition}.${member}`)
        compared += 1
      }
      if (schema.required !== undefined) assert.deepEqual(ours.required, schema.required, definition)
      if (schema.patternProperties !== undefined) {
        assert.deepEqual(
          comparable(ours.patternProperties, true),
          comparable(schema.patternProperties, true),
          definition,
        )
      }
    }
    t.diagnostic(`${compared} members`)
  })
}
