import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { cut } from './cut.ts'
import type { KeyedHash } from './cut-contract.ts'
import { publicMembers, reservedMembers } from './rule-lists.ts'
import { squeezeText } from './squeezed-text.ts'
import type { PublicityRule } from './system.ts'
import { systems } from './systems.ts'

const keyedHash: KeyedHash = (scope, value) => createHmac('sha256', 'key').update(`${scope}\0${value}`).digest('hex')

/** Invented people: the keys belong to nobody. */
const reserved = ['QUXA870229HJ5', 'ÑAVE010203AB1', 'XAXX010101000', 'QUXA870228MDFRRN04', 'WOLF690714HJCXYZ07']

const disguises: readonly ((key: string) => string)[] = [
  key => key,
  key => key.toLowerCase(),
  key => `${key.slice(0, 4)}-${key.slice(4, 10)}-${key.slice(10)}`,
  key => `${key.slice(0, 4)} ${key.slice(4, 10)} ${key.slice(10)}`,
  key => `${key.slice(0, 4)}.${key.slice(4, 10)}.${key.slice(10)}`,
  key => `MX-RFC-${key}`,
  key => `https://ejemplo.mx/archivo/acta_${key.toLowerCase()}.pdf?rfc=${key}`,
  key => `El proveedor (RFC: ${key}) firmó el 3 de mayo.`,
  key => [...key].map(c => (/\d/.test(c) ? String.fromCodePoint(c.charCodeAt(0) + 0xfee0) : c)).join(''),
  key => `${key.slice(0, 4)}\u200b${key.slice(4)}`,
]

const disguised = fc
  .tuple(fc.constantFrom(...reserved), fc.constantFrom(...disguises))
  .map(([key, disguise]) => ({ key, text: disguise(key) }))

const holdsAny = (value: Json): boolean => {
  const { letters } = squeezeText(JSON.stringify(value))
  return reserved.some(key => letters.includes(key))
}

/** The object under construction that a member, or the first item of its array, is. */
const growing = (held: Json | undefined): Record<string, Json> | undefined => {
  const value: Json | undefined = Array.isArray(held) ? held[0] : held
  return isObject(value) ? (value as Record<string, Json>) : undefined
}

/** A document that holds a value at every path that rules name. */
const documentOf = (
  rules: readonly PublicityRule[],
  value: (path: string) => Json,
  base: Readonly<Record<string, Json>> = {},
): JsonObject => {
  const root: Record<string, Json> = { ...base }
  const put = (holder: Record<string, Json>, steps: readonly string[], path: string): void => {
    const [step = '', ...rest] = steps
    const name = step.replace(/(\[\])+$/, '')
    const isList = name !== step
    if (rest.length === 0) {
      if (holder[name] === undefined) holder[name] = isList ? [value(path)] : value(path)
      return
    }
    const held = growing(holder[name])
    if (held === undefined && holder[name] !== undefined) return
    const inner = held ?? {}
    if (held === undefined) holder[name] = isList ? [inner] : inner
    put(inner, rest, path)
  }
  const byDepth = rules.toSorted((a, b) => b.path.split('.').length - a.path.split('.').length)
  for (const { path } of byDepth) put(root, path.split('.'), path)
  return root
}

const ruleSets = systems.flatMap(system => [
  ...system.kinds.map(kind => ({ name: kind.id, rules: kind.publicity })),
  ...system.versions.map(version => ({ name: version.id, rules: version.publicity })),
])

