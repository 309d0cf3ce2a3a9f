import { fill, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { pageAddress } from '../../page-address.ts'
import type { SpecificationPage } from '../../server/specification/specification-page.ts'
import { useSpecificationTexts } from './texts.ts'

/** Files whose words are in a language, Spanish unless the address says another. */
const worded = new Set(['openapi.json', 'template.xlsx'])

/** Beside a specification: the ways through its page, its files, and where to go on. */
export const SpecificationAside = ({ page }: { page: SpecificationPage }): ReactElement => {
  const { page: text } = useSpecificationTexts()
  const language = useLanguage()
  const { files, system } = page
  const parts = Object.entries(text.parts).filter(([id]) => files !== undefined || id === 'campos')
  const downloads = Object.entries(text.files).filter(
    ([file]) => file !== 'openapi.json' || page.contract !== undefined,
  )
  return (
    <aside className="record-aside" aria-label={text.onPage}>
      <section>
        <h2>{text.onPage}</h2>
        <ul className="plain-list">
          {parts.map(([id, title]) => (
            <li key={id}>
              <a href={id === 'campos' && page.found !== undefined ? `${page.href}#campos` : `#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </section>
      {files === undefined ? null : (
        <section>
          <h2>{text.downloads}</h2>
          <ul className="plain-list">
            {downloads.map(([file, title]) => (
              <li key={file}>
                <a href={worded.has(file) && language === 'en' ? `${files}/${file}?language=en` : `${files}/${file}`}>
                  {title}
                </a>
              </li>
            ))}
            <li>
              <a href={files}>{text.asJson}</a>
            </li>
          </ul>
        </section>
      )}
      <section>
        <h2>{text.further}</h2>
        <ul className="plain-list">
          <li>
            <a href={pageAddress('/validador', language)}>{text.validate}</a>
          </li>
          <li>
            <a href={pageAddress('/especificaciones/conexion', language)}>{text.connect}</a>
          </li>
          <li>
            <a href={pageAddress(`/${system.slug}`, language)}>
              {fill(text.records, { system: system.title[language] })}
            </a>
          </li>
          <li>
            <a href={pageAddress('/especificaciones', language)}>{text.back}</a>
          </li>
        </ul>
      </section>
    </aside>
  )
}
