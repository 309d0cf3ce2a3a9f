import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Queries } from '@pdn/queries'
import { systems } from '@pdn/systems'
import { openPortal, origin, pathOf } from '../test/open-portal.ts'
import { buildPortal } from './build-portal.ts'
import { mostScript } from './script-weight.ts'

const { queries, ask, oneOf } = await openPortal()

const everyPage = (): string[] => {
  const spanish = [
    '/',
    '/buscar',
    '/buscar?q=rio&sort=date',
    '/buscar?q=nadasellama',
    ...systems.map(({ slug }) => `/${slug}`),
    '/interconexion',
    '/interconexion/anticorrupcion-anahuac-s3',
    '/datos',
    '/validador',
    '/ayuda',
    '/ayuda/privacidad',
    '/ayuda/busqueda',
    '/especificaciones',
    '/especificaciones/conexion',
    '/especificaciones/api',
    '/especificaciones/s3/s3-particulares-1.1',
    '/especificaciones/s3/s3-particulares-1.1/api',
    '/especificaciones/s3/natural-person',
    '/especificaciones/s6/ocds-1.1?q=status',
    ...systems.map(system => pathOf(oneOf(({ view }) => view.system === system.id))),
    `${pathOf(oneOf(({ view }) => view.versions.length === 2))}?version=2`,
    pathOf(oneOf(({ view }) => view.state === 'gone')),
  ]
  return spanish.flatMap(path => [path, path === '/' ? '/en' : `/en${path}`])
}

test('every page answers in both languages, complete without script and under the policy', async () => {
  for (const path of everyPage()) {
    const { status, html, logged } = await ask(path)
    const english = path.startsWith('/en')
    assert.equal(status, 200, path)
    assert.match(html, english ? /<html lang="en">/ : /<html lang="es-MX">/)
    assert.match(html, /<title>[^<]+ · PDN<\/title>/, path)
    assert.match(html, /<meta name="description" content="[^"]+"/, path)
    assert.match(html, /<h1[ >]/, path)
    assert.equal(html.match(/hrefLang="(es|en|x-default)"/g)?.length, 4, path)
    assert.doesNotMatch(html, / style="|<style| on[a-z]+="/, path)
    for (const [tag] of html.matchAll(/<script[^>]*>/g)) assert.match(tag, /nonce="test-nonce"/, path)
    assert.doesNotMatch(html, /(src|href)="(https?:)?\/\/(?!pdn\.example|anahuac\.example|compras\.example)/, path)
    assert.doesNotMatch(html.replaceAll(/<script[\s\S]*?<\/script>/g, ''), />undefined<|\{[a-z]+\}/, path)
    assert.deepEqual(logged, [], path)
  }
})

test('no link of ours leads nowhere', async () => {
  const links = new Set<string>()
  for (const path of everyPage()) {
    const { html } = await ask(path)
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) links.add(href.replaceAll('&amp;', '&'))
  }
  for (const link of links) {
    if (link.startsWith('/api/v1/')) continue
    const { status } = await ask(link)
    assert.equal(status, 200, link)
  }
  assert.ok(links.size > 60)
})

test('who finds nothing is advised by the systems that were searched, and by no other', async () => {
  const advised = (html: string): readonly string[] => {
    const [, list = ''] = /<div class="empty">[\s\S]*?<ul>([\s\S]*?)<\/ul>/.exec(html) ?? []
    return [...list.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item = '']) => item.replaceAll(/<[^>]*>/g, ''))
  }
  for (const language of ['es', 'en'] as const) {
    const page = (path: string): string => (language === 'es' ? path : `/en${path}`)
    const [fewer = ''] = advised((await ask(page('/buscar?q=nadasellama'))).html)
    assert.match(fewer, language === 'es' ? /^Escriba menos palabras/ : /^Write fewer words/)
    for (const { id, slug, advice } of systems) {
      const own = [fewer, ...advice.map(text => text[language])]
      assert.ok(advice.length > 0, id)
      assert.deepEqual(advised((await ask(page(`/${slug}?q=nadasellama`))).html), own, slug)
      const [clear = '', ...rest] = advised((await ask(page(`/buscar?q=nadasellama&system=${id}`))).html).toReversed()
      assert.deepEqual(rest.reverse(), own, id)
      assert.match(clear, /^(?:Quite los filtros|Remove the filters)$/)
      const narrowed = advised((await ask(page(`/${slug}?year=1931`))).html)
      assert.equal(narrowed.length, 1, 'words are no advice to who wrote none')
    }
  }
})

