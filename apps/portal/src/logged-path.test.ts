import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loggedPath } from './logged-path.ts'

const rfc = ['GODE', '561231', 'GR8'].join('')

test('a logged path tells where, without query and reserved values however they are spelled', () => {
  assert.equal(loggedPath('http://host/registros/abc?q=secret'), '/registros/abc')
  for (const spelling of [rfc, `%47${rfc.slice(1)}`, `${rfc}/%zz`])
    assert.match(loggedPath(`http://host/r/${spelling}`), /^\/r\/\[reservado\]/)
  assert.equal(loggedPath('http://host/r/ana%40example.org'), '/r/[reservado]')
})
