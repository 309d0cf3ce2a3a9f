import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '@pdn/testing'
import { connectionDetail } from './registry.ts'

test('a name that no database can hold is that of no connection', async t => {
  const { web } = await testDatabase(t)
  assert.equal(await connectionDetail(web, new Date(), 'muestra\0s3'), undefined)
})
