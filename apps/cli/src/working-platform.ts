import { type Database, openDatabase } from '@pdn/database'
import { type HarvestSettings, openKeys } from '@pdn/harvest'
import { systems } from '@pdn/systems'
import type { CommandContext } from './command-context.ts'

/** The database, migrated, and what harvesting works with. */
export interface WorkingPlatform {
  readonly database: Database
  readonly harvest: HarvestSettings
}

/** Opens the database of the configuration for one command, and closes it however the command ends. */
export const withPlatform = async <Result>(
  { configuration, effects }: CommandContext,
  work: (platform: WorkingPlatform) => Promise<Result>,
): Promise<Result> => {
  const { databaseUrl, home } = configuration()
  const database = await openDatabase({ url: databaseUrl, home }, effects)
  try {
    await database.migrate()
    const keys = await openKeys(home, effects)
    return await work({ database, harvest: { pool: database.jobs, keys, effects, systems } })
  } finally {
    await database.close()
  }
}
