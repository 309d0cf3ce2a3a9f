import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { JsonLayoutFault, JsonSplitter, type SplitMode } from './json-splitter.ts'

const lists = new Set(['releases'])

const split = (text: string, mode: SplitMode, size = text.length + 1) => {
  const splitter = new JsonSplitter(mode, 1_000_000)
  const pieces = []
  for (let start = 0; start < text.length; start += size) pieces.push(...splitter.push(text.slice(start, start + size)))
  return { pieces: [...pieces, ...splitter.end()], splitter }
}

const indents = fc.constantFrom(undefined, 2)
const size = fc.integer({ min: 1, max: 30 })

test('the items of an array come out one by one, however the text is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), indents, size, (values, indent, chunk) => {
      const { pieces } = split(JSON.stringify(values, undefined, indent), { each: 'member', lists }, chunk)
      assert.deepEqual(
        pieces.map(piece => JSON.parse(piece.text)),
        JSON.parse(JSON.stringify(values)),
      )
    }),
  )
})

test('the members of a list in an object come out one by one, and the rest is kept around them', () => {
  const members = fc.dictionary(
    fc.string().filter(name => name !== 'releases' && name !== '__proto__'),
    fc.jsonValue(),
  )
  fc.assert(
    fc.property(members, fc.array(fc.jsonValue()), members, indents, size, (before, values, after, indent, chunk) => {
      const whole: Record<string, unknown> = { ...before }
      whole.releases = values
      Object.assign(whole, after)
      const text = JSON.stringify(whole, undefined, indent)
      const { pieces, splitter } = split(text, { each: 'member', lists }, chunk)
      assert.deepEqual(
        pieces.map(piece => JSON.parse(piece.text)),
        JSON.parse(JSON.stringify(values)),
      )
      const around = JSON.parse(splitter.skeleton.text)
      assert.deepEqual(around, { ...JSON.parse(text), releases: values.slice(0, 1).map(() => 0) })
      for (const piece of pieces) {
        assert.equal(text.slice(piece.offset, piece.offset + piece.text.length), piece.text)
        assert.equal(text.slice(0, piece.offset).split('\n').length, piece.line)
      }
    }),
  )
})

test('what is kept around a list does not grow with its length', () => {
  const around = (members: number) =>
    split(`{"uri":"u","releases":[${'{} ,\n '.repeat(members)}{}],"license":"l"}`, { each: 'member', lists }, 7)
      .splitter.skeleton
  assert.equal(around(5000).text, around(0).text)
  assert.equal(around(5000).marks.length, around(1).marks.length)
})

test('values one after another come out one by one', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.constantFrom('\n', ' ', '\n\n'), size, (values, between, chunk) => {
      const { pieces } = split(values.map(value => JSON.stringify(value)).join(between), { each: 'document' }, chunk)
      assert.deepEqual(
        pieces.map(piece => JSON.parse(piece.text)),
        JSON.parse(JSON.stringify(values)),
      )
    }),
  )
})

test('a list with a comma too many or too few is refused with its place', () => {
  for (const text of ['[1,,2]', '[1 2]', '[1,]', '{"releases":[{} {}]}'])
    assert.throws(() => split(text, { each: 'member', lists }), JsonLayoutFault, text)
})

test('brackets nested beyond all documents are refused', () => {
  assert.throws(
    () => split('['.repeat(100_000), { each: 'document' }),
    (error: unknown) => error instanceof JsonLayoutFault && error.kind === 'too-deep',
  )
})
