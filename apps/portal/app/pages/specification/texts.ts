import { createContext, useContext } from 'react'
import type { SpecificationTexts } from '../../messages/specification-texts.ts'

const TextsContext = createContext<SpecificationTexts | undefined>(undefined)

/** Gives every component below it what the pages of specifications say. */
export const SpecificationTextsProvider = TextsContext.Provider

/** What the pages of specifications say in the language of the page. */
export const useSpecificationTexts = (): SpecificationTexts => {
  const texts = useContext(TextsContext)
  if (texts === undefined) throw new Error('The page gives no texts of specifications.')
  return texts
}
