import { type TSchema, Type } from 'typebox'
import { problem } from './shape.ts'

/** A problem, and when it is the answer. */
export const refusal = (description: string): TSchema =>
  Type.Unsafe({
    description,
    content: { 'application/problem+json': { schema: { $ref: `${problem.$id}#` } } },
  })

/** What a route may answer, as the API's description tells it: `200`, and a problem for all else. */
export type Answers = Readonly<Record<string, TSchema>>

const problems: Answers = {
  400: refusal('A parameter that does not exist, is out of its range, or asks for what is reserved.'),
  429: refusal('Too many requests; `Retry-After` says how long to wait.'),
  '5xx': refusal('A fault of the platform, or its database is down; the log knows it under `request`.'),
}

const notFound: Answers = { 404: refusal('Nothing is kept under that address.') }

const shown = (schema: TSchema): TSchema => ('$id' in schema ? Type.Unsafe({ $ref: `${String(schema.$id)}#` }) : schema)

/** The answers of a route that gives JSON of that shape. */
export const answersWith = (description: string, schema: TSchema): Answers => ({
  200: Type.Unsafe({ description, content: { 'application/json': { schema: shown(schema) } } }),
  ...problems,
})

/** These answers, and one for an address that names nothing. */
export const orNot = (answers: Answers): Answers => ({ ...answers, ...notFound })

/** The answers of a route that gives JSON of that shape, and whose address may name nothing. */
export const answersWithOrNot = (description: string, schema: TSchema): Answers =>
  orNot(answersWith(description, schema))

/** The answers of a route that gives a text of that media type. */
export const answersAs = (description: string, mediaType: string): Answers => ({
  200: Type.Unsafe({ description, content: { [mediaType]: { schema: { type: 'string' } } } }),
  ...problems,
})
