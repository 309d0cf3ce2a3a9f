import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Effects } from '@pdn/core'
import pg, { type ClientConfig } from 'pg'
import { socketAddress } from '../address.ts'
import { localServerAccount } from './account.ts'
import { binariesFor } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { codeOf } from './once.ts'
import { type Passwords, passwordsOf } from './passwords.ts'
import { placeOf } from './place.ts'
import { enter } from './presence.ts'
import {
  notStarted,
  runningServer,
  type ServerProcess,
  type ServerStart,
  startServerProcess,
} from './server-process.ts'
import { type HeldServer, keepRunning } from './supervision.ts'
import { watch } from './watcher.ts'

/** The embedded PostgreSQL of one home, running. */
export interface EmbeddedServer {
  /** Address and user for a connection to one of its databases. */
  connection(user: keyof Passwords, database: string): ClientConfig
  /** The same as an address; holds the password, so it is never printed. */
  url(user: keyof Passwords, database: string): string
  readonly passwords: Passwords
  /** Lets go of it: it stops once no process uses it. */
  release(): Promise<void>
}

/** How a home's server is to run. */
export interface EmbeddedSettings {
  readonly home: string
  /** Settings of the server over the standard ones; those of who starts it hold. */
  readonly server?: Readonly<Record<string, string>>
}

/** Milliseconds for a start, a recovery after a crash included. */
const patience = 60_000

/** Milliseconds after which a running server without a socket is one whose socket was taken away. */
const socketPatience = 5_000

/**
 * Starts the PostgreSQL of a home, or joins the one that runs. All processes of one home share it; it stops when the
 * last of them lets go or dies, however it dies; a server that ends before is started again at the same socket. It
 * listens on a socket only, behind random passwords.
 */
export const openEmbeddedServer = async (settings: EmbeddedSettings, effects: Effects): Promise<EmbeddedServer> => {
  const token = Buffer.from(effects.randomBytes(8)).toString('hex')
  const account = localServerAccount()
  const place = await placeOf(resolve(settings.home), account, token)
  const binaries = await binariesFor(account, token)
  const passwords = await passwordsOf(place.control, effects.randomBytes, token)
  const logFile = join(place.control, 'server.log')
  const first = await hold(place.control, passwords, effects, async () => {
    const data = await ensureCluster(place.cluster, binaries, account, passwords.postgres, token)
    return { binaries, account, data, logFile, settings: settings.server ?? {} }
  })
  const { socket } = first.server
  const kept = keepRunning(
    first,
    () => hold(place.control, passwords, effects, async () => ({ ...first.start, socket })),
    effects.log,
  )
  return {
    passwords,
    connection: (user, database) => ({ host: socket, port: 5432, user, password: passwords[user], database }),
    url: (user, database) => socketAddress({ folder: socket, user, password: passwords[user], database }),
    release: () => kept.release(),
  }
}

/** Enters among the users of the server, starts or joins it, and has it watched. */
const hold = async (
  control: string,
  passwords: Passwords,
  effects: Effects,
  prepare: () => Promise<ServerStart>,
): Promise<HeldServer & { readonly start: ServerStart }> => {
  const token = Buffer.from(effects.randomBytes(8)).toString('hex')
  const presence = await enter(control, effects, token)
  try {
    const start = await prepare()
    const server = await startOrJoin(start, passwords, effects)
    const watcher = watch(presence, `${process.pid}-${token}`, { ...server, data: start.data })
    effects.log.info('database server in use', { pid: server.pid, socket: basename(server.socket) })
    return { server, watcher, start }
  } catch (error) {
    await presence.leave()
    throw error
  }
}

const startOrJoin = async (start: ServerStart, passwords: Passwords, effects: Effects): Promise<ServerProcess> => {
  const began = effects.now().getTime()
  let started: Awaited<ReturnType<typeof startServerProcess>> | undefined
  let gone = false
  for (;;) {
    const waited = effects.now().getTime() - began
    const server = await runningServer(start.data)
    if (server) {
      const answer = await probe(server, passwords)
      if (answer === 'ready') return server
      if (answer === 'unreachable' && waited > socketPatience && !started) process.kill(server.pid, 'SIGINT')
      if (answer instanceof Error) throw notStarted(start.logFile, answer.message, answer)
    } else if (started === undefined) {
      started = await startServerProcess(start)
      started.exited.then(() => {
        gone = true
      })
    } else if (gone) {
      throw notStarted(start.logFile, await lastWord(start.logFile))
    }
    if (waited > patience) throw notStarted(start.logFile, 'it does not answer')
    await effects.sleep(20)
  }
}

/** `starting`: wait; `unreachable`: it runs, but its socket is gone; an error: it refuses us. */
const probe = async (
  server: ServerProcess,
  passwords: Passwords,
): Promise<'ready' | 'starting' | 'unreachable' | Error> => {
  const client = new pg.Client({
    host: server.socket,
    port: 5432,
    user: 'postgres',
    password: passwords.postgres,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
    application_name: 'pdn-start',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
    return 'ready'
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return 'unreachable'
    if (code === '28P01' || code === '28000') return error instanceof Error ? error : new Error('refused')
    return 'starting'
  } finally {
    await client.end().catch(() => {})
  }
}

const lastWord = async (logFile: string): Promise<string> => {
  const text = await readFile(logFile, 'utf8').catch(() => '')
  return text.trim().split('\n').at(-1)?.replace(/\.$/, '') || 'it ended without a word'
}
