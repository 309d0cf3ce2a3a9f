import type { Language } from '@pdn/core'
import { useLanguage } from '@pdn/ui'
import { validatorEn } from './validator-en.ts'
import { validatorEs } from './validator-es.ts'

const texts: Readonly<Record<Language, typeof validatorEs>> = { es: validatorEs, en: validatorEn }

/** What the page of the validator says in that language. */
export const validatorTextsIn = (language: Language): typeof validatorEs => texts[language]

/** What the page of the validator says in the language of the page. */
export const useValidatorTexts = (): typeof validatorEs => texts[useLanguage()]
