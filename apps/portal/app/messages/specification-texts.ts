import type { Language } from '@pdn/core'
import { specificationEn } from './specification-en.ts'
import { specificationEs } from './specification-es.ts'

/** What the pages of specifications say, in one language. */
export type SpecificationTexts = typeof specificationEs

const texts: Readonly<Record<Language, SpecificationTexts>> = { es: specificationEs, en: specificationEn }

/** What the pages of specifications say in that language: loaders give it to their pages, so that no script carries it. */
export const specificationTextsIn = (language: Language): SpecificationTexts => texts[language]
