import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageAt, pageAddress, sameAddressIn } from './page-address.ts'

test('English lives below /en, Spanish everywhere else', () => {
  assert.equal(languageAt('/'), 'es')
  assert.equal(languageAt('/entes'), 'es')
  assert.equal(languageAt('/en'), 'en')
  assert.equal(languageAt('/en/buscar'), 'en')
})

test('a page keeps its place and its query in the other language', () => {
  for (const path of ['/', '/buscar?q=a%20b&year=2026', '/sancionados/1', '/?q=x', '/entes']) {
    const english = sameAddressIn(path, 'en')
    assert.equal(languageAt(english.split('?')[0] ?? ''), 'en')
    assert.equal(sameAddressIn(english, 'es'), path)
    assert.equal(sameAddressIn(english, 'en'), english)
  }
  assert.equal(pageAddress('/', 'en'), '/en')
  assert.equal(pageAddress('/buscar', 'es'), '/buscar')
})
