import type { ReactElement, ReactNode } from 'react'
import { useLanguage } from './language.ts'
import { words } from './words.ts'

/** The search box: a plain GET form, so that an address is a search. `children` are fields that it carries along. */
export const SearchBox = ({
  action,
  asked,
  size,
  children,
}: {
  action: string
  asked?: string
  size: 'hero' | 'header'
  children?: ReactNode
}): ReactElement => {
  const language = useLanguage()
  return (
    <search>
      <form className="search-box" data-size={size} method="get" action={action}>
        <input
          type="search"
          name="q"
          maxLength={200}
          defaultValue={asked}
          aria-label={words.searchLabel[language]}
          placeholder={words.searchExample[language]}
          autoComplete="off"
          spellCheck={false}
        />
        {children}
        <button type="submit">{words.search[language]}</button>
      </form>
    </search>
  )
}
