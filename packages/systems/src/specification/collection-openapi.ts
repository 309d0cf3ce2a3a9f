import type { JsonObject, Language } from '@pdn/core'
import type { CollectionInterface, CollectionParameter, CollectionRole } from '../collection-interface.ts'
import { collectionWords } from './collection-words.ts'

/** What the interface of collections adds to the description of a version's endpoints. */
export interface CollectionDescription {
  readonly introduction: string
  readonly tags: readonly JsonObject[]
  readonly paths: JsonObject
  readonly schemas: JsonObject
  readonly securitySchemes: JsonObject
}

/** Where an operation stands: in the specification, with the tool, or the same in both. */
type Writing = 'both' | 'specified' | 'shipped'

/** Tags of an operation, by where it stands; `files` are those of the contract that stands in. */
export const collectionTags = {
  files: 'archivos',
  both: 'estandar',
  specified: 'especificada',
  shipped: 'herramienta',
} as const

const parameterOrder: readonly CollectionParameter[] = ['fields', 'limit', 'offset', 'sort', 'filter', 'search', 'meta']

const texts: JsonObject = { type: 'array', items: { type: 'string' } }

const parameterSchemas: Readonly<Record<CollectionParameter, JsonObject>> = {
  fields: texts,
  limit: { type: 'integer' },
  offset: { type: 'integer' },
  sort: texts,
  filter: { type: 'string', contentMediaType: 'application/json' },
  search: { type: 'string' },
  meta: { type: 'string' },
}

const isList = (name: CollectionParameter): boolean => parameterSchemas[name].type === 'array'

interface Spot {
  readonly told: CollectionInterface
  readonly writing: Writing
  readonly language: Language
}

const parameter = (name: CollectionParameter, { told: { specified }, writing, language }: Spot): JsonObject => {
  const words = collectionWords[language]
  const preset = writing === 'shipped' ? undefined : specified.defaults?.[name]
  const isSpecified = specified.parameters.includes(name)
  return {
    name,
    in: 'query',
    description: [
      `${words.parameters[name]}.`,
      ...(preset === undefined ? [] : [`${words.preset} ${preset}.`]),
      ...(isSpecified ? [] : [words.onlyShipped]),
    ].join(' '),
    ...(isList(name) ? { style: 'form', explode: false } : {}),
    schema: { ...parameterSchemas[name], ...(preset === undefined ? {} : { default: preset }) },
  }
}

const identifier = (language: Language): JsonObject => ({
  name: 'id',
  in: 'path',
  required: true,
  description: collectionWords[language].id,
  schema: { type: 'string', format: 'uuid' },
})

const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })

const json = (description: string, schema: JsonObject): JsonObject => ({
  description,
  content: { 'application/json': { schema } },
})

const toolStatuses = { list: ['400', '401', '403', '500'], record: ['400', '401', '403', '404', '500'] } as const

const refusals = (what: 'list' | 'record', { told: { specified }, writing, language }: Spot): JsonObject => {
  const words = collectionWords[language]
  const declared = (specified.statuses[what] ?? []).filter(status => status !== '200')
  const statuses = writing === 'specified' ? declared : toolStatuses[what]
  return Object.fromEntries(
    statuses.map(status => {
      const isDeclared = declared.includes(status)
      const text = `${words.statuses[status] ?? ''}${isDeclared ? '' : ` ${words.undeclared}`}`
      return [status, json(text, reference('CollectionError'))]
    }),
  )
}

/** What the specification of S2 writes around its answers, and no server of the tool does. */
const statusMembers: JsonObject = { status: { type: 'string' }, message: { type: 'string' } }

const answer = (data: JsonObject, hasMeta: boolean, { told, writing }: Spot): JsonObject => ({
  type: 'object',
  properties: {
    data,
    ...(hasMeta ? { meta: reference('CollectionMeta') } : {}),
    ...(writing === 'specified' && told.specified.path !== told.shippedPath ? statusMembers : {}),
  },
})

