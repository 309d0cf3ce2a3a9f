import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testEffects } from '@pdn/testing'
import { credentialsOf } from './credentials.ts'
import { registerClient, registerUser } from './register.ts'
import { verifySecret } from './secret-hash.ts'

test('a registration keeps a hash that only its secret opens', async () => {
  const { registration, secret } = await registerClient(
    { id: 'portal', tier: 'public', grants: ['password'] },
    testEffects(),
  )
  assert.match(secret, /^[\w-]{43}$/)
  assert.match(registration.secretHash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.ok(!JSON.stringify(registration).includes(secret))
  assert.equal(await verifySecret(secret, registration.secretHash), true)
  assert.equal(await verifySecret(`${secret}x`, registration.secretHash), false)
  await assert.rejects(verifySecret(secret, secret), { code: 'credentials-invalid' })
})

test('ids, secrets and passwords that cannot travel safely are refused', async () => {
  const effects = testEffects()
  const client = { tier: 'public', grants: ['password'] } as const
  await assert.rejects(registerClient({ ...client, id: 'con espacio' }, effects), { code: 'credentials-invalid' })
  await assert.rejects(registerClient({ ...client, id: 'a', secret: 'corto' }, effects), {
    code: 'credentials-invalid',
  })
  await assert.rejects(registerClient({ ...client, id: 'a', grants: [] }, effects), { code: 'credentials-invalid' })
  await assert.rejects(registerUser({ name: 'a', password: '1234567' }, effects), { code: 'credentials-invalid' })
  await assert.rejects(registerUser({ name: 'a', scopes: ['x y'] }, effects), { code: 'credentials-invalid' })
})

test('a credentials file is read as it was written, and its faults are named by place', async () => {
  const client = (await registerClient({ id: 'portal', tier: 'public', grants: ['password'] }, testEffects()))
    .registration
  const user = (await registerUser({ name: 'usuaria' }, testEffects())).registration
  const file = { clients: [{ ...client, grants: [...client.grants], scopes: [] }], users: [{ ...user, scopes: [] }] }
  assert.deepEqual(credentialsOf(file, 'credentials.json'), file)
  const faults = [
    [[], 'credentials.json'],
    [{ client: [] }, 'credentials.json/client'],
    [{ clients: {} }, 'credentials.json#/clients'],
    [{ clients: [{ ...file.clients[0], tier: 'secret' }] }, 'credentials.json#/clients/0/tier'],
    [{ clients: [{ ...file.clients[0], grants: ['implicit'] }] }, 'credentials.json#/clients/0/grants/0'],
    [{ clients: [file.clients[0], file.clients[0]] }, 'credentials.json#/clients'],
    [{ users: [{ name: 'x' }] }, 'credentials.json#/users/0/passwordHash'],
  ] as const
  for (const [value, where] of faults) {
    assert.throws(() => credentialsOf(JSON.parse(JSON.stringify(value)), 'credentials.json'), {
      code: 'credentials-invalid',
      where,
    })
  }
})
