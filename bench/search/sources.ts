import type { Database } from '@pdn/database'
import { beginRun, completeRun, insertConnection, upsertProvider } from '@pdn/database'
import { type System, systems, type Version, versionOf } from '@pdn/systems'
import { effects } from '../effects.ts'

/** A connection of the generated people; no address answers, and none is asked. */
export interface Source {
  readonly connectionId: string
  readonly providerId: string
  readonly runId: string
  readonly system: System
  readonly version: Version
}

const versions = { s3: 's3-particulares-1.1' } as const

/** Providers among which the records are dealt. */
const providers = 20

/** So long does no platform that is started on the database harvest its connections. */
const year = 31_536_000

const sourceOf = (system: keyof typeof versions, number: number): Source => {
  const version = versionOf(versions[system])
  const found = systems.find(({ id }) => id === system)
  if (version === undefined || found === undefined) throw new Error(`No ${versions[system]} is published.`)
  const providerId = `muestra-${number + 1}`
  const digits = `${system === 's3' ? 3 : 2}${String(number).padStart(3, '0')}`
  return {
    connectionId: `${providerId}-${system}`,
    providerId,
    runId: `00000000-0000-4000-8000-${digits.padStart(12, '0')}`,
    system: found,
    version,
  }
}

const all = {
  s3: Array.from({ length: providers }, (_, number) => sourceOf('s3', number)),
} as const

/** The connection that brings the record of that number. */
export const sourceOfRecord = (system: keyof typeof versions, number: number): Source => {
  const list = all[system]
  const source = list[Math.floor(number / 1000) % list.length]
  if (source === undefined) throw new Error('There is no source.')
  return source
}

/** Registers the providers and their connections, each with a pass that is complete. */
export const registerSources = async ({ jobs }: Database): Promise<void> => {
  const at = effects.now()
  for (const { connectionId, providerId, runId, system, version } of Object.values(all).flat()) {
    const name = `Secretaría de la Muestra ${providerId.slice('muestra-'.length)}`
    await upsertProvider(jobs, { id: providerId, name, state: null, synthetic: true })
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
