import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testEffects } from './test-effects.ts'

test('equal seeds give equal bytes, draw after draw, and the clock moves only when told', async () => {
  const one = testEffects({ seed: 'a' })
  const same = testEffects({ seed: 'a' })
  const draws = [one.randomBytes(40), one.randomBytes(40)]
  assert.deepEqual(draws, [same.randomBytes(40), same.randomBytes(40)])
  assert.notDeepEqual(draws[0], draws[1])
  assert.notDeepEqual(draws[0], testEffects({ seed: 'b' }).randomBytes(40))
  const before = one.now().getTime()
  await one.sleep(90_000)
  assert.equal(one.now().getTime() - before, 90_000)
  one.log.warn('slow', { seconds: 3 })
  assert.deepEqual(one.lines, [{ level: 'warn', event: 'slow', fields: { seconds: 3 } }])
})
