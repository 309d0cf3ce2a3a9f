import { FacetList, fill, useLanguage } from '@pdn/ui'
import { type ReactElement, useEffect, useId, useRef } from 'react'
import { Form, useLocation, useSubmit } from 'react-router'
import { useMessages } from '../messages/messages.ts'
import type { SearchPage } from '../server/search-page.ts'
import { FieldInputs } from './field-inputs.tsx'

/** What the form asks for, without the fields that were left empty. */
const askedBy = (form: HTMLFormElement): FormData => {
  const asked = new FormData(form)
  for (const [name, value] of [...asked]) if (value === '') asked.delete(name)
  return asked
}

/** Fields in which one writes: what stands in them is not yet meant. */
const isWritten = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio'

/** The ways to narrow and order a list: a GET form that script submits at each change, and a button where there is none. */
export const FilterForm = ({ search }: { search: SearchPage }): ReactElement | null => {
  const messages = useMessages()
  const language = useLanguage()
  const submit = useSubmit()
  const location = useLocation()
  const lastChanged = useRef<string>('')
  const idPrefix = useId()
  // The fields are made anew with each address, so that "back" shows its old state; the keyboard stays where it was.
  useEffect(() => {
    if (location.search !== '' && lastChanged.current !== '') document.getElementById(lastChanged.current)?.focus()
  }, [location.search])
  const { outcome } = search
  if (outcome.state !== 'answered') return null
  const { text, sortLabel } = {
    text: search.chosen === 0 ? messages.search.filters : messages.search.filtersChosen,
    sortLabel: `${idPrefix}-sort`,
  }
  return (
    <Form
      className="filters"
      method="get"
      action={search.action}
      onChange={event => {
        if (event.target instanceof HTMLElement) lastChanged.current = event.target.id
        if (isWritten(event.target)) return
        submit(askedBy(event.currentTarget), { method: 'get', action: search.action, preventScrollReset: true })
      }}
    >
      <details open={search.wholeFacet !== undefined}>
        <summary>{fill(text, { count: search.chosen })}</summary>
        <div key={location.search}>
          {search.asked === '' ? null : <input type="hidden" name="q" value={search.asked} />}
          {search.wholeFacet === undefined ? null : <input type="hidden" name="wholeFacet" value={search.wholeFacet} />}
          {search.exact ? <input type="hidden" name="exact" value="true" /> : null}
          {search.pageSize === 20 ? null : <input type="hidden" name="pageSize" value={search.pageSize} />}
          <p className="sort">
            <label htmlFor={sortLabel}>{messages.search.sort}</label>
            <select id={sortLabel} name="sort" defaultValue={search.sort}>
              {search.sorts.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
            {search.sort === 'relevance' ? null : (
              <select name="order" defaultValue={search.order ?? ''} aria-label={messages.search.order}>
                <option value="">{messages.search.orders.usual}</option>
                <option value="asc">{messages.search.orders.asc}</option>
                <option value="desc">{messages.search.orders.desc}</option>
              </select>
            )}
          </p>
          {search.hasTerms ? (
            <div className="facet">
              <label htmlFor={`${idPrefix}-in-force`}>
                <input
                  type="checkbox"
                  id={`${idPrefix}-in-force`}
                  name="inForce"
                  value="true"
                  defaultChecked={search.inForce}
                />
                <span>{messages.search.inForce}</span>
              </label>
            </div>
          ) : null}
          <FacetList facets={outcome.facets} idPrefix={idPrefix} whole={search.wholeFacet} />
          <FieldInputs inputs={outcome.inputs} idPrefix={idPrefix} />
          <p className="filters-end small">
            <button type="submit" className="button">
              {messages.search.apply}
            </button>
            {search.chosen === 0 ? null : <a href={search.clearHref}>{messages.search.clear}</a>}
          </p>
          <p className="unseen" lang={language}>
            {messages.search.live}
          </p>
        </div>
      </details>
    </Form>
  )
}
