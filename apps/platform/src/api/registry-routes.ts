import { PlatformError } from '@pdn/core'
import type { Queries } from '@pdn/queries'
import { commonSorts, filtersOf, type SearchField, searchFieldsOf, sortsOf } from '@pdn/search'
import { type System, systemOf, systems } from '@pdn/systems'
import { Type } from 'typebox'
import { answersWith, answersWithOrNot } from './answers.ts'
import type { ApiServer } from './api-server.ts'
import { changeList } from './record-shapes.ts'
import { connection, connectionList, providerList, statistics, systemList, systemWhole } from './registry-shapes.ts'

const changeParameters = Type.Object(
  {
    since: Type.Optional(
      Type.String({
        pattern: '^[0-9]{1,18}$',
        description: '`seq` of the last change you have; 0 from the beginning.',
      }),
    ),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1000, description: 'Changes an answer; 200 unless told.' }),
    ),
  },
  { additionalProperties: false },
)

const fields = searchFieldsOf(systems)

const declaration = ({ id, title, type, codes }: SearchField) => ({ id, title, type, ...(codes ? { codes } : {}) })

const describe = (system: System) => ({
  id: system.id,
  title: system.title,
  summary: system.summary,
  page: `/${system.slug}`,
  kinds: system.kinds.map(kind => ({
    id: kind.id,
    title: kind.title,
    plural: kind.plural,
    statuses: kind.statuses,
    filters: filtersOf(fields, kind).map(declaration),
    facets: kind.facets,
    sorts: sortsOf(kind),
    columns: kind.columns,
    schema: kind.canonical,
  })),
  versions: system.versions.map(version => ({
    id: version.id,
    title: version.title,
    collection: version.collection,
    schema: version.schema,
  })),
})

/** What the platform carries and from whom: systems, statistics, providers, connections, changes. */
export const setUpRegistryRoutes = (server: ApiServer, queries: Queries): void => {
  server.get(
    '/statistics',
    {
      schema: {
        tags: ['registry'],
        summary: 'Counts of records, providers and connections',
        response: answersWith('The counts, now.', statistics),
      },
    },
    () => queries.statistics(),
  )
  server.get(
    '/systems',
    {
      schema: {
        tags: ['registry'],
        summary: 'The systems, their kinds of record and their standards',
        response: answersWith('The systems that the platform carries.', systemList),
      },
    },
    async () => ({
      filters: fields.common.map(declaration),
      sorts: commonSorts,
      systems: systems.map(({ id, title, summary, slug, kinds }) => ({
        id,
        title,
        summary,
        page: `/${slug}`,
        kinds: kinds.map(kind => ({ id: kind.id, title: kind.title })),
      })),
    }),
  )
  server.get(
    '/systems/:id',
    {
      schema: {
        tags: ['registry'],
        summary: 'One system whole, with its schemas',
        params: Type.Object({ id: Type.String({ pattern: '^s[1-6]$' }) }),
        response: answersWithOrNot('The system.', systemWhole),
      },
    },
    async request => {
      const system = systemOf(request.params.id)
      if (system === undefined)
        throw new PlatformError('not-found', {
          message: `System ${request.params.id} is not carried yet.`,
          hint: 'GET /api/v1/systems lists those that are.',
        })
      return describe(system)
    },
  )
  server.get(
    '/providers',
    {
      schema: {
        tags: ['registry'],
        summary: 'Who publishes, over which connections',
        response: answersWith('The providers.', providerList),
      },
    },
    async () => {
      const byProvider = Map.groupBy(await queries.connections(), connection => connection.provider.id)
      return {
        providers: [...byProvider.values()].flatMap(connections =>
          connections.slice(0, 1).map(({ provider }) => ({
            ...provider,
            documents: connections.reduce((sum, connection) => sum + connection.documents, 0),
            connections: connections.map(({ id, system, state }) => ({ id, system, state })),
          })),
        ),
      }
    },
  )
  server.get(
    '/connections',
    {
      schema: {
        tags: ['registry'],
        summary: 'The connections and how each does',
        response: answersWith('The connections, each with its last run.', connectionList),
      },
    },
    async () => ({
      connections: (await queries.connections()).map(({ runs, quarantine, ...view }) => ({
        ...view,
        lastRun: runs[0] ?? null,
      })),
    }),
  )
  server.get(
    '/connections/:id',
    {
      schema: {
        tags: ['registry'],
        summary: 'One connection with its runs, leaks and quarantine',
        params: Type.Object({ id: Type.String({ maxLength: 200 }) }),
        response: answersWithOrNot('The connection.', connection),
      },
    },
    async request => {
      const view = await queries.connection(request.params.id)
      if (view === undefined)
        throw new PlatformError('not-found', {
          message: 'There is no connection of that id.',
          hint: 'GET /api/v1/connections lists them.',
        })
      return view
    },
  )
  server.get(
    '/changes',
    {
      schema: {
        tags: ['records'],
        summary: 'What changed since, in the order in which it was committed',
        description: 'Ask again with the last `seq` that you got; no change is ever skipped.',
        querystring: changeParameters,
        response: answersWith('The changes, oldest first.', changeList),
      },
    },
    async request => {
      const since = request.query.since ?? '0'
      const changes = await queries.changes(since, request.query.limit ?? 200)
      return { changes, next: changes.at(-1)?.seq ?? since }
    },
  )
}
