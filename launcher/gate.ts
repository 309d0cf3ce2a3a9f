// The whole gate: style, dead code, types, the portal's build, and every test; closes with "N passed, N failed".
//   npm test                    all of it
//   npm test -- PATH …          only the test files whose path contains one of these words
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ensureBrowser } from './browser.ts'
import { carriedNode, projectFolder, run } from './installation.mjs'

const words = process.argv.slice(2)
const browser = await ensureBrowser()
if (!browser) console.log('No Chromium could be had: the tests that need a browser will say that they are skipped.')

const total = { passed: 0, failed: 0, skipped: 0 }
const scratch = mkdtempSync(join(tmpdir(), 'pdn-test-'))

const check = async (title: string, command: string, argumentsList: readonly string[]) => {
  const begin = Date.now()
  const code = await run(command, argumentsList)
  console.log(`${code === 0 ? '✔' : '✖'} ${title} (${((Date.now() - begin) / 1000).toFixed(1)} s)`)
  total[code === 0 ? 'passed' : 'failed'] += 1
}

const testFiles = async (title: string, files: readonly string[], env: Record<string, string>) => {
  if (files.length === 0) return
  console.log(`\n${title}: ${files.length} files`)
  const counts = join(scratch, `counts-${Math.random()}.json`)
  const code = await run(
    carriedNode,
    [
      '--test',
      '--test-concurrency=2',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${join(projectFolder, 'launcher', 'count-reporter.mjs')}`,
      `--test-reporter-destination=${counts}`,
      ...files,
    ],
    { env: { ...(browser ? { CHROMIUM_PATH: browser } : {}), NODE_ENV: 'test', ...env } },
  )
  const one: typeof total = JSON.parse(readFileSync(counts, 'utf8'))
  total.passed += one.passed
  total.failed += one.failed
  total.skipped += one.skipped
  // A file that dies outside any test is a failure even when no test of it failed.
  if (code !== 0 && one.failed === 0) total.failed += 1
}

const every = globSync('{packages,apps,docs,bench}/**/*.test.ts', {
  cwd: projectFolder,
  exclude: name => name === 'node_modules' || name === 'build',
}).sort()
const chosen = words.length === 0 ? every : every.filter(file => words.some(word => file.includes(word)))
/** True where a test, or a module of its own package that it imports, asks for a database. */
const usesDatabase = (file: string, seen = new Set<string>()): boolean => {
  const path = join(projectFolder, file)
  if (seen.has(file) || !existsSync(path)) return false
  seen.add(file)
  const text = readFileSync(path, 'utf8')
  const imported = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, name = '']) => join(dirname(file), name))
  return text.includes('testDatabase(') || imported.some(module => usesDatabase(module, seen))
}

if (words.length === 0) {
  await check('style and lint', 'biome', ['check', '--error-on-warnings', '.'])
  await check('dead code and undeclared dependencies', 'knip', [])
  await check('types', 'tsc', ['--noEmit'])
}
await check('the portal builds', carriedNode, ['apps/portal/build.ts'])
await testFiles('Tests', chosen, { DATABASE_URL: '' })
// Where a server is at hand, whatever touches the database is run on it as well as on the embedded one.
const onServer = chosen.filter(file => usesDatabase(file))
if (process.env.PDN_TEST_DATABASE_URL)
  await testFiles('Tests on the server of PDN_TEST_DATABASE_URL', onServer, {
    DATABASE_URL: process.env.PDN_TEST_DATABASE_URL,
  })
else console.log('\nPDN_TEST_DATABASE_URL is not set: tests ran on the embedded PostgreSQL alone.')

rmSync(scratch, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed === 0 ? 0 : 1)
