import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { PlatformError } from '@pdn/core'
import { systems } from '@pdn/systems'
import { testDatabase, testInstant } from '@pdn/testing'
import fc from 'fast-check'
import { createSearch } from './create-search.ts'
import { seedRecords } from './seeded-records.ts'
import { usualRequest } from './usual-request.ts'

const database = await testDatabase({ after })
await seedRecords(
  database,
  ['Juan García Núñez', 'Luz Pérez Rey', 'Juan Rey Pérez'].map(name => ({
    system: 's3',
    title: `Contrato de ${name}`,
    names: [{ role: 'sanctioned', name }],
  })),
)
const { search } = createSearch({ web: database.web, now: () => testInstant, systems })

const person = ['XEXX', '800101', 'AB1'].join('')
const curp = ['XEXX800101', 'HDFLRN', '09'].join('')

test('an RFC or CURP of a person is refused wherever it stands and however it is disguised', async () => {
  const spread = [person.slice(0, 4), person.slice(4, 10), person.slice(10)]
  for (const q of [
    `"${person}"`,
    `id:${person}`,
    `id:"${spread.join(' ')}"`,
    `-${person}`,
    `NOT ${curp}`,
    `supplierRfc:${person}`,
    `sanction:${curp}`,
    spread.join('"'),
    spread.join('\\'),
    `"${spread.join('" "')}"`,
    spread.join('\u200b'),
    spread.join('-'),
    [...person].join('\u0301'),
    person.toLowerCase(),
  ])
    await assert.rejects(search({ ...usualRequest, q }), { code: 'reserved-query' }, `${q.length}`)
  await assert.rejects(search({ ...usualRequest, fields: { supplierRfc: [person] } }), { code: 'reserved-query' })
})

/** How many records a question finds: a page takes all that there are, so that none is counted and not shown. */
const counted = async (q: string): Promise<number> => {
  const { total, results } = await search({ ...usualRequest, q })
  assert.equal(results.length, total)
  return total
}

test('odd questions are words or a clear refusal', async () => {
  const signs = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '"',
        '“',
        '”',
        '«',
        '\\',
        '-',
        '--',
        ':',
        '..',
        '>',
        '<',
        '=',
        ' ',
        '\u200f',
        '\u202e',
        '😀',
        '\0',
      ),
      fc.constantFrom(
        'NOT',
        'fine',
        'juan',
        'de',
        'la',
        'state',
        '14',
        'n\u0303',
        'ñ',
        "'",
        '(',
        ')',
        '*',
        '|',
        '&',
        '!',
      ),
    ),
    maxLength: 40,
  })
  await fc.assert(
    fc.asyncProperty(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 60 })), async q => {
      try {
        assert.ok((await counted(q)) <= 3)
      } catch (error) {
        assert.ok(error instanceof PlatformError, String(error))
        assert.ok(error.code === 'query-invalid' || error.code === 'reserved-query', String(error))
      }
    }),
    { numRuns: 300 },
  )
  assert.equal(await counted('juan '.repeat(2000)), 2)
  assert.equal(await counted('x'.repeat(10_000)), 0)
  for (const sign of ['"', '\\', '-']) assert.equal(await counted(sign.repeat(9999)), 0, 'signs alone')
  await assert.rejects(search({ ...usualRequest, q: '-a '.repeat(3000) }), { code: 'query-invalid' })
  assert.equal(await counted('de la'), 0, 'only stop words')
  assert.deepEqual(
    (await search({ ...usualRequest, q: '"juan', exact: true })).results.length,
    (await search({ ...usualRequest, q: 'juan', exact: true })).results.length,
  )
})
