import type { Block } from '@pdn/systems'
import type { ReactElement } from 'react'
import { DataTable } from './data-table.tsx'
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
          <h2>{say(block.title, language)}</h2>
          <FieldList fields={block.fields} setting={setting} />
        </section>
      )
    case 'table':
      return (
        <section>
          <h2>{say(block.title, language)}</h2>
          <DataTable table={block} setting={setting} />
        </section>
      )
    case 'note':
      return (
        <Note>
          <p>{say(block.text, language)}</p>
        </Note>
      )
  }
}

/** The parts of a record's page in reading order, as its kind presents them. */
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
      <BlockView key={index} block={block} today={today} setting={setting} />
    ))}
  </>
)
