import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createDeletionIndex, isWithinOneEdit } from './deletion-index.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 0, maxLength: 7 })

/** Every word that one edit makes of this one, written out. */
const edited = (from: string): ReadonlySet<string> => {
  const made = new Set([from])
  for (let at = 0; at <= from.length; at += 1) {
    const [head, tail] = [from.slice(0, at), from.slice(at)]
    for (const letter of 'abc') {
      made.add(head + letter + tail)
      if (tail !== '') made.add(head + letter + tail.slice(1))
    }
    if (tail !== '') made.add(head + tail.slice(1))
    if (tail.length > 1) made.add(head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2))
  }
  return made
}

test('one edit is one letter more, less, other, or two neighbours swapped', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      assert.equal(isWithinOneEdit(one, other), edited(one).has(other))
      assert.equal(isWithinOneEdit(one, other), isWithinOneEdit(other, one))
    }),
    { numRuns: 2000 },
  )
})

test('the index finds exactly the known words within one edit', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 60 }),
      fc.subarray([...'012345678']),
      word,
      (known, removed, asked) => {
        const index = createDeletionIndex()
        for (const one of known) index.add(one)
        const gone = removed.flatMap(place => known[Number(place)] ?? [])
        for (const one of gone) index.remove(one)
        const expected = known.filter(one => !gone.includes(one) && isWithinOneEdit(asked, one))
        assert.deepEqual([...index.near(asked)].sort(), expected.sort())
      },
    ),
  )
})
