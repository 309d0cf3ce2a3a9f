import { Readable } from 'node:stream'
import { type Effects, PlatformError, randomUuid } from '@pdn/core'
import { templateWorkbook } from '@pdn/exchange'
import { contractOpenApi, type PlacedVersion, placedVersion, systems, versionsOf } from '@pdn/systems'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { answersAs, answersWith, answersWithOrNot, orNot } from './answers.ts'
import type { ApiServer } from './api-server.ts'
import { catalogueAnswers, specificationAnswer, specificationSummary } from './specification-answers.ts'
import { anyObject, catalogueList, specificationList, specificationWhole } from './specification-shapes.ts'
import { cataloguesCsv, fieldsCsv } from './specification-tables.ts'

const params = Type.Object({
  version: Type.String({ maxLength: 60, description: 'Id of a version: s3-particulares-1.1.' }),
})

const languageParameter = Type.Object(
  { language: Type.Optional(Type.Enum(['es', 'en'], { description: 'Of the words; es unless told.' })) },
  { additionalProperties: false },
)

const absent = (message: string): PlatformError =>
  new PlatformError('not-found', { message, hint: 'GET /api/v1/specifications lists what there is.' })

const versionAt = ({ version }: { readonly version: string }): PlacedVersion => {
  const placed = placedVersion(version)
  if (placed === undefined) throw absent('There is no version of that id.')
  return placed
}

/** Names the file that a browser keeps the answer under. */
const asFile = (reply: FastifyReply, id: string, part: string): FastifyReply =>
  reply.header('content-disposition', `inline; filename="${id}-${part}"`)

const described = (summary: string) => ({ tags: ['specifications'], summary, params })

const setUpLists = (server: ApiServer): void => {
  server.get(
    '/specifications',
    {
      schema: {
        tags: ['specifications'],
        summary: 'Every version of every standard',
        response: answersWith('The versions, system by system.', specificationList),
      },
    },
    async () => ({ specifications: systems.flatMap(versionsOf).map(specificationSummary) }),
  )
  server.get(
    '/specifications/:version',
    {
      schema: {
        ...described('One version whole: fields, catalogues, publicity, changes'),
        response: answersWithOrNot('The version.', specificationWhole),
      },
    },
    async request => specificationAnswer(versionAt(request.params)),
  )
}

const setUpFiles = (server: ApiServer): void => {
  server.get(
    '/specifications/:version/schema.json',
    {
      schema: {
        ...described('The JSON Schema (2020-12) of a version’s documents'),
        response: answersWithOrNot('The schema.', anyObject),
      },
    },
    async (request, reply) => {
      const { version } = versionAt(request.params)
      asFile(reply, version.id, 'schema.json')
      return version.schema
    },
  )
  server.get(
    '/specifications/:version/example.json',
    {
      schema: {
        ...described('An invented document that is valid and fills every field'),
        response: answersWithOrNot('The document.', anyObject),
      },
    },
    async (request, reply) => {
      const { version } = versionAt(request.params)
      if (version.example === undefined) throw absent('This version has no example.')
      asFile(reply, version.id, 'example.json')
      return version.example
    },
  )
  server.get(
    '/specifications/:version/catalogues.json',
    {
      schema: {
        ...described('A version’s lists of keys, with labels'),
        response: answersWithOrNot('The lists.', catalogueList),
      },
    },
    async (request, reply) => {
      const { version } = versionAt(request.params)
      asFile(reply, version.id, 'catalogues.json')
      return { catalogues: catalogueAnswers(version.catalogues) }
    },
  )
  server.get(
    '/specifications/:version/openapi.json',
    {
      schema: {
        ...described('The endpoints under which an institution publishes a version (OpenAPI 3.1)'),
        querystring: languageParameter,
        response: answersWithOrNot('The description.', anyObject),
      },
    },
    async (request, reply) => {
      const { version } = versionAt(request.params)
      const description = contractOpenApi(version, request.query.language ?? 'es')
      if (description === undefined) throw absent('This version has no endpoints.')
      asFile(reply, version.id, 'openapi.json')
      return description
    },
  )
}

const setUpTables = (server: ApiServer): void => {
  server.get(
    '/specifications/:version/fields.csv',
    {
      schema: {
        ...described('A version’s fields as CSV'),
        response: orNot(answersAs('A field a line below one line of headings.', 'text/csv')),
      },
    },
    async (request, reply) => {
      const { version } = versionAt(request.params)
      asFile(reply, version.id, 'fields.csv').type('text/csv; charset=utf-8')
      return reply.send(fieldsCsv(version))
    },
  )
  server.get(
    '/specifications/:version/catalogues.csv',
    {
      schema: {
        ...described('A version’s lists of keys as CSV'),
        response: orNot(answersAs('A key a line below one line of headings.', 'text/csv')),
      },
    },
    async (request, reply) => {
      const { version } = versionAt(request.params)
      asFile(reply, version.id, 'catalogues.csv').type('text/csv; charset=utf-8')
      return reply.send(cataloguesCsv(version))
    },
  )
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const setUpTemplate = (server: ApiServer, { randomBytes }: Pick<Effects, 'randomBytes'>): void => {
  server.get(
    '/specifications/:version/template.xlsx',
    {
      schema: {
        ...described('A workbook to fill in, with drop-downs, notes and checks'),
        description: '`pdn convert` reads it back into documents of the version.',
        querystring: languageParameter,
        response: orNot(answersAs('An Office Open XML workbook.', workbookType)),
      },
    },
    async (request, reply) => {
      const { version } = versionAt(request.params)
      reply.type(workbookType).header('content-disposition', `attachment; filename="${version.id}-template.xlsx"`)
      const newId = () => randomUuid(randomBytes(16))
      const content = templateWorkbook(version, request.query.language ?? 'es', newId)
      return reply.send(request.method === 'HEAD' ? '' : Readable.from(content, { objectMode: false }))
    },
  )
}

/** The standards as the platform defines them: fields, catalogues, examples, endpoints, changes. */
export const setUpSpecificationRoutes = (server: ApiServer, effects: Pick<Effects, 'randomBytes'>): void => {
  setUpLists(server)
  setUpFiles(server)
  setUpTables(server)
  setUpTemplate(server, effects)
}
