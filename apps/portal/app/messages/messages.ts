import type { Language } from '@pdn/core'
import { useLanguage } from '@pdn/ui'
import { en } from './en.ts'
import { es } from './es.ts'

/** Everything the portal says, in one language. */
export type Messages = typeof es

const messages = { es, en } as const satisfies Record<Language, Messages>

/** The portal's texts in that language. */
export const messagesIn = (language: Language): Messages => messages[language]

/** The portal's texts in the language of the page. */
export const useMessages = (): Messages => messages[useLanguage()]
