import type { Language } from '@pdn/core'
import type { ShownValue as Value } from '@pdn/systems'
import { fill, formatInstant, formatNumber, Note, ShownValue, say, useLanguage, type ValueSetting } from '@pdn/ui'
import type { ReactElement, ReactNode } from 'react'
import { useMessages } from '../messages/messages.ts'
import type { PresentedDifference } from '../server/presented-differences.ts'
import type { ChangedField } from '../server/record-fields.ts'
import type { RecordPage } from '../server/record-page.ts'
import { type TextPiece, textDifference } from '../text-difference.ts'

const OldVersionNote = ({ record }: { record: RecordPage }): ReactElement | null => {
  const { record: words } = useMessages()
  const language = useLanguage()
  const { old } = record
  if (old === undefined) return null
  return (
    <Note tone="warning">
      <p>
        {fill(words.oldVersion, {
          version: formatNumber(old.version, language),
          from: formatInstant(old.from, language),
          until: formatInstant(old.until, language),
        })}{' '}
        {old.cause === 'gone' ? `${words.versionGone} ` : null}
        {old.cause === 'returned' ? `${words.versionReturned} ` : null}
        <a href={record.href}>{words.currentVersion}</a>
      </p>
    </Note>
  )
}

const plainText = (values: readonly Value[], language: Language): string | undefined => {
  const [only, ...others] = values
  return only?.type === 'text' && only.raw === undefined && others.length === 0 ? say(only.text, language) : undefined
}

/** A text whose words that the other version lacks stand out. */
const Pieces = ({ pieces, as: Mark }: { pieces: readonly TextPiece[]; as: 'del' | 'ins' }): ReactElement => (
  <>
    {pieces.map(({ text, differs }, place) =>
      differs ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place.
        <Mark key={place}>{text}</Mark>
      ) : (
        text
      ),
    )}
  </>
)

interface SideProps {
  readonly values: readonly Value[]
  readonly as: 'del' | 'ins'
  readonly none: string
  readonly setting: ValueSetting
}

const Side = ({ values, as: Mark, none, setting }: SideProps): ReactElement => {
  if (values.length === 0) return <em>{none}</em>
  const many = values.length > 1
  return (
    <Mark className={many ? 'several' : undefined}>
      {values.map((value, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values have no other name than their place.
        <span key={place}>
          {place > 0 ? ' · ' : null}
          <ShownValue value={value} setting={setting} />
        </span>
      ))}
    </Mark>
  )
}

interface RowProps {
  readonly change: PresentedDifference
  readonly setting: ValueSetting
}

/** One difference, as a row of `ChangeTable`. */
export const ChangeRow = ({ change, setting }: RowProps): ReactElement => {
  const { record: words } = useMessages()
  const language = useLanguage()
  const { label, within, row, before, after } = change
  const [was, is] = [plainText(before, language), plainText(after, language)]
  const pieces = was === undefined || is === undefined ? undefined : textDifference(was, is)
  const place = [within?.[language], row === undefined ? undefined : say(row, language)].filter(part => part)
  return (
    <tr>
      <th scope="row" data-label={words.diffField}>
        {label[language]}
        {place.length === 0 ? null : <span className="small muted change-place">{place.join(' · ')}</span>}
      </th>
      <td data-label={words.diffBefore}>
        {pieces === undefined ? (
          <Side values={before} as="del" none={words.diffNone} setting={setting} />
        ) : (
          <Pieces pieces={pieces.before} as="del" />
        )}
      </td>
      <td data-label={words.diffAfter}>
        {pieces === undefined ? (
          <Side values={after} as="ins" none={words.diffRemoved} setting={setting} />
        ) : (
          <Pieces pieces={pieces.after} as="ins" />
        )}
      </td>
    </tr>
  )
}

const UnshownRow = ({ change }: { change: ChangedField }): ReactElement => {
  const { record: words } = useMessages()
  return (
    <tr>
      <th scope="row" data-label={words.diffField}>
        <span className="code">{change.pointer}</span>
      </th>
      <td data-label={words.diffBefore}>
        {change.before === undefined ? <em>{words.diffNone}</em> : <del>{change.before}</del>}
      </td>
      <td data-label={words.diffAfter}>
        {change.after === undefined ? <em>{words.diffRemoved}</em> : <ins>{change.after}</ins>}
      </td>
    </tr>
  )
}

/** The table of what differs. */
export const ChangeTable = ({ children }: { children: ReactNode }): ReactElement => {
  const { record: words } = useMessages()
  return (
    <table className="plain-table stacked-table">
      <thead>
        <tr>
          <th scope="col">{words.diffField}</th>
          <th scope="col">{words.diffBefore}</th>
          <th scope="col">{words.diffAfter}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

/** Which version stands on the page where it is not the current one, and what it changed. */
export const VersionChanges = ({ record, setting }: { record: RecordPage; setting: ValueSetting }): ReactElement => {
  const { record: words } = useMessages()
  const language = useLanguage()
  const { changes, unshown, moreChanges } = record
  return (
    <>
      <OldVersionNote record={record} />
      {changes.length + unshown.length === 0 ? null : (
        <section className="changes">
          <h2>{words.diff}</h2>
          {changes.length === 0 ? null : (
            <ChangeTable>
              {changes.map((change, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place of the page may be told twice.
                <ChangeRow key={place} change={change} setting={setting} />
              ))}
            </ChangeTable>
          )}
          {unshown.length === 0 ? null : (
            <details open={changes.length === 0}>
              <summary>
                {words.diffUnshown} <span className="faint num">{formatNumber(unshown.length, language)}</span>
              </summary>
              <ChangeTable>
                {unshown.map(change => (
                  <UnshownRow key={change.pointer} change={change} />
                ))}
              </ChangeTable>
            </details>
          )}
          {moreChanges === 0 ? null : (
            <p className="small muted">{fill(words.diffMore, { count: formatNumber(moreChanges, language) })}</p>
          )}
        </section>
      )}
    </>
  )
}
