import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const project = new URL('../', import.meta.url)
const example = /^\[`([^`]+)`\]\([^)]+\)\n\n```ts\n([\s\S]+?)```$/gm

test('each of the ten principles is shown by lines that stand in the code', () => {
  const page = readFileSync(new URL('CONTRIBUTING.md', project), 'utf8')
  const examples = [...page.matchAll(example)].map(([, path = '', lines = '']) => ({ path, lines }))
  assert.equal(page.match(/^### \d+\. /gm)?.length, 10)
  assert.equal(examples.length, 10)
  const lost = examples.filter(({ path, lines }) => !readFileSync(new URL(path, project), 'utf8').includes(lines))
  assert.deepEqual(lost, [])
})
