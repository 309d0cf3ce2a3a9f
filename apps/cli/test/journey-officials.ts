import assert from 'node:assert/strict'
import { type JsonObject, valueAt } from '@pdn/core'
import {
  exported,
  idOf,
  type Look,
  listed,
  narrowByRange,
  narrowed,
  type Page,
  personAt,
  textAt,
  unfold,
  valuesOf,
  withTypo,
} from './journey-road.ts'
import type { SampleRoad } from './sample-road.ts'

/** An official whose record has a superior and a correction, and a range of days that leaves out some of a level. */
export interface ToldOfficial {
  readonly id: string
  readonly name: string
  readonly superior: string
  readonly level: string
  readonly starts: { readonly from: string; readonly until: string }
  /** The records of that level that begin on these days. */
  readonly within: readonly string[]
}

const correctedOfficial = (road: SampleRoad): JsonObject => {
  const corrected = road.samples.filter(({ system }) => system === 's2').flatMap(sample => sample.later().put)
  const document = corrected.find(one => valueAt(one, '/superiorInmediato') !== undefined)
  return document ?? assert.fail('no official with a superior is corrected')
}

/** What the journey needs to know of the sample country's officials, corrected as they are. */
export const tellOfficials = async (road: SampleRoad): Promise<ToldOfficial> => {
  const document = correctedOfficial(road)
  const level = 'ESTATAL'
  const rows = await exported(road, `kind=procurement-official&level=${level}`)
  const days = rows.flatMap(row => valuesOf(row, 'start')).toSorted()
  const from = days[Math.floor(days.length / 3)] ?? assert.fail('no day')
  const until = days[Math.floor((days.length * 2) / 3)] ?? assert.fail('no day')
  const within = rows.filter(row => valuesOf(row, 'start').some(day => from <= day && day <= until))
  assert.ok(within.length > 1 && within.length < rows.length, 'the range has some of them and not all')
  return {
    id: await idOf(road, textAt(document, '/id')),
    name: personAt(document),
    superior: personAt(document, '/superiorInmediato'),
    level,
    starts: { from, until },
    within: within.map(row => textAt(row, '/id')),
  }
}

/** By a name with a typo to the page of an official: the part taken, the superior, and what a correction changed. */
export const walkOfficial = async (page: Page, url: string, told: ToldOfficial, look: Look): Promise<void> => {
  const typed = withTypo(told.name)
  await page.goto(`${url}/servidores`, { waitUntil: 'load' })
  await page.getByRole('main').locator('input[type=search]').fill(typed)
  await page.keyboard.press('Enter')
  await page.waitForURL(address => address.searchParams.get('q') === typed)
  await page.getByText('Mostramos resultados de').waitFor()
  await look('officials found')

  await page.locator(`.hits a[href="/servidores/${told.id}"]`).first().click()
  await page.getByRole('heading', { level: 1, name: told.name }).waitFor()
  const article = page.locator('article')
  await article.getByRole('heading', { name: 'Intervención' }).waitFor()
  await article.getByText('Contrataciones públicas', { exact: true }).first().waitFor()
  await article.getByRole('heading', { name: 'Superior inmediato' }).waitFor()
  await article.getByText(told.superior, { exact: true }).first().waitFor()
  await look('official')

  await page.goto(`${url}/servidores/${told.id}?version=2`, { waitUntil: 'load' })
  await page.getByRole('heading', { name: 'Qué cambió en esta versión' }).waitFor()
  const area = page.locator('.changes').getByRole('row').filter({ hasText: 'Área' })
  assert.notEqual(await area.locator('del').first().innerText(), '', 'the area before is shown')
  assert.equal(await area.locator('ins').first().innerText(), 'Otra área')
  await look('official with what changed')
}

/** A level by its checkbox, days by the form's fields, and an order: the list is exactly what the three say. */
export const walkOfficialRanges = async (
  page: Page,
  url: string,
  told: ToldOfficial,
  { script }: { readonly script: boolean },
): Promise<void> => {
  await page.goto(`${url}/servidores`, { waitUntil: 'load' })
  const checkbox = page.locator(`input[type=checkbox][name=level][value=${told.level}]`)
  await unfold(page, 'level')
  if (script) {
    await checkbox.click()
    await narrowed(page, 'level', told.level)
  } else await checkbox.check()
  await narrowByRange(page, 'start', told.starts)
  assert.equal(new URL(page.url()).searchParams.get('level'), told.level)
  await page.getByRole('heading', { name: `${told.within.length} resultados` }).waitFor()
  assert.deepEqual((await listed(page)).toSorted(), told.within.toSorted())

  await page.locator('select[name=sort]').selectOption('title')
  if (!script) await page.getByRole('button', { name: 'Aplicar filtros' }).click()
  await narrowed(page, 'sort', 'title')
  assert.deepEqual((await listed(page)).toSorted(), told.within.toSorted())
  const titles = await page.locator('.hits').locator('h2 a, h3 a').allInnerTexts()
  assert.deepEqual(titles, titles.toSorted(new Intl.Collator('es', { sensitivity: 'base' }).compare))
}

/** The beginning of a name in the header's search box, a suggestion by the arrow keys, and what it finds. */
export const walkSuggestion = async (page: Page, url: string, told: ToldOfficial, look: Look): Promise<void> => {
  await page.goto(`${url}/interconexion`, { waitUntil: 'networkidle' })
  const box = page.locator('header input[type=search]')
  await box.focus()
  await page.locator('header input[role=combobox]').waitFor()
  await box.pressSequentially(told.name.slice(0, 5))
  const list = page.locator('header').getByRole('listbox')
  await list.getByRole('option').first().waitFor()
  await look('suggestions')
  await page.keyboard.press('ArrowDown')
  const chosen = list.getByRole('option', { selected: true })
  assert.equal(await chosen.count(), 1)
  assert.equal(await box.getAttribute('aria-activedescendant'), await chosen.getAttribute('id'))
  const text = await chosen.locator('span').first().innerText()
  await page.keyboard.press('Enter')
  await page.waitForURL(address => address.pathname === '/buscar' && address.searchParams.get('q') === text)
  await page.locator('.hits a').first().waitFor()
}
