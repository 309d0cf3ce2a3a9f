import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { systems, versionOf } from '@pdn/systems'
import { accessibilityViolations, openBrowser, temporaryFolder } from '@pdn/testing'
import { plantedSecret, writeBrokenFile } from './broken-file.ts'
import { servePortal } from './portal-server.ts'
import { sampleQueries } from './sample-queries.ts'

const queries = sampleQueries(0.01)
const megabyte = 1024 * 1024

const openValidator = async (context: TestContext, path: string, options: Parameters<typeof openBrowser>[1] = {}) => {
  const browser = await openBrowser(context, { viewport: { width: 1280, height: 900 }, ...options })
  if (browser === undefined) return undefined
  const address = await servePortal(context, queries)
  const page = await browser.newPage()
  await page.goto(`${address}${path}`, { waitUntil: 'load' })
  return { browser, page, address }
}

type Opened = NonNullable<Awaited<ReturnType<typeof openValidator>>>

/** The text of the file that a button saves. */
const saved = async ({ page }: Opened, button: string | RegExp): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

test('a broken file of ten megabytes is read in the browser, told by line, and never sent', async context => {
  const opened = await openValidator(context, '/en/validador')
  if (opened === undefined) return
  const { page, browser, address } = opened
  const path = join(await temporaryFolder(context), 'officials.jsonl')
  const { lines, broken } = await writeBrokenFile(path, 10 * megabyte)
  const requests: string[] = []
  browser.on('request', request => requests.push(`${request.method()} ${request.postData() ?? ''}${request.url()}`))
  await page.getByLabel('Choose a file').setInputFiles(path)
  await page.getByText('The check of officials.jsonl has ended.').waitFor()

  const report = page.locator('.file-report')
  const number = (value: number): string => value.toLocaleString('en-US')
  await report.getByText(`of ${number(lines)} documents have errors.`).waitFor()
  const firstBroken = report.locator('details', { hasText: 'wrong-type' }).locator('tbody tr').first()
  assert.match(await firstBroken.innerText(), /^4\s+\/rfc\s+array\(1\)/)
  assert.ok(broken > 0)

  assert.ok(!(await report.innerText()).includes(plantedSecret))
  await page.getByLabel('Show values (on your computer alone)').check()
  assert.ok((await report.innerText()).includes(plantedSecret))

  for (const name of ['Page (HTML)', 'Table (CSV)', 'JSON']) {
    const text = await saved(opened, name)
    assert.ok(text.includes('wrong-type'), name)
    assert.ok(!text.includes(plantedSecret), name)
  }
  const json = JSON.parse(await saved(opened, 'JSON'))
  const members = ['file', 'system', 'kind', 'version', 'records', 'valid', 'invalid', 'score', 'problems']
  assert.deepEqual(Object.keys(json).slice(0, members.length), members)
  assert.equal(json.records, lines)

  const publicFile = await saved(opened, /^Download the whole file/)
  assert.equal(publicFile.trimEnd().split('\n').length, lines)
  assert.ok(!publicFile.includes(plantedSecret))

  assert.deepEqual(
    requests.filter(request => !request.startsWith(`GET ${address}/assets/`) && !request.startsWith('GET blob:')),
    [],
  )
  // The policy under which the worker was served forbids it any request, even to where it came from.
  const [worker] = page.workers()
  const tried = await worker?.evaluate(`fetch(${JSON.stringify(address)}).then(() => 'sent', () => 'refused')`)
  assert.equal(tried, 'refused')
})

test('a check that takes long is cancelled at once, and another file can be checked', async context => {
  const opened = await openValidator(context, '/validador')
  if (opened === undefined) return
  const { page } = opened
  const folder = await temporaryFolder(context)
  const path = join(folder, 'grande.jsonl')
  await writeBrokenFile(path, 80 * megabyte)
  const [worker] = await Promise.all([
    page.waitForEvent('worker'),
    page.getByLabel('Elegir un archivo').setInputFiles(path),
  ])
  await Promise.all([
    worker.waitForEvent('close'),
    page.getByRole('button', { name: 'Cancelar' }).click(),
    page.getByText('Se canceló la revisión de grande.jsonl.').waitFor(),
  ])
  const hasKeyboard = (place: string): Promise<boolean> =>
    page.locator(place).evaluate(element => element === document.activeElement)
  assert.ok(await hasKeyboard('.file-chooser input'), 'the keyboard goes on where a file is chosen')

  const small = join(folder, 'uno.json')
  await writeFile(small, '{"ocid":"ocds-213czf-1","id":"1","tag":["tender"],"date":"31/02/2023"}')
  await page.getByLabel('Elegir un archivo').setInputFiles(small)
  await page.getByText('Terminó la revisión de uno.json.').waitFor()
  await page.getByText('El documento tiene errores.').waitFor()
  assert.ok(await hasKeyboard('.file-results'), 'the keyboard goes on where the results begin')
})

