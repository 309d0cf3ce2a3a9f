import type { Language } from '@pdn/core'

/** Commands whose reports are in Spanish unless English is asked for: those of people who make files. */
const spanishCommands: ReadonlySet<string> = new Set(['validate', 'convert'])

/** The language in which a command that is called so tells what it could not do. */
export const reportLanguage = (words: readonly string[]): Language => {
  const at = words.findLastIndex(word => word === '--lang' || word.startsWith('--lang='))
  const asked = words[at] === '--lang' ? words[at + 1] : words[at]?.slice('--lang='.length)
  return spanishCommands.has(words[0] ?? '') && asked !== 'en' ? 'es' : 'en'
}
