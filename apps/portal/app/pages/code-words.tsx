import type { ReactElement } from 'react'

/** A sentence in which names of fields and their values stand between grave accents: these are shown as code. */
export const CodeWords = ({ text }: { text: string }): ReactElement => (
  <>
    {text.split('`').map((part, place) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice in a sentence.
      place % 2 === 0 ? part : <code key={place}>{part}</code>,
    )}
  </>
)
