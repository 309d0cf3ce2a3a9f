import { openDatabase } from '@pdn/database'
import { s3, s6 } from '@pdn/systems'
import { realEffects } from '@pdn/testing'
import { harvest } from '../harvest.ts'
import { openKeys } from '../keys.ts'

/** A process that harvests connection `c` once: `child.ts URL HOME`. It says when it begins, for a test to kill it. */
const [url, home] = process.argv.slice(2)
if (url === undefined || home === undefined) throw new Error('child.ts URL HOME')
const effects = realEffects()
const database = await openDatabase({ url, home }, effects)
const settings = { pool: database.jobs, keys: await openKeys(home, effects), effects, systems: [s3, s6] }
process.stdout.write('begun\n')
await harvest('c', { force: true }, settings)
await database.close()
