import assert from 'node:assert/strict'
import { isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import type { openBrowser } from '@pdn/testing'
import type { SampleRoad } from './sample-road.ts'

type Browser = NonNullable<Awaited<ReturnType<typeof openBrowser>>>

/** A page of the browser. */
export type Page = Awaited<ReturnType<Browser['newPage']>>

/** Is given each place of a walk where it is worth looking around, by its name. */
export type Look = (name: string) => Promise<void>

/** The text at a pointer of a document; empty where there is none. */
export const textAt = (document: JsonObject, pointer: string): string => {
  const value = valueAt(document, pointer)
  return typeof value === 'string' ? value : ''
}

/** A person's name as a reader says it, of a document's members of that beginning. */
export const personAt = (document: JsonObject, at = ''): string =>
  ['nombres', 'primerApellido', 'segundoApellido']
    .map(member => textAt(document, `${at}/${member}`).trim())
    .filter(part => part !== '')
    .join(' ')

/** One letter of the longest word becomes one that no name of the country has there. */
export const withTypo = (name: string): string => {
  const word = name.split(' ').reduce((longest, one) => (one.length > longest.length ? one : longest))
  const middle = Math.floor(word.length / 2)
  return name.replace(word, `${word.slice(0, middle)}${word[middle] === 'x' ? 'w' : 'x'}${word.slice(middle + 1)}`)
}

/** The record of a source document. */
export const idOf = async (road: SampleRoad, sourceId: string): Promise<string> => {
  const answer: Json = await road.json(`/api/v1/search?q=${encodeURIComponent(sourceId)}`)
  const results = isObject(answer) && Array.isArray(answer.results) ? answer.results : []
  const [hit] = results.filter(isObject)
  assert.equal(results.length, 1, `${sourceId} is found once`)
  return hit ? textAt(hit, '/id') : assert.fail()
}

/** All that a search finds, with the values of its columns, as the download of it tells. */
export const exported = async (road: SampleRoad, query: string): Promise<readonly JsonObject[]> => {
  const { status, text } = await road.get(`/api/v1/search.jsonl?${query}`)
  assert.equal(status, 200)
  const rows: readonly Json[] = text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
  return rows.filter(isObject)
}

/** Values of a column of an exported record. */
export const valuesOf = (row: JsonObject, column: string): readonly string[] => {
  const values = valueAt(row, `/values/${column}`)
  return Array.isArray(values) ? values.filter(value => typeof value === 'string') : []
}

/** The records that a page of results lists, in its order. */
export const listed = async (page: Page): Promise<readonly string[]> => {
  const links = page.locator('.hits').locator('h2 a, h3 a')
  const hrefs = await links.evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
  return hrefs.map(href => href.split('/').at(-1) ?? '')
}

/** Waits for a list that is narrowed so: its downloads say it, and stand on the page with the list itself. */
export const narrowed = async (page: Page, parameter: string, value: string): Promise<void> => {
  await page.waitForURL(address => address.searchParams.get(parameter) === value)
  await page.locator(`.take a[href*="${parameter}=${value}"]`).first().waitFor()
}

/** Opens the fold of a list of filters that a field stands in, where it is folded. */
export const unfold = async (page: Page, field: string): Promise<void> => {
  const folded = page.locator('details.facet:not([open])').filter({ has: page.locator(`[name="${field}"]`) })
  if ((await folded.count()) > 0) await folded.first().locator('summary').click()
}

/** Writes a range into the form that narrows a list, sends it, and waits for the address that says it in one word. */
export const narrowByRange = async (
  page: Page,
  field: string,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<void> => {
  await unfold(page, `${field}.from`)
  await page.locator(`input[name="${field}.from"]`).fill(from)
  await page.locator(`input[name="${field}.to"]`).fill(until)
  await page.getByRole('button', { name: 'Aplicar filtros' }).click()
  await narrowed(page, field, `${from}..${until}`)
  const names = [...new URL(page.url()).searchParams.keys()]
  assert.ok(!names.some(name => name.startsWith(`${field}.`)), 'the address is tidy')
}
