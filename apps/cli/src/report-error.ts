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
  es: { where: 'dónde', hint: 'qué hacer' },
  en: { where: 'where', hint: 'what to do' },
} as const

const lines = (
  { message, where, hint }: { readonly message: string; readonly where: string | null; readonly hint: string | null },
  language: Language,
): readonly string[] => [
  `pdn: ${message}`,
  ...(where === null ? [] : [`     ${labels[language].where}: ${where}`]),
  ...(hint === null ? [] : [`     ${labels[language].hint}: ${hint}`]),
]

/** An error in words: in the language that was asked for where there are words in it. */
const wordsOf = async (
  { code, message, where, hint }: PlatformError,
  language: Language,
): Promise<readonly string[]> => {
  const plain = { code, message, where: where ?? null, hint: hint ?? null }
  if (language === 'en') return lines(plain, language)
  // The commands that speak Spanish have loaded it; the others do without.
  const { failureIn } = await import('@pdn/exchange')
  const told = failureIn(plain, language)
  return lines(told, told === plain ? 'en' : language)
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
  else for (const line of await wordsOf(error, language)) output.note(line)
  if (error.code === 'internal') effects.log.error('command failed', { code: error.code, cause: causeOf(error) })
  return error.exit
}
