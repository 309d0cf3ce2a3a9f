// Harvests a provider twice into the empty embedded database of a home: arguments HOME, URL, CLIENT SECRET.
import { openDatabase } from '@pdn/database'
import { addConnection, type HarvestSummary, harvest, openKeys } from '@pdn/harvest'
import { systems } from '@pdn/systems'
import { effects } from '../effects.ts'
import { familyCpu, parentOf } from '../process-cpu.ts'

/** What it tells of each pass: times in seconds. */
export interface Pass {
  readonly summary: HarvestSummary
  readonly wall: number
  /** CPU of the thread that fetches and stores, of the threads beside it, and of the database. */
  readonly storing: number
  readonly preparing: number
  readonly database: number
}

const [home = '', url = '', clientSecret = ''] = process.argv.slice(2)
const database = await openDatabase({ home }, effects)
await database.migrate()
const settings = { pool: database.jobs, keys: await openKeys(home, effects), effects, systems }
await addConnection(
  {
    id: 'bench',
    provider: { id: 'bench', name: 'Proveedor de medición', synthetic: true },
    system: 's3',
    baseUrl: url,
    credentials: { grant: 'client_credentials', clientId: 'bench', clientSecret },
    typedByOperator: true,
  },
  settings,
)
const { rows } = await database.jobs.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
const server = parentOf(rows[0]?.pid ?? 0) ?? 0

const cpuNow = () => {
  const { user, system } = process.cpuUsage()
  const own = process.threadCpuUsage()
  const storing = (own.user + own.system) / 1e6
  return { storing, preparing: (user + system) / 1e6 - storing, database: familyCpu(server) }
}

for (let pass = 1; pass <= 2; pass += 1) {
  const begun = performance.now()
  const before = cpuNow()
  const summary = await harvest('bench', {}, settings)
  const wall = (performance.now() - begun) / 1000
  const after = cpuNow()
  const told: Pass = {
    summary,
    wall,
    storing: after.storing - before.storing,
    preparing: after.preparing - before.preparing,
    database: after.database - before.database,
  }
  process.send?.(told)
}
await database.close()
if (process.connected) process.disconnect()
