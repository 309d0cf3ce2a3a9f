import type { FastifyInstance } from 'fastify'
import { bearerTokenOf } from '../oauth/bearer-token.ts'
import { searchRequestOf } from '../search/search-request.ts'
import type { ServerParts } from './server-parts.ts'

type RouteParts = Pick<ServerParts, 'publication' | 'index' | 'authorization'>

/** Adds the search of each endpoint and, where it has one, its catalogue of institutions. */
export const addContractRoutes = (server: FastifyInstance, parts: RouteParts): void => {
  for (const endpoint of parts.publication.endpoints.keys()) addEndpoint(server, endpoint, parts)
}

const addEndpoint = (
  server: FastifyInstance,
  endpoint: number,
  { publication, index, authorization }: RouteParts,
): void => {
  const contract = publication.endpoints[endpoint]?.contract
  if (contract === undefined) return
  server.route({
    method: contract.method,
    url: contract.path,
    handler: async (request, reply) => {
      const { tier } = authorization.clientOf(bearerTokenOf(request))
      const search = searchRequestOf(request.body, contract, tier)
      const { totalRows, documents } = index.search(endpoint, search, tier)
      const { page, pageSize } = search
      const pagination = { pageSize, page, totalRows, hasNextPage: page * pageSize < totalRows }
      const body = resultsBody(JSON.stringify(pagination), documents)
      return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(body)
    },
  })
  if (contract.catalogue === undefined) return
  server.get(contract.catalogue.path, async (request, reply) => {
    const { tier } = authorization.clientOf(bearerTokenOf(request))
    const body = `[${index.catalogue(endpoint, tier).join(',')}]`
    return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(body)
  })
}

const comma = Buffer.from(',')

/** The documents are JSON already: their bytes are joined, never read or written again. */
const resultsBody = (pagination: string, documents: readonly Uint8Array[]): Buffer => {
  const joined = documents.flatMap((document, place) => (place === 0 ? [document] : [comma, document]))
  return Buffer.concat([Buffer.from(`{"pagination":${pagination},"results":[`), ...joined, Buffer.from(']}')])
}
