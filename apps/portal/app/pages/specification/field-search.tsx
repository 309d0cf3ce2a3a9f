import { fill, formatNumber, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import type { FoundView, SpecificationPage } from '../../server/specification/specification-page.ts'
import { PathText } from '../path-text.tsx'
import { FieldRow } from './field-row.tsx'
import { useSpecificationTexts } from './texts.ts'

const useSentence = ({ question, total, fields }: FoundView): string => {
  const { page: text } = useSpecificationTexts()
  const language = useLanguage()
  const values = { question, count: formatNumber(total, language), shown: formatNumber(fields.length, language) }
  if (total === 0) return fill(text.foundNone, values)
  if (total > fields.length) return fill(text.foundFirst, values)
  return fill(total === 1 ? text.foundOne : text.found, values)
}

const Found = ({ found, href }: { found: FoundView; href: string }): ReactElement => {
  const { page: text } = useSpecificationTexts()
  const sentence = useSentence(found)
  return (
    <>
      <p role="status">
        {sentence}. <a href={`${href}#campos`}>{text.whole}</a>
      </p>
      <ul className="field-tree">
        {found.fields.map(line => (
          <li key={line.path}>
            <FieldRow line={line}>
              <a href={`${href}#${line.anchor}`}>
                <PathText path={line.path} />
              </a>
            </FieldRow>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The box that asks for fields, and what it found. */
export const FieldSearch = ({ page }: { page: SpecificationPage }): ReactElement => {
  const { page: text } = useSpecificationTexts()
  return (
    <>
      <search>
        <form className="field-search" action={page.href}>
          <label htmlFor="field-question">{text.search}</label>
          <div>
            <input
              id="field-question"
              name="q"
              type="search"
              maxLength={120}
              defaultValue={page.asked}
              placeholder={text.searchExample}
            />
            <button type="submit" className="button">
              {text.searchButton}
            </button>
          </div>
        </form>
      </search>
      {page.found === undefined ? null : <Found found={page.found} href={page.href} />}
    </>
  )
}
