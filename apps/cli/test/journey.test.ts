import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import { accessibilityViolations, chromiumPath, openBrowser } from '@pdn/testing'
import {
  type ToldOfficial,
  tellOfficials,
  walkOfficial,
  walkOfficialRanges,
  walkSuggestion,
} from './journey-officials.ts'
import { idOf, type Look, type Page, textAt, withTypo } from './journey-road.ts'
import { type ToldServants, tellServants, walkFines, walkGrave, walkUnnamed } from './journey-servants.ts'
import { openSampleRoad, type SampleRoad } from './sample-road.ts'

/** What the pages say, as a reader knows it; the dates are those of the two harvests. */
const spoken = {
  es: {
    home: '/',
    other: 'English',
    search: 'Buscar',
    corrected: 'Mostramos resultados de',
    asTyped: (asked: string) => `Buscar «${asked}» tal cual`,
    synthetic: 'Dato sintético.',
    whence: 'De dónde viene',
    received: 'recibido el 21 de noviembre de 2026',
    first: '21 de noviembre de 2026',
    second: '23 de noviembre de 2026',
    old: 'Está viendo la versión 1',
    current: 'Ver la versión actual',
    diff: 'Qué cambió en esta versión',
    raw: 'El registro en JSON',
    runs: 'Recorridos',
    gone: 'La fuente lo retiró el 23 de noviembre de 2026',
  },
  en: {
    home: '/en',
    other: 'Español',
    search: 'Search',
    corrected: 'Showing results for',
    asTyped: (asked: string) => `Search “${asked}” as typed`,
    synthetic: 'Synthetic data.',
    whence: 'Where it comes from',
    received: 'received on 21 November 2026',
    first: '21 November 2026',
    second: '23 November 2026',
    old: 'You are looking at version 1',
    current: 'See the current version',
    diff: 'What changed in this version',
    raw: 'The record as JSON',
    runs: 'Runs',
    gone: 'The source withdrew it on 23 November 2026',
  },
} as const

type Language = keyof typeof spoken
/** A sanction that its source corrects by a later end of the debarment, and one that it withdraws. */
interface Told {
  readonly provider: string
  readonly corrected: string
  readonly name: string
  /** The name with one letter wrong. */
  readonly typed: string
  readonly withdrawn: string
  readonly withdrawnName: string
}

const nameOf = (document: JsonObject): string => textAt(document, '/particularSancionado/nombreRazonSocial').trim()

const tellCountry = async (road: SampleRoad): Promise<Told> => {
  const [sample] = road.samples.filter(({ system }) => system === 's3')
  if (sample === undefined) return assert.fail('no provider of sanctions')
  const documents = new Map([...sample.documents()].map(document => [textAt(document, '/id'), document]))
  const end = '/inhabilitacion/fechaFinal'
  const { put, remove } = sample.later()
  const moved = put.find(later => {
    const earlier = documents.get(textAt(later, '/id'))
    return earlier !== undefined && textAt(earlier, end) !== textAt(later, end)
  })
  const removed = documents.get(remove[0] ?? '')
  if (moved === undefined || removed === undefined) return assert.fail('nothing is corrected or withdrawn')
  return {
    provider: sample.provider.name,
    corrected: await idOf(road, textAt(moved, '/id')),
    name: nameOf(moved),
    typed: withTypo(nameOf(moved)),
    withdrawn: await idOf(road, textAt(removed, '/id')),
    withdrawnName: nameOf(removed),
  }
}

let road: SampleRoad
let told: Told
let official: ToldOfficial
let servants: ToldServants

const pathOf = (page: Page): string => new URL(page.url()).pathname

/** The tabs that a keyboard needs from the top of a page to its search box, at most so many. */
const tabToSearch = async (page: Page, most: number): Promise<void> => {
  for (let tab = 0; tab < most; tab += 1) {
    await page.keyboard.press('Tab')
    if ((await page.locator('input[type=search]:focus').count()) === 1) return
  }
  assert.fail(`the search box is not among the first ${most} stops of the keyboard`)
}

/** Home to record by the keyboard, then its source, its versions and its JSON, and back; each page is given to `look`. */
const walk = async (page: Page, language: Language, look: Look): Promise<void> => {
  const says = spoken[language]
  const prefix = language === 'es' ? '' : '/en'
  const recordPath = `${prefix}/sancionados/${told.corrected}`
  const isShown = (text: string) => page.getByText(text).first().waitFor()

  await page.goto(`${road.url}/`, { waitUntil: 'load' })
  if (language === 'en') await page.getByRole('link', { name: spoken.es.other, exact: true }).click()
  await page.getByRole('link', { name: says.other, exact: true }).waitFor()
  assert.equal(pathOf(page), says.home)
  await look('home')

  await tabToSearch(page, 20)
  await page.keyboard.type(told.typed)
  await page.keyboard.press('Enter')
  await page.waitForURL(address => address.searchParams.get('q') === told.typed)
  assert.equal(pathOf(page), `${prefix}/buscar`)
  await isShown(says.corrected)
  await page.getByRole('link', { name: says.asTyped(told.typed) }).waitFor()
  await look('results')

  await page.locator(`a[href="${recordPath}"]`).first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(address => address.pathname === recordPath)
  await page.getByRole('heading', { level: 1, name: told.name }).waitFor()
  await isShown(says.synthetic)

  const aside = page.locator('aside')
  await aside.getByRole('heading', { name: says.whence }).waitFor()
  await aside.getByText(says.received).first().waitFor()
  await aside.getByRole('link', { name: says.second }).waitFor()

  await page.getByText(says.raw, { exact: true }).click()
  const raw: Json = JSON.parse(await page.locator('.raw pre').innerText())
  assert.equal(valueAt(isObject(raw) ? raw : {}, '/pdn:synthetic'), true)
  await page.getByRole('link', { name: 'JSON', exact: true }).click()
  await page.waitForURL(address => address.pathname.startsWith('/api/v1/'))
  const record: Json = JSON.parse(await page.locator('body').innerText())
  assert.equal(valueAt(isObject(record) ? record : {}, '/id'), told.corrected)
  await page.goBack()

  await aside.getByRole('link', { name: says.second }).click()
  await page.getByRole('heading', { name: says.diff }).waitFor()
  const changes = page.locator('.changes')
  assert.ok((await changes.locator('del').count()) > 0, 'the value before is shown')
  assert.ok((await changes.locator('ins').count()) > 0, 'the value after is shown')
  await look('record with what changed')
  await aside.getByRole('link', { name: says.first, exact: true }).click()
  await isShown(says.old)
  await isShown(says.synthetic)
  await look('older version')
  await page.getByRole('link', { name: says.current }).click()
  await page.getByText(says.old).waitFor({ state: 'detached' })

  await aside.getByRole('link', { name: told.provider }).first().click()
  await page.getByRole('heading', { level: 1, name: told.provider }).waitFor()
  await page.getByRole('heading', { name: says.runs }).waitFor()
  await look('source')
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: told.name }).waitFor()

  await page.goto(`${road.url}${prefix}/sancionados/${told.withdrawn}`)
  await page.getByRole('heading', { level: 1, name: told.withdrawnName }).waitFor()
  await isShown(says.gone)
  await look('tombstone')
}

