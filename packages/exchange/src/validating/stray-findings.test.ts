import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import { cut, systems, type Version, versionsOfSystem } from '@pdn/systems'
import { reportOf, rulesOf } from './report-of.fixture.ts'

const versions: readonly Version[] = systems.flatMap(versionsOfSystem)
const versionOf = (id: string): Version => versions.find(version => version.id === id) ?? assert.fail(id)
const exampleOf = ({ example }: Version): JsonObject => example ?? assert.fail('no example')

/** JSON Pointers of the objects of a document. */
const objectsIn = (value: Json, path = ''): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((item, at) => objectsIn(item, `${path}/${at}`))
  if (!isObject(value)) return []
  return [path, ...Object.entries(value).flatMap(([name, member]) => objectsIn(member ?? null, `${path}/${name}`))]
}

const withMember = (document: JsonObject, place: string, name: string): JsonObject => {
  const copy: JsonObject = JSON.parse(JSON.stringify(document))
  let holder: unknown = copy
  for (const step of place.split('/').slice(1)) holder = (holder as Readonly<Record<string, unknown>>)[step]
  Object.defineProperty(holder, name, { value: 1, enumerable: true })
  return copy
}

/** How often a member of that name is cut because no rule knows it. */
const cutTimes = ({ id, publicity, standardise, read }: Version, document: JsonObject, name: string): number => {
  const reading = read(document)
  assert.ok(reading.ok, id)
  const standard = standardise?.(document, reading) ?? document
  const taken = cut(standard, publicity, id, () => 'x').cut
  return taken.filter(({ path, reason }) => reason === 'unclassified' && path.split('.').at(-1) === name).length
}

for (const version of versions.filter(({ id }) => id !== 'ocds-1.1'))
  test(`${version.id}: a member that the standard does not have is told where it stands, and the cut takes it`, async () => {
    const example = exampleOf(version)
    const places = objectsIn(example)
    for (const place of places.filter((_, at) => at % Math.ceil(places.length / 12) === 0)) {
      const document = withMember(example, place, 'datoPropio')
      const report = await reportOf(JSON.stringify(document), { version: version.id })
      const problem = report.problems.find(({ rule }) => rule === 'unknown-member')
      const example0 = problem?.examples.find(each => each.path === `${place}/datoPropio`)
      assert.ok(example0 !== undefined, `${place}: ${JSON.stringify(rulesOf(report))}`)
      assert.equal(problem?.count, 1, place)
      assert.ok(problem.severity === 'warning' || version.schema.additionalProperties === false)
      assert.equal(report.valid, problem.severity === 'warning' ? 1 : 0)
      if (version.standardisedAs === undefined && version.id !== 's1-declaraciones-fiscales-1.0')
        assert.equal(cutTimes(version, document, 'datoPropio'), 1, place)
    }
  })

test('a name that was meant to be another is told with that one', async () => {
  const example = exampleOf(versionOf('s2-spic-1.1'))
  const misspelled = Object.fromEntries(
    Object.entries(example).map(([name, value]) => [name === 'segundoApellido' ? 'segundo apelido' : name, value]),
  )
  assert.ok('segundo apelido' in misspelled)
  const report = await reportOf(JSON.stringify(misspelled), { version: 's2-spic-1.1' })
  const { expected } = report.problems.find(({ rule }) => rule === 'unknown-member')?.examples[0] ?? assert.fail()
  assert.match(expected.es, /«segundoApellido»/)
  assert.match(expected.en, /“segundoApellido”/)
})

test('members called __proto__ or constructor are unknown like others', async () => {
  const text = JSON.stringify(exampleOf(versionOf('s2-spic-1.1'))).replace(
    '{',
    '{"__proto__":{"id":1},"constructor":2,',
  )
  const report = await reportOf(text)
  assert.deepEqual([report.valid, rulesOf(report)], [1, { 'unknown-member': 2 }])
})

test('controls, lone surrogates and lost letters in texts are told, by their codes', async () => {
  const example = exampleOf(versionOf('s2-spic-1.1'))
  const cases = [
    ['A\\u0000B', 'U+0000'],
    ['\\ud800x', 'U+D800'],
    ['x\\udfff', 'U+DFFF'],
    ['a\\u001b[31m', 'U+001B'],
    ['PE\\ufffdA', 'U+FFFD'],
    ['\\bx\\f', 'U+0008, U+000C'],
  ] as const
  for (const [text, codes] of cases) {
    const line = JSON.stringify({ ...example, nombres: 'NOMBRES' }).replace('NOMBRES', text)
    const report = await reportOf(line)
    const problem = report.problems.find(({ rule }) => rule === 'stray-character')
    assert.deepEqual([problem?.count, problem?.severity, problem?.examples[0]?.path], [1, 'warning', '/nombres'], text)
    assert.match(problem?.examples[0]?.expected.es ?? '', new RegExp(codes.replaceAll('+', '\\+')))
  }
  const fine = { ...example, nombres: 'Ñandú\t😀\n' }
  assert.equal(rulesOf(await reportOf(JSON.stringify(fine)))['stray-character'], undefined)
})
