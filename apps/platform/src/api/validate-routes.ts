import { Readable } from 'node:stream'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { isoDate, PlatformError } from '@pdn/core'
import { errorIn, reportJson, validateInThread } from '@pdn/exchange'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { PlatformOptions } from '../options.ts'
import { answersWith, refusal } from './answers.ts'
import type { ApiServer } from './api-server.ts'
import { validateParameters, validationReport } from './validate-shapes.ts'

const mebibyte = 1024 * 1024

/** Bytes of a file that is sent, as it is sent. */
const mostBytes = 64 * mebibyte

/** What one validation is given, and how many go on at a time; less time than the server waits for a request. */
const limits = { heapMegabytes: 384, milliseconds: 25_000 }
const atOnce = 2

const names: readonly (readonly [mediaType: RegExp, name: string])[] = [
  [/^text\/(?:csv|tab-separated-values)/, 'body.csv'],
  [/^application\/(?:x-ndjson|jsonl|json-lines|jsonlines)/, 'body.jsonl'],
]

/** A name for the body by its media type, which settles what its content leaves open. */
const nameOf = (mediaType: string | undefined): string =>
  names.find(([pattern]) => pattern.test(mediaType ?? ''))?.[1] ?? 'body'

/** The media types that a body may name; what it holds is found out from the body itself. */
const mediaTypes = [
  ...['application/json', 'application/x-ndjson', 'text/csv', 'application/gzip', 'application/zip'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
]

const file = { schema: Type.Unsafe({ description: 'The file itself, not a form.' }) }

const form = (): PlatformError =>
  new PlatformError('invalid-request', {
    message: 'A form is not read: the body has to be the file itself.',
    where: 'body',
    hint: 'Send it as it is: curl --data-binary @file.json -H "Content-Type: application/octet-stream".',
  })

const tooLarge = (): PlatformError =>
  new PlatformError('validation-too-large', {
    message: `A file of at most ${mostBytes / mebibyte} MiB can be validated here.`,
    where: 'body',
    hint: 'Compress it with gzip, or validate it on your own computer: pdn validate, or the page /validador.',
  })

const busy = (): PlatformError =>
  new PlatformError('too-many-requests', {
    message: 'Other files are being validated.',
    hint: 'Try again in some seconds, or validate on your own computer: pdn validate, or the page /validador.',
  })

async function* bounded({ body }: Pick<FastifyRequest, 'body'>): AsyncGenerator<Uint8Array> {
  let bytes = 0
  // The answer goes out on the connection that the body comes in by: leaving the body must not end it.
  for await (const part of body instanceof Readable ? body.iterator({ destroyOnReturn: false }) : []) {
    if (!(part instanceof Uint8Array)) continue
    bytes += part.length
    if (bytes > mostBytes) throw tooLarge()
    yield part
  }
}

/** `POST validate`: what the file in the body is worth; read as it comes, never kept, no reserved value in the answer. */
export const setUpValidateRoutes = (server: ApiServer, { effects }: Pick<PlatformOptions, 'effects'>): void => {
  let underWay = 0
  server.register(async plugin => {
    const scope = plugin.withTypeProvider<TypeBoxTypeProvider>()
    // The body is a file, whatever its media type says: it is handed on as it comes.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body))
    scope.get('/validate', { schema: { hide: true } }, (_request, reply) => {
      reply.header('allow', 'POST')
      throw new PlatformError('method-not-allowed', {
        message: 'A file to be validated has to be sent.',
        where: 'method',
        hint: 'Send it with POST: curl --data-binary @file.json -H "Content-Type: application/octet-stream".',
      })
    })
    scope.post(
      '/validate',
      {
        config: { takesBody: true },
        schema: {
          tags: ['validation'],
          summary: 'Validate a file against its standard',
          description: `The body is the file: JSON, JSON Lines, CSV or Excel, also in gzip or zip, of at most ${mostBytes / mebibyte} MiB. The standard is recognised unless it is named. Nothing is kept, and values that may be reserved are told by type and length.`,
          querystring: validateParameters,
          body: { content: Object.fromEntries(mediaTypes.map(type => [type, file])) },
          response: {
            ...answersWith('The report.', validationReport),
            413: refusal('The file takes more bytes, memory or time than one is given.'),
          },
        },
      },
      async (request, reply) => {
        const { language = 'es', ...named } = request.query
        if (request.headers['content-type']?.startsWith('multipart/form-data')) throw form()
        if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw errorIn(tooLarge(), language)
        if (underWay >= atOnce) {
          reply.header('retry-after', '5')
          throw errorIn(busy(), language)
        }
        underWay++
        const gone = new AbortController()
        const leave = () => gone.abort()
        const { socket } = request.raw
        socket.once('close', leave)
        try {
          const job = { ...named, file: nameOf(request.headers['content-type']), today: isoDate(effects.now()) }
          const [report, ...more] = await validateInThread(bounded(request), job, limits, gone.signal)
          if (report === undefined || more.length > 0)
            throw new PlatformError('invalid-request', {
              message: 'The archive holds several files.',
              where: 'body',
              hint: 'Send one file at a time.',
            })
          reply.header('cache-control', 'no-store')
          return reportJson(report, language)
        } catch (error) {
          // What is still to come of the body is passed over, and nothing more is asked on that connection.
          reply.header('connection', 'close')
          request.raw.resume()
          throw error instanceof PlatformError ? errorIn(error, language) : error
        } finally {
          underWay--
          socket.off('close', leave)
        }
      },
    )
  })
}