test('what narrows a list stands above it, and each filter leads to the list without it', async () => {
  const set = (html: string): readonly { readonly text: string; readonly href: string }[] => {
    const [, list = ''] = /<ul class="narrowed[^>]*>([\s\S]*?)<\/ul>/.exec(html) ?? []
    return [...list.matchAll(/<a href="([^"]*)"[^>]*><span class="unseen">[^<]*<\/span>([^<]*) </g)].map(
      ([, href = '', text = '']) => ({ text, href: href.replaceAll('&amp;', '&') }),
    )
  }
  const path = '/contrataciones?q=para&year=2026&amount=1000..&date=2020..2026-06&inForce=true'
  const filters = set((await ask(path)).html)
  assert.deepEqual(
    filters.map(({ text }) => text),
    ['Vigentes hoy', 'Año: 2026', 'Fecha: desde 1 de enero de 2020 hasta 30 de junio de 2026', 'Importe: desde 1,000'],
  )
  for (const { text, href } of filters) {
    const rest = set((await ask(href)).html)
    assert.deepEqual(
      rest.map(each => each.text),
      filters.map(each => each.text).filter(each => each !== text),
      text,
    )
    assert.match(href, /[?&]q=para(?:&|$)/, 'the question stays')
  }
  assert.deepEqual(set((await ask('/contrataciones?q=para')).html), [])
  const [only] = set((await ask('/en/declaraciones?acquisitionValue=5000000..')).html)
  assert.equal(only?.href, '/en/declaraciones')
  assert.match(only?.text ?? '', /: from 5,000,000$/)
})

test('the home page counts what there is, links it, and says that it is synthetic', async () => {
  const { html } = await ask('/')
  const { bySystem } = await queries.statistics()
  for (const { id, slug } of systems)
    assert.match(html, new RegExp(`href="/${slug}" data-system="${id}"[\\s\\S]*?<strong class="num">${bySystem[id]}<`))
  assert.match(html, /Datos sintéticos del país de muestra/)
  assert.match(html, /Actualizado el 21 de noviembre de 2026,\u00a014:05/)
  assert.equal(html.match(/todavía no se conecta a esta plataforma/g)?.length, 6 - systems.length)
  const { upToDate, total } = await queries.sources()
  assert.ok(html.includes(`${upToDate} de ${total} al día`))
})

test('the values of a facet that are not listed open with a link, and stay open under other filters', async () => {
  const { html } = await ask('/buscar')
  const [, href = '', more = ''] = /<a href="([^"]*wholeFacet=[^"]*)"[^>]*>y (\d+) más</.exec(html) ?? []
  const field = new URL(href, origin).searchParams.get('wholeFacet') ?? assert.fail('no facet has more')
  const boxes = (page: string): number => page.split(`name="${field}"`).length - 1
  const opened = (await ask(href.replaceAll('&amp;', '&'))).html
  assert.equal(boxes(opened), boxes(html) + Number(more))
  assert.ok(opened.includes(`<input type="hidden" name="wholeFacet" value="${field}"/>`))
  assert.match(opened, /<details open="">/)
})

test('what runs brought is counted in documents of the source', async () => {
  const { html } = await ask('/')
  assert.match(html, />400 documentos nuevos<\/a> de /)
  assert.match(html, />1 documento retirado<\/a> de /)
  assert.match((await ask('/en')).html, />1 withdrawn document<\/a> from /)
})

test('examples are whole names that the index holds, and titles of real records, which may name people, are none', async () => {
  const examplesIn = (html: string): string[] => {
    const part = /<p class="examples[^>]*>([\s\S]*?)<\/p>/.exec(html)?.[1] ?? assert.fail('no examples')
    return [...part.matchAll(/<a [^>]*>([^<]+)<\/a>/g)].map(([, text = '']) => text)
  }
  const companies = queries.all.filter(({ view }) => view.kind === 'legal-person').map(({ entry }) => entry.title)
  const titles = queries.all.filter(({ view }) => view.system === 's6').map(({ entry }) => entry.title)
  const institutions = queries.all.flatMap(({ entry }) => entry.institution ?? [])
  const examples = examplesIn((await ask('/')).html)
  assert.ok(examples.length >= 2)
  for (const text of examples) assert.ok([...companies, ...titles, ...institutions].includes(text), text)
  const real: Queries = {
    ...queries,
    search: async request => {
      const answer = await queries.search(request)
      return { ...answer, results: answer.results.map(hit => ({ ...hit, synthetic: false })) }
    },
  }
  const shown = examplesIn((await ask('/', 'GET', real)).html)
  for (const text of shown) assert.ok([...companies, ...institutions].includes(text), text)
})

