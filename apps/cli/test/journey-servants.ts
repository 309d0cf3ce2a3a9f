import assert from 'node:assert/strict'
import { foldForSearch, type JsonObject } from '@pdn/core'
import {
  exported,
  type Look,
  listed,
  narrowByRange,
  narrowed,
  type Page,
  personAt,
  textAt,
  unfold,
  valuesOf,
} from './journey-road.ts'
import type { SampleRoad } from './sample-road.ts'

/** A servant who is named, the names of those who may not be, and a range of fines that leaves some out. */
export interface ToldServants {
  readonly grave: string
  /** Words of names that may not be said and that nothing else in the country is called by. */
  readonly words: readonly string[]
  /** Words of names that may not be said and that no sanction of a servant has otherwise. */
  readonly unsaid: ReadonlySet<string>
  readonly fines: { readonly from: string; readonly until: string }
  readonly within: readonly string[]
}

const at = '/servidorPublicoSancionado'
const graveFaults = new Set(['PEC', 'DRP', 'CEX', 'AFN', 'ABCI', 'TINF', 'ENCB', 'DSCT'])
const otherFaults = new Set(['ANG', 'NAD'])
/** Shorter words of names are articles. */
const shortest = 4

const wordsOf = (text: string): readonly string[] =>
  foldForSearch(text)
    .split(/[^\p{L}]+/u)
    .filter(word => word.length >= shortest)

const isOther = (document: JsonObject): boolean =>
  document.servidorPublicoSancionado !== undefined && otherFaults.has(textAt(document, '/tipoFalta/clave'))

/** What may be said of a document: all of it, but not who bears a sanction for a fault that is not grave. */
const sayable = (document: JsonObject): string => {
  const { servidorPublicoSancionado: _, ...rest } = document
  return JSON.stringify(isOther(document) ? rest : document)
}

const unnamed = (road: SampleRoad): Pick<ToldServants, 'words' | 'unsaid'> => {
  const documents = road.samples.flatMap(sample => [...sample.documents(), ...sample.later().put])
  const said = new Set(documents.flatMap(document => wordsOf(sayable(document))))
  const people = documents.filter(isOther).map(document => wordsOf(personAt(document, at)))
  const words = new Set(people.flat().filter(word => !said.has(word)))
  assert.ok(words.size > 0, 'some name is said of nobody else')
  const sanctions = documents.filter(document => document.servidorPublicoSancionado !== undefined)
  const around = new Set(
    sanctions.flatMap(({ servidorPublicoSancionado: _, ...rest }) => wordsOf(JSON.stringify(rest))),
  )
  return { words: [...words], unsaid: new Set(people.flat().filter(word => !around.has(word))) }
}

const servants = 'kind=servant-grave&kind=servant-non-grave'

/** What the journey needs to know of the sample country's sanctioned servants. */
export const tellServants = async (road: SampleRoad): Promise<ToldServants> => {
  const documents = road.samples.filter(({ system }) => system === 's3').flatMap(sample => [...sample.documents()])
  const grave = documents.find(document => graveFaults.has(textAt(document, '/tipoFalta/clave')))
  const rows = await exported(road, servants)
  const fineOf = (row: JsonObject): number => Number(valuesOf(row, 'fine')[0] ?? Number.NaN)
  const fines = rows
    .map(fineOf)
    .filter(fine => Number.isFinite(fine))
    .toSorted((a, b) => a - b)
  const from = Math.floor(fines[Math.floor(fines.length / 4)] ?? assert.fail('no fine'))
  const until = Math.ceil(fines[Math.floor((fines.length * 3) / 4)] ?? assert.fail('no fine'))
  const within = rows.filter(row => from <= fineOf(row) && fineOf(row) <= until)
  assert.ok(within.length > 1 && within.length < fines.length, 'the range has some of them and not all')
  assert.ok(within.length <= 20, 'one page has room for them')
  return {
    ...unnamed(road),
    grave: grave === undefined ? assert.fail('no grave fault') : personAt(grave, at),
    fines: { from: String(from), until: String(until) },
    within: within.map(row => textAt(row, '/id')),
  }
}

/** The servant of a grave fault is found by name, and the page says it. */
export const walkGrave = async (page: Page, url: string, { grave }: ToldServants, look: Look): Promise<void> => {
  await page.goto(`${url}/sancionados?kind=servant-grave`, { waitUntil: 'load' })
  await page.getByRole('main').locator('input[type=search]').fill(grave)
  await page.keyboard.press('Enter')
  await page.waitForURL(address => address.searchParams.get('q') === grave)
  await page.locator('.hits').getByRole('link', { name: grave }).first().click()
  await page.getByRole('heading', { level: 1, name: grave }).waitFor()
  await look('servant, grave fault')
}

/** No word of the name of a servant whose fault is not grave finds it, and no page of such a record says one. */
export const walkUnnamed = async (page: Page, url: string, told: ToldServants, look: Look): Promise<void> => {
  for (const word of told.words) {
    await page.goto(`${url}/buscar?${new URLSearchParams({ q: word, exact: 'true' })}`)
    await page.getByText('No encontramos').waitFor()
  }
  for (const word of [...told.unsaid].slice(0, 20)) {
    await page.goto(`${url}/buscar?${new URLSearchParams({ q: word, kind: 'servant-non-grave', exact: 'true' })}`)
    await page.getByText('Nada cumple a la vez todos los filtros').waitFor()
  }
  await page.goto(`${url}/sancionados`, { waitUntil: 'load' })
  await unfold(page, 'kind')
  const kind = page.locator('input[name=kind][value=servant-non-grave]')
  await kind.click()
  await narrowed(page, 'kind', 'servant-non-grave')
  await look('servants, faults not grave')
  const ids = await listed(page)
  assert.ok(ids.length > 0, 'there are such records')
  for (const id of ids) {
    await page.goto(`${url}/sancionados/${id}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const names = wordsOf(await page.locator('article').innerText()).filter(word => told.unsaid.has(word))
    assert.deepEqual(names, [], 'the page names nobody')
  }
  await look('servant, fault not grave')
}

/** A range of fines gives what lies within it, and the download of it is a workbook. */
export const walkFines = async (page: Page, url: string, told: ToldServants): Promise<void> => {
  await page.goto(`${url}/sancionados?${servants}`, { waitUntil: 'load' })
  await narrowByRange(page, 'fine', told.fines)
  assert.deepEqual((await listed(page)).toSorted(), told.within.toSorted())

  const excel = await page.getByRole('link', { name: 'Excel', exact: true }).getAttribute('href')
  const answer = await page.request.get(new URL(excel ?? '', url).href)
  assert.equal(answer.status(), 200)
  assert.equal((await answer.body()).subarray(0, 2).toString('latin1'), 'PK')
}
