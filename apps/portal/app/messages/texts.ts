import type { Language } from '@pdn/core'
import { textsEn } from './texts-en.ts'
import { textsEs } from './texts-es.ts'

/** The long texts of the pages that explain, in one language. */
export type Texts = typeof textsEs

const texts: Readonly<Record<Language, Texts>> = { es: textsEs, en: textsEn }

/** The long texts in that language: loaders give them to their pages, so that no script carries them. */
export const textsIn = (language: Language): Texts => texts[language]
