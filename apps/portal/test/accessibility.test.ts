import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systems } from '@pdn/systems'
import { accessibilityViolations, openBrowser } from '@pdn/testing'
import { servePortal } from './portal-server.ts'
import { failingIds, sampleQueries } from './sample-queries.ts'
import type { SampleRecord } from './sample-records.ts'

const queries = sampleQueries()

const pathTo = (wanted: (record: SampleRecord) => boolean): string => {
  const record = queries.all.find(wanted) ?? assert.fail('The sample country lacks such a record.')
  return `/${record.system.slug}/${record.view.id}`
}

const changed = pathTo(({ view }) => view.versions.length === 2)
const routes = [
  '/',
  '/en',
  '/buscar?q=garcia+lopes',
  '/buscar?q=nadasellama',
  '/buscar?q=rio&exact=true&sort=date',
  '/buscar?q=GODE561231GR8',
  '/buscar?year=abc',
  ...systems.map(({ slug }) => `/${slug}`),
  '/en/contrataciones?kind=contracting-process',
  pathTo(({ view }) => view.kind === 'natural-person'),
  `/en${pathTo(({ view }) => view.kind === 'legal-person')}`,
  pathTo(({ view }) => view.system === 's6' && view.sources.length > 1),
  changed,
  `${changed}?version=1`,
  pathTo(({ view }) => view.state === 'gone'),
  '/interconexion',
  '/interconexion/anticorrupcion-anahuac-s3',
  '/datos',
  '/validador',
  '/ayuda',
  '/en/ayuda/privacidad',
  '/especificaciones',
  '/especificaciones/conexion',
  '/especificaciones/api',
  '/especificaciones/s3/s3-particulares-1.1',
  '/en/especificaciones/s2/s2-servidores-2?todo=1',
  '/en/especificaciones/s3/s3-particulares-1.1/api',
  '/especificaciones/s6/ocds-1.1?q=status',
  '/nada',
  `/sancionados/${failingIds.withdrawn}`,
  `/sancionados/${failingIds.broken}`,
]

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 360])
    test(`no page breaks a rule of accessibility at ${width} px in the ${colorScheme} theme`, async context => {
      const browser = await openBrowser(context, {
        viewport: { width, height: 800 },
        colorScheme,
        reducedMotion: 'reduce',
      })
      if (browser === undefined) return
      const address = await servePortal(context, queries)
      const page = await browser.newPage()
      const problems: string[] = []
      let route = ''
      page.on('pageerror', error => problems.push(`${route}: ${error.message}`))
      page.on('console', message => {
        const isStatus = message.text().startsWith('Failed to load resource: the server responded')
        if (message.type() === 'error' && !isStatus) problems.push(`${route}: ${message.text()}`)
      })
      for (route of routes) {
        await page.goto(`${address}${route}`, { waitUntil: 'load' })
        problems.push(...(await accessibilityViolations(page)).map(violation => `${route}: ${violation}`))
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (beyond > 0) problems.push(`${route}: wider than the screen by ${beyond} px`)
      }
      assert.deepEqual(problems, [])
    })
