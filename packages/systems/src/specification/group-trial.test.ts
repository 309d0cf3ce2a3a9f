import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { groupTrial } from './group-trial.ts'

/** For each effect, which members of a group have it. */
const effectsOf = (count: number): fc.Arbitrary<readonly (readonly number[])[]> =>
  fc.array(fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 4 }), { maxLength: 30 })

const groups = fc
  .integer({ min: 2, max: 300 })
  .chain(count => effectsOf(count).map(effects => ({ count, effects: effects.map(owners => new Set(owners)) })))

test('each effect of one member is told as its own, and every member of a shared one as a possible owner', () => {
  fc.assert(
    fc.property(groups, ({ count, effects }) => {
      let trials = 0
      const told = groupTrial(count, numbers => {
        trials += 1
        return effects.flatMap((owners, effect) => (numbers.some(number => owners.has(number)) ? [`e${effect}`] : []))
      })
      assert.ok(told)
      assert.equal(trials, 2 * Math.ceil(Math.log2(count)))
      for (const [effect, owners] of effects.entries()) {
        const possible = told.shared.get(`e${effect}`)
        const alone: readonly number[] = [...told.alone].flatMap(([number, own]) =>
          own.includes(`e${effect}`) ? [number] : [],
        )
        if (owners.size === 1) assert.deepEqual(alone, [...owners])
        else {
          assert.deepEqual(alone, [])
          for (const owner of owners) assert.ok(possible?.includes(owner))
        }
      }
    }),
  )
})

test('members that cannot be tried together end the trial', () => {
  assert.equal(
    groupTrial(8, numbers => (numbers.includes(3) ? undefined : [])),
    undefined,
  )
})
