// Harvests a provider once into the empty embedded database of a home: arguments HOME, URL.
import { openDatabase } from '@pdn/database'
import { addConnection, harvest, openKeys } from '@pdn/harvest'
import { systems } from '@pdn/systems'
import { effects } from '../effects.ts'
import { type Growth, growthDuring } from './growth.ts'

/** What it tells. */
export interface WatchedHarvest {
  readonly growth: Growth
  readonly stored: number
}

const [home = '', url = ''] = process.argv.slice(2)
const database = await openDatabase({ home }, effects)
await database.migrate()
const settings = { pool: database.jobs, keys: await openKeys(home, effects), effects, systems }
await addConnection(
  {
    id: 'bench',
    provider: { id: 'bench', name: 'Proveedor de medición', synthetic: true },
    system: 's3',
    baseUrl: url,
    credentials: { grant: 'client_credentials', clientId: 'bench', clientSecret: 'bench' },
    typedByOperator: true,
  },
  settings,
)
const megabytes = () => process.memoryUsage.rss() / 1024 ** 2
const { result, growth } = await growthDuring(megabytes, () => harvest('bench', {}, settings))
const told: WatchedHarvest = { growth, stored: result.stored }
process.send?.(told)
await database.close()
if (process.connected) process.disconnect()
