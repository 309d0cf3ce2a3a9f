import { isReservedQuery, PlatformError } from '@pdn/core'
import type { FastifyError } from 'fastify'

const described = ({ instancePath, params, message }: NonNullable<FastifyError['validation']>[number]): string => {
  const parameter = instancePath.replace(/^\//, '').replaceAll('/', '.')
  const { additionalProperty: unknown } = params
  if (typeof unknown === 'string')
    return isReservedQuery(unknown) ? 'There is no parameter of that name.' : `There is no parameter “${unknown}”.`
  if (Array.isArray(params.allowedValues)) return `“${parameter}” must be one of ${params.allowedValues.join(', ')}.`
  return `“${parameter}” ${message ?? 'is not valid'}.`
}

/** The error for a request that the HTTP server refused before a route saw it; never repeats a value that was sent, nor a reserved name. */
export const invalidRequest = (error: FastifyError): PlatformError => {
  if (error.statusCode === 429)
    return new PlatformError('too-many-requests', {
      message: 'Too many requests from this address.',
      hint: 'Wait as long as the Retry-After header says.',
    })
  return new PlatformError('invalid-request', {
    message: error.validation?.map(described).join(' ') ?? 'The request could not be read.',
    where: error.validationContext,
    hint: 'The parameters and their ranges are described in /api/v1/openapi.json.',
    cause: error,
  })
}
