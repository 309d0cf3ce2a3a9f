import { Type } from 'typebox'
import { count, flag, kind, localized, ref, system, text } from './shape.ts'

const paths = 'Dotted, with [] for every item of a list: tipoSancion[].clave.'

const links = Type.Object({
  page: text,
  schema: text,
  fields: text,
  catalogues: text,
  cataloguesCsv: text,
  example: text,
  template: text,
  openapi: Type.Optional(text),
})

const summaryMembers = {
  id: text,
  system,
  title: ref(localized),
  collection: text,
  kinds: Type.Array(kind),
  current: Type.Boolean({ description: 'False where a newer version came after it; it is read all the same.' }),
  recorded: Type.Boolean({ description: 'False where documents are read and validated, and nothing of them is kept.' }),
  links,
}

/** Every version of every standard. */
export const specificationList = Type.Object({ specifications: Type.Array(Type.Object(summaryMembers)) })

const condition = Type.Object({
  path: text,
  values: Type.Array(Type.Unknown()),
  isNot: flag,
})

const requirement = Type.Object({
  level: Type.Enum(['always', 'sometimes', 'never']),
  cases: Type.Array(Type.Array(condition), {
    description: 'Of “sometimes”: any of these cases, all of its conditions.',
  }),
})

const publicity = Type.Object({
  class: Type.Enum(['public', 'reserved', 'opaque', 'conditional', 'unclassified', 'mixed']),
  rules: Type.Array(
    Type.Object({ class: Type.Enum(['public', 'reserved', 'opaque']), reason: Type.Optional(ref(localized)) }),
    { description: 'Of “conditional”: the first whose reason holds decides.' },
  ),
})

const limits = Type.Object({
  minLength: Type.Optional(count),
  maxLength: Type.Optional(count),
  minimum: Type.Optional(Type.Number()),
  maximum: Type.Optional(Type.Number()),
  exclusiveMinimum: Type.Optional(Type.Number()),
  exclusiveMaximum: Type.Optional(Type.Number()),
  multipleOf: Type.Optional(Type.Number()),
  pattern: Type.Optional(text),
  minItems: Type.Optional(count),
  maxItems: Type.Optional(count),
  uniqueItems: Type.Optional(flag),
})

const field = Type.Object({
  path: Type.String({ description: paths }),
  name: text,
  isObject: flag,
  lists: count,
  isSingleToo: flag,
  types: Type.Array(text),
  isNullable: flag,
  format: Type.Optional(text),
  limits,
  codes: Type.Optional(Type.Array(Type.Unknown())),
  catalogue: Type.Optional(text),
  requirement,
  publicity,
  example: Type.Optional(Type.Unknown()),
  description: Type.Optional(text),
  isDeprecated: flag,
  isRecursive: flag,
  patterns: Type.Array(text),
})

const catalogue = Type.Object({
  id: text,
  title: ref(localized),
  paths: Type.Array(text),
  open: flag,
  entries: Type.Array(
    Type.Object({ key: text, value: Type.Optional(text), label: ref(localized), under: Type.Optional(text) }),
  ),
})

/** The catalogues of one version. */
export const catalogueList = Type.Object({ catalogues: Type.Array(catalogue) })

const keys = Type.Object({ removed: Type.Array(text), added: Type.Array(text) })
const fieldOfOne = Type.Object({ path: text, values: count })
const level = Type.Enum(['always', 'sometimes', 'never'])

const changes = Type.Object({
  kind,
  from: Type.String({ description: 'Id of the version before.' }),
  added: Type.Array(fieldOfOne),
  removed: Type.Array(fieldOfOne),
  moved: Type.Array(Type.Object({ from: text, to: Type.Array(text) })),
  changed: Type.Array(
    Type.Object({
      from: text,
      to: text,
      types: Type.Optional(Type.Object({ before: Type.Array(text), after: Type.Array(text) })),
      requirement: Type.Optional(Type.Object({ before: level, after: level })),
      list: Type.Optional(Type.Object({ before: flag, after: flag })),
      format: Type.Optional(Type.Object({ before: Type.Optional(text), after: Type.Optional(text) })),
      keys: Type.Optional(keys),
    }),
  ),
  kept: count,
})

/** One version whole: its fields in the order of reading, its catalogues, and what changed since the one before. */
export const specificationWhole = Type.Object({
  ...summaryMembers,
  fields: Type.Array(field),
  unplacedRules: Type.Array(text, {
    description: 'Paths that publicity knows and the schema does not: earlier names, extensions.',
  }),
  catalogues: Type.Array(catalogue),
  changes: Type.Array(changes),
})

/** Any JSON object. */
export const anyObject = Type.Object({}, { additionalProperties: true })
