import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlatformError } from '@pdn/core'
import { underLock } from './build-lock.ts'
import { type ScriptWeight, scriptWeights } from './script-weight.ts'

const portalFolder = fileURLToPath(new URL('..', import.meta.url))
/** What the pages and the validator's worker are made of, beside the portal itself. */
const packageFolders = ['ui', 'core', 'systems', 'exchange'].map(name =>
  fileURLToPath(new URL(`../../../packages/${name}/src`, import.meta.url)),
)
const dependencyFile = fileURLToPath(new URL('../../../package-lock.json', import.meta.url))

/** Where the portal is built unless told otherwise. */
export const portalBuildFolder = join(portalFolder, 'build')

const markFile = join(portalBuildFolder, 'sources.sha256')

/** Names the process that builds. Beside the build's folder, which a build empties. */
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

const isBuilt = async (hash: string): Promise<boolean> => {
  try {
    return (await readFile(markFile, 'utf8')) === hash
  } catch {
    return false
  }
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

const buildOnce = async (force: boolean): Promise<PortalBuild> => {
  const hash = await sourcesHash()
  const built = force || !(await isBuilt(hash))
  if (built) {
    await rm(markFile, { force: true })
    await runBuild()
    await writeFile(markFile, hash)
  }
  return { buildFolder: portalBuildFolder, built, weights: await scriptWeights(portalBuildFolder) }
}

/** Builds the portal for browser and server, unless it stands built from the same sources; one process at a time. */
export const buildPortal = ({ force = false } = {}): Promise<PortalBuild> => underLock(lockFile, () => buildOnce(force))
