import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systems, versionsOfSystem } from '@pdn/systems'
import { reportOf } from './report-of.fixture.ts'

for (const version of systems.flatMap(versionsOfSystem))
  test(`${version.id}: the example that is published of it is recognised and has no problem`, async () => {
    const { example } = version
    assert.ok(example !== undefined)
    const report = await reportOf(JSON.stringify(example), {}, `${version.id}.json`)
    assert.equal(report.version, version.id)
    assert.equal(report.score, 100)
    assert.deepEqual(
      report.problems.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule),
      [],
    )
  })

test('what a later version writes otherwise is a note to an earlier document, and nothing to mend', async () => {
  const { example } = systems.flatMap(versionsOfSystem).find(({ id }) => id === 's1-declaraciones-1.0') ?? {}
  const report = await reportOf(JSON.stringify(example), {}, 's1.json')
  const problem = report.problems.find(({ rule }) => rule === 'changed-later') ?? assert.fail('nothing told')
  assert.deepEqual([problem.severity, report.valid, report.score], ['note', 1, 100])
  for (const { expected, hint } of problem.examples) {
    assert.match(expected.es, /^en s1-declaraciones-2\.0, /)
    assert.match(hint.en, /^Nothing to mend/)
  }
})
