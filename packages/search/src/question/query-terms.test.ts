import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { queryTerms } from './query-terms.ts'

const word = (text: string, negated = false) => ({ type: 'word', text, negated })
const phrase = (text: string, negated = false) => ({ type: 'phrase', text, negated })
const field = (name: string, value: string, more: object = {}) => ({
  ...{ type: 'field', name, value, quoted: false, negated: false },
  ...more,
})

const read: readonly (readonly [string, readonly object[]])[] = [
  ['juan pérez', [word('juan'), word('pérez')]],
  ['"juan pérez" ana', [phrase('juan pérez'), word('ana')]],
  ['“juan” «ana»', [phrase('juan'), phrase('ana')]],
  ['-juan NOT ana', [word('juan', true), word('ana', true)]],
  ['-"a b" -state:14', [phrase('a b', true), field('state', '14', { negated: true })]],
  ['fine:>=10 año:2020..2021', [field('fine', '>=10'), field('año', '2020..2021')]],
  ['law:"a b" law:a\\ b', [field('law', 'a b', { quoted: true }), field('law', 'a b')]],
  ['"juan', [word('"juan')]],
  ['"a \\" b"', [phrase('a " b')]],
  ['\\-juan state\\:14', [word('-juan'), word('state:14')]],
  ['-- - ---x', [word('--'), word('-'), word('---x')]],
  ['ley: federal http://x.mx', [word('ley:'), word('federal'), word('http://x.mx')]],
  ['PISI-A-071/2025 12:30', [word('PISI-A-071/2025'), word('12:30')]],
  ['juan NOT', [word('juan'), word('NOT')]],
  ['NOTARÍA not', [word('NOTARÍA'), word('not')]],
  ['', []],
]

for (const [q, terms] of read) test(`read: ${q}`, () => assert.deepEqual(queryTerms(q), terms))

test('any text is read to its end, and one of ten thousand signs as well', () => {
  const signs = fc.string({
    unit: fc.constantFrom('"', '“', '”', '\\', '-', ':', ' ', 'a', 'NOT', '\u202e'),
    maxLength: 60,
  })
  fc.assert(
    fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), q => {
      const terms = queryTerms(q)
      assert.ok(terms.length <= q.length)
      assert.equal(terms.length === 0, q.trim() === '')
    }),
  )
  for (const sign of ['"', '\\', '-', 'a:', '“', 'NOT ']) assert.ok(queryTerms(sign.repeat(10_000)).length > 0)
})
