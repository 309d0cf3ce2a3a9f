import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { openDatabase } from '@pdn/database'
import { realEffects } from './real-effects.ts'
import { temporaryFolder } from './temporary-folder.ts'

test('a temporary folder goes with the databases of its homes', async () => {
  const works: (() => void | Promise<void>)[] = []
  const folder = await temporaryFolder({
    after: work => {
      works.push(work)
    },
  })
  const database = await openDatabase({ home: join(folder, '.pdn') }, realEffects())
  const { rows } = await database.owner.query<{ there: boolean }>('SELECT true AS there')
  assert.deepEqual(rows, [{ there: true }])
  const data = (await readFile(join(folder, '.pdn', 'postgres', 'data-folder'), 'utf8')).trim()
  await database.close()
  assert.ok(existsSync(data))
  for (const work of works) await work()
  assert.ok(!existsSync(data))
  assert.ok(!existsSync(folder))
})
