import { spawn } from 'node:child_process'
import { chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PlatformError } from '@pdn/core'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'

/** Environment of PostgreSQL's programs: nothing of ours but where its libraries are. */
export const serverEnvironment = (binaries: Binaries): NodeJS.ProcessEnv => ({
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  LD_LIBRARY_PATH: binaries.libraries,
})

/** Makes the data folder where it does not exist: whole or not at all, and once for all processes that ask at once. */
export const ensureCluster = async (
  folder: string,
  binaries: Binaries,
  account: Account | undefined,
  password: string,
  token: string,
): Promise<string> => {
  const data = join(folder, 'data')
  if (await stat(data).catch(() => undefined)) return data
  const draft = `${data}.${token}`
  const passwordFile = join(folder, `password.${token}`)
  try {
    await mkdir(draft, { mode: 0o700 })
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    if (account) {
      await chown(draft, account.uid, account.gid)
      await chown(passwordFile, account.uid, account.gid)
    }
    await initialize(binaries, account, draft, passwordFile)
    await rename(draft, data)
  } catch (error) {
    if (!(await stat(data).catch(() => undefined))) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
    await rm(passwordFile, { force: true })
  }
  return data
}

const initialize = (
  binaries: Binaries,
  account: Account | undefined,
  data: string,
  passwordFile: string,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      binaries.initdb,
      [
        `--pgdata=${data}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      {
        cwd: '/',
        env: serverEnvironment(binaries),
        stdio: ['ignore', 'ignore', 'pipe'],
        ...(account ? { uid: account.uid, gid: account.gid } : {}),
      },
    )
    const said: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    child.once('error', cause => reject(refused(data, cause.message, cause)))
    child.once('close', code =>
      code === 0 ? resolve() : reject(refused(data, Buffer.concat(said).toString().trim().slice(-500))),
    )
  })

const refused = (where: string, said: string, cause?: unknown): PlatformError =>
  new PlatformError('database-start-failed', {
    message: `The embedded database could not be made: ${said || 'initdb ended without a word'}.`,
    where,
    hint:
      'See that the disk has room (about 100 MB) and that /etc/passwd knows the user who runs this, ' +
      'or name a server in DATABASE_URL; nothing half-made was left.',
    cause,
  })
