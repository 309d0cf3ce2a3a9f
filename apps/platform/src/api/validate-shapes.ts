import { systems, versionsOfSystem } from '@pdn/systems'
import { Type } from 'typebox'
import { count, named, ref, system, text } from './shape.ts'

const nullable = (description: string) => Type.Unsafe({ type: ['string', 'null'], description })

const severity = Type.Enum(['error', 'warning', 'note'])

/** One place at which a rule is broken. */
const validationExample = named('ValidationExample', 'One place at which a rule is broken.', {
  line: Type.Integer({ description: 'Line of the file, from 1.' }),
  path: Type.String({ description: 'JSON Pointer into the document.' }),
  value: Type.Unsafe({
    type: ['string', 'number', 'boolean', 'null'],
    description: 'The value; its type and length where it may be reserved.',
  }),
  expected: text,
  hint: Type.String({ description: 'How to mend it.' }),
  record: Type.Integer({ description: 'Place of the document in the file, from 1; 0 for the file.' }),
  hidden: Type.Boolean({ description: 'Whether `value` is a type and length.' }),
})

/** Everything found against one rule. */
const validationProblem = named('ValidationProblem', 'Everything found against one rule.', {
  rule: text,
  severity,
  count,
  examples: Type.Array(ref(validationExample), { description: 'The first, at most five.' }),
  title: text,
  records: Type.Integer({ description: 'Documents in which it was found.' }),
  paths: Type.Array(Type.Object({ path: text, count })),
})

/** What a semantic check answered over the file. */
const validationCheck = named('ValidationCheck', 'What a semantic check answered over the file.', {
  id: text,
  level: Type.Enum(['field', 'release', 'dataset']),
  title: text,
  hint: text,
  source: text,
  pass: count,
  fail: count,
  notApplicable: count,
  measured: Type.Optional(text),
})

/** What a file is worth against its standard. */
export const validationReport = named('ValidationReport', 'What a file is worth against its standard.', {
  file: text,
  system: nullable('Null where no standard was recognised.'),
  kind: nullable('The kind of most documents.'),
  version: nullable('Id of the version of the standard.'),
  records: count,
  valid: count,
  invalid: count,
  score: Type.Number({ minimum: 0, maximum: 100, description: 'docs/reference/validation.md tells the formula.' }),
  problems: Type.Array(ref(validationProblem)),
  checks: Type.Array(ref(validationCheck)),
  kinds: Type.Record(Type.String(), Type.Integer(), { description: 'Documents by kind.' }),
  stopped: Type.Unsafe({
    description: 'Why reading ended before the end of the file.',
    anyOf: [
      { type: 'null' },
      Type.Object({ code: text, message: text, where: nullable('Where.'), hint: nullable('What to do.') }),
    ],
  }),
})

/** What may be said of the file that is sent. */
export const validateParameters = Type.Object(
  {
    system: Type.Optional(system),
    kind: Type.Optional(Type.Enum(systems.flatMap(({ kinds }) => kinds.map(({ id }) => id)))),
    version: Type.Optional(Type.Enum([...new Set(systems.flatMap(versionsOfSystem).map(({ id }) => id))])),
    language: Type.Optional(Type.Enum(['es', 'en'], { description: 'Language of titles, expectations and hints.' })),
  },
  { additionalProperties: false },
)

/** The shapes of a report, each with its name. */
export const shapesOfValidation = [validationExample, validationProblem, validationCheck, validationReport] as const
