import type { Localized } from '@pdn/core'
import type { Block } from '@pdn/systems'
import type { ReactElement } from 'react'
import { say, useLanguage } from './language.ts'
import { words } from './words.ts'

/** Pages with fewer parts are seen at a glance. */
const fewestParts = 10

/** The address of a part inside its page, the same in every language: `bienes-inmuebles`. */
export const partAnchor = ({ es }: Localized): string =>
  es
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Links to the parts of a long page; nothing on a short one. */
export const Contents = ({ blocks }: { blocks: readonly Block[] }): ReactElement | null => {
  const language = useLanguage()
  const titles = blocks.flatMap(block => ('title' in block ? [block.title] : []))
  if (titles.length < fewestParts) return null
  return (
    <nav className="contents no-print" aria-label={words.contents[language]}>
      <ol>
        {titles.map(title => (
          <li key={title.es}>
            <a href={`#${partAnchor(title)}`}>{say(title, language)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
