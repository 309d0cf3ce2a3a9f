import type { Block } from '@pdn/systems'
import { Fragment, type ReactElement } from 'react'
import { Contents, partAnchor } from './contents.tsx'
import { DataTable } from './data-table.tsx'
import { EntryList } from './entry-list.tsx'
import { FieldList } from './field-list.tsx'
import { say, useLanguage } from './language.ts'
import { Note } from './note.tsx'
import type { ValueSetting } from './shown-value.tsx'
import { Stages } from './stages.tsx'
import { Timeline } from './timeline.tsx'
import { Verdict } from './verdict.tsx'

const BlockView = ({
  block,
  today,
  setting,
}: {
  block: Block
  today: string
  setting: ValueSetting
}): ReactElement | null => {
  const language = useLanguage()
  switch (block.type) {
    case 'verdict':
      return <Verdict {...block} />
    case 'timeline':
      return <Timeline {...block} today={today} />
    case 'stages':
      return <Stages {...block} />
    case 'fields':
      return (
        <section>
          <h2 id={partAnchor(block.title)}>{say(block.title, language)}</h2>
          <FieldList fields={block.fields} setting={setting} />
        </section>
      )
    case 'table':
      return (
        <section>
          <h2 id={partAnchor(block.title)}>{say(block.title, language)}</h2>
          <DataTable table={block} setting={setting} />
        </section>
      )
    case 'entries':
      return <EntryList {...block} setting={setting} />
    case 'note':
      return (
        <Note>
          <p>{say(block.text, language)}</p>
        </Note>
      )
  }
}

/** The parts of a record's page in reading order, as its kind presents them; a long page tells its parts after its answer. */
export const BlockList = ({
  blocks,
  today,
  setting,
}: {
  blocks: readonly Block[]
  today: string
  setting: ValueSetting
}): ReactElement => (
  <>
    {blocks.map((block, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity of their own and never move.
      <Fragment key={index}>
        <BlockView block={block} today={today} setting={setting} />
        {index === 0 ? <Contents blocks={blocks} /> : null}
      </Fragment>
    ))}
  </>
)
