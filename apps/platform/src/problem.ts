import { type PlatformError, toPlatformError } from '@pdn/core'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { invalidRequest } from './invalid-request.ts'
import type { PlatformOptions } from './options.ts'

/** An answer about an error: problem+json of RFC 9457 with the platform's stable code and the request's id. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly where?: string
  readonly hint?: string
  readonly request: string
}

/** The problem that tells an error; its cause is left out. */
export const problemOf = (error: PlatformError, requestId: string): Problem => ({
  type: `urn:pdn:error:${error.code}`,
  title: error.message,
  status: error.status,
  code: error.code,
  detail: [error.message, error.hint].filter(Boolean).join(' '),
  ...(error.where === undefined ? {} : { where: error.where }),
  ...(error.hint === undefined ? {} : { hint: error.hint }),
  request: requestId,
})

const isOwnRefusal = (error: unknown): error is FastifyError =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500

/** The platform's own error for whatever a route or the HTTP server itself threw. */
export const errorOf = (error: unknown): PlatformError =>
  isOwnRefusal(error) ? invalidRequest(error) : toPlatformError(error)

/** Answers with the problem that tells an error. */
export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply.code(problem.status).header('cache-control', 'no-store').type('application/problem+json').send(problem)

/** Makes every error of the server a problem, and logs the cause of those that are the platform's own fault. */
export const setUpProblems = (server: FastifyInstance, { effects }: PlatformOptions): void => {
  server.setErrorHandler((thrown: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const error = errorOf(thrown)
    if (error.status >= 500)
      effects.log.error('request failed', {
        request: request.id,
        code: error.code,
        route: request.routeOptions.url,
        cause: error.cause ?? error,
      })
    return sendProblem(reply, problemOf(error, request.id))
  })
}
