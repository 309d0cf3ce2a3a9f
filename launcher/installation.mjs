// Runs on whatever Node a bare machine has (20 or newer): built-in modules only, no TypeScript.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** Folder of the project, wherever it was cloned. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url))

const modules = join(projectFolder, 'node_modules')
const marker = join(modules, '.pdn-installation')
const lock = join(projectFolder, '.installation-lock')
const lockIsStaleAfter = 15 * 60 * 1000

/** The Node that the project carries. */
export const carriedNode = join(modules, 'node', 'bin', 'node')

const wanted = () =>
  createHash('sha256')
    .update(readFileSync(join(projectFolder, 'package-lock.json')))
    .digest('hex')

const isInstalled = () => existsSync(carriedNode) && existsSync(marker) && readFileSync(marker, 'utf8') === wanted()

/** Runs a program with the project's own tools first in its PATH; resolves with its exit code (128 + n for a signal). */
export const run = (command, argumentsList, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, argumentsList, {
      cwd: projectFolder,
      stdio: 'inherit',
      ...options,
      env: { ...process.env, PATH: `${join(modules, '.bin')}:${process.env.PATH ?? ''}`, ...options.env },
    })
    // A terminal sends Ctrl-C to the whole group; only what is sent to this process alone must be passed on.
    const passOn = () => child.kill('SIGTERM')
    const hold = () => {}
    process.on('SIGTERM', passOn)
    process.on('SIGINT', hold)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      process.off('SIGTERM', passOn)
      process.off('SIGINT', hold)
      resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGTERM' ? 15 : 9))
    })
  })

const underLock = async action => {
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0)
      if (age > lockIsStaleAfter) rmSync(lock, { recursive: true, force: true })
      else await sleep(500)
    }
  }
  const release = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', release)
  try {
    return await action()
  } finally {
    process.off('exit', release)
    release()
  }
}

/** Installs the exact parts of the lockfile when they are not there yet; does nothing otherwise. */
export const ensureInstalled = async () => {
  if (isInstalled()) return
  await underLock(async () => {
    if (isInstalled()) return
    console.log('Installing the parts of the project (the first time only, about a minute) …')
    const code = await run('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
      // A newcomer's npm may be set to production or to run no scripts; both would leave parts out.
      env: { NODE_ENV: '', npm_config_ignore_scripts: 'false', npm_config_omit: '' },
    })
    if (code !== 0) {
      console.error(`npm ci ended with ${code}. Is the npm registry reachable, and is there room on the disk?`)
      process.exit(2)
    }
    if (!existsSync(carriedNode)) {
      console.error('npm ci ran, but left no Node in node_modules/node. Allow its install script and run it again.')
      process.exit(2)
    }
    writeFileSync(marker, wanted())
  })
}
