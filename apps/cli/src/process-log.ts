import type { Log } from '@pdn/core'
import { pino } from 'pino'
import type { Configuration } from './configuration.ts'
import { logText, logValue } from './log-value.ts'

/**
 * A log of one JSON object a line on standard error, where it never mixes with a command's answer. The last guard: no
 * line holds a reserved value or a password of an address, whatever is given to it.
 */
export const processLog = (level: Configuration['logLevel']): Log => {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  )
  return {
    info: (event, fields = {}) => logger.info(logValue(fields), logText(event)),
    warn: (event, fields = {}) => logger.warn(logValue(fields), logText(event)),
    error: (event, fields = {}) => logger.error(logValue(fields), logText(event)),
  }
}
