import type { FastifyInstance } from 'fastify'
import { bearerTokenOf } from './bearer-token.ts'
import { searchRequestOf } from './search-request.ts'
import type { ServerParts } from './server-parts.ts'

/** Adds the contract's search and, where it has one, its catalogue of institutions. */
export const addContractRoutes = (
  server: FastifyInstance,
  { contract, index, authorization }: Pick<ServerParts, 'contract' | 'index' | 'authorization'>,
): void => {
  server.route({
    method: contract.method,
    url: contract.path,
    handler: async (request, reply) => {
      const { tier } = authorization.clientOf(bearerTokenOf(request))
      const search = searchRequestOf(request.body, contract, tier)
      const { totalRows, documents } = index.search(search, tier)
      const { page, pageSize } = search
      const pagination = { pageSize, page, totalRows, hasNextPage: page * pageSize < totalRows }
      // The documents are JSON texts already; parsing them to write them again would be most of the work.
      const body = `{"pagination":${JSON.stringify(pagination)},"results":[${documents.join(',')}]}`
      return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(body)
    },
  })
  if (contract.catalogue === undefined) return
  server.get(contract.catalogue.path, async (request, reply) => {
    const { tier } = authorization.clientOf(bearerTokenOf(request))
    const body = `[${index.catalogue(tier).join(',')}]`
    return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(body)
  })
}
