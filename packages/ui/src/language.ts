import type { Language, Localized } from '@pdn/core'
import { createContext, useContext } from 'react'

const LanguageContext = createContext<Language>('es')

/** Gives every component below it the language of the page. */
export const LanguageProvider = LanguageContext.Provider

/** The language of the page. */
export const useLanguage = (): Language => useContext(LanguageContext)

/** A text in that language; a text that a source wrote stands as it is. */
export const say = (text: string | Localized, language: Language): string =>
  typeof text === 'string' ? text : text[language]

/** A sentence with its `{name}` places filled; a place without a value stays as written. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
