import type { Json, JsonObject } from '@pdn/core'
import { type DescribedField, describeVersion, type Version } from '@pdn/systems'
import fc from 'fast-check'

const texts: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        '',
        ' ',
        '007',
        '-1',
        '1e5',
        '=1+1',
        "'=x",
        "''-x",
        '@a',
        '+52',
        'json:1',
        'null',
        'true',
        'sí',
        'a;b',
        'a; b',
      ],
      ...[
        '01/02/2024',
        '2024-02-30',
        '45123',
        '2024-01-02 03:04:05',
        '$1,200.00 M.N.',
        'a\r\nb',
        'a\nb',
        '\t',
        '"',
        'x ',
      ],
      ...['\ud800', '\u0000', '_x0041_', 'ñ', '😀', '\ufeff', '\uffff', 'Ñandú — A', ' — ', 'a — 1'],
    ),
  },
)

const scalars: fc.Arbitrary<Json> = fc.oneof(
  texts,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
)

const scalarOf = ({ types, codes, isNullable }: DescribedField): fc.Arbitrary<Json> => {
  const kinds: fc.Arbitrary<Json>[] = []
  if (codes !== undefined) kinds.push(fc.constantFrom(...codes))
  else if (types.includes('string')) kinds.push(texts)
  if (types.includes('integer')) kinds.push(fc.integer())
  if (types.includes('number')) kinds.push(fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => n + 0))
  if (types.includes('boolean')) kinds.push(fc.boolean())
  if (isNullable) kinds.push(fc.constant(null))
  return fc.oneof(
    { weight: 12, arbitrary: fc.oneof(...(kinds.length > 0 ? kinds : [scalars])) },
    { weight: 1, arbitrary: scalars },
  )
}

const listed = (value: fc.Arbitrary<Json>, lists: number): fc.Arbitrary<Json> =>
  lists === 0 ? value : listed(fc.array(value, { maxLength: 3 }), lists - 1)

const anything: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 2 })
  .map((value): Json => JSON.parse(JSON.stringify(value)))

/** A member now and then of another shape than the standard's, or null. */
const loosely = (value: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.oneof({ weight: 20, arbitrary: value }, { weight: 1, arbitrary: anything })

const objectOf = (fields: readonly DescribedField[], most: number): fc.Arbitrary<JsonObject> =>
  fc
    .subarray([...fields], { maxLength: Math.min(most, fields.length) })
    .chain(chosen =>
      fc.tuple(
        fc.record(Object.fromEntries(chosen.map(field => [field.name, loosely(fieldValue(field))]))),
        fc.dictionary(fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('__proto__', 'a.b', 'x[0]')), anything, {
          maxKeys: 1,
        }),
      ),
    )
    .map(([members, further]) => Object.fromEntries([...Object.entries(further), ...Object.entries(members)]))

const fieldValue = (field: DescribedField): fc.Arbitrary<Json> =>
  listed(field.isObject ? objectOf(field.members, 5) : scalarOf(field), field.lists)

/** Documents of a version: some of its members, mostly of their types, with stranger ones between them. */
export const arbitraryDocument = (version: Version): fc.Arbitrary<JsonObject> =>
  objectOf(describeVersion(version).fields, 8)