const noteOf = (what: 'list' | 'record', { told, writing, language }: Spot): string => {
  const words = collectionWords[language]
  if (writing === 'specified') return `${words.notServed} ${words.specifiedAlone}`
  if (writing === 'shipped') return `${words.notServed} ${words.shippedAlone}`
  const isSpecified = told.specified.statuses[what] !== undefined
  return isSpecified ? words.notServed : `${words.notServed} ${words.recordShippedAlone}`
}

const operation = (what: 'list' | 'record', spot: Spot): JsonObject => {
  const { told, writing, language } = spot
  const words = collectionWords[language]
  const asked = writing === 'specified' ? told.specified.parameters : parameterOrder
  const listed = parameterOrder.filter(name => asked.includes(name)).map(name => parameter(name, spot))
  const found =
    what === 'list'
      ? json(words.found, answer({ type: 'array', items: reference('Document') }, true, spot))
      : json(words.one, answer(reference('Document'), false, spot))
  return {
    operationId: `${what === 'list' ? 'listar' : 'obtener'}-${collectionTags[writing]}`,
    tags: [collectionTags[writing]],
    summary: words[what],
    description: noteOf(what, spot),
    'x-pdn-served': false,
    security: [{ bearer: [] }],
    parameters: what === 'list' ? listed : [identifier(language), parameter('fields', spot)],
    responses: { 200: found, ...refusals(what, spot) },
  }
}

const pathsOf = (told: CollectionInterface, language: Language): JsonObject => {
  const { specified, shippedPath } = told
  const writings: readonly (readonly [Writing, string])[] =
    specified.path === shippedPath
      ? [['both', shippedPath]]
      : [
          ['shipped', shippedPath],
          ['specified', specified.path],
        ]
  return Object.fromEntries(
    writings.flatMap(([writing, path]) => {
      const spot: Spot = { told, writing, language }
      const record = writing === 'specified' && specified.statuses.record === undefined ? [] : [`${path}/{id}`]
      return [
        [path, { get: operation('list', spot) }] as const,
        ...record.map(at => [at, { get: operation('record', spot) }] as const),
      ]
    }),
  )
}

const detail: JsonObject = {
  type: 'object',
  properties: { field: { type: 'string' }, message: { type: 'string' } },
}

/** Both shapes in which an error comes, of which a client must accept either. */
const errorSchema = (language: Language): JsonObject => {
  const words = collectionWords[language]
  const specified = {
    code: { type: 'integer' },
    message: { type: 'string' },
    details: { type: 'array', items: detail },
    trace_id: { type: 'string' },
  }
  const extensions = { type: 'object', properties: { code: { type: 'string' } } }
  return {
    description: `${words.errorSpecified}. ${words.errorShipped}.`,
    anyOf: [
      {
        type: 'object',
        required: ['error'],
        properties: { error: { type: 'object', properties: specified }, status: { type: 'string' } },
      },
      {
        type: 'object',
        required: ['errors'],
        properties: {
          errors: {
            type: 'array',
            items: { type: 'object', properties: { message: { type: 'string' }, extensions } },
          },
        },
      },
    ],
  }
}

const roleText = ({ name, tier, fields }: CollectionRole, language: Language): string => {
  const { reads, confidential } = collectionWords[language]
  return `${reads} ${name}${tier === 'confidential' ? ` (${confidential})` : ''}: ${fields.join(', ')}.`
}

/** The interface of collections as part of an OpenAPI description; `language` is that of the words. Pure. */
export const collectionOpenApi = (told: CollectionInterface, language: Language): CollectionDescription => {
  const words = collectionWords[language]
  const roles = told.roles.map(role => roleText(role, language))
  const paths = pathsOf(told, language)
  const writings: readonly Writing[] = told.specified.path === told.shippedPath ? ['both'] : ['shipped', 'specified']
  return {
    introduction: words.introduction,
    tags: (['files', ...writings] as const).map(name => ({
      name: collectionTags[name],
      description: words.tags[name],
    })),
    paths,
    schemas: {
      CollectionMeta: {
        type: 'object',
        description: words.meta,
        properties: { total_count: { type: 'integer' }, filter_count: { type: 'integer' } },
      },
      CollectionError: errorSchema(language),
    },
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: [words.token, ...roles].join(' ') } },
  }
}
