import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serverAccount } from './account.ts'

const users = 'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65533:nobody:/:/usr/sbin/nologin\n'

test('root runs the server as postgres, else as nobody, never as root; others as themselves', () => {
  assert.deepEqual(serverAccount(0, users), { name: 'nobody', uid: 65_534, gid: 65_533 })
  const withPostgres = `${users}postgres:x:101:104::/var/lib/postgresql:/bin/bash\n`
  assert.deepEqual(serverAccount(0, withPostgres), { name: 'postgres', uid: 101, gid: 104 })
  assert.equal(serverAccount(1000, users), undefined)
  assert.equal(serverAccount(undefined, ''), undefined)
  assert.throws(() => serverAccount(0, 'postgres:x:0:0::/:/bin/sh\n'), { code: 'database-start-failed' })
})
