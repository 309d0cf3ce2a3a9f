import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { canonicalJson, isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { cut } from '../cut.ts'
import { declarationExample } from './example/declaration-example.ts'
import { declarationPublicity } from './publicity/declaration.ts'
import { declarationTypes } from './schema/declaration-types.ts'
import { declarations } from './versions/declarations.ts'
import { firstDeclarations } from './versions/first.ts'

const keyedHash = (scope: string, value: string): string =>
  createHmac('sha256', 'key').update(`${scope}\0${value}`).digest('hex').slice(0, 32)

const rfc = 'QUXA870229HJ5'

const some = <Value>(...values: readonly Value[]) => fc.constantFrom(...values)

/** What a defect puts in place of a value: by type what connectors are known to write, and things that never fit. */
const defects: fc.Arbitrary<(value: Json) => Json | undefined> = some<(value: Json) => Json | undefined>(
  () => undefined,
  () => null,
  () => '',
  () => '-',
  () => `véase ${rfc}`,
  () => '2020-01-01',
  () => ({ clave: 'CYG', valor: 'CÓNYUGE' }),
  () => [],
  () => ({}),
  value => (typeof value === 'string' ? value.toLowerCase() : value),
  value => (typeof value === 'number' ? `$${value}.00` : value),
  value => (typeof value === 'boolean' ? (value ? 'SI' : 'NO') : value),
  value => (isObject(value) && typeof value.clave === 'string' ? value.clave : value),
  value => (isObject(value) && typeof value.valor === 'string' ? { valor: value.valor } : value),
  value => (isObject(value) && typeof value.valor === 'number' ? value.valor : value),
  value => (Array.isArray(value) && value.length > 0 ? (value[0] ?? null) : value),
  value => (Array.isArray(value) ? [...value, ...value] : [value]),
)

/** Every place of a document that may be spoilt, the name of its declarant apart. */
const placesIn = (value: Json | undefined, path: readonly string[] = []): readonly (readonly string[])[] => {
  const inner = Array.isArray(value)
    ? value.flatMap((item: Json, index) => placesIn(item, [...path, String(index)]))
    : isObject(value)
      ? Object.entries(value).flatMap(([name, member]) => placesIn(member, [...path, name]))
      : []
  return [...(path.length === 0 ? [] : [path]), ...inner]
}

const spoil = (value: Json, path: readonly string[], defect: (value: Json) => Json | undefined): Json | undefined => {
  const [step, ...rest] = path
  if (step === undefined) return defect(value)
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, index) => {
      const left = String(index) === step ? spoil(item, rest, defect) : item
      return left === undefined ? [] : [left]
    })
  }
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const left = name === step && member !== undefined ? spoil(member, rest, defect) : member
      return left === undefined ? [] : [[name, left]]
    }),
  )
}

const examples = declarationTypes.map(declarationExample)

/** Declarations of every type with some of their places spoilt. */
const spoilt = some(...examples).chain(example =>
  fc
    .array(fc.tuple(some(...placesIn(example)), defects), { maxLength: 12 })
    .map(changes =>
      changes.reduce<Json>((document, [path, defect]) => spoil(document, path, defect) ?? document, example),
    )
    .filter(isObject),
)

const inDraft: Readonly<Record<string, string>> = {
  datosDependienteEconomico: 'datosDependientesEconomicos',
  inversiones: 'inversionesCuentasValores',
  adeudos: 'adeudosPasivos',
  prestamoOComodato: 'prestamoComodato',
  representacion: 'representaciones',
}

/** As the capture system of most institutions writes it: sections at the root, under names of its own. */
const captured = (document: JsonObject): JsonObject => {
  const { declaracion, metadata, ...rest } = document
  if (!isObject(declaracion)) return document
  const parts = [declaracion.situacionPatrimonial, declaracion.interes]
  const sections = parts.flatMap(part => (isObject(part) ? Object.entries(part) : []))
  return {
    ...rest,
    ...(isObject(metadata) ? { ...metadata, tipoDeclaracion: metadata.tipo ?? null } : {}),
    ...Object.fromEntries(sections.map(([name, section]) => [inDraft[name] ?? name, section ?? null])),
    anioEjercicio: 2023,
    firmada: true,
  }
}

const isReadable = (source: JsonObject): boolean => declarations.read(source).ok

const published = (source: Json): { readonly text: string; readonly taken: readonly unknown[] } => {
  const reading = declarations.read(source)
  assert.ok(reading.ok)
  const result = cut(reading.document, declarationPublicity, 's', keyedHash)
  return { text: canonicalJson(result.document), taken: result.cut }
}

const checkAnswer = (source: JsonObject): void => {
  const reading = declarations.read(source)
  assert.ok(reading.ok)
  const standard = declarations.standardise?.(source, reading) ?? source
  const answer = cut(standard, declarations.publicity, 's', keyedHash).document
  assert.ok(!JSON.stringify(answer).includes(rfc))
  assert.deepEqual(published(answer), { text: published(source).text, taken: [] })
}

test('a public client can publish of any declaration what the publisher could, and nothing reserved', () => {
  fc.assert(fc.property(spoilt.filter(isReadable), checkAnswer), { numRuns: 300 })
})

test('so it can of what capture systems write', () => {
  fc.assert(fc.property(spoilt.map(captured).filter(isReadable), checkAnswer), { numRuns: 200 })
})

test('of version 1.0 a public client gets the same in the words of version 2.0', () => {
  const { example } = firstDeclarations
  assert.ok(example !== undefined)
  const reading = firstDeclarations.read(example)
  assert.ok(reading.ok)
  const standard = firstDeclarations.standardise?.(example, reading) ?? example
  const answer = cut(standard, firstDeclarations.publicity, 's', keyedHash).document
  const again = firstDeclarations.read(answer)
  assert.ok(again.ok)
  assert.equal(again.kind, reading.kind)
  const second = cut(again.document, declarationPublicity, 's', keyedHash)
  assert.deepEqual(second.document, answer)
  assert.deepEqual(second.cut, [])
})
