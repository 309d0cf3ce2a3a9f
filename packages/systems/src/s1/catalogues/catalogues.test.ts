import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json } from '@pdn/core'
import { referenceFile } from '@pdn/testing'
import { s1ListDifferences } from '../../standards/s1.ts'
import { declarationSchema } from '../schema/declaration.ts'
import { cataloguesOf, declaredLists, firstLists } from './catalogues.ts'

const folder = 'pdn/catalogos/S1 - Declaraciones'

/** A key of a published list as ours writes it. */
const keyOf = (list: string, key: string): string =>
  s1ListDifferences.find(difference => difference.list === list && difference.published === key)?.ours ?? key

test('every list has the keys and labels of the published one, in its order', t => {
  let entries = 0
  const lists = declaredLists.filter(({ id }) => id !== 'tipo')
  for (const { id, keys, values, under } of lists) {
    const path = referenceFile(t, `${folder}/${id}.json`)
    if (path === undefined) return
    const published: Json = JSON.parse(readFileSync(path, 'utf8').normalize('NFC'))
    assert.ok(Array.isArray(published))
    const ours = keys.map(key => {
      const broader = under?.[key]
      return values === undefined
        ? key
        : { ...(broader === undefined ? {} : { tipoInversion: broader }), clave: key, valor: values[key] ?? '' }
    })
    assert.deepEqual(
      ours,
      published.map((entry: Json) => (typeof entry === 'string' ? keyOf(id, entry) : entry)),
      id,
    )
    entries += published.filter((entry: Json) => typeof entry === 'string' || isObject(entry)).length
  }
  assert.equal(lists.length, 40)
  t.diagnostic(`${lists.length} lists, ${entries} entries`)
})

test('every list stands somewhere in the schema, and every closed value is of a list', () => {
  const catalogues = cataloguesOf(declarationSchema)
  assert.deepEqual(
    catalogues.map(({ id }) => id),
    [...declaredLists.map(({ id }) => id), 'entidadFederativa'],
  )
  for (const { id, paths } of catalogues) assert.equal(new Set(paths).size, paths.length, id)
  const kinds = catalogues.find(({ id }) => id === 'tipoInversion')
  const details = catalogues.find(({ id }) => id === 'subTipoInversion')
  const broader = new Set(kinds?.entries.map(({ key }) => key))
  for (const { key, under } of details?.entries ?? []) assert.ok(broader.has(under ?? ''), key)
})

/** Keys with their meanings, as descriptions of version 1.0 list them. */
const described = (value: Json): readonly (readonly [key: string, label: string])[] => {
  if (Array.isArray(value)) return value.flatMap(described)
  if (!isObject(value)) return []
  const { description } = value
  const own =
    typeof description === 'string'
      ? [...description.matchAll(/`?([A-Z]+)`?\s*[-–:]\s*([^*`\n]+)/g)].map(
          ([, key = '', label = '']) => [key, label.trim()] as const,
        )
      : []
  return [...own, ...Object.values(value).flatMap(inner => (inner === undefined ? [] : described(inner)))]
}

test('every key of version 1.0 has the label of its description', t => {
  const path = referenceFile(t, 'pdn/api_docs_history/S1_oas_declaraciones.json')
  if (path === undefined) return
  const published = new Set(described(JSON.parse(readFileSync(path, 'utf8'))).map(entry => entry.join(' ')))
  const ours = firstLists.flatMap(({ values = {} }) => Object.entries(values).map(entry => entry.join(' ')))
  // The kinds of metal alone are listed without a word on what they are.
  const metals = ['ORO Oro', 'PLATA Plata', 'COBRE Cobre']
  assert.deepEqual(
    ours.filter(entry => !published.has(entry)),
    metals,
  )
  t.diagnostic(`${firstLists.length} lists, ${ours.length} entries`)
})

test('no label is missing in either language', () => {
  for (const { entries, id } of cataloguesOf(declarationSchema)) {
    for (const { key, label } of entries) assert.ok(label.es !== '' && label.en !== '', `${id} ${key}`)
  }
})