/** What axe is asked for: Spanish pages at each width in each theme, English ones once at each width and theme. */
const looks: Readonly<Record<Language, readonly { readonly width: number; readonly colorScheme: 'light' | 'dark' }[]>> =
  {
    es: [
      { width: 1280, colorScheme: 'light' },
      { width: 1280, colorScheme: 'dark' },
      { width: 360, colorScheme: 'dark' },
      { width: 360, colorScheme: 'light' },
    ],
    en: [
      { width: 1280, colorScheme: 'dark' },
      { width: 360, colorScheme: 'light' },
    ],
  }

/** Looks at a page as axe does, wide and narrow, with the ways to narrow a list open; what it finds is kept. */
const lookingAt =
  (page: Page, problems: string[]): Look =>
  async name => {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      const summary = page.locator('.filters > details:not([open]) > summary')
      if (width === 360 && (await summary.count()) === 1) await summary.click()
      const violations = await accessibilityViolations(page)
      problems.push(...violations.map(violation => `${name}, ${width} px: ${violation}`))
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  }

describe('the portal is walked as its readers walk it', { concurrency: true }, () => {
  const works: (() => void | Promise<void>)[] = []

  before(async () => {
    if (chromiumPath() === undefined) return
    road = await openSampleRoad({ after: work => void works.push(work) })
    told = await tellCountry(road)
    await road.correct()
    official = await tellOfficials(road)
    servants = await tellServants(road)
  })

  after(async () => {
    for (const work of works.reverse()) await work()
  })

  test('with script off, in both languages', async t => {
    const browser = await openBrowser(t, { javaScriptEnabled: false })
    if (browser === undefined) return
    const page = await browser.newPage()
    for (const language of ['es', 'en'] as const) await walk(page, language, async () => {})
  })

  test('with script on, in both languages, and every page of the way is accessible', async t => {
    const browser = await openBrowser(t, { reducedMotion: 'reduce' })
    if (browser === undefined) return
    const problems: string[] = []
    const walkLooking = async (language: Language): Promise<void> => {
      const page = await browser.newPage()
      page.on('pageerror', error => problems.push(`${language}: ${error.message}`))
      await walk(page, language, async name => {
        for (const { width, colorScheme } of looks[language]) {
          await page.setViewportSize({ width, height: 800 })
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          const violations = await accessibilityViolations(page)
          problems.push(
            ...violations.map(violation => `${language}, ${name}, ${width} px, ${colorScheme}: ${violation}`),
          )
        }
      })
    }
    for (const language of ['es', 'en'] as const) await walkLooking(language)
    assert.deepEqual(problems, [])
  })

  test('an official is found by a name with a typo, by a suggestion, and by level and days', async t => {
    const browser = await openBrowser(t, { reducedMotion: 'reduce' })
    if (browser === undefined) return
    const page = await browser.newPage()
    const problems: string[] = []
    page.on('pageerror', error => problems.push(error.message))
    const look = lookingAt(page, problems)
    await page.setViewportSize({ width: 1280, height: 800 })
    await walkOfficial(page, road.url, official, look)
    await walkSuggestion(page, road.url, official, look)
    await walkOfficialRanges(page, road.url, official, { script: true })
    assert.deepEqual(problems, [])
  })

  test('an official is found by level and days with script off', async t => {
    const browser = await openBrowser(t, { javaScriptEnabled: false })
    if (browser === undefined) return
    const page = await browser.newPage()
    await walkOfficialRanges(page, road.url, official, { script: false })
  })

  test('a servant is named for a grave fault only, and a range of fines is taken away as a workbook', async t => {
    const browser = await openBrowser(t, { reducedMotion: 'reduce' })
    if (browser === undefined) return
    const page = await browser.newPage()
    const problems: string[] = []
    page.on('pageerror', error => problems.push(error.message))
    const look = lookingAt(page, problems)
    await page.setViewportSize({ width: 1280, height: 800 })
    await walkGrave(page, road.url, servants, look)
    await walkUnnamed(page, road.url, servants, look)
    await walkFines(page, road.url, servants)
    assert.deepEqual(problems, [])
  })
})
