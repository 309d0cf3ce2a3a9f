import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { hasRuleName, ruleName } from './rule-name.ts'

const packages = fileURLToPath(new URL('../../', import.meta.url))

/** Where readers name a rule: as the member `rule`, or as an argument of what notes it. */
const named = [
  /\brule: '([a-z-]+)'/g,
  /\b(?:noteRepaired|noteUnusable)\([^()]*'([a-z-]+)'/g,
  /\bunreadable\('[^']*', '([a-z-]+)'/g,
  /\bfailure\('([a-z-]+)'/g,
]

test('every rule that the readers name has plain words', () => {
  const files = globSync(['systems/src/**/*.ts', 'harvest/src/prepare-page.ts'], { cwd: packages })
  const rules = new Set(
    files
      .filter(file => !file.endsWith('.test.ts'))
      .map(file => readFileSync(packages + file, 'utf8'))
      .flatMap(text => named.flatMap(pattern => [...text.matchAll(pattern)].map(([, rule = '']) => rule))),
  )
  assert.ok(rules.size > 20, `${rules.size} rules found`)
  assert.deepEqual(
    [...rules].filter(rule => !hasRuleName(rule)),
    [],
  )
})

test('the words are of the language asked for, and an unknown rule is readable', () => {
  assert.equal(ruleName('person-type-absent').es, 'La fuente no dice si es persona física o moral')
  assert.equal(ruleName('dates-reversed').en, 'The end is earlier than the start')
  assert.equal(ruleName('some-other-rule').es, 'some other rule')
})