test('names and values in the words of a rule are shown as code, and an empty text is told', async context => {
  const opened = await openValidator(context, '/validador')
  if (opened === undefined) return
  const { page } = opened
  const example = versionOf('s1-declaraciones-2.0')?.example
  assert.ok(example)
  const text = JSON.stringify(example)
    .replaceAll('"ninguno":false', '"ninguno":true')
    .replace(/"tipoOperacion":"[A-Z_]+"/, '"tipoOperacion":""')
  const path = join(await temporaryFolder(context), 'declaracion.json')
  await writeFile(path, text)
  await page.getByLabel('Elegir un archivo').setInputFiles(path)
  await page.getByText('Terminó la revisión de declaracion.json.').waitFor()
  const report = page.locator('.file-report')
  assert.ok(!(await report.innerText()).includes('`'))
  await report.locator('strong code', { hasText: 'ninguno' }).first().waitFor()
  await report.getByText('texto vacío').first().waitFor({ state: 'attached' })
})

test('what is read and never kept is checked too: the receipt of tax returns', async context => {
  const opened = await openValidator(context, '/validador')
  if (opened === undefined) return
  const { page } = opened
  const path = join(await temporaryFolder(context), 'constancia.json')
  await writeFile(path, '{"rfc":"XEXX010101000","resultados":[{"ejercicio":2024,"presento":true}]}')
  await page.getByLabel('Elegir un archivo').setInputFiles(path)
  await page.getByText('Terminó la revisión de constancia.json.').waitFor()
  await page.locator('.file-report code', { hasText: 's1-declaraciones-fiscales-1.0' }).first().waitFor()
  const visible = await page.locator('.public-document pre').first().textContent()
  assert.deepEqual(JSON.parse(visible ?? ''), { resultados: [{ ejercicio: 2024, presento: true }] })
})

test('a file that is dropped is checked; one that cannot be read is told in words', async context => {
  const opened = await openValidator(context, '/validador')
  if (opened === undefined) return
  const { page } = opened
  // What is dropped before the page's script has come is the browser's own affair.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('.file-chooser') ?? {}).some(name => name.startsWith('__reactProps')),
  )
  const drop = async (name: string, bytes: Uint8Array): Promise<void> => {
    const transfer = await page.evaluateHandle(
      ([file, content]) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(content)], file))
        return data
      },
      [name, [...bytes]] as const,
    )
    await page.dispatchEvent('.file-chooser', 'drop', { dataTransfer: transfer })
    await page.getByText(`Terminó la revisión de ${name}.`).waitFor()
  }
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['vacio.json', new Uint8Array(0), /está vacío/],
    ['clave.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /con contraseña/],
    ['cortado.csv.gz', gzipSync('a,b\n1,2\n').subarray(0, 20), /gzip está cortado/],
    ['roto.json', Buffer.from('{"a":1,\n "b":}'), /no es JSON bien formado[\s\S]*line 2, column 6/],
    ['libro.xlsx', Buffer.from('PK\u0003\u0004y nada más'), /dañado, incompleto/],
  ]
  for (const [name, bytes, words] of cases) {
    await drop(name, bytes)
    assert.match(await page.locator('.validator .note').innerText(), words)
  }
  await drop('bien.csv', Buffer.from('id,nombre\n1,x\n'))
  assert.equal(await page.locator('.file-report').count(), 1)
})

test('the example of every version is recognised in the browser, and valid under its compiled schema', async context => {
  const opened = await openValidator(context, '/en/validador')
  if (opened === undefined) return
  const { page } = opened
  const folder = await temporaryFolder(context)
  const versions = systems.flatMap(system => system.versions).filter(({ example }) => example !== undefined)
  for (const { id, example } of versions) {
    const path = join(folder, `${id}.json`)
    await writeFile(path, JSON.stringify(example))
    await page.getByLabel('Choose a file').setInputFiles(path)
    await page.getByText(`The check of ${id}.json has ended.`).waitFor()
    const report = page.locator('.file-report', { hasText: `${id}.json` })
    await report.getByText('The document meets the standard.').waitFor()
    assert.equal(await report.locator('code', { hasText: id }).first().innerText(), id)
  }
  assert.ok(versions.length > 8)
})

test('without script the page says so and names the other ways', async context => {
  const opened = await openValidator(context, '/validador', { javaScriptEnabled: false })
  if (opened === undefined) return
  const { page, address } = opened
  const ways = page.locator('noscript pre')
  assert.deepEqual(await ways.evaluateAll(all => all.map(one => one.checkVisibility())), [true, true])
  const said = (await ways.allTextContents()).join('\n')
  assert.ok(said.includes('pdn validate') && said.includes(`${address}/api/v1/validate`))
  assert.ok(!(await page.getByLabel('Elegir un archivo').isVisible()))
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 360])
    test(`a report breaks no rule of accessibility at ${width} px in the ${colorScheme} theme`, async context => {
      const opened = await openValidator(context, '/validador', {
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: 'reduce',
      })
      if (opened === undefined) return
      const { page } = opened
      assert.deepEqual(await accessibilityViolations(page), [])
      const path = join(await temporaryFolder(context), 'servidores.jsonl')
      await writeBrokenFile(path, 20_000)
      await page.getByLabel('Elegir un archivo').setInputFiles(path)
      await page.getByText('Terminó la revisión').waitFor()
      await page.locator('.file-report details').evaluateAll(all => {
        for (const one of all) one.setAttribute('open', '')
      })
      assert.deepEqual(await accessibilityViolations(page), [])
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      assert.equal(beyond, 0)
    })
