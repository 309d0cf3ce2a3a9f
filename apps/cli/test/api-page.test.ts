import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject } from '@pdn/core'
import { openRoad } from './road.ts'

test('the page of the platform’s own API names every operation, each in the language of the page', async t => {
  const { get, json } = await openRoad(t)
  const description = await json('/api/v1/openapi.json')
  assert.ok(isObject(description) && isObject(description.paths) && isObject(description.components))
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    isObject(methods) ? Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`) : [],
  )
  const { schemas } = description.components
  assert.ok(isObject(schemas) && operations.length > 20)
  const named = [...operations, ...Object.keys(schemas)]
  for (const [address, other] of [
    ['/especificaciones/api', 'en'],
    ['/en/especificaciones/api', 'es'],
  ] as const) {
    const { status, text } = await get(address)
    assert.equal(status, 200)
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'))
    const heads = [...main.matchAll(/<(summary|h3)(?: [^>]*)?>([\s\S]*?)<\/\1>/g)].map(([, , head = '']) => head)
    const words = heads.map(head => head.replaceAll(/<[^>]*>/g, ''))
    for (const name of named)
      assert.ok(
        words.some(word => word.startsWith(name)),
        name,
      )
    assert.deepEqual(
      heads.filter(head => head.includes(`lang="${other}"`)),
      [],
    )
  }
})
