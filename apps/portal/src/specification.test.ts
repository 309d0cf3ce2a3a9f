import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { silentLog } from '@pdn/core'
import { describeVersion, fieldsInOrder, systems, versionSteps, versionsOf } from '@pdn/systems'
import { sampleApi } from '../test/sample-api.ts'
import { sampleQueries } from '../test/sample-queries.ts'
import { testDay } from '../test/sample-records.ts'
import { buildPortal } from './build-portal.ts'
import { loadPortal, type Portal } from './load-portal.ts'
import type { PortalContext } from './portal-context.ts'

const origin = 'https://pdn.example'
const queries = sampleQueries(0.01)
let portal: Portal

before(async () => {
  portal = await loadPortal(await buildPortal())
})

interface Answer {
  readonly status: number
  readonly location: string | null
  /** The page without its scripts and the places where a word may break: what a reader has who runs none. */
  readonly html: string
}

const context: PortalContext = {
  queries,
  systems,
  today: testDay,
  origin,
  nonce: 'test-nonce',
  log: silentLog,
  apiDescription: sampleApi,
}

const ask = async (path: string): Promise<Answer> => {
  const response = await portal.handle(new Request(`${origin}${path}`), context)
  const whole = (await response.text()).replaceAll('<!-- -->', '')
  return {
    status: response.status,
    location: response.headers.get('location'),
    html: whole.replaceAll(/<script[\s\S]*?<\/script>|<wbr\/?>/g, ''),
  }
}

const idsIn = (html: string): readonly string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)

const placed = systems.flatMap(versionsOf)

for (const { system, version } of placed) {
  test(`the page of ${version.id} shows every field, catalogue and key without script, and its own links lead somewhere`, async () => {
    const { status, html } = await ask(`/especificaciones/${system.id}/${version.id}?todo=1`)
    assert.equal(status, 200)
    const ids = idsIn(html)
    assert.equal(new Set(ids).size, ids.length, 'no place is named twice')
    const fields = fieldsInOrder(describeVersion(version).fields)
    for (const { path } of fields) assert.ok(ids.includes(`c-${path.replaceAll('[]', '')}`), path)
    assert.equal(html.match(/class="field-row"/g)?.length, fields.length)
    for (const { id, entries } of version.catalogues ?? []) {
      assert.ok(ids.includes(`l-${id}`), id)
      for (const { key } of entries) assert.ok(html.includes(`<span class="code">${key}</span>`), `${id} ${key}`)
    }
    const found = (await ask(`/especificaciones/${system.id}/${version.id}?q=clave`)).html
    for (const page of [html, found]) {
      const places = idsIn(page)
      const own = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => decodeURIComponent(id))
      assert.ok(own.length > 0)
      for (const id of own) assert.ok(places.includes(id), `#${id}`)
    }
  })
}

test('what changed between two versions stands on the page of the newer one, and is linked from the older', async () => {
  for (const system of systems) {
    for (const { before: older, after } of versionSteps(system)) {
      const [was, is] = [older, after].map(({ id }) => `/especificaciones/${system.id}/${id}`)
      const [first, second] = await Promise.all([ask(was ?? ''), ask(is ?? '')])
      assert.match(first.html, new RegExp(`href="${is}(?:#cambios)?"`), `${older.id} links ${after.id}`)
      assert.ok(second.html.includes(`href="${was}"`), `${after.id} links ${older.id}`)
    }
  }
})

test('the list and the page of a version count what changed alike', async () => {
  const list = (await ask('/especificaciones')).html
  const told = [
    ...list.matchAll(
      /([\d,]+) campos nuevos, ([\d,]+) cambian de lugar, ([\d,]+) desaparecen\. <a href="([^"#]+)#cambios"/g,
    ),
  ]
  assert.equal(told.length, new Set(systems.flatMap(versionSteps).map(({ after }) => after)).size)
  for (const [, added, moved, removed, href = ''] of told) {
    const { html } = await ask(href)
    const count = (title: string): string =>
      new RegExp(`<summary>${title} <span class="num muted">([^<]+)<`).exec(html)?.[1] ?? '0'
    assert.deepEqual(
      [added, moved, removed],
      ['Nuevos', 'Cambian de lugar o de nombre', 'Desaparecen'].map(count),
      href,
    )
    const [, part = ''] = /<summary>Nuevos [\s\S]*?<ul class="path-list">([\s\S]*?)<\/ul>/.exec(html) ?? []
    const rows = [...part.matchAll(/<li>[\s\S]*?<\/li>/g)].map(([row]) => /\(([\d,]+) campos\)/.exec(row)?.[1] ?? '1')
    const sum = rows.reduce((total, row) => total + Number(row.replaceAll(',', '')), 0)
    assert.equal(sum, Number(added?.replaceAll(',', '')), href)
  }
})

