import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JsonObject } from '@pdn/core'
import { openProvider, type Provider, type RateLimits, registerClient, type Tier } from '@pdn/provider-app'
import type { SystemId } from '@pdn/systems'
import { realEffects, type Scope, temporaryFolder } from '@pdn/testing'

/** A provider that serves on loopback, and how `pdn` registers it. */
export interface ServedProvider extends Provider {
  readonly clientSecret: string
  /** Words of `pdn` that register it as that connection. */
  addWords(connection: string): readonly string[]
}

/** The words that register a provider at an address; its client secret goes through a file. */
export const registryWords = async (
  scope: Scope,
  { url, system, secret }: { readonly url: string; readonly system: SystemId; readonly secret: string },
): Promise<ServedProvider['addWords']> => {
  const file = join(await temporaryFolder(scope), 'secret.txt')
  await writeFile(file, `${secret}\n`, { mode: 0o600 })
  return connection => [
    ...['registry', 'add', '--id', connection, '--provider', 'Institución de Muestra', '--system', system],
    ...['--url', url, '--client', 'pdn', '--secret-file', file],
  ]
}

/** Serves documents over real HTTP and OAuth 2.0 until the test ends. */
export const serveDocuments = async (
  scope: Scope,
  system: SystemId,
  documents: readonly JsonObject[],
  settings: { readonly tier?: Tier; readonly rateLimits?: Partial<RateLimits> } = {},
): Promise<ServedProvider> => {
  const effects = realEffects()
  const { tier = 'public' } = settings
  const { registration, secret } = await registerClient({ id: 'pdn', tier, grants: ['client_credentials'] }, effects)
  const provider = await openProvider(
    {
      system,
      contract: 'v1',
      documents: documents.map(document => ({ document })),
      port: 0,
      clients: [registration],
      users: [],
      ...(settings.rateLimits === undefined ? {} : { rateLimits: settings.rateLimits }),
    },
    effects,
  )
  scope.after(() => provider.close())
  const addWords = await registryWords(scope, { url: provider.url, system, secret })
  return { ...provider, clientSecret: secret, addWords }
}
