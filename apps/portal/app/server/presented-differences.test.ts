import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Presentation, ShownValue } from '@pdn/systems'
import fc from 'fast-check'
import { presentedDifferences } from './presented-differences.ts'

const term = { es: 'Vigencia', en: 'Term' }
const end = { es: 'Fin', en: 'End' }
const items = { es: 'Artículos', en: 'Items' }
const name = { es: 'Descripción', en: 'Description' }
const price = { es: 'Precio', en: 'Price' }

const text = (words: string, path?: string): ShownValue => ({
  type: 'text',
  text: words,
  ...(path === undefined ? {} : { paths: [path] }),
})
const money = (minor: number): ShownValue => ({ type: 'money', minor: BigInt(minor), currency: 'MXN' })
const date = (day: string, path: string): ShownValue => ({ type: 'date', date: day, paths: [path] })

const page = (title: string, until: ShownValue, rows: readonly (readonly ShownValue[])[]): Presentation => ({
  title,
  subtitle: '',
  blocks: [
    { type: 'verdict', before: term, strong: term, after: term, tone: until.type === 'date' ? 'active' : 'ended' },
    { type: 'fields', title: term, fields: [{ label: end, values: [until] }] },
    { type: 'table', title: items, columns: [{ label: name }, { label: price, numeric: true }], rows, empty: name },
  ],
})

const told = (before: Presentation, after: Presentation) =>
  presentedDifferences(before, after).map(({ label, row, before: was, after: is }) => [
    label.es,
    row,
    was.map(value => ('text' in value ? value.text : 'date' in value ? value.date : value.type)),
    is.map(value => ('text' in value ? value.text : 'date' in value ? value.date : value.type)),
  ])

test('a changed field is told once, under its label, and what follows from it is not repeated', () => {
  const before = page('Una sanción', date('2026-01-01', '/a'), [])
  const after = page('Una sanción', date('2027-01-01', '/a'), [])
  assert.deepEqual(told(before, after), [['Fin', undefined, ['2026-01-01'], ['2027-01-01']]])
})

test('a value that only comes from elsewhere in the document is no difference', () => {
  const before = page('t', date('2026-01-01', '/a'), [[text('Sillas', '/items/0'), money(5)]])
  const after = page('t', date('2026-01-01', '/b'), [[text('Sillas', '/items/1'), money(5)]])
  assert.deepEqual(told(before, after), [])
})

test('a row is told by its name; one that moved is no difference, one that came or went is told whole', () => {
  const same = date('2026-01-01', '/a')
  const before = page('t', same, [
    [text('Sillas'), money(5)],
    [text('Mesas'), money(7)],
    [text('Focos'), money(1)],
  ])
  const after = page('t', same, [
    [text('Mesas'), money(9)],
    [text('Sillas'), money(5)],
  ])
  assert.deepEqual(told(before, after), [
    ['Precio', 'Mesas', ['money'], ['money']],
    ['Artículos', undefined, ['Focos', 'money'], []],
  ])
  assert.deepEqual(
    presentedDifferences(after, before).map(({ before: was }) => was.length),
    [1, 0],
  )
})

test('a part that a page did not have is told with all that it gives', () => {
  const before: Presentation = { title: 'Antes', subtitle: '', blocks: [] }
  const after = page('Después', { type: 'missing' }, [[text('Sillas'), money(5)]])
  assert.deepEqual(told(before, after), [
    ['Título', undefined, ['Antes'], ['Después']],
    ['Artículos', undefined, [], ['Sillas', 'money']],
  ])
})

test('pages are alike exactly where nothing is told, and each difference shows two different sides', () => {
  const value = fc.constantFrom(text('a'), text('b'), money(1), money(2), date('2026-01-01', '/x'), {
    type: 'missing',
  } as const)
  const rows = fc.array(fc.tuple(value, value), { maxLength: 4 })
  const any = fc.tuple(fc.constantFrom('t', 'u'), value, rows).map(parts => page(...parts))
  fc.assert(
    fc.property(any, any, (before, after) => {
      assert.deepEqual(presentedDifferences(before, before), [])
      for (const { before: was, after: is } of presentedDifferences(before, after))
        assert.notDeepEqual(
          was.map(({ paths: _, ...seen }) => seen),
          is.map(({ paths: _, ...seen }) => seen),
        )
      assert.equal(
        presentedDifferences(before, after).length === 0,
        presentedDifferences(after, before).length === 0,
        'both ways',
      )
    }),
  )
})
