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

const FacetValues = ({ facet, idPrefix }: { facet: FacetView; idPrefix: string }): ReactElement => {
  const language = useLanguage()
  return (
    <>
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
    </>
  )
}

/** Facets that stand open; further ones open with a click, unless something of theirs is chosen. */
const standingOpen = 2

const isOpen = ({ values }: FacetView, place: number): boolean =>
  place < standingOpen || values.some(({ chosen }) => chosen)

/**
 * Facets as checkboxes, to stand inside a GET form; ids begin with `idPrefix`, so that two lists can share a page.
 * `whole` names the facet that is listed whole, which then stands open.
 */
export const FacetList = ({
  facets,
  idPrefix,
  whole,
}: {
  facets: readonly FacetView[]
  idPrefix: string
  whole?: string | undefined
}): ReactElement => (
  <>
    {facets.map((facet, place) => (
      <details className="facet" key={facet.field} open={isOpen(facet, place) || facet.field === whole}>
        <summary>{facet.title}</summary>
        <fieldset aria-label={facet.title}>
          <FacetValues facet={facet} idPrefix={idPrefix} />
        </fieldset>
      </details>
    ))}
  </>
)
