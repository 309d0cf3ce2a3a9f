import type { ReactElement } from 'react'
import { formatNumber } from './format-number.ts'
import { fill, useLanguage } from './language.ts'
import { words } from './words.ts'

/** One way to narrow a search, with the count of each value under the other ways. */
export interface FacetView {
  /** Name of the parameter in the address. */
  readonly field: string
  readonly title: string
  readonly values: readonly {
    readonly value: string
    readonly label: string
    readonly count: number
    readonly chosen: boolean
  }[]
  readonly more: number
  /** Where the values that are not listed stand too; none where no page lists them. */
  readonly moreHref: string | undefined
  readonly capped: boolean
}

/** Facets as checkboxes, to stand inside a GET form; ids begin with `idPrefix`, so that two lists can share a page. */
export const FacetList = ({ facets, idPrefix }: { facets: readonly FacetView[]; idPrefix: string }): ReactElement => {
  const language = useLanguage()
  return (
    <>
      {facets.map(facet => (
        <fieldset className="facet" key={facet.field}>
          <legend>{facet.title}</legend>
          {facet.values.map(({ value, label, count, chosen }) => (
            <label key={value} htmlFor={`${idPrefix}-${facet.field}-${value}`}>
              <input
                type="checkbox"
                id={`${idPrefix}-${facet.field}-${value}`}
                name={facet.field}
                value={value}
                defaultChecked={chosen}
              />
              <span>{label}</span>
              <span className="num">
                {facet.capped
                  ? fill(words.atLeast[language], { count: formatNumber(count, language) })
                  : formatNumber(count, language)}
              </span>
            </label>
          ))}
          {facet.more > 0 ? (
            <p className="small faint">
              {facet.moreHref === undefined ? (
                fill(words.more[language], { count: formatNumber(facet.more, language) })
              ) : (
                <a href={facet.moreHref} rel="nofollow">
                  {fill(words.more[language], { count: formatNumber(facet.more, language) })}
                  <span className="unseen">: {facet.title}</span>
                </a>
              )}
            </p>
          ) : null}
        </fieldset>
      ))}
    </>
  )
}
