import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlatformError } from '@pdn/core'
import { underLock } from './build-lock.ts'
import { compressFiles } from './compress-files.ts'
import { type ScriptWeight, scriptWeights } from './script-weight.ts'

const portalFolder = fileURLToPath(new URL('..', import.meta.url))
/** What the pages and the validator's worker are made of, beside the portal itself. */
const packageFolders = ['ui', 'core', 'systems', 'exchange'].map(name =>
  fileURLToPath(new URL(`../../../packages/${name}/src`, import.meta.url)),
)
const dependencyFile = fileURLToPath(new URL('../../../package-lock.json', import.meta.url))

/** Holds a folder for each build, named after the hash of its sources, and `new` while one is made. */
const buildsFolder = join(portalFolder, 'build')
const newBuild = join(buildsFolder, 'new')

const buildName = /^[0-9a-f]{16}$/

/** Builds that stay: a platform that runs an earlier one goes on serving its files. */
const buildsKept = 3

/** Names the process that builds. */
const lockFile = join(portalFolder, '.build-lock')

const sourcesOf = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && !/\.(?:test|fixture)\.ts$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

/** Hash over everything that the build is made from, so that the same sources are built once. */
const sourcesHash = async (): Promise<string> => {
  const hash = createHash('sha256')
  const files = [
    ...(await sourcesOf(join(portalFolder, 'app'))),
    ...(await Promise.all(packageFolders.map(sourcesOf))).flat(),
    ...packageFolders.map(folder => join(folder, '..', 'package.json')),
    join(portalFolder, 'src', 'compiled-schemas.ts'),
    join(portalFolder, 'vite.config.ts'),
    join(portalFolder, 'react-router.config.ts'),
    dependencyFile,
  ]
  for (const file of files)
    hash
      .update(file.slice(portalFolder.length))
      .update('\0')
      .update(await readFile(file))
  return hash.digest('hex')
}

const isThere = async (folder: string): Promise<boolean> => {
  try {
    await access(folder)
    return true
  } catch {
    return false
  }
}

/** Takes away all but the builds that were used last. */
const pruneBuilds = async (): Promise<void> => {
  const used = await Promise.all(
    (await readdir(buildsFolder))
      .filter(name => buildName.test(name))
      .map(async name => {
        const folder = join(buildsFolder, name)
        return { folder, at: (await stat(folder)).mtimeMs }
      }),
  )
  const old = used.sort((one, other) => other.at - one.at).slice(buildsKept)
  for (const { folder } of old) await rm(folder, { recursive: true, force: true })
}

const reactRouterCommand = (): string =>
  join(createRequire(import.meta.url).resolve('@react-router/dev/package.json'), '..', 'bin.cjs')

const runBuild = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const lines: string[] = []
    const child = spawn(process.execPath, [reactRouterCommand(), 'build'], {
      cwd: portalFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => lines.push(String(chunk)))
    child.on('error', reject)
    child.on('close', code => {
      if (code === 0) return resolve()
      reject(
        new PlatformError('portal-build-failed', {
          message: `The portal could not be built:\n${lines.join('').trimEnd().split('\n').slice(-20).join('\n')}`,
          where: portalFolder,
          hint: 'Run "npm ci", then "npm run portal".',
        }),
      )
    })
  })

/** What a build did. */
export interface PortalBuild {
  readonly buildFolder: string
  /** False where the sources were built before and nothing was done. */
  readonly built: boolean
  /** Compressed script that each page sends before interaction. */
  readonly weights: readonly ScriptWeight[]
}

/** A build gets its name once it is whole: what has a name can be served. */
const makeBuild = async (buildFolder: string): Promise<void> => {
  await rm(newBuild, { recursive: true, force: true })
  await mkdir(buildsFolder, { recursive: true })
  await runBuild()
  await compressFiles(join(newBuild, 'client', 'assets'))
  await rm(buildFolder, { recursive: true, force: true })
  await rename(newBuild, buildFolder)
}

const buildOnce = async (force: boolean): Promise<PortalBuild> => {
  const buildFolder = join(buildsFolder, (await sourcesHash()).slice(0, 16))
  const built = force || !(await isThere(buildFolder))
  if (built) await makeBuild(buildFolder)
  const now = new Date()
  await utimes(buildFolder, now, now)
  await pruneBuilds()
  return { buildFolder, built, weights: await scriptWeights(buildFolder) }
}

/**
 * Builds the portal for browser and server, unless it stands built from the same sources; one process at a time. Each
 * build has a folder of its own, so that a platform that runs an earlier one is not disturbed.
 */
export const buildPortal = ({ force = false } = {}): Promise<PortalBuild> => underLock(lockFile, () => buildOnce(force))
