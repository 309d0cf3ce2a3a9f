import type { Language } from '@pdn/core'
import { useLanguage } from '@pdn/ui'
import type { es } from './es.ts'

/** Everything the portal says, in one language. */
export type Messages = typeof es

/** Each language is a script of its own, so that a visitor's browser loads the one that the page speaks. */
const sources: Readonly<Record<Language, () => Promise<Messages>>> = {
  es: async () => (await import('./es.ts')).es,
  en: async () => (await import('./en.ts')).en,
}

const loaded = new Map<Language, Messages>()

/** Loads what the portal says in that language; to be awaited before anything is rendered in it. */
export const loadMessages = async (language: Language): Promise<void> => {
  loaded.set(language, await sources[language]())
}

/** The portal's texts in that language, which must have been loaded. */
export const messagesIn = (language: Language): Messages => {
  const messages = loaded.get(language)
  if (messages === undefined) throw new Error(`The messages in “${language}” were not loaded.`)
  return messages
}

/** The portal's texts in the language of the page. */
export const useMessages = (): Messages => messagesIn(useLanguage())
