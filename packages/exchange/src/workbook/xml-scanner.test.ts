import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attribute, type XmlPiece, XmlScanner } from './xml-scanner.ts'

const piecesOf = (parts: readonly string[]): readonly XmlPiece[] => {
  const scanner = new XmlScanner()
  const pieces = parts.flatMap(part => scanner.push(part))
  scanner.end()
  return pieces
}

test('tags and texts are the same however the text is cut', () => {
  const text = `<a b='x > "y' c="it's >"><!-- <no> --><d/>one &lt; two<![CDATA[<e>]]></a>`
  const whole = piecesOf([text])
  assert.deepEqual(
    whole.map(piece => (piece.type === 'text' ? piece.text : `${piece.type} ${piece.name}`)),
    ['open a', 'open d', 'one < two', '<e>', 'close a'],
  )
  fc.assert(
    fc.property(fc.array(fc.nat({ max: text.length })), cuts => {
      const places = [0, ...cuts.toSorted((one, other) => one - other), text.length]
      assert.deepEqual(piecesOf(places.slice(1).map((end, at) => text.slice(places[at], end))), whole)
    }),
  )
})

test('a tag whose attribute holds a million ends of tags is read in one pass', () => {
  const value = '>'.repeat(1_000_000)
  const [tag] = piecesOf([`<a b="${value}">`])
  assert.ok(tag?.type === 'open')
  assert.equal(attribute(tag.tag, 'b'), value)
})
