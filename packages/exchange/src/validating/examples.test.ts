import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systems } from '@pdn/systems'
import { reportOf } from './report-of.fixture.ts'
import { versionsOfSystem } from './versions-of-system.ts'

for (const version of systems.flatMap(versionsOfSystem).filter(({ standardisedAs }) => standardisedAs === undefined))
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
