import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { importGraph, importsOf, projectRoot, roomOf, sourceFiles } from './import-graph.ts'

const middle = ['core', 'systems']
const domain = [...middle, 'exchange', 'database', 'interconnection', 'ui', 'synthetic']

/** What each room may import (DESIGN §3): downwards only, no sibling inside a tier, apps never each other. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'packages/core': [],
  'packages/systems': ['core'],
  'packages/exchange': middle,
  'packages/database': middle,
  'packages/interconnection': middle,
  'packages/ui': middle,
  'packages/synthetic': middle,
  'packages/harvest': domain,
  'packages/search': domain,
  'packages/intelligence': domain,
  'packages/queries': [...domain, 'harvest', 'search'],
  'packages/testing': domain,
  'apps/provider': [...domain, 'harvest', 'search', 'queries'],
  'apps/platform': [...domain, 'harvest', 'search', 'intelligence', 'queries'],
  'apps/portal': [...domain, 'harvest', 'search', 'queries'],
  'apps/cli': [...domain, 'harvest', 'search', 'intelligence', 'queries', 'provider-app', 'platform-app', 'portal-app'],
}

/** Tests, and the modules beside them that only they import: `test-….ts`, `….fixture.ts`. */
const isTest = (file: string): boolean => /\.(?:test|fixture)\.tsx?$|\/test\/|\/test-[^/]*\.ts$/.test(file)
const imports = importGraph()

test('every room stands in the import rule', () => {
  assert.deepEqual(
    [...new Set(sourceFiles().map(roomOf))].filter(room => !(room in allowed)),
    [],
  )
})

test('rooms import only what the import rule allows', () => {
  const wrong = imports
    .filter(({ specifier }) => specifier.startsWith('@pdn/'))
    .filter(({ file, room, specifier }) => {
      const name = specifier.slice('@pdn/'.length).split('/')[0] ?? ''
      if (name === 'testing') return !isTest(file) && room !== 'packages/testing'
      return !(allowed[room] ?? []).includes(name)
    })
    .map(({ file, specifier }) => `${file} imports ${specifier}`)
  assert.deepEqual(wrong, [])
})

test('what only tests may import is imported by tests alone', () => {
  const wrong = imports
    .filter(({ file, target }) => target?.endsWith('.fixture.ts') === true && !isTest(file))
    .map(({ file, specifier }) => `${file} imports ${specifier}`)
  assert.deepEqual(wrong, [])
})

/** The second door of a room, for what runs in a browser. */
const browserDoor = 'packages/exchange/src/browser.ts'

test('what a browser runs of exchange imports no module of Node, however far its imports lead', () => {
  const reached = new Set([browserDoor])
  for (const file of reached)
    for (const { target } of imports.filter(each => each.file === file)) if (target !== undefined) reached.add(target)
  const wrong = imports
    .filter(({ file, specifier }) => reached.has(file) && /^(?:node:|@pdn\/(?!core$|systems$))/.test(specifier))
    .map(({ file, specifier }) => `${file} imports ${specifier}`)
  assert.deepEqual(wrong, [])
  assert.ok(reached.size > 20)
})

test('rooms are entered by their door only', () => {
  const wrong = imports
    .filter(({ specifier, room, target }) =>
      target === undefined
        ? /^@pdn\/[^/]+\/./.test(specifier) && specifier !== '@pdn/exchange/browser' && !specifier.endsWith('.css')
        : roomOf(target) !== room,
    )
    .filter(({ target }) => target === undefined || !(target.startsWith('launcher/') || target === 'package.json'))
    .map(({ file, specifier }) => `${file} imports ${specifier}`)
  assert.deepEqual(wrong, [])
})

test('pages of the documentation enter packages by their doors too', () => {
  const doors = globSync('packages/*/package.json', { cwd: projectRoot }).flatMap(file => {
    const { exports } = JSON.parse(readFileSync(join(projectRoot, file), 'utf8'))
    return Object.values(exports).map(door => join(dirname(file), String(door)))
  })
  const entered = globSync('docs/*.ts', { cwd: projectRoot })
    .flatMap(importsOf)
    .filter(({ target }) => target?.startsWith('packages/') === true)
  assert.ok(entered.length > 0)
  const wrong = entered
    .filter(({ target = '' }) => !doors.includes(target))
    .map(({ file, specifier }) => `${file} imports ${specifier}`)
  assert.deepEqual(wrong, [])
})

test('core and systems are pure: neither imports a module of Node', () => {
  const wrong = imports
    .filter(({ room, file }) => (room === 'packages/core' || room === 'packages/systems') && !isTest(file))
    .filter(({ specifier }) => specifier.startsWith('node:'))
    .map(({ file, specifier }) => `${file} imports ${specifier}`)
  assert.deepEqual(wrong, [])
})

test('every room declares what it imports of ours', () => {
  const wrong = imports
    .filter(({ specifier }) => specifier.startsWith('@pdn/'))
    .filter(({ room, specifier, file }) => {
      const declared = JSON.parse(readFileSync(join(projectRoot, room, 'package.json'), 'utf8'))
      const name = specifier.split('/').slice(0, 2).join('/')
      return (
        !(name in { ...declared.dependencies, ...(isTest(file) ? declared.devDependencies : {}) }) &&
        name !== declared.name
      )
    })
    .map(({ file, specifier }) => `${file} imports ${specifier}`)
  assert.deepEqual([...new Set(wrong)], [])
})

test('no file imports itself in a circle', () => {
  const edges = new Map<string, string[]>()
  for (const { file, target } of imports)
    if (target !== undefined) edges.set(file, [...(edges.get(file) ?? []), target])
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file)
    if (at >= 0) circles.push([...trail.slice(at), file].join(' → '))
    if (at >= 0 || done.has(file)) return
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file])
    done.add(file)
  }
  for (const file of edges.keys()) visit(file, [])
  assert.deepEqual(circles, [])
})

test('no source file is longer than 400 lines', () => {
  const long = sourceFiles()
    .map(file => ({ file, lines: readFileSync(join(projectRoot, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 400)
  assert.deepEqual(long, [])
})
