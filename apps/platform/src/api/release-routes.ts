import { changedPointers, type JsonObject, PlatformError, valueAt } from '@pdn/core'
import type { Queries, RecordPartView, RecordView } from '@pdn/queries'
import { type HistoryStep, kindOf, ocdsRecord, packageMetadata } from '@pdn/systems'
import type { FastifyRequest } from 'fastify'
import { answersWithOrNot } from './answers.ts'
import type { ApiServer } from './api-server.ts'
import { recordAddress } from './record-routes.ts'
import { recordPackage, recordReleases } from './release-shapes.ts'

const changesTold = 100

const notMade = (): PlatformError =>
  new PlatformError('not-found', {
    message: 'No record that is made of releases is kept under that address.',
    hint: 'Contracting processes (s6) are; the changes of every record are at its /versions.',
  })

interface Made {
  readonly record: RecordView
  readonly parts: readonly RecordPartView[]
  readonly steps: readonly HistoryStep[]
}

const made = async (queries: Queries, system: string, id: string): Promise<Made> => {
  const record = await queries.record(system, id)
  const kind = record === undefined ? undefined : kindOf(record.system, record.kind)
  if (record === undefined || kind?.history === undefined) throw notMade()
  const parts = await queries.parts(system, id)
  return { record, parts, steps: kind.history(parts) }
}

const changesOf = ({ before, after }: HistoryStep) => {
  const pointers = before === undefined ? [] : changedPointers(before, after, changesTold + 1)
  return {
    first: before === undefined,
    changes: pointers.slice(0, changesTold).map(path => ({
      path,
      before: before === undefined ? undefined : valueAt(before, path),
      after: valueAt(after, path),
    })),
    moreChanges: pointers.length > changesTold,
  }
}

const releaseOf = (step: HistoryStep, parts: readonly RecordPartView[]) => {
  const part = parts[step.part]
  if (part === undefined) return []
  const { provider, connection, sourceId, version, firstSeen, lastSeen, document } = part
  const { title, id, date, used } = step
  const source = { provider, connection, sourceId, version, firstSeen, lastSeen }
  return [{ title, id, date, used, ...source, ...changesOf(step), document }]
}

/** `GET records/{system}/{id}/releases` and `…/ocds`; `originOf` gives the public address of the platform. */
export const setUpReleaseRoutes = (
  server: ApiServer,
  queries: Queries,
  originOf: (request: FastifyRequest) => string,
): void => {
  server.get(
    '/records/:system/:id/releases',
    {
      schema: {
        tags: ['records'],
        summary: 'The releases that a contracting process is made of, newest first, and what each changed',
        params: recordAddress,
        response: answersWithOrNot('Its releases.', recordReleases),
      },
    },
    async request => {
      const { record, parts, steps } = await made(queries, request.params.system, request.params.id)
      const releases = steps.toReversed().flatMap(step => releaseOf(step, parts))
      return { id: record.id, system: record.system, releases }
    },
  )
  server.get(
    '/records/:system/:id/ocds',
    {
      schema: {
        tags: ['records'],
        summary: 'A contracting process as an OCDS record package: releases, compiled release, versioned release',
        description:
          'Plain OCDS 1.1, of what is public: values that the law reserves are not in it. Publisher and licence are those of the releases.',
        params: recordAddress,
        response: answersWithOrNot('A record package with one record.', recordPackage),
      },
    },
    async request => {
      const { record, parts, steps } = await made(queries, request.params.system, request.params.id)
      const releases = steps.map(({ part }): JsonObject => parts[part]?.document ?? {})
      const origin = originOf(request)
      const metadata = packageMetadata(releases, {
        // A name in place of an address, where nobody vouches for one.
        uri: origin === '' ? `urn:uuid:${record.id}` : `${origin}/api/v1/records/${record.system}/${record.id}/ocds`,
        publishedDate: record.changedAt,
        publisher: { name: parts[0]?.provider.name ?? 'Plataforma Digital Nacional' },
      })
      return { ...metadata, records: releases.length === 0 ? [] : [ocdsRecord(releases)] }
    },
  )
}
