import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const project = new URL('../', import.meta.url)

test('every link of README, CONTRIBUTING and docs to a file leads to one', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: fileURLToPath(project) })]
  const broken = pages.flatMap(page =>
    [...readFileSync(new URL(page, project), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter(target => !/^[a-z]+:|^#/.test(target))
      .filter(target => !existsSync(new URL(target.replace(/#.*$/, ''), new URL(page, project))))
      .map(target => `${page}: ${target}`),
  )
  assert.deepEqual(broken, [])
})
