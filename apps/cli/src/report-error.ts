import { type Language, type PlatformError, toPlatformError } from '@pdn/core'
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

const labels = {
  es: { where: 'dónde', hint: 'qué hacer', detail: 'detalle' },
  en: { where: 'where', hint: 'what to do', detail: 'detail' },
} as const

const wordsOf = ({ message, where, hint }: PlatformError, language: Language, detail?: string): readonly string[] => {
  const label = labels[language]
  return [
    `pdn: ${message}`,
    ...(where === undefined ? [] : [`     ${label.where}: ${where}`]),
    ...(hint === undefined ? [] : [`     ${label.hint}: ${hint}`]),
    ...(detail === undefined ? [] : [`     ${label.detail}: ${detail}`]),
  ]
}

/** An error in words: in the language that was asked for where there are words in it, then with what it tells itself. */
const wordsIn = async (error: PlatformError, language: Language): Promise<readonly string[]> => {
  if (language === 'en') return wordsOf(error, language)
  // The commands that speak Spanish have loaded it; the others do without.
  const { errorIn } = await import('@pdn/exchange')
  const told = errorIn(error, language)
  return told === error ? wordsOf(error, 'en') : wordsOf(told, language, error.message)
}

/** Tells an error in words, where and what to do, and gives the exit code of the command that it ended. */
export const reportError = async (
  thrown: unknown,
  json: boolean,
  { output, effects }: Pick<CommandContext, 'output' | 'effects'>,
  language: Language = 'en',
): Promise<number> => {
  if (thrown instanceof CommanderError) return reportUsage(thrown, json, output)
  const error = toPlatformError(thrown)
  if (json) output.object({ error: { code: error.code, message: error.message, where: error.where, hint: error.hint } })
  else for (const line of await wordsIn(error, language)) output.note(line)
  if (error.code === 'internal') effects.log.error('command failed', { code: error.code, cause: causeOf(error) })
  return error.exit
}
