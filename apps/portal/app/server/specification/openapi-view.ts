import { isObject, type Json, type JsonObject, type Language } from '@pdn/core'
import { describeVersion } from '@pdn/systems'
import { curlOf } from './curl.ts'
import { type FieldLine, fieldLine } from './field-line.ts'
import { type Operation, operationsOf } from './openapi-operations.ts'

/** Words of a description, in the language in which it has them for its page. */
export interface Said {
  readonly text: string
  readonly language: Language
}

/** A parameter of an operation, or a field of what it takes or gives. */
export type ShapeLine = Pick<FieldLine, 'name' | 'path' | 'type' | 'limits' | 'required' | 'codes' | 'description'> & {
  /** Name of the shape that stands there. */
  readonly shape?: string
}

/** One answer of an operation. */
export interface AnswerView {
  readonly status: string
  readonly description: string
  readonly mediaType?: string
  readonly shape?: string
  readonly fields: readonly ShapeLine[]
}

/** One operation, as its page shows it. */
export interface OperationView {
  readonly anchor: string
  readonly method: string
  readonly path: string
  readonly summary: Said
  readonly description?: string
  readonly needsToken: boolean
  /** What the description says of the token, in its language. */
  readonly token?: string
  readonly parameters: readonly (ShapeLine & { readonly place: string })[]
  readonly body: readonly ShapeLine[]
  readonly answers: readonly AnswerView[]
  readonly curl: string
}

/** A description of an API (OpenAPI 3.1), as its page shows it. */
export interface ApiView {
  /** Language of what is said in detail. */
  readonly language: Language
  readonly version: string
  readonly description: Said
  readonly groups: readonly { readonly name: Said; readonly operations: readonly OperationView[] }[]
  readonly shapes: readonly {
    readonly anchor: string
    readonly name: string
    readonly description?: Said
    /** Page that tells its fields, where there is one. */
    readonly href?: string
    readonly fields: readonly ShapeLine[]
  }[]
}

const shapePrefix = '#/components/schemas/'

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

/** Named shapes stand by their names: a mark takes the place of what they hold. */
const unreferenced = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(unreferenced)
  if (!isObject(value)) return value
  if (typeof value.$ref === 'string' && value.$ref.startsWith(shapePrefix)) {
    return { type: 'object', title: value.$ref }
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [[name, unreferenced(member)]])),
  )
}

const shapeLine = ({ name, path, type, limits, required, codes, description }: FieldLine): ShapeLine => {
  const shape = description?.startsWith(shapePrefix) === true ? description.slice(shapePrefix.length) : undefined
  return {
    name,
    path,
    type,
    ...(limits === undefined ? {} : { limits }),
    ...(required === undefined ? {} : { required }),
    ...(codes === undefined ? {} : { codes }),
    ...(description === undefined || shape !== undefined ? {} : { description }),
    ...(shape === undefined ? {} : { shape }),
  }
}

const flatLines = (lines: readonly FieldLine[]): readonly ShapeLine[] =>
  lines.flatMap(line => [shapeLine(line), ...flatLines(line.members ?? [])])

/** The fields of a schema in the order of reading. */
const linesOf = (schema: Json | undefined, language: Language): readonly ShapeLine[] => {
  const plain = objectOf(unreferenced(schema ?? {}))
  // A list that is an answer by itself has no name; its items stand as `[]`.
  const named = plain.type === 'array' ? { properties: { '': plain } } : plain
  const { fields } = describeVersion({ schema: named, publicity: [] })
  return flatLines(fields.map(field => fieldLine(field, [], language)))
}

const parametersOf = ({ given }: Operation, language: Language): OperationView['parameters'] => {
  const parameters = Array.isArray(given.parameters) ? given.parameters.filter(parameter => isObject(parameter)) : []
  return parameters.flatMap(parameter => {
    const name = textOf(parameter.name)
    const schema = { description: textOf(parameter.description), ...objectOf(parameter.schema) }
    const isRequired = parameter.required === true
    const whole = { type: 'object', properties: { [name]: schema }, required: isRequired ? [name] : [] }
    return linesOf(whole, language)
      .slice(0, 1)
      .map(line => ({ ...line, place: textOf(parameter.in) }))
  })
}

