import { type PlatformError, toPlatformError } from '@pdn/core'
import { CommanderError } from 'commander'
import type { CommandContext } from './command-context.ts'

const causeOf = (error: PlatformError): unknown => (error.code === 'internal' ? (error.cause ?? error) : error.cause)

/** Tells an error in words, where and what to do, and gives the exit code of the command that it ended. */
export const reportError = (
  thrown: unknown,
  json: boolean,
  { output, effects }: Pick<CommandContext, 'output' | 'effects'>,
): number => {
  // Help was asked for and given, or commander has already said what was wrong.
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2
  const error = toPlatformError(thrown)
  if (json) output.object({ error: { code: error.code, message: error.message, where: error.where, hint: error.hint } })
  else {
    output.note(`pdn: ${error.message}`)
    if (error.where !== undefined) output.note(`     where: ${error.where}`)
    if (error.hint !== undefined) output.note(`     what to do: ${error.hint}`)
  }
  if (error.code === 'internal') effects.log.error('command failed', { code: error.code, cause: causeOf(error) })
  return error.exit
}
