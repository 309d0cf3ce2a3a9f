import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAddress, socketAddress } from './address.ts'

test('an address is told without user and password', () => {
  const { where } = parseAddress('postgres://juan:secreto@db.example:5433/pdn?sslmode=require')
  assert.equal(where, 'db.example:5433/pdn')
  assert.equal(parseAddress('postgresql://juan@localhost/pdn?host=/run/pg').where, '/run/pg:5432/pdn')
})

test('what is no address of PostgreSQL is refused without repeating it', () => {
  for (const text of ['', 'mysql://u:secreto@h/d', 'postgres://h', 'secreto', 'postgres://u:secreto@h:99999/d']) {
    assert.throws(
      () => parseAddress(text),
      error => {
        assert.ok(error instanceof Error && 'code' in error && error.code === 'configuration-invalid')
        return !JSON.stringify({ ...error, message: error.message }).includes('secreto')
      },
    )
  }
})

test('startup options are taken out and put in', () => {
  const address = parseAddress('postgres://u@h/d?options=-c%20geqo%3Doff&sslmode=disable')
  assert.equal(address.options, '-c geqo=off')
  assert.equal(address.url, 'postgres://u@h/d?sslmode=disable')
  const changed = new URL(address.withOptions('-c a=b c'))
  assert.equal(changed.searchParams.get('options'), '-c a=b c')
  assert.ok(!changed.search.includes('+'))
  assert.equal(new URL(parseAddress('postgres://u@h/d').withOptions('x')).search, '?options=x')
})

test('odd signs of passwords and folders survive in the address of a socket', () => {
  const url = new URL(socketAddress({ folder: '/tmp/a b', user: 'pdn_web', password: 'p@:/?#', database: 'pdn' }))
  assert.equal(decodeURIComponent(url.password), 'p@:/?#')
  assert.equal(url.searchParams.get('host'), '/tmp/a b')
})
