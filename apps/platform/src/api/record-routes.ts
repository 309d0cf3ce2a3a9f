import { PlatformError } from '@pdn/core'
import type { Queries, RecordView } from '@pdn/queries'
import { kindOf, systemOf } from '@pdn/systems'
import { Type } from 'typebox'
import { answersWithOrNot } from './answers.ts'
import type { ApiServer } from './api-server.ts'
import { record, recordPerson, recordVersion, recordVersions } from './record-shapes.ts'

/** Where a record is. */
export const recordAddress = Type.Object({
  system: Type.String({ pattern: '^s[1-6]$', description: 'System of the record: s1 … s6.' }),
  id: Type.String({ format: 'uuid', description: 'Id of the record, as searches give it.' }),
})

const versionAddress = Type.Object({
  ...recordAddress.properties,
  version: Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'Number of the version, from 1.' }),
})

const notFound = (): PlatformError =>
  new PlatformError('not-found', {
    message: 'No record is kept under that address.',
    hint: 'Search for it at /api/v1/search.',
  })

const found = async (queries: Queries, system: string, id: string): Promise<RecordView> => {
  const record = await queries.record(system, id)
  if (record === undefined) throw notFound()
  return record
}

const linksOf = ({ system, id, kind }: RecordView) => {
  const self = `/api/v1/records/${system}/${id}`
  const ofReleases =
    kindOf(system, kind)?.history === undefined ? {} : { releases: `${self}/releases`, ocds: `${self}/ocds` }
  return { self, versions: `${self}/versions`, ...ofReleases, page: `/${systemOf(system)?.slug}/${id}` }
}

/** `GET records/{system}/{id}` and its versions. */
export const setUpRecordRoutes = (server: ApiServer, queries: Queries): void => {
  server.get(
    '/records/:system/:id',
    {
      schema: {
        tags: ['records'],
        summary: 'A record: its public document, where it comes from, how it changed',
        params: recordAddress,
        response: answersWithOrNot('The record; one that its source withdrew says `gone` and since when.', record),
      },
    },
    async request => {
      const view = await found(queries, request.params.system, request.params.id)
      return { ...view, links: linksOf(view) }
    },
  )
  server.get(
    '/records/:system/:id/person',
    {
      schema: {
        tags: ['records'],
        summary: 'The other records of the person whom a record identifies',
        description:
          'Of the same person are records whose sources give the same reserved identifier, compared as keyed hashes that no answer tells. Records of the same name alone are namesakes, and said to be.',
        params: recordAddress,
        response: answersWithOrNot('The same person’s records, and those of namesakes.', recordPerson),
      },
    },
    async request => {
      const { id, system, kind } = await found(queries, request.params.system, request.params.id)
      const role = systemOf(system)?.kinds.find(each => each.id === kind)?.identified?.role
      if (role === undefined) return { id, system, same: [], namesakes: [] }
      return { id, system, ...(await queries.person({ system, id, role })) }
    },
  )
  server.get(
    '/records/:system/:id/versions',
    {
      schema: {
        tags: ['records'],
        summary: 'The versions of a record, newest first',
        params: recordAddress,
        response: answersWithOrNot('Its versions.', recordVersions),
      },
    },
    async request => {
      const { id, system, versions } = await found(queries, request.params.system, request.params.id)
      return { id, system, versions }
    },
  )
  server.get(
    '/records/:system/:id/versions/:version',
    {
      schema: {
        tags: ['records'],
        summary: 'A record as it was in one version',
        params: versionAddress,
        response: answersWithOrNot(
          'The version; without a document where it says that the record went.',
          recordVersion,
        ),
      },
    },
    async request => {
      const { system, id, version } = request.params
      const view = await queries.version(system, id, version)
      if (view === undefined) throw notFound()
      return { id, system, ...view }
    },
  )
}