test('the pages of specifications are sent without script, so that nothing on them is sent twice', async () => {
  for (const path of ['', '/conexion', '/api', '/s3/s3-graves-2', '/s3/s3-graves-2?q=clave', '/s2/s2-spic-1.1/api']) {
    const response = await portal.handle(new Request(`${origin}/especificaciones${path}`), context)
    assert.doesNotMatch(await response.text(), /<script/, path)
  }
})

test('a question finds fields by name, words and keys, and shows where each stands', async () => {
  const page = '/especificaciones/s3/s3-particulares-1.1'
  const byName = await ask(`${page}?q=raz%C3%B3n`)
  assert.match(byName.html, /1 campo con «razón»/)
  assert.ok(byName.html.includes(`href="${page}#c-particularSancionado.nombreRazonSocial"`))
  const byLabel = await ask(`${page}?q=disoluci%C3%B3n`)
  assert.ok(byLabel.html.includes('>tipoSancion[].clave</a>'))
  const byPath = await ask(`/en${page}?q=domicilioMexico.`)
  assert.match(byPath.html, /\d+ fields with “domicilioMexico\.”/)
  const none = await ask(`${page}?q=nadasellama`)
  assert.equal(none.status, 200)
  assert.match(none.html, /Ningún campo tiene «nadasellama»/)
})

test('a hostile question is a text, and a reserved one is not repeated', async () => {
  const page = '/especificaciones/s6/ocds-1.1'
  for (const question of [
    '"><script>alert(1)</script>',
    "' onfocus=alert(1) '",
    '</title><b>',
    '\u0000\ud800',
    '['.repeat(5000),
  ]) {
    const { status, html } = await ask(`${page}?q=${encodeURIComponent(question.toWellFormed())}`)
    assert.equal(status, 200)
    assert.doesNotMatch(html, /<script>alert|<b>/)
    // What stands between quotes is a value, whatever it says.
    assert.doesNotMatch(html.replaceAll(/"[^"]*"/g, '""'), /<[^<>]* onfocus=/)
  }
  for (const reserved of ['GODE561231GR8', 'GODE561231HVZRRL04']) {
    const { status, html } = await ask(`${page}?q=${reserved}`)
    assert.equal(status, 200)
    assert.ok(!html.includes(reserved))
  }
})

test('members that stand once a language are told where they may stand', async () => {
  const { html } = await ask('/especificaciones/s6/ocds-1.1?q=tender')
  assert.match(html, /también por idioma: <span class="code">title_es, description_es/)
})

test('what there is not is not found; a system leads to its part of the list', async () => {
  for (const path of ['s3/nada', 's9/ocds-1.1', 's6/s3-particulares-1.1', 's3/natural-person/api', 's9', 's3/%00']) {
    assert.equal((await ask(`/especificaciones/${path}`)).status, 404, path)
  }
  assert.deepEqual((await ask('/especificaciones/s3')).location, '/especificaciones#s3')
  assert.deepEqual((await ask('/en/especificaciones/sancionados')).location, '/en/especificaciones#s3')
})

test('the contract of a version shows each operation with a call to copy', async () => {
  const { html } = await ask('/especificaciones/s3/s3-particulares-1.1/api')
  for (const part of [
    'POST',
    '/v1/psancionados',
    '/v1/psancionados/dependencias',
    'query.nombreRazonSocial',
    'curl -X POST',
  ]) {
    assert.ok(html.includes(part), part)
  }
  assert.ok(html.includes('href="/especificaciones/s3/s3-particulares-1.1#campos"'))
})
