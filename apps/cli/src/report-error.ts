import { type PlatformError, toPlatformError } from '@pdn/core'
import { CommanderError } from 'commander'
import type { CommandContext } from './command-context.ts'
import type { Output } from './output.ts'

const causeOf = (error: PlatformError): unknown => (error.code === 'internal' ? (error.cause ?? error) : error.cause)

/** Commander has already given the help that was asked for, or said in words what was wrong. */
const reportUsage = ({ exitCode, message }: CommanderError, json: boolean, output: Output): 0 | 2 => {
  if (exitCode === 0) return 0
  if (json) {
    const told = message.replace(/^error: /, '').replaceAll('\n', ' ')
    output.object({ error: { code: 'invalid-request', message: told, hint: 'pdn --help shows what there is.' } })
  }
  return 2
}

/** Tells an error in words, where and what to do, and gives the exit code of the command that it ended. */
export const reportError = (
  thrown: unknown,
  json: boolean,
  { output, effects }: Pick<CommandContext, 'output' | 'effects'>,
): number => {
  if (thrown instanceof CommanderError) return reportUsage(thrown, json, output)
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
