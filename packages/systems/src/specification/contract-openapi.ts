import type { JsonObject, Language } from '@pdn/core'
import type { ContractFilter, EndpointContract, Version } from '../system.ts'
import { collectionOpenApi, collectionTags } from './collection-openapi.ts'
import { contractSearchExample } from './contract-example.ts'
import { contractWords, filterWords } from './contract-words.ts'
import { describeVersion } from './describe-version.ts'

const valueSchema = (filter: ContractFilter, version: Version): JsonObject => {
  const { match, values, paths } = filter
  const field = paths.map(path => describeVersion(version).leaves.get(path)).find(found => found !== undefined)
  const type = values?.every(value => typeof value === 'number') === true ? 'integer' : 'string'
  const single: JsonObject = { type, ...(values === undefined ? {} : { enum: values }) }
  const bound: JsonObject = { type: 'integer' }
  switch (match) {
    case 'any-of':
      return { type: 'array', items: single }
    case 'number':
      return { type: 'number' }
    case 'range':
      return { type: 'object', properties: { min: bound, max: bound } }
    case 'from':
    case 'until':
      return { type: 'string', format: field?.format ?? 'date' }
    default:
      return single
  }
}

/** Members by dotted names, each where the dots put it. */
const nested = (members: readonly (readonly [name: string, schema: JsonObject])[]): JsonObject => {
  const groups = Map.groupBy(members, ([name]) => name.split('.')[0] ?? name)
  const properties = [...groups].map(([head, held]): readonly [string, JsonObject] => {
    const [only, ...more] = held
    if (only !== undefined && more.length === 0 && only[0] === head) return [head, only[1]]
    return [head, nested(held.map(([name, schema]) => [name.slice(head.length + 1), schema] as const))]
  })
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) }
}

const requestSchema = (contract: EndpointContract, version: Version, language: Language): JsonObject => {
  const words = contractWords[language]
  const filters = contract.filters.map(filter => {
    const description = `${filterWords(filter, language)}. ${words.on}: ${filter.paths.join(', ')}`
    return [filter.name, { ...valueSchema(filter, version), description }] as const
  })
  const sorts = contract.sorts.map(({ name, paths, reserved }) => {
    const description = `${words.on}: ${paths.join(', ')}${reserved === true ? `. ${words.reserved}` : ''}`
    return [name, { type: 'string', enum: ['asc', 'desc'], description }] as const
  })
  const requester = ['rfcSolicitante', { type: 'string', description: words.requester }] as const
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      page: { type: 'integer', minimum: 1, default: 1, description: words.page },
      pageSize: { type: 'integer', minimum: 1, maximum: 200, default: 10, description: words.pageSize },
      sort: { ...nested(sorts), description: words.sort },
      query: {
        ...nested(contract.requester === 'in-query' ? [...filters, requester] : filters),
        description: words.query,
      },
      ...(contract.requester === 'beside-query' ? Object.fromEntries([requester]) : {}),
    },
  }
}

const pagination: JsonObject = {
  type: 'object',
  required: ['pageSize', 'page', 'totalRows', 'hasNextPage'],
  properties: {
    pageSize: { type: 'integer' },
    page: { type: 'integer' },
    totalRows: { type: 'integer', minimum: 0 },
    hasNextPage: { type: 'boolean' },
  },
}

const json = (description: string, schema: JsonObject): JsonObject => ({
  description,
  content: { 'application/json': { schema } },
})

const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })

const refusals = (language: Language): JsonObject => {
  const words = contractWords[language]
  const error = reference('Error')
  return {
    400: json(words.bad, error),
    401: json(words.unauthorized, error),
    422: json(words.range, error),
    500: json(words.fault, error),
  }
}

const cataloguePath = ({ catalogue }: EndpointContract, language: Language): JsonObject => {
  if (catalogue === undefined) return {}
  const institution = {
    type: 'object',
    properties: { nombre: { type: 'string' }, siglas: { type: 'string' }, clave: { type: 'string' } },
  }
  const answer = json(contractWords[language].institutions, { type: 'array', items: institution })
  return {
    [catalogue.path]: {
      get: {
        operationId: 'dependencias',
        summary: contractWords[language].catalogue,
        security: [{ oauth2: [] }],
        responses: { 200: answer, ...refusals(language) },
      },
    },
  }
}

const securityScheme = (language: Language): JsonObject => ({
  type: 'oauth2',
  description: contractWords[language].token,
  flows: {
    password: { tokenUrl: '/oauth/token', refreshUrl: '/oauth/token', scopes: {} },
    clientCredentials: { tokenUrl: '/oauth/token', scopes: {} },
  },
})

/** The envelope of the errors of the standards. */
const error: JsonObject = {
  type: 'object',
  required: ['code', 'message'],
  properties: { code: { type: 'string' }, message: { type: 'string' } },
}

/**
 * The description (OpenAPI 3.1) of the endpoints under which an institution publishes a version, with the version's own
 * schema for its documents, and beside a contract of ours the interface of the standard that it stands in for; undefined
 * for a version without endpoints. `language` is that of the words.
 */
export const contractOpenApi = (version: Version, language: Language): JsonObject | undefined => {
  const { contract, collectionInterface, schema, title, id } = version
  if (contract === undefined) return undefined
  const words = contractWords[language]
  const request = requestSchema(contract, version, language)
  const standards = collectionInterface === undefined ? undefined : collectionOpenApi(collectionInterface, language)
  const search: JsonObject = {
    operationId: 'buscar',
    ...(standards === undefined ? {} : { tags: [collectionTags.files] }),
    summary: words.search,
    security: [{ oauth2: [] }],
    requestBody: {
      content: { 'application/json': { schema: request, example: contractSearchExample(version) } },
    },
    responses: {
      200: json(words.found, {
        type: 'object',
        required: ['pagination', 'results'],
        properties: { pagination: reference('Pagination'), results: { type: 'array', items: reference('Document') } },
      }),
      ...refusals(language),
    },
  }
  return {
    openapi: '3.1.0',
    info: {
      title: title[language],
      version: id,
      description: [words.description, ...(standards === undefined ? [] : [standards.introduction])].join(' '),
    },
    ...(standards === undefined ? {} : { tags: standards.tags }),
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    paths: {
      [contract.path]: { [contract.method.toLowerCase()]: search },
      ...cataloguePath(contract, language),
      ...standards?.paths,
    },
    components: {
      // An id of its own keeps the references inside the schema pointing into the schema.
      schemas: {
        Document: { $id: `urn:pdn:${id}`, ...schema },
        Pagination: pagination,
        Error: error,
        ...standards?.schemas,
      },
      securitySchemes: { oauth2: securityScheme(language), ...standards?.securitySchemes },
    },
  }
}
