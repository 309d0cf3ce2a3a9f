import { isObject, type Json, type JsonObject } from '@pdn/core'
import { systemOf, systems } from '@pdn/systems'
import type { Answer, Road } from './road.ts'

const objectsAt = (answer: Json, member: string): readonly JsonObject[] => {
  const list = isObject(answer) ? answer[member] : undefined
  return Array.isArray(list) ? list.filter(isObject) : []
}

const textAt = (value: JsonObject, member: string): string => String(value[member] ?? '')

/** Which record of many have their pages rendered, besides all those that the API gives. */
export interface PageSample {
  /** Every how many records one has its pages rendered. */
  readonly every: number
}

/**
 * All that the platform tells the public: every route of the API with all its pages, every record with its versions,
 * the exports, and the pages of the portal in both languages, those of records for a sample of them.
 */
export async function* publicAnswers(road: Road, { every }: PageSample): AsyncGenerator<Answer> {
  const described = systems.map(({ id }) => `systems/${id}`)
  for (const path of ['statistics', 'systems', ...described, 'providers', 'openapi.json'])
    yield await road.get(`/api/v1/${path}`)
  for (const path of ['search.csv', 'search.jsonl']) yield await road.get(`/api/v1/${path}`)
  for (const language of ['', '/en'])
    for (const path of ['/', '/buscar', '/interconexion', '/datos', ...systems.map(({ slug }) => `/${slug}`)])
      yield await road.get(`${language}${path}`)
  yield* connectionAnswers(road)
  yield* changeAnswers(road)
  yield* searchAnswers(road)
  yield* suggestAnswers(road)
  yield* recordAnswers(road, every)
}

async function* connectionAnswers(road: Road): AsyncGenerator<Answer> {
  const list = await road.get('/api/v1/connections')
  yield list
  for (const connection of objectsAt(JSON.parse(list.text), 'connections')) {
    const id = textAt(connection, 'id')
    for (const path of [`/api/v1/connections/${id}`, `/interconexion/${id}`, `/en/interconexion/${id}`])
      yield await road.get(path)
  }
}

async function* changeAnswers(road: Road): AsyncGenerator<Answer> {
  for (let since = '0'; ; ) {
    const answer = await road.get(`/api/v1/changes?since=${since}&limit=1000`)
    yield answer
    const body: Json = JSON.parse(answer.text)
    const next = isObject(body) ? String(body.next) : since
    if (next === since) return
    since = next
  }
}

async function* searchAnswers(road: Road): AsyncGenerator<Answer> {
  for (let cursor: Json | undefined = ''; typeof cursor === 'string'; ) {
    const answer: Answer = await road.get(
      `/api/v1/search?pageSize=200${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    yield answer
    const body: Json = JSON.parse(answer.text)
    cursor = isObject(body) ? body.nextCursor : undefined
  }
}

/** What is suggested for every two letters. */
async function* suggestAnswers(road: Road): AsyncGenerator<Answer> {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  for (const first of letters)
    for (const second of letters) yield await road.get(`/api/v1/suggest?limit=20&q=${first}${second}`)
}

async function* recordAnswers(road: Road, every: number): AsyncGenerator<Answer> {
  const { rows } = await road.database.owner.query<{ id: string; system: string; version: number }>(
    'SELECT record_id AS id, system, version FROM record ORDER BY record_id',
  )
  for (const [index, { id, system, version }] of rows.entries()) {
    yield await road.get(`/api/v1/records/${system}/${id}`)
    if (version > 1 || index % every === 0) yield await road.get(`/api/v1/records/${system}/${id}/versions`)
    for (let number = version > 1 ? 1 : 2; number <= version; number += 1)
      yield await road.get(`/api/v1/records/${system}/${id}/versions/${number}`)
    if (index % every !== 0) continue
    if (systemOf(system)?.kinds.some(({ history }) => history !== undefined)) {
      yield await road.get(`/api/v1/records/${system}/${id}/releases`)
      yield await road.get(`/api/v1/records/${system}/${id}/ocds`)
    }
    const page = `/${systemOf(system)?.slug}/${id}`
    yield await road.get(page)
    yield await road.get(`/en${page}`)
    for (let number = 1; number < version; number += 1) yield await road.get(`${page}?version=${number}`)
  }
}
