import type { ReactElement } from 'react'
import { useLanguage } from './language.ts'
import { words } from './words.ts'

/** Says that a record is synthetic: a band for its page, a word for its line in a list. */
export const SyntheticMark = ({ form }: { form: 'band' | 'word' }): ReactElement => {
  const language = useLanguage()
  if (form === 'word') return <span className="synthetic-word">{words.synthetic[language]}</span>
  return (
    <p className="synthetic-band">
      <strong>{words.synthetic[language]}.</strong> {words.syntheticSentence[language]}
    </p>
  )
}
