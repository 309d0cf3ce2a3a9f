import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Queries } from '@pdn/queries'
import { openPortal, pathOf } from '../test/open-portal.ts'
import { failingIds } from '../test/sample-queries.ts'

const { queries, ask, oneOf } = await openPortal()

test('a reserved identifier is refused and repeated nowhere, wherever it stands in the address', async () => {
  const reserved = 'GODE561231GR8'
  const places = [
    `/buscar?q=${reserved}`,
    `/en/buscar?year=x&q=a+${reserved}`,
    `/sancionados?q=${reserved.toLowerCase()}`,
  ]
  for (const path of [...places, `/buscar?institution=${reserved}`, `/buscar?sort=${reserved}&order=asc`]) {
    const { status, html, logged } = await ask(path)
    assert.equal(status, 400, path)
    assert.doesNotMatch(html, new RegExp(reserved, 'i'), path)
    assert.doesNotMatch(logged.join(), new RegExp(reserved, 'i'), path)
    assert.match(html, /privacidad#rfc-curp/)
  }
  for (const path of [
    `/${reserved}`,
    `/sancionados/${reserved}`,
    `/nada/${reserved}/x`,
    `/interconexion/${reserved}`,
  ]) {
    const { status, html } = await ask(path)
    assert.equal(status, 404, path)
    assert.doesNotMatch(html, new RegExp(reserved, 'i'), path)
  }
})

test('what cannot be shown has a page of its own status', async () => {
  const record = pathOf(oneOf(() => true))
  const expected: readonly (readonly [string, number, RegExp])[] = [
    ['/nada/de/esto', 404, /Aquí no hay nada/],
    ['/en/nothing', 404, /There is nothing here/],
    ['/sancionados/1', 404, /Aquí no hay nada/],
    ['/sancionados/00000000-0000-8000-8000-000000000000', 404, /Aquí no hay nada/],
    [`${record}?version=99`, 404, /Aquí no hay nada/],
    [`${record}?version=-1`, 404, /Aquí no hay nada/],
    ['/interconexion/ninguna', 404, /Aquí no hay nada/],
    [`/sancionados/${failingIds.withdrawn}`, 410, /Este registro fue retirado/],
    [`/sancionados/${failingIds.broken}`, 500, /Algo falló de nuestro lado/],
    [`/en/sancionados/${failingIds.unreachable}`, 503, /We cannot answer right now/],
    ['/buscar?page=0', 400, /La página «0» no es un número entre 1 y 500/],
    ['/buscar?pageSize=ten', 400, /no es un número entre 1 y 200/],
  ]
  for (const [path, status, words] of expected) {
    const answer = await ask(path)
    assert.equal(answer.status, status, path)
    assert.match(answer.html, words, path)
    assert.doesNotMatch(answer.html, /A fault of ours|TypeError|at .*\.ts/, path)
  }
})

test('a fault is logged with its path, never with what the visitor typed', async () => {
  const { logged } = await ask(`/sancionados/${failingIds.broken}?note=typed-by-visitor`)
  assert.match(logged.join(), /A fault of ours/)
  assert.doesNotMatch(logged.join(), /typed-by-visitor/)
})

test('a search that fails is said on the page', async () => {
  const broken: Queries = { ...queries, search: () => Promise.reject(new Error('A fault of ours.')) }
  const { status, html } = await ask('/buscar?q=rio', 'GET', broken)
  assert.equal(status, 503)
  assert.match(html, /La búsqueda no respondió/)
  assert.equal((await ask('/', 'GET', broken)).status, 200)
})

test('texts of a source stay texts', async () => {
  const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  const record = oneOf(({ view }) => view.system === 's6')
  const planted: Queries = {
    ...queries,
    record: async () => ({
      ...record.view,
      document: {
        ...record.view.document,
        tender: { id: 't', title: attack, documents: [{ id: 'd', url: 'javascript:alert(1)' }] },
      },
      sources: record.view.sources.map(source => ({
        ...source,
        sourceId: attack,
        provider: { id: 'p', name: attack },
      })),
    }),
    search: async request => {
      const answer = await queries.search({ ...request, q: '' })
      return {
        ...answer,
        asked: request.q,
        used: attack,
        corrected: true,
        results: answer.results.map(hit => ({ ...hit, title: attack, subtitle: attack })),
      }
    },
  }
  for (const path of [pathOf(record), `/buscar?q=${encodeURIComponent(attack)}`]) {
    const { html } = await ask(path, 'GET', planted)
    assert.doesNotMatch(html, /<script>alert|<img src=x/, path)
    assert.doesNotMatch(html, /href="javascript:/i, path)
    assert.match(html, /&lt;script&gt;alert\(1\)/, path)
  }
})

test('a connection tells what failed and where, never a value or a secret', async () => {
  const { html } = await ask('/interconexion/anticorrupcion-anahuac-s3')
  assert.match(html, /particularSancionado\.rfc/)
  assert.match(html, /<span class="code faint">\/id<\/span>/)
  assert.doesNotMatch(html, /never-shown|secret-word/)
})

test('only GET and HEAD are answered', async () => {
  assert.equal((await ask('/', 'POST')).status, 405)
  const head = await ask('/', 'HEAD')
  assert.equal(head.status, 200)
  assert.equal(head.html, '')
})

test('whatever stands in an address, no page fails', async () => {
  const odd = ['%00', '%E0%A4%A', '..%2f..%2fetc', '%F0%9F%92%A9', "'%3B--", '$regex', '%5B%5D', 'a'.repeat(3000)]
  for (const text of odd)
    for (const path of [
      `/buscar?q=${text}`,
      `/${text}`,
      `/sancionados/${text}`,
      `/sancionados?year=${text}&kind=${text}`,
      `/interconexion/${text}`,
    ]) {
      const { status } = await ask(path)
      assert.ok(status < 500, `${path.slice(0, 60)} answered ${status}`)
    }
})