test('the count of terms in force opens exactly those records', async () => {
  const { inForceToday } = await queries.statistics()
  assert.ok(inForceToday > 1 && inForceToday < queries.all.length)
  const [, href = ''] = /<a [^>]*href="([^"]+)"[^>]*>(\d+) sanciones vigentes hoy</.exec((await ask('/')).html) ?? []
  assert.equal(href, '/sancionados?inForce=true')
  const { html } = await ask(href)
  assert.match(html, new RegExp(`>${inForceToday} resultados<`))
  assert.match(html, /<input type="checkbox"[^>]*name="inForce"[^>]*checked=""/)
  assert.ok(html.includes('href="/en/sancionados?inForce=true"'), 'the other language keeps it')
  assert.ok(html.includes('href="/api/v1/search.csv?system=s3&amp;inForce=true"'), 'and what is taken away')
  assert.ok(html.includes('href="/sancionados">Quitar filtros'))
  if (inForceToday > 20) assert.ok(html.includes('href="/sancionados?inForce=true&amp;page=2"'))
})

test('a record says where it comes from, how it changed, and that it is synthetic', async () => {
  const record = oneOf(({ view }) => view.versions.length === 2)
  const { html } = await ask(pathOf(record))
  const [source] = record.view.sources
  assert.ok(html.includes('Dato sintético.'))
  assert.ok(html.includes(source?.provider.name ?? 'no provider'))
  assert.ok(html.includes(`href="/interconexion/${source?.connection}"`))
  assert.match(html, /visto por última vez el 21 de noviembre de 2026,\u00a003:00/)
  assert.match(html, /\?version=1"[^>]*>1 de noviembre de 2026<\/a><span>primera publicación/)
  assert.ok(html.includes(`href="/api/v1/records/${record.view.system}/${record.view.id}"`))
  const old = await ask(`${pathOf(record)}?version=1`)
  assert.match(old.html, /Está viendo la versión 1/)
  const changed = await ask(`${pathOf(record)}?version=2`)
  assert.match(changed.html, /Qué cambió en esta versión/)
  assert.match(changed.html, /<del>\(antes\)<\/del>/, 'only the words that went are struck out')
  const told = [html, old.html, changed.html].map(page => /<span>(cambió: [^<]+)/.exec(page)?.[1])
  assert.ok(told[0] !== undefined)
  assert.deepEqual(told, [told[0], told[0], told[0]])
})

test('a list for which nothing was asked stands by date, and offers no likeness', async () => {
  const [listed, found] = await Promise.all([ask('/buscar'), ask('/buscar?q=rio')])
  assert.match(listed.html, /<option value="date" selected="">/)
  assert.doesNotMatch(listed.html, /<option value="relevance"/)
  assert.match(found.html, /<option value="relevance" selected="">/)
})

test('a record that its source withdrew stands as a tombstone with its date', async () => {
  const { status, html } = await ask(pathOf(oneOf(({ view }) => view.state === 'gone')))
  assert.equal(status, 200)
  assert.match(html, /Este registro ya no se publica\.<\/strong>[^<]*20 de noviembre de 2026/)
  assert.match(html, /<meta name="robots" content="noindex"/)
  assert.equal(html.match(/>retirado por la fuente/g)?.length, 1)
})

test('a typo that was corrected is told, and the search as typed is offered', async () => {
  const { html } = await ask('/buscar?q=garcia+lopes')
  assert.match(html, /Mostramos resultados de <strong>garcia lopez<\/strong>/)
  assert.match(html, /href="\/buscar\?q=garcia\+lopes&amp;exact=true"/)
})

test('facets are checkboxes of a form, with their counts, and the take-away keeps the search', async () => {
  const { html } = await ask('/buscar?system=s6&q=rio')
  assert.match(html, /<input type="checkbox"[^>]*name="system"[^>]*checked=""[^>]*value="s6"/)
  assert.match(html, /<input type="hidden" name="q" value="rio"/)
  assert.match(html, /href="\/api\/v1\/search\.csv\?q=rio&amp;system=s6"/)
  assert.match(html, /href="\/api\/v1\/search\.jsonl\?q=rio&amp;system=s6"/)
})

test('a figure whose currency alone was inferred is not called inferred, its currency is', async () => {
  const record = oneOf(({ view }) => view.system === 's6')
  const contracts = [{ id: '1', value: { amount: 10, currency: 'MXN' } }]
  const htmlWith = async (pointer: string): Promise<string> => {
    const document = { ocid: 'o', contracts, 'pdn:inferred': [pointer] }
    const planted: Queries = { ...queries, record: async () => ({ ...record.view, document }) }
    return (await ask(pathOf(record), 'GET', planted)).html
  }
  const marks = (html: string): string[] =>
    [...html.matchAll(/<abbr class="value-inferred"[^>]*>([^<]+)</g)].map(([, text = '']) => text)
  assert.deepEqual(marks(await htmlWith('/contracts/0/value/currency')), ['moneda inferida'])
  assert.deepEqual(marks(await htmlWith('/contracts/0/value/amount')), ['inferido'])
})

test('each page sends less script than the limit', async () => {
  const { weights } = await buildPortal()
  assert.ok(weights.length > 15)
  for (const { route, bytes } of weights) assert.ok(bytes < mostScript, `${route} sends ${bytes} bytes`)
})
