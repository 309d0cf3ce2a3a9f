import cors from '@fastify/cors'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { PlatformError } from '@pdn/core'
import type { FastifyInstance } from 'fastify'
import type { PlatformOptions } from '../options.ts'
import { pageOrigin } from '../page-request.ts'
import { setUpExportRoutes } from './export-routes.ts'
import { namedShapes } from './named-shapes.ts'
import { setUpRecordRoutes } from './record-routes.ts'
import { setUpRegistryRoutes } from './registry-routes.ts'
import { setUpReleaseRoutes } from './release-routes.ts'
import { setUpSearchRoutes } from './search-routes.ts'
import { setUpSpecificationRoutes } from './specification-routes.ts'
import { setUpSuggestRoutes } from './suggest-routes.ts'
import { setUpValidateRoutes } from './validate-routes.ts'

const description =
  'Public data of the systems that the Plataforma Digital Nacional carries so far, harvested from their providers: what each record says, where it comes from and how it changed. No key is needed to read.'

/** The public API under `/api/v1`, open to any origin, with its own description. */
export const setUpApi = async (server: FastifyInstance, options: PlatformOptions): Promise<void> => {
  await server.register(swagger, {
    refResolver: { buildLocalReference: ({ $id }) => String($id) },
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Plataforma Digital Nacional',
        version: options.version,
        description,
        license: { name: 'Apache-2.0' },
      },
      tags: [
        { name: 'search', description: 'Finding records' },
        { name: 'records', description: 'Records, their versions and changes' },
        { name: 'registry', description: 'Systems, providers and connections' },
        { name: 'validation', description: 'What a file is worth against its standard' },
        { name: 'specifications', description: 'The standards: fields, catalogues, examples, endpoints, changes' },
      ],
    },
  })
  await server.register(
    async scope => {
      await scope.register(cors, {
        origin: '*',
        methods: ['GET', 'HEAD', 'POST'],
        exposedHeaders: [
          'etag',
          'retry-after',
          'x-request-id',
          ...['limit', 'remaining', 'reset'].map(part => `x-ratelimit-${part}`),
        ],
      })
      await scope.register(rateLimit, { max: options.requestsPerMinute, timeWindow: '1 minute' })
      scope.addHook('onSend', async (_request, reply) => {
        if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'public, max-age=0, must-revalidate')
      })
      // The shapes of answers describe; they never drop or change a member, as a serializer made of them would.
      scope.setSerializerCompiler(() => answer => JSON.stringify(answer))
      for (const shape of namedShapes) scope.addSchema(shape)
      const api = scope.withTypeProvider<TypeBoxTypeProvider>()
      setUpSearchRoutes(api, options.queries)
      setUpSuggestRoutes(api, options.queries)
      setUpExportRoutes(api, options.queries)
      setUpRecordRoutes(api, options.queries)
      setUpReleaseRoutes(api, options.queries, request => pageOrigin(request, options.publicUrl))
      setUpRegistryRoutes(api, options.queries)
      setUpSpecificationRoutes(api, options.effects)
      setUpValidateRoutes(api, options)
      scope.get('/openapi.json', { schema: { hide: true } }, async () => server.swagger())
      // A route of its own: the portal's route for every other address would answer with a page.
      scope.get('/*', { schema: { hide: true } }, () => {
        throw new PlatformError('not-found', {
          message: 'The API has nothing at this address.',
          hint: 'Its addresses are in /api/v1/openapi.json.',
        })
      })
    },
    { prefix: '/api/v1' },
  )
}
