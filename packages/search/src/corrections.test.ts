import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldForSearch, nameFrequencies } from '@pdn/core'
import { testDatabase, testEffects } from '@pdn/testing'
import { createVocabulary } from './names/vocabulary.ts'

/** The same sequence at every run; each call gives a number from 0 up to, not including, 1. */
const sequence = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** The word with one letter more, less, other, or two neighbours swapped. */
const withSlip = (word: string, next: () => number): string => {
  const at = Math.floor(next() * word.length)
  const letter = letters[Math.floor(next() * letters.length)] ?? 'a'
  const [head, tail] = [word.slice(0, at), word.slice(at)]
  const slips = [head + letter + tail, head + tail.slice(1), head + letter + tail.slice(1)]
  if (tail.length > 1) slips.push(head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2))
  return slips[Math.floor(next() * slips.length)] ?? word
}

test('slips in the words of Mexican names lead to the word that was meant', async t => {
  const { jobs, web } = await testDatabase(t)
  const shares = new Map<string, number>()
  for (const { name, perMillion } of [...nameFrequencies.surnames, ...nameFrequencies.men, ...nameFrequencies.women])
    for (const word of foldForSearch(name).split(' ')) shares.set(word, (shares.get(word) ?? 0) + perMillion)
  const words = [...shares.keys()]
  await jobs.query('INSERT INTO vocabulary SELECT * FROM unnest($1::text[], $2::bigint[])', [
    words,
    [...shares.values()],
  ])
  const vocabulary = createVocabulary(web, testEffects().now)
  await vocabulary.refresh()

  const next = sequence(7)
  const meant = words.filter(word => word.length >= 3)
  const tried = Array.from({ length: 20_000 }, () => {
    const word = meant[Math.floor(next() * meant.length)] ?? ''
    const share = shares.get(word) ?? 0
    const corrections = vocabulary.corrections(withSlip(word, next))
    return { share, isFound: corrections.includes(word), isFirst: corrections[0] === word }
  })
  const all = tried.reduce((sum, { share }) => sum + share, 0)
  const rate = (holds: (one: (typeof tried)[number]) => boolean): number =>
    tried.filter(holds).reduce((sum, { share }) => sum + share, 0) / all
  const [found, first] = [rate(({ isFound }) => isFound), rate(({ isFirst }) => isFirst)]
  t.diagnostic(`as often as names are borne: found ${(100 * found).toFixed(2)} %, first ${(100 * first).toFixed(2)} %`)
  assert.ok(found >= 0.98, `found ${found}`)
  assert.ok(first >= 0.9, `first ${first}`)
})
