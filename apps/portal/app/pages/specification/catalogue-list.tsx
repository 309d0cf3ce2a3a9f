import { fill, formatNumber, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import type { CatalogueView } from '../../server/specification/specification-page.ts'
import { useSpecificationTexts } from './texts.ts'

const Entries = ({ catalogue }: { catalogue: CatalogueView }): ReactElement => {
  const { page: text } = useSpecificationTexts()
  const hasUnder = catalogue.entries.some(({ under }) => under !== undefined)
  return (
    <table className="plain-table catalogue">
      <thead>
        <tr>
          <th scope="col">{text.key}</th>
          <th scope="col">{text.label}</th>
          {hasUnder ? <th scope="col">{text.under}</th> : null}
        </tr>
      </thead>
      <tbody>
        {catalogue.entries.map(({ key, label, under }) => (
          <tr key={key}>
            <td>
              <span className="code">{key}</span>
            </td>
            <td>{label}</td>
            {hasUnder ? (
              <td>
                <span className="code">{under}</span>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The lists of keys of a version, each with an address of its own. */
export const CatalogueList = ({ catalogues }: { catalogues: readonly CatalogueView[] }): ReactElement => {
  const { page: text } = useSpecificationTexts()
  const language = useLanguage()
  if (catalogues.length === 0) return <p className="muted">{text.noCatalogues}</p>
  return (
    <ul className="plain-list catalogues">
      {catalogues.map(catalogue => (
        <li key={catalogue.id} id={catalogue.anchor}>
          <details>
            <summary>
              <strong>{catalogue.title}</strong> <span className="code faint">{catalogue.id}</span>{' '}
              <span className="muted small">
                {catalogue.entries.length === 1
                  ? text.oneKey
                  : fill(text.keys, { count: formatNumber(catalogue.entries.length, language) })}
                , {catalogue.open ? text.open : text.closed}
              </span>
            </summary>
            <Entries catalogue={catalogue} />
          </details>
        </li>
      ))}
    </ul>
  )
}
