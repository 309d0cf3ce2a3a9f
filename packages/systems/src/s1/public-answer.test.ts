import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { checkPublicAnswer } from '../public-answer.fixture.ts'
import type { Version } from '../system.ts'
import { declarationExample } from './example/declaration-example.ts'
import { s1 } from './index.ts'
import { declarationTypes } from './schema/declaration-types.ts'
import { spoilt, strayRfc } from './spoilt.fixture.ts'
import { declarations } from './versions/declarations.ts'
import { firstDeclarations } from './versions/first.ts'

const anyType = spoilt(declarationTypes.map(declarationExample))

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

const holdsFor = (version: Version, sources: fc.Arbitrary<JsonObject>, numRuns: number): void => {
  fc.assert(
    fc.property(
      sources.filter(source => version.read(source).ok),
      source => checkPublicAnswer(source, s1, version, strayRfc),
    ),
    { numRuns },
  )
}

test('a public client can publish of any declaration what the publisher could, and nothing reserved', () => {
  holdsFor(declarations, anyType, 300)
})

test('so it can of what capture systems write', () => {
  holdsFor(declarations, anyType.map(captured), 200)
})

test('of version 1.0 it gets the same in the words of version 2.0', () => {
  const { example } = firstDeclarations
  assert.ok(example !== undefined)
  holdsFor(firstDeclarations, spoilt([example]), 200)
})
