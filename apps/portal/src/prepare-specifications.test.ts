import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type System, systems, type Version, versionChanges, versionSteps } from '@pdn/systems'
import { prepareSpecifications } from './prepare-specifications.ts'

/** A system of its own, that nobody has described yet, and how often its versions have read a document. */
const countedSystem = (system: System) => {
  const counts = { readings: 0 }
  const counted = new Map<Version, Version>(
    system.versions.map(version => [
      version,
      {
        ...version,
        read(source) {
          counts.readings += 1
          return version.read(source)
        },
      },
    ]),
  )
  const own = (version: Version): Version => counted.get(version) ?? version
  const kinds = system.kinds.map(kind => ({ ...kind, versions: kind.versions.map(own) }))
  return { system: { ...system, versions: system.versions.map(own), kinds }, counts }
}

const withSteps = systems.find(({ id }) => id === 's2') ?? assert.fail('there is a system with two versions')

test('what is prepared is not worked out again by a page', async () => {
  const { system, counts } = countedSystem(withSteps)
  await prepareSpecifications([system], new AbortController().signal)
  const steps = versionSteps(system)
  assert.ok(steps.length > 0)
  const prepared = counts.readings
  assert.ok(prepared > 0)
  for (const { kind, before, after } of steps) versionChanges(before, after, kind.id)
  assert.equal(counts.readings, prepared)
})

test('requests have their turn between its parts, and it ends where the platform does', async () => {
  const { system, counts } = countedSystem(withSteps)
  const stop = new AbortController()
  const preparing = prepareSpecifications([system], stop.signal)
  assert.equal(counts.readings, 0, 'it begins after what asked for it')
  stop.abort()
  await preparing
  assert.equal(counts.readings, 0)
})
