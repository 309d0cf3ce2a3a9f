import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checksPage } from './checks-page.ts'
import { commandsPage } from './commands-page.ts'
import { configurationPage } from './configuration-page.ts'
import { errorsPage } from './errors-page.ts'
import { sampleCountryPage } from './sample-country-page.ts'
import { standardsPage } from './standards-page.ts'

const written = (name: string): string => readFileSync(new URL(`reference/${name}`, import.meta.url), 'utf8')

test('docs/reference/errors.md lists exactly the error codes of the code', () => {
  assert.equal(written('errors.md'), errorsPage(), 'run `npm run docs`')
})

test('docs/reference/configuration.md describes exactly the settings of the code', () => {
  assert.equal(written('configuration.md'), configurationPage(), 'run `npm run docs`')
})

test('docs/reference/commands.md shows exactly the help of the commands', async () => {
  assert.equal(written('commands.md'), await commandsPage(), 'run `npm run docs`')
})

test('docs/reference/sample-country.md tells of the providers and defects of the code', () => {
  assert.equal(written('sample-country.md'), sampleCountryPage(), 'run `npm run docs`')
})

test('docs/reference/standards.md tells of the versions, comparisons and differences of the code', () => {
  assert.equal(written('standards.md'), standardsPage(), 'run `npm run docs`')
})

test('docs/reference/checks.md lists exactly the checks of the code', () => {
  assert.equal(written('checks.md'), checksPage(), 'run `npm run docs`')
})
