import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react'
import type { SuggestionSource } from './attach-suggestions.ts'
import { useLanguage } from './language.ts'
import { words } from './words.ts'

/**
 * The search box: a plain GET form, so that an address is a search. `children` are fields that it carries along; with
 * `suggestions` it offers some once somebody writes in it, by a script that is not loaded before.
 */
export const SearchBox = ({
  action,
  asked,
  size,
  suggestions,
  children,
}: {
  action: string
  asked?: string
  size: 'hero' | 'header'
  suggestions?: SuggestionSource['ask']
  children?: ReactNode
}): ReactElement => {
  const language = useLanguage()
  const placeId = useId()
  const input = useRef<HTMLInputElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const attached = useRef<Promise<() => void>>(undefined)
  useEffect(() => () => void attached.current?.then(detach => detach()), [])

  const attach = async (ask: SuggestionSource['ask']): Promise<() => void> => {
    const { attachSuggestions } = await import('./attach-suggestions.ts')
    if (input.current === null || place.current === null) return () => {}
    return attachSuggestions(input.current, place.current, { ask, announcement: words.suggestions[language] })
  }
  const offer = (): void => {
    if (suggestions !== undefined && attached.current === undefined) attached.current = attach(suggestions)
  }
  return (
    <search>
      <form className="search-box" data-size={size} method="get" action={action}>
        <input
          ref={input}
          type="search"
          name="q"
          maxLength={200}
          defaultValue={asked}
          aria-label={words.searchLabel[language]}
          placeholder={words.searchExample[language]}
          autoComplete="off"
          spellCheck={false}
          onFocus={offer}
        />
        {children}
        <button type="submit">{words.search[language]}</button>
        <div ref={place} id={placeId} className="search-suggestions" />
      </form>
    </search>
  )
}
