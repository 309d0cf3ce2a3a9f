import { systems } from '@pdn/systems'
import { type TObject, type TProperties, type TSchema, Type } from 'typebox'

/** A shape with a name of its own in the API's description. */
export type NamedShape = TSchema & { readonly $id: string }

/** Gives a shape of these members a name in the description. */
export const named = <Properties extends TProperties>(
  $id: string,
  description: string,
  properties: Properties,
): TObject<Properties> & { readonly $id: string } => Object.assign(Type.Object(properties, { description }), { $id })

/** A reference to a shape by its name. */
export const ref = ({ $id }: { readonly $id: string }): TSchema => Type.Unsafe({ $ref: `${$id}#` })

/** A member that may be absent, and what it means. */
export const maybe = (schema: TSchema, description: string): TSchema =>
  Type.Optional(Type.Unsafe({ ...schema, description }))

export const instant = Type.String({ format: 'date-time' })
export const day = Type.String({ format: 'date' })
export const count = Type.Integer({ minimum: 0 })
export const text = Type.String()
export const flag = Type.Boolean()
/** The systems that the platform carries. */
export const system = Type.Enum(systems.map(({ id }) => id))
export const kind = Type.Enum(systems.flatMap(({ kinds }) => kinds.map(({ id }) => id)))
export const recordState = Type.Enum(['live', 'gone'])
export const recordId = Type.String({ format: 'uuid' })
export const reference = Type.Object({ id: text, name: text })

/** A text in both languages. */
export const localized = named('Localized', 'A text in both languages.', { es: text, en: text })

/** An error, as RFC 9457 has it. */
export const problem = named('Problem', 'What was wrong, where, and what to do (RFC 9457).', {
  type: Type.String({ format: 'uri' }),
  title: text,
  status: Type.Integer({ minimum: 400, maximum: 599 }),
  code: Type.String({ description: 'Stable; the list is in docs/reference/errors.md.' }),
  detail: text,
  where: maybe(text, 'Part of the request that was wrong.'),
  hint: maybe(text, 'What to do.'),
  request: Type.String({ description: 'Id under which the log knows the request.' }),
})

/** A defect that was met in reading a document. */
export const issue = named('Issue', 'A defect that was met in reading a document.', {
  path: Type.String({ description: 'JSON Pointer into the document.' }),
  rule: text,
  severity: Type.Enum(['error', 'warning', 'note']),
  repaired: flag,
  raw: Type.Optional(Type.Unknown({ description: 'What the source wrote, where that is public.' })),
})