for (const { name, rules } of ruleSets) {
  test(`a reserved identifier survives at no path of ${name}, in no disguise`, () => {
    const bases: readonly Readonly<Record<string, Json>>[] = [{}, { 'pdn:personType': 'legal' }]
    for (const base of bases) {
      for (let shift = 0; shift < disguises.length; shift += 1) {
        let place = shift
        const planted = documentOf(
          rules,
          () => {
            place += 1
            return (disguises[place % disguises.length] ?? String)(reserved[(place + shift) % reserved.length] ?? '')
          },
          base,
        )
        const result = cut(planted, rules, 'scope', keyedHash)
        assert.equal(holdsAny(planted), true)
        assert.equal(holdsAny(result.document), false)
        assert.equal(holdsAny(result.cut.map(({ path, shape }) => `${path} ${shape}`)), false)
        assert.deepEqual(cut(result.document, rules, 'scope', keyedHash).document, result.document)
      }
    }
  })

  test(`a document of ${name} without reserved values keeps its public paths whole`, () => {
    const publicOnly = rules.filter(rule => rule.class === 'public' && rule.when === undefined)
    const document = documentOf(publicOnly, path => `texto de ${path.length}`)
    const result = cut(document, publicOnly, 'scope', keyedHash)
    assert.deepEqual(result, { document, cut: [] })
  })
}

const rules: readonly PublicityRule[] = [
  ...publicMembers('', ['id', 'text', 'tags[]', 'count', 'phone.telephone', 'relatedId']),
  ...publicMembers('items[]', ['id', 'name']),
  ...reservedMembers('items[]', ['curp']),
  ...publicMembers('grid[][]', ['cell']),
]
const cutBy = (document: JsonObject) => cut(document, rules, 'scope', keyedHash)

test('what no rule names is cut and told by path, type and length', () => {
  const result = cutBy({ text: 'a', extra: { a: 1 }, items: [{ name: 'b', other: 'cd' }], count: { x: 1 }, tags: 'z' })
  assert.deepEqual(result.document, { text: 'a', items: [{ name: 'b' }] })
  assert.deepEqual(
    result.cut.map(({ path, reason, shape }) => [path, reason, shape]),
    [
      ['extra', 'unclassified', 'object(1)'],
      ['items[].other', 'unclassified', 'string(2)'],
      ['count', 'unclassified', 'object(1)'],
      ['tags', 'unclassified', 'string(1)'],
    ],
  )
})

test('an identifier that identifies is replaced everywhere by one opaque id, elsewhere by a mark', () => {
  const [key = '', other = ''] = reserved
  const result = cutBy({
    id: `MX-RFC-${key}`,
    relatedId: key.toLowerCase(),
    text: `Pago a ${key.slice(0, 4)}-${key.slice(4, 10)}-${key.slice(10)} y a ${other}; ver x${key}x.pdf`,
  })
  const opaque = `pdn-${keyedHash('scope', key)}`
  assert.deepEqual(result.document, {
    id: `MX-RFC-${opaque}`,
    relatedId: opaque,
    text: `Pago a ${opaque} y a [reservado]; ver x${opaque}x.pdf`,
  })
  assert.equal(result.cut.filter(({ replaced }) => replaced).length, 4)
})

test('opaque ids differ from record to record', () => {
  const [key = ''] = reserved
  const one = cut({ id: key }, rules, 'record 1', keyedHash).document
  const other = cut({ id: key }, rules, 'record 2', keyedHash).document
  assert.notEqual(one.id, other.id)
})

test('contacts are cut from free text, and a public telephone stays in its own member', () => {
  const result = cutBy({
    text: 'Escriba a quien.sea@correo.example o al tel. 55 1234 5678; nacida el 3 de mayo de 1980. compras@imss.gob.mx',
    phone: { telephone: '+52 55 1234 5678' },
  })
  assert.equal(
    result.document.text,
    'Escriba a [reservado] o al tel. [reservado]; nacida el [reservado]. compras@imss.gob.mx',
  )
  assert.deepEqual(result.document.phone, { telephone: '+52 55 1234 5678' })
})

test('data used as a member name never reaches a path, and hostile names make no member', () => {
  const document: Json = JSON.parse(
    `{"QUXA870229HJ5":{"a":1},"Juan Inventado Pérez":1,"__proto__":{"text":"x"},"constructor":1,"a.b":2,"text":"ok"}`,
  )
  const result = cutBy(document as JsonObject)
  assert.deepEqual(result.document, { text: 'ok' })
  assert.equal(JSON.stringify(result.cut).includes('Juan'), false)
  assert.equal(holdsAny(result.cut.map(({ path }) => path)), false)
  assert.equal(result.cut.length, 5)
})

