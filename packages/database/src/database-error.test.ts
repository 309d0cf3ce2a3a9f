import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PlatformError } from '@pdn/core'
import { toDatabaseError } from './database-error.ts'

const withCode = (code: string): Error => Object.assign(new Error('said by the server: secreto'), { code })

test('every way of not reaching the database is one error with what to do, without what the server said', () => {
  const lost = ['ECONNREFUSED', 'ENOENT', '57P01', '57P03', '08006', '28P01', '28000', '3D000', '53300', '57014'].map(
    withCode,
  )
  for (const cause of [...lost, new Error('timeout exceeded when trying to connect'), new AggregateError([])]) {
    const error = toDatabaseError(cause, 'db:5432/pdn')
    assert.ok(error instanceof PlatformError)
    assert.equal(error.code, 'database-unreachable')
    assert.equal(error.status, 503)
    assert.equal(error.where, 'db:5432/pdn')
    assert.ok(error.hint && !`${error.message}${error.hint}`.includes('secreto'))
    assert.equal(error.cause, cause)
  }
})

test('other errors stay what they are', () => {
  const own = new PlatformError('gone', { message: 'gone' })
  for (const error of [withCode('23505'), new TypeError('x'), own, 'text', undefined]) {
    assert.equal(toDatabaseError(error, 'db'), error)
  }
})
