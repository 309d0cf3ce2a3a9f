import type { Localized } from '@pdn/core'
import { searchFieldsOf } from '@pdn/search'
import { useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { type Texts, textsIn } from '../messages/texts.ts'
import { languageAt, pageAddress } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { portalContext } from '../router-context.ts'

interface Field {
  readonly id: string
  readonly title: Localized
  readonly type: 'text' | 'code' | 'number' | 'date' | 'money'
}

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const { systems } = context.get(portalContext)
  const { common } = searchFieldsOf(systems)
  const told = (fields: readonly Field[]): readonly Field[] =>
    fields.map(({ id, title, type }) => ({ id, title, type }))
  return {
    searching: textsIn(languageAt(new URL(request.url).pathname)).searching,
    common: told(common),
    systems: systems.map(system => ({
      title: system.title,
      fields: told(searchFieldsOf([system]).declared),
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ location, loaderData }) =>
  pageMeta(
    location.pathname,
    ({ nav, notFound }) => loaderData?.searching ?? { title: nav.help, description: notFound.text },
  )

const FieldTable = ({
  title,
  fields,
  searching,
}: {
  title: string
  fields: readonly Field[]
  searching: Texts['searching']
}): ReactElement => {
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
  const { searching, common, systems } = useLoaderData<typeof loader>()
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
      <FieldTable title={searching.ofEvery} fields={common} searching={searching} />
      {systems.map(({ title, fields }) => (
        <FieldTable key={title.es} title={title[language]} fields={fields} searching={searching} />
      ))}
    </div>
  )
}
