import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { roleName } from './role-name.ts'

const source = fileURLToPath(new URL('./', import.meta.url))

test('every role that a kind gives a name, and every identifier that it gives, has words', () => {
  const files = globSync('*/**/*.ts', { cwd: source }).filter(file => !file.endsWith('.test.ts'))
  const given = files.flatMap(file => [
    ...readFileSync(source + file, 'utf8').matchAll(/\b(?:role: |field: |Role = )'([A-Za-z]+)'/g),
  ])
  const fields = /^(?:ocid|rfc|expediente|id|tenderId|contractId)$/
  const roles = new Set(
    given
      .filter(([text, name = '']) => (text.startsWith('field') ? fields.test(name) : name !== 'string'))
      .map(([, name = '']) => name),
  )
  assert.ok(roles.size > 8, `${roles.size} roles found`)
  assert.deepEqual(
    [...roles].filter(role => roleName(role) === undefined),
    [],
  )
})
