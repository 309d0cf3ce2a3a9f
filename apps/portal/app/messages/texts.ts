import type { Language } from '@pdn/core'
import { useLanguage } from '@pdn/ui'
import { textsEn } from './texts-en.ts'
import { textsEs } from './texts-es.ts'

const texts = { es: textsEs, en: textsEn } as const satisfies Record<Language, typeof textsEs>

/** The long texts in that language. */
export const textsIn = (language: Language): typeof textsEs => texts[language]

/** The long texts in the language of the page. */
export const useTexts = (): typeof textsEs => texts[useLanguage()]
