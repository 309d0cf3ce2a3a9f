import type { Localized } from '@pdn/core'
import type { SchemaFault } from '@pdn/systems'

/** Values of a closed list that are named; the others are counted. */
const namedValues = 12

const typeNames: Readonly<Record<string, Localized>> = {
  string: { es: 'un texto', en: 'a text' },
  number: { es: 'un número', en: 'a number' },
  integer: { es: 'un número entero', en: 'a whole number' },
  boolean: { es: 'true o false', en: 'true or false' },
  array: { es: 'una lista [ … ]', en: 'a list [ … ]' },
  object: { es: 'un objeto { … }', en: 'an object { … }' },
  null: { es: 'null', en: 'null' },
}

const formatNames: Readonly<Record<string, Localized>> = {
  date: { es: 'una fecha que exista, AAAA-MM-DD: 2025-03-31', en: 'a date that exists, YYYY-MM-DD: 2025-03-31' },
  'date-time': {
    es: 'fecha y hora con huso, RFC 3339: 2025-03-31T13:45:00Z',
    en: 'a date and time with zone, RFC 3339: 2025-03-31T13:45:00Z',
  },
  time: { es: 'una hora con huso: 13:45:00Z', en: 'a time with zone: 13:45:00Z' },
  email: { es: 'un correo electrónico', en: 'an e-mail address' },
  uri: { es: 'una dirección completa: https://…', en: 'a whole address: https://…' },
  'uri-reference': { es: 'una dirección', en: 'an address' },
  uuid: {
    es: 'un UUID: 123e4567-e89b-42d3-a456-426614174000',
    en: 'a UUID: 123e4567-e89b-42d3-a456-426614174000',
  },
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const oneOf = (values: readonly unknown[]): Localized => {
  const named = values.slice(0, namedValues).map(asText).join(', ')
  const more = values.length - namedValues
  if (more > 0) return { es: `uno de: ${named} y ${more} más`, en: `one of: ${named} and ${more} more` }
  return values.length === 1 ? { es: named, en: named } : { es: `uno de: ${named}`, en: `one of: ${named}` }
}

const typeOf = (types: readonly unknown[]): Localized => {
  const names = types.map(type => typeNames[asText(type)] ?? { es: asText(type), en: asText(type) })
  return { es: names.map(({ es }) => es).join(' o '), en: names.map(({ en }) => en).join(' or ') }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

const atMost = (limit: unknown, es: string, en: string): Localized => ({
  es: `a lo más ${limit}${es}`,
  en: `at most ${limit}${en}`,
})

const atLeast = (limit: unknown, es: string, en: string): Localized => ({
  es: `al menos ${limit}${es}`,
  en: `at least ${limit}${en}`,
})

const words: Readonly<Record<string, (params: SchemaFault['params']) => Localized>> = {
  required: () => ({ es: 'que esté presente', en: 'to be present' }),
  type: ({ type }) => typeOf(listOf(type)),
  enum: ({ allowedValues }) => oneOf(listOf(allowedValues)),
  const: ({ allowedValue }) => oneOf([allowedValue]),
  format: ({ format }) => {
    const name = asText(format)
    return formatNames[name] ?? { es: `el formato ${name}`, en: `the format ${name}` }
  },
  pattern: ({ pattern }) => ({ es: `un texto como pide ${pattern}`, en: `a text as ${pattern} asks for` }),
  maxLength: ({ limit }) => atMost(limit, ' caracteres', ' characters'),
  minLength: ({ limit }) =>
    limit === 1
      ? { es: 'un texto que no esté vacío', en: 'a text that is not empty' }
      : atLeast(limit, ' caracteres', ' characters'),
  maximum: ({ limit }) => atMost(limit, '', ''),
  minimum: ({ limit }) => atLeast(limit, '', ''),
  exclusiveMaximum: ({ limit }) => ({ es: `menos de ${limit}`, en: `less than ${limit}` }),
  exclusiveMinimum: ({ limit }) => ({ es: `más de ${limit}`, en: `more than ${limit}` }),
  maxItems: ({ limit }) => atMost(limit, ' elementos', ' items'),
  minItems: ({ limit }) => atLeast(limit, limit === 1 ? ' elemento' : ' elementos', limit === 1 ? ' item' : ' items'),
  maxProperties: ({ limit }) => atMost(limit, ' miembros', ' members'),
  minProperties: ({ limit }) =>
    atLeast(limit, limit === 1 ? ' miembro' : ' miembros', limit === 1 ? ' member' : ' members'),
  multipleOf: ({ multipleOf }) => ({ es: `un múltiplo de ${multipleOf}`, en: `a multiple of ${multipleOf}` }),
  uniqueItems: () => ({ es: 'elementos que no se repitan', en: 'items that do not repeat' }),
  additionalProperties: () => ({ es: 'ningún otro miembro', en: 'no further member' }),
  unevaluatedProperties: () => ({ es: 'ningún otro miembro', en: 'no further member' }),
  anyOf: () => ({ es: 'una de las formas que el estándar permite', en: 'one of the shapes that the standard allows' }),
  oneOf: () => ({ es: 'una de las formas que el estándar permite', en: 'one of the shapes that the standard allows' }),
}

/** What a schema expected where a document departs from it, in words. */
export const expectedWords = ({ keyword, params }: Pick<SchemaFault, 'keyword' | 'params'>): Localized =>
  (Object.hasOwn(words, keyword) ? words[keyword]?.(params) : undefined) ?? {
    es: 'lo que pide el estándar',
    en: 'what the standard asks for',
  }
