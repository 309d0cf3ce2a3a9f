// Serves a feed behind the standard API until its parent lets go of it: argument FILE.
import { openProvider, registerClient } from '@pdn/provider-app'
import { effects } from '../effects.ts'

/** What it tells once it serves. */
export interface Serving {
  readonly url: string
  readonly clientSecret: string
}

const [file = ''] = process.argv.slice(2)
const client = await registerClient({ id: 'bench', tier: 'public', grants: ['client_credentials'] }, effects)
const provider = await openProvider(
  { system: 's3', contract: 'v1', documents: { file }, port: 0, clients: [client.registration], users: [] },
  effects,
)
process.once('disconnect', () => provider.close())
const serving: Serving = { url: provider.url, clientSecret: client.secret }
process.send?.(serving)
