import type { JsonObject } from '@pdn/core'
import { systems } from '@pdn/systems'
import { type TestDatabase, temporaryFolder, testDatabase, testEffects } from '@pdn/testing'
import { type HarvestOptions, type HarvestSummary, harvest } from '../harvest.ts'
import type { HarvestSettings } from '../harvest-settings.ts'
import { openKeys } from '../keys.ts'
import type { ConnectionInput } from '../registry/connection-input.ts'
import { addConnection } from '../registry/registry.ts'
import { startTestProvider, type TestProvider } from './provider.ts'

interface Scope {
  after(work: () => void | Promise<void>): void
}

/** A provider, a database and a registered connection between them. */
export interface TestHarvest {
  readonly provider: TestProvider
  readonly database: TestDatabase
  readonly settings: HarvestSettings
  readonly home: string
  run(options?: HarvestOptions): Promise<HarvestSummary>
}

/** Credentials that the test provider knows. */
export const testCredentials = { grant: 'password', username: 'pdn', password: 'secret of the test' } as const

/** A connection named `c` to a test provider. */
export const testHarvest = async (
  scope: Scope,
  system: 's1' | 's3' | 's6',
  connection: Partial<ConnectionInput> = {},
): Promise<TestHarvest> => {
  const database = await testDatabase(scope)
  const provider = await startTestProvider(scope)
  const home = await temporaryFolder(scope)
  const effects = testEffects()
  const settings = { pool: database.jobs, keys: await openKeys(home, effects), effects, systems }
  await addConnection(
    {
      id: 'c',
      provider: { id: 'p', name: 'Proveedor de muestra' },
      system,
      baseUrl: provider.url,
      credentials: testCredentials,
      typedByOperator: true,
      ...connection,
    },
    settings,
  )
  const run = (options: HarvestOptions = {}) => {
    effects.pass(60_000)
    return harvest('c', options, settings)
  }
  return { provider, database, settings, home, run }
}

/** An invented sanction of a company in the form of S3 v1.1. */
export const sanction = (
  id: string,
  cause = 'Incumplimiento',
  name = `Ferretería ${id} de Muestra SA de CV`,
): JsonObject => ({
  id,
  fechaCaptura: '2026-01-15T12:00:00Z',
  expediente: `EXP/${id}`,
  institucionDependencia: { nombre: 'Instituto de Muestra', siglas: 'IM', clave: '01' },
  particularSancionado: { nombreRazonSocial: name, tipoPersona: 'M' },
  autoridadSancionadora: 'Contraloría de Muestra',
  tipoFalta: 'Ley de muestra',
  tipoSancion: [{ clave: 'I', valor: 'INHABILITADO' }],
  causaMotivoHechos: cause,
  responsableSancion: { nombres: 'Persona', primerApellido: 'Inventada', segundoApellido: 'Muestra' },
  resolucion: { sentido: 'Sancionatoria', fechaNotificacion: '2026-01-10' },
  inhabilitacion: { plazo: '1 año', fechaInicial: '2026-01-10', fechaFinal: '2027-01-10' },
})

/** An invented release of a process. */
export const release = (ocid: string, id: string, date: string, title: string): JsonObject => ({
  ocid,
  id,
  date,
  tag: ['tender'],
  initiationType: 'tender',
  language: 'es',
  buyer: { id: 'b-1', name: 'Municipio de Muestra' },
  parties: [{ id: 'b-1', name: 'Municipio de Muestra', roles: ['buyer'] }],
  tender: { id: `t-${ocid}`, title, status: 'active' },
})
