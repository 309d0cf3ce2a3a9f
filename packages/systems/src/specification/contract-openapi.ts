import type { JsonObject, Language } from '@pdn/core'
import type { ContractFilter, EndpointContract, Version } from '../system.ts'
import { contractSearchExample } from './contract-example.ts'
import { describeVersion } from './describe-version.ts'

const texts = {
  es: {
    description:
      'Contrato bajo el cual una institución publica esta versión del estándar. Generado de la definición que también atiende y consulta las interconexiones.',
    search: 'Buscar documentos, por páginas',
    catalogue: 'Catálogo de instituciones de los documentos',
    found: 'Una página de documentos, en el orden pedido.',
    institutions: 'Las instituciones, sin sobre ni páginas.',
    bad: 'Petición mal formada: miembro, filtro u orden que el contrato no tiene, o un tipo equivocado.',
    unauthorized: 'Sin token o con uno vencido; o filtro u orden por datos reservados.',
    range: 'Valor fuera de rango: page menor que 1, pageSize fuera de 1 a 200, clave que no está en la lista.',
    fault: 'Falla del servidor.',
    token: 'Token de OAuth 2.0; cada institución elige la dirección de su servidor.',
    reserved: 'Trabaja sobre un dato reservado: se rechaza a los clientes públicos',
    partly:
      'Trabaja sobre un dato que puede ser reservado: los clientes públicos solo preguntan por valores públicos completos',
    exact: 'Valor exacto',
    fragment: 'Fragmento; sin distinguir mayúsculas ni acentos, la ñ no es n',
    'any-of': 'Cualquiera de la lista',
    from: 'Desde esa fecha',
    until: 'Hasta esa fecha, con el día entero',
    number: 'Número exacto',
    between: 'Números enteros entre min y max, que se cumplen para un mismo valor; cualquiera puede faltar',
    on: 'Compara',
    requester: 'RFC de quien consulta; no abre nada.',
    page: 'Página, desde 1',
    pageSize: 'Documentos por página',
    sort: 'Orden: asc o desc por campo',
    query: 'Filtros; los vacíos cuentan como ausentes',
  },
  en: {
    description:
      'Contract under which an institution publishes this version of the standard. Generated from the definition that also serves and asks connections.',
    search: 'Search documents, page by page',
    catalogue: 'Catalogue of the institutions of the documents',
    found: 'A page of documents, in the order asked.',
    institutions: 'The institutions, without envelope or pages.',
    bad: 'Malformed request: a member, filter or sort that the contract does not have, or a wrong type.',
    unauthorized: 'No token or an expired one; or a filter or sort by reserved data.',
    range: 'A value out of range: page below 1, pageSize outside 1 to 200, a key that is not in the list.',
    fault: 'A fault of the server.',
    token: 'OAuth 2.0 token; each institution chooses the address of its server.',
    reserved: 'Works on a reserved value: refused to public clients',
    partly: 'Works on a value that may be reserved: public clients ask for whole public values alone',
    exact: 'Exact value',
    fragment: 'Fragment; case and accents do not count, ñ is not n',
    'any-of': 'Any of the list',
    from: 'From that date on',
    until: 'Until that date, its whole day included',
    number: 'Exact number',
    between: 'Whole numbers between min and max, both of which hold for one value; either may be absent',
    on: 'Compares',
    requester: 'RFC of whoever asks; it opens nothing.',
    page: 'Page, from 1',
    pageSize: 'Documents a page',
    sort: 'Order: asc or desc by field',
    query: 'Filters; empty ones count as absent',
  },
} as const satisfies Record<Language, Record<string, string>>

/** What a filter does, in words. */
export const filterWords = ({ match, reserved, publicValue }: ContractFilter, language: Language): string => {
  const words = texts[language]
  const does = match === 'range' ? words.between : words[match]
  if (reserved !== true) return does
  return `${does}. ${publicValue === undefined ? words.reserved : words.partly}`
}

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
  const words = texts[language]
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
  const words = texts[language]
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
  const answer = json(texts[language].institutions, { type: 'array', items: institution })
  return {
    [catalogue.path]: {
      get: {
        operationId: 'dependencias',
        summary: texts[language].catalogue,
        security: [{ oauth2: [] }],
        responses: { 200: answer, ...refusals(language) },
      },
    },
  }
}

const securityScheme = (language: Language): JsonObject => ({
  type: 'oauth2',
  description: texts[language].token,
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
 * schema for its documents; undefined for a version without endpoints. `language` is that of the words.
 */
export const contractOpenApi = (version: Version, language: Language): JsonObject | undefined => {
  const { contract, schema, title, id } = version
  if (contract === undefined) return undefined
  const words = texts[language]
  const request = requestSchema(contract, version, language)
  const search: JsonObject = {
    operationId: 'buscar',
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
    info: { title: title[language], version: id, description: words.description },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    paths: {
      [contract.path]: { [contract.method.toLowerCase()]: search },
      ...cataloguePath(contract, language),
    },
    components: {
      // An id of its own keeps the references inside the schema pointing into the schema.
      schemas: { Document: { $id: `urn:pdn:${id}`, ...schema }, Pagination: pagination, Error: error },
      securitySchemes: { oauth2: securityScheme(language) },
    },
  }
}
