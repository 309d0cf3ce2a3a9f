import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openBrowser } from '@pdn/testing'
import { servePortal } from './portal-server.ts'
import { sampleQueries } from './sample-queries.ts'

const queries = sampleQueries(0.01)

for (const javaScriptEnabled of [true, false])
  test(`from the list to a field, its catalogue, the contract and the steps, script ${javaScriptEnabled ? 'on' : 'off'}`, async context => {
    const browser = await openBrowser(context, { javaScriptEnabled, viewport: { width: 1000, height: 800 } })
    if (browser === undefined) return
    const address = await servePortal(context, queries)
    const page = await browser.newPage()
    await page.goto(`${address}/sancionados`)
    await page.locator('main').getByRole('link', { name: 'Especificaciones' }).click()
    await page.getByRole('link', { name: 'Particulares sancionados, versión 1.1', exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Particulares sancionados, versión 1.1' }).waitFor()

    await page.getByLabel('Buscar en los campos y catálogos').fill('tipo persona')
    await page.locator('.field-search').getByRole('button').click()
    await page.waitForURL(/q=tipo\+persona/)
    await page.locator('#campos').getByRole('link', { name: 'particularSancionado.tipoPersona', exact: true }).click()
    await page.waitForURL(/#c-particularSancionado\.tipoPersona$/)
    const field = page.locator('[id="c-particularSancionado.tipoPersona"]')
    assert.ok(await field.getByText('público').isVisible())
    await field.getByRole('link', { name: 'Tipo de persona' }).click()
    const list = page.locator('#l-tipoPersona')
    await list.locator('summary').click()
    assert.ok(await list.getByText('Persona moral').isVisible())

    await page.getByRole('link', { name: 'Ver el contrato operación por operación' }).click()
    await page.getByRole('heading', { level: 1, name: /^Contrato: / }).waitFor()
    assert.ok(await page.getByText('query.nombreRazonSocial').isVisible())
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: /^Contract: / }).waitFor()
    await page.locator('footer').getByRole('link', { name: 'Specifications' }).click()
    await page.getByRole('link', { name: 'How to connect, step by step' }).click()
    await page.getByRole('heading', { level: 1, name: 'How to connect, step by step' }).waitFor()
  })