test('a condition that fails reserves, and only the first rule that matches decides', () => {
  const strict: readonly PublicityRule[] = [
    {
      path: 'a',
      class: 'public',
      when: () => {
        throw new Error('broken')
      },
    },
    { path: 'a', class: 'public' },
    { path: 'b', class: 'reserved', when: trail => trail.at(-1) === 'no' },
    { path: 'b', class: 'public' },
  ]
  assert.deepEqual(cut({ a: 'x', b: 'no' }, strict, 's', keyedHash).document, {})
  assert.deepEqual(cut({ b: 'yes' }, strict, 's', keyedHash).document, { b: 'yes' })
})

test('annotations follow the values that they speak of', () => {
  const result = cutBy({
    text: 'x',
    items: [{ curp: 'RESERVED' }, { name: 'b', curp: 'RESERVED' }],
    'pdn:inferred': ['/text', '/items/0/curp', '/items/1/name', '/items/1/curp', '/nothing', 7, '/items/9/name'],
    'pdn:raw': {
      '/items/1/name': 'B.',
      '/items/1/curp': 'kept?',
      '/text': `viejo ${reserved[0]}`,
      '/count': '12 piezas',
      '/unknown': 'x',
    },
    'pdn:synthetic': true,
  })
  assert.deepEqual(result.document, {
    text: 'x',
    items: [{ name: 'b' }],
    'pdn:inferred': ['/text', '/items/0/name'],
    'pdn:raw': { '/items/0/name': 'B.', '/text': 'viejo [reservado]', '/count': '12 piezas' },
    'pdn:synthetic': true,
  })
})

test('emptied objects and arrays disappear; empty ones that the source gave, and nulls, stay', () => {
  assert.deepEqual(
    cutBy({ items: [{ curp: 'x' }], tags: [], phone: {}, text: null, grid: [[{ cell: 1 }], [{ no: 1 }]] }).document,
    {
      tags: [],
      phone: {},
      text: null,
      grid: [[{ cell: 1 }]],
    },
  )
})

test('of a list that lost items nothing is left where the others are empty', () => {
  assert.deepEqual(cutBy({ items: [{ curp: 'x' }, {}], tags: ['a'] }).document, { tags: ['a'] })
  assert.deepEqual(cutBy({ items: [{ name: 'b' }, {}] }).document, { items: [{ name: 'b' }, {}] })
})

test('any document is cut, nothing reserved survives, and a second cut changes nothing', () => {
  const members = fc.constantFrom('id', 'text', 'items', 'tags', 'name', 'curp', 'phone', 'grid', 'cell', 'relatedId')
  const { tree } = fc.letrec<{ tree: Json }>(tie => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      disguised.map(({ text }) => text),
      fc.string(),
      fc.constantFrom<Json>(null, true, 1.5),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(members, tie('tree'), { maxKeys: 6 }),
    ),
  }))
  fc.assert(
    fc.property(fc.dictionary(members, tree), document => {
      const result = cutBy(document)
      assert.equal(holdsAny(result.document), false)
      assert.equal(holdsAny(result.cut.map(({ path }) => path)), false)
      assert.deepEqual(cutBy(result.document).document, result.document)
    }),
    { numRuns: 400 },
  )
})

test('a very deep document and a very long text are cut in bounded time', () => {
  let deep: Json = 'x'
  for (let level = 0; level < 50_000; level += 1) deep = level % 2 === 0 ? [deep] : { items: deep }
  assert.deepEqual(cutBy({ text: 'ok', items: deep, unknown: deep }).document, { text: 'ok' })
  const [key = ''] = reserved
  const long = `${'A1 '.repeat(100_000)}${key} ${'9-'.repeat(100_000)}`
  const started = performance.now()
  const result = cutBy({ id: key, text: long })
  assert.equal(holdsAny(result.document), false)
  assert.ok(performance.now() - started < 5_000)
})
