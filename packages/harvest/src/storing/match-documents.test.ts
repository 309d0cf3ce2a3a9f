import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sanction, testHarvest } from '../test/house.ts'

/** A provider's state: documents by id and content, some ids twice. */
const states = fc.array(fc.array(fc.tuple(fc.nat(5), fc.nat(3)), { maxLength: 10 }), { minLength: 1, maxLength: 4 })

test('whatever a provider publishes in turn, what is live in the end is exactly what it publishes', async t => {
  const house = await testHarvest(t, 's3')
  await fc.assert(
    fc.asyncProperty(states, async sequence => {
      for (const state of sequence) {
        house.provider.documents = state.map(([id, content]) => sanction(`s${id}`, `Causa ${content}`))
        const { seen, stored, changed, unchanged, quarantined } = await house.run({ force: true })
        assert.equal(seen, stored + changed + unchanged + quarantined)
        assert.equal(seen, state.length)
        const expected = [...new Set(state.map(([id, content]) => `s${id} Causa ${content}`))].sort()
        const { rows } = await house.database.owner.query<{
          live: bigint
          shown: bigint
          hashes: bigint
          wrong: bigint
        }>(
          `SELECT (SELECT count(*) FROM record WHERE state = 'live') AS live, (SELECT count(*) FROM search_row) AS shown,
            (SELECT count(DISTINCT (source_id, hash)) FROM source_document WHERE gone_at IS NULL) AS hashes,
            (SELECT count(*) FROM record r JOIN record_version v USING (record_id, version)
              WHERE (r.state = 'live') <> (v.document IS NOT NULL)) AS wrong`,
        )
        const all = BigInt(expected.length)
        assert.deepEqual(rows[0], { live: all, shown: all, hashes: all, wrong: 0n })
        // The same again, in another order: nothing is new, nothing has changed.
        house.provider.documents = [...house.provider.documents].reverse()
        const again = await house.run({ force: true })
        assert.equal(again.unchanged, state.length)
        assert.equal(again.removed, 0)
      }
    }),
    { numRuns: 15 },
  )
})