/** The shape that an answer is, where it is a named one or a list of it. */
const shapeOf = (schema: JsonObject): string | undefined => {
  const { $ref } = schema
  return typeof $ref === 'string' && $ref.startsWith(shapePrefix) ? $ref.slice(shapePrefix.length) : undefined
}

const answersOf = ({ given }: Operation, language: Language): readonly AnswerView[] =>
  Object.entries(objectOf(given.responses)).map(([status, answer]) => {
    const { description, content } = objectOf(answer)
    const [mediaType, media] = Object.entries(objectOf(content))[0] ?? []
    const schema = objectOf(objectOf(media).schema)
    const shape = shapeOf(schema)
    return {
      status,
      description: textOf(description),
      ...(mediaType === undefined ? {} : { mediaType }),
      ...(shape === undefined ? {} : { shape }),
      fields: shape === undefined ? linesOf(schema, language) : [],
    }
  })

/** The name of an operation's place on its page. */
const operationAnchor = ({ method, path }: Operation): string =>
  `${method.toLowerCase()}-${path.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}`

/** What a description says of the first way in which an operation may be allowed. */
const tokenOf = ({ given }: Operation, schemes: JsonObject): string => {
  const [first] = Array.isArray(given.security) ? given.security : []
  const [name = ''] = Object.keys(objectOf(first))
  return textOf(objectOf(schemes[name]).description)
}

interface OperationSetting {
  readonly server: string
  readonly language: Language
  /** How callers may be allowed, by the names that operations use. */
  readonly schemes: JsonObject
  readonly said: (text: string) => Said
}

const operationView = (operation: Operation, { server, language, schemes, said }: OperationSetting): OperationView => {
  const { given } = operation
  const token = tokenOf(operation, schemes)
  const body = objectOf(objectOf(objectOf(given.requestBody).content)['application/json']).schema
  return {
    anchor: operationAnchor(operation),
    method: operation.method,
    path: operation.path,
    summary: said(textOf(given.summary)),
    ...(textOf(given.description) === '' ? {} : { description: textOf(given.description) }),
    needsToken: Array.isArray(given.security) && given.security.length > 0,
    ...(token === '' ? {} : { token }),
    parameters: parametersOf(operation, language),
    body: body === undefined ? [] : linesOf(body, language),
    answers: answersOf(operation, language),
    curl: curlOf(operation, server),
  }
}

const groupOf = ({ given }: Operation): string => textOf(Array.isArray(given.tags) ? given.tags[0] : undefined)

/**
 * A description of an API as a page shows it. `server` stands before the paths of its example calls; `elsewhere` names
 * the pages that tell shapes which are not told here.
 */
export const openApiView = (
  description: JsonObject,
  {
    server,
    language,
    described = language,
    translated = {},
    elsewhere = {},
  }: {
    readonly server: string
    /** Language of the page. */
    readonly language: Language
    /** Language of the description's own words. */
    readonly described?: Language
    /** What the description says, in the language of the page, as far as that is told in another one. */
    readonly translated?: Readonly<Record<string, string>>
    readonly elsewhere?: Readonly<Record<string, string>>
  },
): ApiView => {
  const { info, tags, components } = description
  const named = Array.isArray(tags) ? tags.filter(tag => isObject(tag)) : []
  const groups = Map.groupBy(operationsOf(description), groupOf)
  const schemes = objectOf(objectOf(components).securitySchemes)
  const { version, description: words } = objectOf(info)
  const said = (text: string): Said => {
    const own = Object.hasOwn(translated, text) ? translated[text] : undefined
    return own === undefined ? { text, language: described } : { text: own, language }
  }
  const setting = { server, language, schemes, said }
  return {
    language: described,
    version: textOf(version),
    description: said(textOf(words)),
    groups: [...groups].map(([name, operations]) => ({
      name: said(textOf(named.find(tag => tag.name === name)?.description) || name),
      operations: operations.map(operation => operationView(operation, setting)),
    })),
    shapes: Object.entries(objectOf(objectOf(components).schemas)).map(([name, schema]) => {
      const href = elsewhere[name]
      const told = textOf(objectOf(schema).description)
      return {
        anchor: `s-${name}`,
        name,
        ...(told === '' ? {} : { description: said(told) }),
        ...(href === undefined ? {} : { href }),
        fields: href === undefined ? linesOf(schema, language) : [],
      }
    }),
  }
}
