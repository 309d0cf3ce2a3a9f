import type { Localized } from '@pdn/core'
import { searchFieldsOf } from '@pdn/search'
import { useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { textsIn, useTexts } from '../messages/texts.ts'
import { pageAddress } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { portalContext } from '../router-context.ts'

interface Field {
  readonly id: string
  readonly title: Localized
  readonly type: 'text' | 'code' | 'number' | 'date' | 'money'
}

export const loader = ({ context }: LoaderFunctionArgs) => {
  const { systems } = context.get(portalContext)
  const { common } = searchFieldsOf(systems)
  const told = (fields: readonly Field[]): readonly Field[] =>
    fields.map(({ id, title, type }) => ({ id, title, type }))
  return {
    common: told(common),
    systems: systems.map(system => ({
      title: system.title,
      fields: told(searchFieldsOf([system]).declared),
    })),
  }
}

export const meta: MetaFunction = ({ location }) =>
  pageMeta(location.pathname, (_, language) => textsIn(language).searching)

const FieldTable = ({ title, fields }: { title: string; fields: readonly Field[] }): ReactElement => {
  const { searching } = useTexts()
  const language = useLanguage()
  return (
    <section className="wide-table">
      <h3>{title}</h3>
      <table className="plain-table stacked-table">
        <thead>
          <tr>
            <th scope="col">{searching.field}</th>
            <th scope="col">{searching.name}</th>
            <th scope="col">{searching.takes}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(field => (
            <tr key={field.id}>
              <th scope="row" data-label={searching.field}>
                {field.title[language]}
              </th>
              <td className="code" data-label={searching.name}>
                {field.id}
              </td>
              <td data-label={searching.takes}>{searching.types[field.type]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What the search understands, with examples and the fields that the systems declare. */
export default function Searching(): ReactElement {
  const { common, systems } = useLoaderData<typeof loader>()
  const { searching } = useTexts()
  const language = useLanguage()
  return (
    <div className="text-page">
      <h1>{searching.title}</h1>
      <p className="lead">{searching.lead}</p>
      <section className="wide-table">
        <table className="plain-table stacked-table">
          <thead>
            <tr>
              <th scope="col">{searching.write}</th>
              <th scope="col">{searching.finds}</th>
            </tr>
          </thead>
          <tbody>
            {searching.forms.map(([form = '', meaning = '']) => (
              <tr key={form}>
                <th scope="row" data-label={searching.write}>
                  <a
                    className="code"
                    href={pageAddress(`/buscar?q=${encodeURIComponent(form)}`, language)}
                    rel="nofollow"
                  >
                    {form}
                  </a>
                </th>
                <td data-label={searching.finds}>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p>
        {searching.refused} <a href={pageAddress('/ayuda/privacidad#rfc-curp', language)}>{searching.refusedWhy}</a>
      </p>
      <h2>{searching.fieldsTitle}</h2>
      <p>{searching.fieldsLead}</p>
      <FieldTable title={searching.ofEvery} fields={common} />
      {systems.map(({ title, fields }) => (
        <FieldTable key={title.es} title={title[language]} fields={fields} />
      ))}
    </div>
  )
}
