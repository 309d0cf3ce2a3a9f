import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from '@pdn/testing'
import fc from 'fast-check'
import { type CopyValue, copyLine, copyRows } from './copy-rows.ts'

const database = await testDatabase({ after })
const text = 'COPY taken (place, words, list, bytes, flag, day, number) FROM STDIN'
await database.owner.query(
  `CREATE TABLE taken (place integer, words text, list text[], bytes bytea, flag boolean, day timestamptz, number bigint)`,
)

const storable = fc.string({ unit: 'binary' }).map(part => part.replaceAll('\u0000', ''))
const tricky = fc.constantFrom('', '\\N', '\\.', 'null', 'NULL', '{}', '"', '\\', '\t', '\n', '\r\n', 'a\\tb', ',')
const words = fc.oneof(storable, tricky)

test('every value comes out of a table as it was copied in', async () => {
  const row = fc.tuple(
    fc.option(words),
    fc.array(words, { maxLength: 4 }),
    fc.uint8Array({ maxLength: 20 }),
    fc.option(fc.boolean()),
    fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  )
  const client = await database.owner.connect()
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async rows => {
        await client.query('TRUNCATE taken')
        const lines = rows.map((values, place) => copyLine([place, ...values]))
        assert.equal(await copyRows(client, text, lines.join('')), rows.length)
        const held = await client.query('SELECT words, list, bytes, flag, day, number FROM taken ORDER BY place')
        assert.deepEqual(
          held.rows,
          rows.map(([words, list, bytes, flag, day, number]) => ({
            words,
            list,
            bytes: Buffer.from(bytes),
            flag,
            day,
            number,
          })),
        )
      }),
      { numRuns: 40 },
    )
  } finally {
    client.release()
  }
})

test('a copy that the database refuses takes nothing, tells why, and leaves the session usable', async () => {
  const client = await database.owner.connect()
  try {
    await client.query('TRUNCATE taken')
    const good: readonly CopyValue[] = [1, 'a', [], new Uint8Array(), true, new Date(0), 1]
    const wrong = `${copyLine(good)}not a number\ta\t{}\t\\\\x\tt\t2026-01-01\t1\n`
    await assert.rejects(copyRows(client, text, wrong), /invalid input syntax/)
    const { rows } = await client.query<{ count: bigint }>('SELECT count(*) FROM taken')
    assert.equal(rows[0]?.count, 0n)
  } finally {
    client.release()
  }
})
