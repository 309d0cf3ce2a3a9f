import { isObject, type Json, type JsonObject } from '@pdn/core'

/** One operation of an OpenAPI description. */
export interface Operation {
  /** In capitals. */
  readonly method: string
  readonly path: string
  readonly given: JsonObject
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

/** The operations of a description, in its order. */
export const operationsOf = (description: JsonObject): readonly Operation[] =>
  Object.entries(objectOf(description.paths)).flatMap(([path, item]) =>
    methods.flatMap(method => {
      const given = objectOf(item)[method]
      return isObject(given) ? [{ method: method.toUpperCase(), path, given }] : []
    }),
  )

/** The operation at a path; an empty one where the description has none. */
export const operationAt = (description: JsonObject, path: string, method: string): Operation =>
  operationsOf(description).find(operation => operation.path === path && operation.method === method.toUpperCase()) ?? {
    method: method.toUpperCase(),
    path,
    given: {},
  }
