import type { ChangedField, FieldOfOne, MovedField } from '@pdn/systems'
import { fill, formatNumber, useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import type { SpecificationTexts } from '../../messages/specification-texts.ts'
import type { StepView } from '../../server/specification/step-views.ts'
import { PathText } from '../path-text.tsx'
import { useSpecificationTexts } from './texts.ts'
import { valuesIn } from './values-in.ts'

type Texts = SpecificationTexts['page']

const mostKeys = 12

const keyList = (keys: readonly string[]): string =>
  `${keys.slice(0, mostKeys).join(', ')}${keys.length > mostKeys ? ' …' : ''}`

/** What a field says otherwise, a sentence each. */
const aspectsOf = ({ types, requirement, list, format, keys }: ChangedField, text: Texts): readonly string[] => {
  const { aspects } = text
  const told: string[] = []
  if (types !== undefined)
    told.push(fill(aspects.types, { before: types.before.join(' | '), after: types.after.join(' | ') }))
  if (list !== undefined) told.push(list.after ? aspects.listed : aspects.unlisted)
  if (requirement !== undefined)
    told.push({ always: aspects.required, never: aspects.optional, sometimes: aspects.sometimes }[requirement.after])
  if (format !== undefined)
    told.push(fill(aspects.format, { before: format.before ?? aspects.none, after: format.after ?? aspects.none }))
  if (keys !== undefined && keys.added.length > 0) told.push(fill(aspects.keysAdded, { keys: keyList(keys.added) }))
  if (keys !== undefined && keys.removed.length > 0)
    told.push(fill(aspects.keysRemoved, { keys: keyList(keys.removed) }))
  return told
}

const Fields = ({ title, fields }: { title: string; fields: readonly FieldOfOne[] }): ReactElement | null => {
  const { page: text } = useSpecificationTexts()
  const language = useLanguage()
  if (fields.length === 0) return null
  return (
    <details>
      <summary>
        {title} <span className="num muted">{formatNumber(valuesIn(fields), language)}</span>
      </summary>
      <ul className="path-list">
        {fields.map(({ path, values }) => (
          <li key={path}>
            <span className="code">
              <PathText path={path} />
            </span>
            {values === 1 ? null : (
              <span className="faint">{fill(text.more, { count: formatNumber(values, language) })}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

const Moved = ({ moved }: { moved: readonly MovedField[] }): ReactElement | null => {
  const { page: text } = useSpecificationTexts()
  const language = useLanguage()
  if (moved.length === 0) return null
  return (
    <details>
      <summary>
        {text.moved} <span className="num muted">{formatNumber(moved.length, language)}</span>
      </summary>
      <table className="plain-table stacked-table">
        <thead>
          <tr>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ from, to }) => (
            <tr key={from}>
              <td data-label={text.before}>
                <span className="code">
                  <PathText path={from} />
                </span>
              </td>
              <td data-label={text.after}>
                <span className="code">
                  <PathText path={to.join(' + ')} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const Changed = ({ changed }: { changed: readonly ChangedField[] }): ReactElement | null => {
  const { page: text } = useSpecificationTexts()
  const language = useLanguage()
  if (changed.length === 0) return null
  return (
    <details>
      <summary>
        {text.changed} <span className="num muted">{formatNumber(changed.length, language)}</span>
      </summary>
      <ul className="path-list">
        {changed.map(field => (
          <li key={field.from}>
            <span className="code">
              <PathText path={field.from === field.to ? field.to : `${field.from} → ${field.to}`} />
            </span>
            <span className="muted">: {aspectsOf(field, text).join('; ')}.</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const Later = ({ later }: { later: readonly StepView['after'][] }): ReactElement | null => {
  const { page: text } = useSpecificationTexts()
  const language = useLanguage()
  if (later.length === 0) return null
  return (
    <p>
      {text.later}{' '}
      {later.map(({ title, href }, place) => (
        <span key={href}>
          {place === 0 ? null : '; '}
          <a href={`${href}#cambios`}>{title[language]}</a>
        </span>
      ))}
    </p>
  )
}

/** What changed when one version came after another, kind by kind. */
export const VersionSteps = ({
  steps,
  later,
}: {
  steps: readonly StepView[]
  /** Versions whose own pages tell what changed after this one. */
  later: readonly StepView['after'][]
}): ReactElement => {
  const { page: text } = useSpecificationTexts()
  const language = useLanguage()
  if (steps.length === 0) return <p className="muted">{text.noChanges}</p>
  return (
    <>
      {steps.map(({ kinds, before, after, isArrival, changes }) => (
        <section key={`${before.href} ${after.href}`} className="version-step">
          <h3>
            {fill(text.step, {
              kind: kinds.map(kind => kind[language]).join('; '),
              before: before.title[language],
              after: after.title[language],
            })}
          </h3>
          <p className="small">
            {changes.kept === 1 ? text.keptOne : fill(text.kept, { count: formatNumber(changes.kept, language) })}{' '}
            <a href={isArrival ? before.href : after.href}>{(isArrival ? before : after).title[language]}</a>
          </p>
          <Fields title={text.added} fields={changes.added} />
          <Moved moved={changes.moved} />
          <Changed changed={changes.changed} />
          <Fields title={text.removed} fields={changes.removed} />
        </section>
      ))}
      <Later later={later} />
      <p className="small faint">{text.derived}</p>
    </>
  )
}
