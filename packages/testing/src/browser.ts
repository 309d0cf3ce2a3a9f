import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import type { Skippable } from './reference-file.ts'
import type { Scope } from './scope.ts'

/** Flags without which Chromium calls home or needs what a bare server lacks. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Path of the machine's Chromium: `CHROMIUM_PATH`, else Debian's; undefined where there is none. */
export const chromiumPath = (): string | undefined =>
  [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find(path => path !== undefined && existsSync(path))

/** A browser with a fresh profile, closed after the test; undefined, and the test skipped aloud, without Chromium. */
export const openBrowser = async (
  test: Scope & Skippable,
  options: BrowserContextOptions = {},
): Promise<BrowserContext | undefined> => {
  const executablePath = chromiumPath()
  if (executablePath === undefined) {
    test.skip('Chromium is not installed (CHROMIUM_PATH, or Debian’s package chromium)')
    return undefined
  }
  const profile = await mkdtemp(join(tmpdir(), 'pdn-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    executablePath,
    headless: true,
    args: flags,
  })
  test.after(async () => {
    await context.close()
    await rm(profile, { recursive: true, force: true })
  })
  return context
}
