import type { Block } from '@pdn/systems'
import type { ReactElement } from 'react'
import { partAnchor } from './contents.tsx'
import { FieldList } from './field-list.tsx'
import { say, useLanguage } from './language.ts'
import type { ValueSetting } from './shown-value.tsx'

type Entries = Extract<Block, { type: 'entries' }>

/** Things of one sort, each under its heading with its fields; what is left out stands after them. */
export const EntryList = ({
  title,
  entries,
  empty,
  notes,
  setting,
}: Entries & { readonly setting: ValueSetting }): ReactElement => {
  const language = useLanguage()
  return (
    <section className="entry-list">
      <h2 id={partAnchor(title)}>{say(title, language)}</h2>
      {entries.length > 0 ? null : <p className="entry-list-empty">{say(empty, language)}</p>}
      {entries.map(({ heading, fields }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity of their own and never move.
        <section key={index} className="entry">
          <h3>{say(heading, language)}</h3>
          <FieldList fields={fields} setting={setting} />
        </section>
      ))}
      {notes.map(note => (
        <p key={note.es} className="entry-list-note">
          {say(note, language)}
        </p>
      ))}
    </section>
  )
}
