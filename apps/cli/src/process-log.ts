import type { Log } from '@pdn/core'
import { pino } from 'pino'
import type { Configuration } from './configuration.ts'

/** A log of one JSON object a line on standard error, where it never mixes with a command's answer. */
export const processLog = (level: Configuration['logLevel']): Log => {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { cause: pino.stdSerializers.errWithCause },
    },
    pino.destination({ fd: 2, sync: true }),
  )
  return {
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
  }
}
