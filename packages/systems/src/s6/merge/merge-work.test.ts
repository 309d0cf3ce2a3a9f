import assert from 'node:assert/strict'
import { Session } from 'node:inspector/promises'
import { test } from 'node:test'
import { isObject, type JsonObject } from '@pdn/core'

const session = new Session()
session.connect()
await session.post('Profiler.enable')
// Loops are counted in code alone that is compiled from here on: what is measured is loaded afterwards.
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
const { mergeReleases, versionReleases } = await import('./merge-releases.ts')

/** How often the functions, branches and loops of the merge were entered: the same for the same work on any machine. */
const workOf = async (run: () => unknown): Promise<number> => {
  await session.post('Profiler.takePreciseCoverage')
  run()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  return result
    .filter(({ url }) => url.includes('/packages/') && !url.endsWith('.test.ts'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0)
}

const sizes = [500, 4000] as const

/** Work on eight times as much, in multiples of the work on once as much. */
const growth = async (workOn: (size: number) => unknown): Promise<number> => {
  const [small, large] = sizes
  workOn(small)
  return (await workOf(() => workOn(large))) / (await workOf(() => workOn(small)))
}

/** Eight times as much is eight times the work; searches in what is sorted add to it, pairs would make it sixty-four. */
const assertLinear = (grown: number): void => assert.ok(grown > 7 && grown < 10, `${grown} times the work`)

const release = (id: string, more: JsonObject): JsonObject => ({
  ocid: 'ocds-87sd3t-A',
  id,
  date: '2020-01-01T00:00:00Z',
  tag: ['tender'],
  ...more,
})

test('work on a large release with many marks grows with it', async () => {
  const marked = (size: number): readonly JsonObject[] => {
    const parties = Array.from({ length: size }, (_, index) => ({ id: `p${index}`, roles: ['supplier'] }))
    const pointers = parties.map((_, index) => `/parties/${index}/roles`)
    return ['1', '2'].map(id => release(id, { parties, 'pdn:inferred': pointers }))
  }
  const inferred = mergeReleases(marked(sizes[1]))['pdn:inferred']
  assert.ok(Array.isArray(inferred) && inferred.length === sizes[1])
  assertLinear(await growth(size => mergeReleases(marked(size))))
  assertLinear(await growth(size => versionReleases(marked(size))))
})

test('work on many releases of one process grows with them', async () => {
  const releases = (size: number): readonly JsonObject[] =>
    Array.from({ length: size }, (_, number) =>
      release(`${number}`, {
        tender: { id: 't', title: `${number}` },
        contracts: [{ id: `c${number}`, title: 'x' }, { title: 'no id' }],
      }),
    )
  const many = releases(sizes[1])
  const { tender, contracts } = versionReleases(many)
  assert.ok(isObject(tender) && Array.isArray(tender.title) && tender.title.length === many.length)
  assert.ok(Array.isArray(contracts) && contracts.length === 2 * many.length)
  const merged = mergeReleases(many)
  assert.deepEqual(merged.tender, { id: 't', title: `${many.length - 1}` })
  assert.ok(Array.isArray(merged.contracts) && merged.contracts.length === 2 * many.length)
  assertLinear(await growth(size => mergeReleases(releases(size))))
  assertLinear(await growth(size => versionReleases(releases(size))))
})

test('work on lists of items with and without ids, repeated ones among them, grows with the lists', async () => {
  const lists = (size: number): readonly JsonObject[] =>
    ['1', '2', '3'].map(id =>
      release(id, {
        awards: Array.from({ length: size }, (_, index) =>
          index % 3 === 0 ? { title: 'no id' } : { id: index % 100, title: `${index}`, value: index % 2 ? {} : null },
        ),
      }),
    )
  assertLinear(await growth(size => mergeReleases(lists(size))))
  assertLinear(await growth(size => mergeReleases(lists(size), { tell: () => undefined })))
  assertLinear(await growth(size => versionReleases(lists(size))))
})
