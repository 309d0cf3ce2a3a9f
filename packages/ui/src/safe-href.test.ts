import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { safeHref } from './safe-href.ts'

test('only http and https addresses become links', () => {
  assert.equal(safeHref('https://example.org/a b'), 'https://example.org/a%20b')
  for (const address of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//example.org', 'x', ''])
    assert.equal(safeHref(address), undefined)
})

test('no text becomes a link of another scheme', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const href = safeHref(text)
      assert.ok(href === undefined || /^https?:\/\//.test(href))
    }),
  )
})
