import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { changed } from '../../changed-document.fixture.ts'
import { declarationExample } from '../example/declaration-example.ts'
import { declarationTypes } from '../schema/declaration-types.ts'
import { spoilt } from '../spoilt.fixture.ts'
import { readDeclaration, readDeclarationBy } from './read-declaration.ts'
import { shapeDeclaration } from './shape-declaration.ts'
import { standardKind } from './standard-kind.ts'

const examples = declarationTypes.map(declarationExample)

/** The same by the long way, which every document could go. */
const readWhole = (source: Json) => readDeclarationBy(source, document => shapeDeclaration(document))

/** Values that may stand somewhere, and values that nearly may. */
const scalar = fc.oneof(
  fc.constantFrom<Json>(
    '2023-02-31',
    '2024-02-29',
    '2020-01-01',
    '2024-05-14T10:00:00Z',
    '2024-05-14T10:00',
    '20240514',
  ),
  fc.constantFrom<Json>(0, -0, 7, 12.5, 12.345, 1e13, -3, 0.1, 1e-7, Number.MAX_SAFE_INTEGER, 2 ** 60),
  fc.constantFrom<Json>(
    'MXN',
    'mxn',
    'JPY',
    'UMA',
    'pesos',
    'XXX',
    'DEC',
    'CYG',
    'FISICA',
    'EX',
    'MX',
    'm2',
    '14',
    'OTRO',
  ),
  fc.constantFrom<Json>(
    '',
    ' ',
    '-',
    'Dato no proporcionado',
    ' texto',
    'texto ',
    '\u00a0texto',
    'SI',
    true,
    false,
    null,
  ),
  fc.string(),
)

const likeIt = fc.oneof(
  scalar.map(value => () => value),
  fc.constantFrom<(value: Json) => Json | undefined>(
    value => (Array.isArray(value) ? [...value, ...value] : value),
    value => (Array.isArray(value) ? [...value, {}] : value),
    value => (Array.isArray(value) ? [null, ...value] : value),
    value => (typeof value === 'object' && value !== null ? { ...value, nuevo: 1 } : value),
    value => (typeof value === 'object' && value !== null ? { ...value, valor: 'OTRO' } : value),
    () => undefined,
    () => [[]],
  ),
)

const annotated = (document: JsonObject): fc.Arbitrary<JsonObject> =>
  fc
    .record(
      {
        'pdn:synthetic': fc.boolean(),
        'pdn:withheld': fc.constant({ vehiculos: 2 }),
        'pdn:raw': fc.constant({ '/id': 1 }),
        'pdn:inferred': fc.constant(['/metadata/tipo']),
        situacionPatrimonial: fc.constant({ ingresos: {} }),
        __proto__: fc.constant({}),
      },
      { requiredKeys: [] },
    )
    .map(members => ({ ...document, ...members }))

test('the published example of each type stands in standard form', () => {
  assert.deepEqual(
    examples.map(standardKind),
    declarationTypes.map(({ id }) => id),
  )
})

test('a document that stands in standard form is read as by the long way', t => {
  let standing = 0
  fc.assert(
    fc.property(
      fc.oneof(changed(examples, likeIt), spoilt(examples), changed(examples, likeIt).chain(annotated)),
      source => {
        if (standardKind(source) !== undefined) standing++
        assert.deepEqual(readDeclaration(source), readWhole(source))
      },
    ),
    { numRuns: 600 },
  )
  t.diagnostic(`${standing} of 600 stood in standard form`)
  assert.ok(standing > 20)
})
