import type { JsonObject } from '@pdn/core'

/**
 * BCP 47 language tag as the standard writes it in the names of translated members (`title_es`); OCDS 1.1.5,
 * release-schema.json, `patternProperties`.
 */
const languageTag =
  '(((([A-Za-z]{2,3}(-([A-Za-z]{3}(-[A-Za-z]{3}){0,2}))?)|[A-Za-z]{4}|[A-Za-z]{5,8})(-([A-Za-z]{4}))?' +
  '(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-([0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+))*' +
  '(-(x(-[A-Za-z0-9]{1,8})+))?)|(x(-[A-Za-z0-9]{1,8})+))'

/** Text that may be null. */
export const text = { type: ['string', 'null'] } as const

/** Whole or broken number that may be null. */
export const number = { type: ['number', 'null'] } as const

/** Whole number that may be null. */
export const integer = { type: ['integer', 'null'] } as const

/** Truth value that may be null. */
export const truth = { type: ['boolean', 'null'] } as const

/** Date-time (RFC 3339) that may be null. */
export const dateTime = { type: ['string', 'null'], format: 'date-time' } as const

/** Web address that may be null. */
export const address = { type: ['string', 'null'], format: 'uri' } as const

/** Identifier that an object must have: text or whole number, never empty. */
export const localId = { type: ['string', 'integer'], minLength: 1 } as const

/** Identifier that an object may have: text, whole number or null. */
export const looseId = { type: ['string', 'integer', 'null'] } as const

/** An object of the definitions. */
export const ref = (definition: string): JsonObject => ({ $ref: `#/$defs/${definition}` })

/** A list of objects of the definitions. */
export const listOf = (definition: string, more: JsonObject = {}): JsonObject => ({
  type: 'array',
  items: ref(definition),
  ...more,
})

/** A list in which the same object never stands twice. */
export const setOf = (definition: string, more: JsonObject = {}): JsonObject =>
  listOf(definition, { uniqueItems: true, ...more })

/** A code of an open codelist, or null. */
export const openCode = (codelist: string): JsonObject => ({ ...text, codelist, openCodelist: true })

/** Codes of an open codelist, or null. */
export const openCodes = (codelist: string): JsonObject => ({
  type: ['array', 'null'],
  items: { type: 'string' },
  codelist,
  openCodelist: true,
})

/** A code of a closed codelist, or null. */
export const closedCode = (codelist: string, values: readonly string[]): JsonObject => ({
  ...text,
  codelist,
  openCodelist: false,
  enum: [...values, null],
})

/** A member that version 1.1 still knows and no longer wants. */
export const deprecated = (field: JsonObject): JsonObject => ({ ...field, deprecated: true, deprecatedVersion: '1.1' })

/** The schema of an object. */
export type ObjectSchema = JsonObject & { readonly properties: JsonObject }

/** An object with its members; those named as translated may also stand as `member_<language>`. */
export const object = (
  properties: JsonObject,
  { translated = [], required = [] }: { translated?: readonly string[]; required?: readonly string[] } = {},
): ObjectSchema => ({
  type: 'object',
  ...(required.length > 0 ? { required } : {}),
  properties,
  ...(translated.length > 0
    ? { patternProperties: Object.fromEntries(translated.map(member => [`^(${member}_${languageTag})$`, text])) }
    : {}),
})
