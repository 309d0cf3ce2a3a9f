import { type State, states } from '@pdn/core'
import { beginRun, completeRun, type Database, insertConnection, upsertProvider } from '@pdn/database'
import { type System, systemOf, type Version, versionOf } from '@pdn/systems'
import { effects } from '../effects.ts'
import { stateOfRecord } from './population.ts'

/** A connection of the generated people; no address answers, and none is asked. */
export interface Source {
  readonly connectionId: string
  readonly providerId: string
  readonly runId: string
  readonly state: State
  readonly system: System
  readonly version: Version
}

const versions = { s2: 's2-spic-1.1', s3: 's3-particulares-1.1' } as const

/** So long does no platform that is started on the database harvest its connections. */
const year = 31_536_000

const sourceOf = (system: keyof typeof versions, state: State): Source => {
  const version = versionOf(versions[system])
  const found = systemOf(system)
  if (version === undefined || found === undefined) throw new Error(`No ${versions[system]} is published.`)
  const providerId = `muestra-${state.key}`
  return {
    connectionId: `${providerId}-${system}`,
    providerId,
    state,
    runId: `00000000-0000-4000-8000-${`${system.slice(1)}${state.key}`.padStart(12, '0')}`,
    system: found,
    version,
  }
}

const all = {
  s2: states.map(state => sourceOf('s2', state)),
  s3: states.map(state => sourceOf('s3', state)),
} as const

/** The connection that brings the record of that number: each state publishes its own. */
export const sourceOfRecord = (system: keyof typeof versions, number: number): Source => {
  const source = all[system][stateOfRecord(number)]
  if (source === undefined) throw new Error(`No source brings record ${number}.`)
  return source
}

/** Registers the providers and their connections, each with a pass that is complete. */
export const registerSources = async ({ jobs }: Database): Promise<void> => {
  const at = effects.now()
  for (const { connectionId, providerId, runId, state, system, version } of Object.values(all).flat()) {
    const name = `Secretaría Anticorrupción de Muestra, ${state.name}`
    await upsertProvider(jobs, { id: providerId, name, state: state.key, synthetic: true })
    await insertConnection(jobs, {
      id: connectionId,
      providerId,
      system: system.id,
      contract: version.contract?.id ?? 'v1',
      baseUrl: 'https://muestra.invalid',
      tokenUrl: null,
      credentials: null,
      tier: 'public',
      privateAddress: false,
      everySeconds: year,
      at,
    })
    await beginRun(jobs, connectionId, runId, at)
    await completeRun(jobs, runId, connectionId, at)
  }
}
