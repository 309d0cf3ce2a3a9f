import { fork } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, openDatabase, openEmbeddedServer, withClient } from '@pdn/database'
import { foldDeltas, publishChanges } from '@pdn/harvest'
import { effects } from '../effects.ts'
import { secondaryIndexes } from './secondary-indexes.ts'
import { registerSources } from './sources.ts'

/** To be raised whenever what the generator makes, or what is indexed of it, changes: the databases are then made anew. */
const generation = 1

/** Takes away a database that was half loaded or has another form. */
const dropDatabase = async (home: string): Promise<void> => {
  const server = await openEmbeddedServer({ home }, effects)
  try {
    await withClient(server.connection('postgres', 'postgres'), home, client =>
      client.query('DROP DATABASE IF EXISTS pdn WITH (FORCE)'),
    )
  } finally {
    await server.release()
  }
}

const loadPart = (
  home: string,
  from: number,
  until: number,
  signal: AbortSignal,
  loaded: (count: number) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'load-process.ts'), [home, String(from), String(until)], { signal })
    child.on('message', count => loaded(Number(count)))
    child.once('error', reject)
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`Loading ended with ${code}.`))))
  })

/** What a load needs to know. */
export interface PopulationSettings {
  /** Home of the database: PDN_HOME of a platform that serves it. */
  readonly home: string
  readonly size: number
  readonly signal: AbortSignal
  note(text: string): void
}

/**
 * The database of so many generated people, as harvests would have left it: made through the road of every harvest
 * (read, cut, hashed, assembled, indexed), but into tables whose secondary indexes are made at the end. Kept in `home`.
 */
export const openPopulation = async (settings: PopulationSettings): Promise<Database> => {
  const { home, size } = settings
  const mark = join(home, 'population')
  const form = `${size} people, generation ${generation}\n`
  if ((await readFile(mark, 'utf8').catch(() => '')) !== form) {
    await rm(mark, { force: true })
    await dropDatabase(home)
    await load(settings)
    await writeFile(mark, form)
  }
  const database = await openDatabase({ home }, effects)
  if ((await database.migrate()).length > 0) await database.owner.query('VACUUM (ANALYZE)')
  return database
}

const load = async ({ home, size, signal, note }: PopulationSettings): Promise<void> => {
  const database = await openDatabase({ home }, effects)
  try {
    await database.migrate()
    await registerSources(database)
    const indexes = await secondaryIndexes(database.owner)
    for (const { name } of indexes) await database.owner.query(`DROP INDEX ${name}`)
    await loadRecords({ home, size, signal, note })
    note(`indexes of ${size} people`)
    for (const { statement } of indexes) await database.owner.query(statement)
    await publishChanges(database.jobs)
    await foldDeltas(database.jobs)
    await database.owner.query('VACUUM (ANALYZE)')
    await database.owner.query('CHECKPOINT').catch(() => {})
  } finally {
    await database.close()
  }
}

/** Loads with a process for each half. */
const loadRecords = async ({ home, size, signal, note }: PopulationSettings): Promise<void> => {
  let done = 0
  const loaded = (count: number): void => {
    const before = done
    done += count
    if (Math.floor(done / 100_000) > Math.floor(before / 100_000)) note(`${done} of ${size} people loaded`)
  }
  const middle = Math.floor(size / 2)
  await Promise.all([loadPart(home, 0, middle, signal, loaded), loadPart(home, middle, size, signal, loaded)])
}
