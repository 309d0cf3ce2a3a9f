import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessibilityViolations } from './accessibility.ts'
import { openBrowser } from './browser.ts'

test('a page is opened, and axe tells what is wrong with it by rule and element', async t => {
  const browser = await openBrowser(t)
  if (!browser) return
  const page = await browser.newPage()
  const body = (image: string) =>
    `<!doctype html><html lang="es"><title>t</title><main><h1>Título</h1>${image}</main></html>`
  await page.setContent(body('<img src="data:," alt="nada">'))
  assert.deepEqual(await accessibilityViolations(page), [])
  await page.setContent(body('<img src="data:,">'))
  assert.deepEqual(await accessibilityViolations(page), ['image-alt: img'])
})
