import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openBrowser } from '@pdn/testing'
import { servePortal } from './portal-server.ts'
import { sampleQueries } from './sample-queries.ts'

const queries = sampleQueries()
const [named] = queries.all.filter(({ view }) => view.kind === 'legal-person' && view.versions.length === 2)
const name = named?.entry.title ?? assert.fail('The sample country lacks a company with two versions.')

for (const javaScriptEnabled of [true, false])
  test(`home, search, record, version, source and back to Spanish, script ${javaScriptEnabled ? 'on' : 'off'}`, async context => {
    const browser = await openBrowser(context, { javaScriptEnabled, viewport: { width: 1000, height: 800 } })
    if (browser === undefined) return
    const address = await servePortal(context, queries)
    const page = await browser.newPage()
    await page.goto(address)
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('searchbox').fill(name)
    await page.getByRole('button', { name: 'Search' }).click()
    await page.waitForURL(/\/en\/buscar\?q=/)
    await page.getByRole('link', { name, exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByText('Synthetic data.').waitFor()
    await page.getByRole('link', { name: '1 November 2026' }).click()
    await page.getByText('You are looking at version 1').waitFor()
    await page.getByRole('link', { name: 'See the current version' }).click()
    await page.locator('aside').getByRole('link', { name: 'Secretaría Anticorrupción' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Secretaría Anticorrupción' }).waitFor()
    await page.getByRole('link', { name: 'Español' }).click()
    await page.getByRole('heading', { name: 'En cuarentena' }).waitFor()
    assert.equal(new URL(page.url()).pathname, '/interconexion/anticorrupcion-anahuac-s3')
  })

test('without script a filter is applied by its button', async context => {
  const browser = await openBrowser(context, { javaScriptEnabled: false })
  if (browser === undefined) return
  const address = await servePortal(context, queries)
  const page = await browser.newPage()
  await page.goto(`${address}/buscar`)
  await page.getByRole('checkbox', { name: /Sancionados/ }).check()
  await page.getByRole('button', { name: 'Aplicar filtros' }).click()
  await page.waitForURL(/system=s3/)
  assert.ok(await page.getByRole('checkbox', { name: /Sancionados/ }).isChecked())
  await page.getByRole('link', { name: 'Quitar filtros' }).click()
  await page.waitForURL(address => !address.search.includes('system'))
})

test('with script a filter applies at once, the keyboard stays on it, and going back restores it', async context => {
  const browser = await openBrowser(context)
  if (browser === undefined) return
  const address = await servePortal(context, queries)
  const page = await browser.newPage()
  await page.goto(`${address}/buscar`, { waitUntil: 'networkidle' })
  const filter = page.getByRole('checkbox', { name: /Sancionados/ })
  await filter.focus()
  await page.keyboard.press('Space')
  await page.waitForURL(/system=s3/)
  await page.getByRole('link', { name: 'Quitar filtros' }).waitFor()
  assert.ok(await filter.isChecked())
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('value')), 's3')
  await page.goBack()
  await page.getByRole('link', { name: 'Quitar filtros' }).waitFor({ state: 'detached' })
  assert.ok(!(await filter.isChecked()))
})

test('on a phone the filters open in place and stay open while one is chosen', async context => {
  const browser = await openBrowser(context, { viewport: { width: 360, height: 700 } })
  if (browser === undefined) return
  const address = await servePortal(context, queries)
  const page = await browser.newPage()
  await page.goto(`${address}/buscar`, { waitUntil: 'networkidle' })
  const filter = page.getByRole('checkbox', { name: /Contrataciones/ })
  assert.ok(!(await filter.isVisible()))
  await page.getByText('Filtros', { exact: true }).click()
  await filter.check()
  await page.waitForURL(/system=s6/)
  await page.getByText('Filtros (1)').waitFor()
  assert.ok(await filter.isVisible())
})

test('the first tab leads past the header, and every stop of the keyboard is seen', async context => {
  const browser = await openBrowser(context, { viewport: { width: 1000, height: 800 } })
  if (browser === undefined) return
  const address = await servePortal(context, queries)
  const page = await browser.newPage()
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Ir al contenido' })
  assert.ok(await skip.evaluate(link => link === document.activeElement && link.getBoundingClientRect().top >= 0))
  for (let stop = 0; stop < 25; stop++) {
    await page.keyboard.press('Tab')
    const width = await page.evaluate(() => {
      const at = document.activeElement
      return at === null || at === document.body ? 3 : Number.parseFloat(getComputedStyle(at).outlineWidth)
    })
    assert.ok(width >= 2, `stop ${stop} shows no focus`)
  }
})

test('no page moves while it loads, or asks anything of anybody else', async context => {
  const browser = await openBrowser(context, { viewport: { width: 1000, height: 800 } })
  if (browser === undefined) return
  const address = await servePortal(context, queries)
  const page = await browser.newPage()
  const elsewhere: string[] = []
  page.on('request', request => {
    if (!request.url().startsWith(address)) elsewhere.push(request.url())
  })
  for (const path of ['/', '/buscar?sort=date', `/${named?.system.slug}/${named?.view.id}`]) {
    await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
    const shift = await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          let sum = 0
          new PerformanceObserver(list => {
            for (const entry of list.getEntries())
              if ('value' in entry && typeof entry.value === 'number') sum += entry.value
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 100)
        }),
    )
    assert.ok(shift < 0.02, `${path} moved by ${shift}`)
  }
  assert.deepEqual(elsewhere, [])
})
