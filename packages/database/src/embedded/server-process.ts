import { spawn } from 'node:child_process'
import { chown, lstat, mkdir, mkdtemp, open, readFile, readlink, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { PlatformError } from '@pdn/core'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { serverEnvironment } from './cluster.ts'
import { absent, codeOf } from './once.ts'
import { isAlive } from './presence.ts'

/** A server as its file `postmaster.pid` tells of it. */
export interface ServerProcess {
  readonly pid: number
  readonly socket: string
}

/** The server that runs on this data folder, if one does. */
export const runningServer = async (data: string): Promise<ServerProcess | undefined> => {
  const file = join(data, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(absent)
  if (text === undefined) return undefined
  const lines = text.split('\n')
  const pid = Number(lines[0])
  const socket = lines[4] ?? ''
  const alive = Number.isInteger(pid) && pid > 0 && isAlive(pid)
  if (alive && (await worksIn(pid, data))) return { pid, socket }
  // PostgreSQL sees for itself that a server is dead, but not that another program has got its id.
  if (alive && (await readFile(file, 'utf8').catch(absent)) === text) await rm(file, { force: true })
  return undefined
}

/** False where the process of that id is known to be another program, one that got the id of a server that is gone. */
const worksIn = async (pid: number, data: string): Promise<boolean> => {
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
  if (folder === undefined) return true
  const [there, here] = await Promise.all([stat(folder).catch(() => undefined), stat(data)])
  return there?.ino === here.ino && there.dev === here.dev
}

const socketPrefix = 'pdn-socket-'

/** Longest folder whose socket's path still fits the 107 bytes that the system allows. */
const longestSocketFolder = 80

/** What a start needs to know. */
export interface ServerStart {
  readonly binaries: Binaries
  readonly account: Account | undefined
  readonly data: string
  readonly logFile: string
  /** Settings of the server over the standard ones. */
  readonly settings: Readonly<Record<string, string>>
  /** Folder of the socket of a server that died: the connections of its users look for it there. */
  readonly socket?: string
}

/** Settings for two cores and some 10 million records; no TCP, and no values in the log. */
const standardSettings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  min_wal_size: '128MB',
  checkpoint_completion_target: '0.9',
  wal_compression: 'on',
  random_page_cost: '1.1',
  // What was just stored waits in a list that every search reads to its end: a short one.
  gin_pending_list_limit: '512kB',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

/** Starts the server in a session of its own; resolves as soon as it runs, before it accepts connections. */
export const startServerProcess = async (start: ServerStart): Promise<ServerProcess & { exited: Promise<void> }> => {
  const socket = await socketFolder(start)
  const log = await open(start.logFile, await logFlag(start.logFile), 0o600)
  try {
    const settings = { ...standardSettings, ...start.settings, unix_socket_directories: socket }
    const child = spawn(
      start.binaries.postgres,
      ['-D', start.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      {
        cwd: '/',
        env: serverEnvironment(start.binaries),
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
        ...(start.account ? { uid: start.account.uid, gid: start.account.gid } : {}),
      },
    )
    const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
    const pid = await new Promise<number>((resolve, reject) => {
      child.once('error', cause => reject(notStarted(start.logFile, cause.message, cause)))
      child.once('spawn', () => resolve(child.pid ?? 0))
    })
    child.unref()
    return { pid, socket, exited }
  } finally {
    await log.close()
  }
}

const socketFolder = async ({ account, data, socket }: ServerStart): Promise<string> => {
  const last = socket ?? (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(absent))?.split('\n')[4] ?? ''
  if (await takenBack(last, account)) return last
  const wished = tmpdir()
  const parent = /^[\w/.-]+$/.test(wished) && wished.length <= longestSocketFolder ? wished : '/tmp'
  const folder = await mkdtemp(join(parent, socketPrefix))
  if (account) await chown(folder, account.uid, account.gid)
  return folder
}

/** True where the folder of a server that died, made again if need be, is still nobody else's. */
const takenBack = async (folder: string, account: Account | undefined): Promise<boolean> => {
  if (!basename(folder).startsWith(socketPrefix)) return false
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
  const found = await lstat(folder)
  const ours = found.uid === process.geteuid?.() || found.uid === account?.uid
  if (!found.isDirectory() || !ours || (found.mode & 0o077) !== 0) return false
  if (account) await chown(folder, account.uid, account.gid)
  return true
}

/** The log begins anew once it is past 8 MB. */
const logFlag = async (file: string): Promise<'a' | 'w'> =>
  ((await stat(file).catch(absent))?.size ?? 0) > 8 * 1024 * 1024 ? 'w' : 'a'

/** The error of a server that did not start, with the last line of its log. */
export const notStarted = (logFile: string, said: string, cause?: unknown): PlatformError =>
  new PlatformError('database-start-failed', {
    message: `The embedded database did not start: ${said}.`,
    where: logFile,
    hint: 'See the end of that file; a full disk or a data folder of another version are the usual reasons.',
    cause,
  })
