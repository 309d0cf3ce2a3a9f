import { useLanguage } from '@pdn/ui'
import type { ReactElement } from 'react'
import { useMessages } from '../messages/messages.ts'
import type { FieldInput } from '../server/field-inputs.ts'

type Of<Type extends FieldInput['type']> = Extract<FieldInput, { type: Type }>

const RangeInput = ({ input, id }: { input: Of<'range'>; id: string }): ReactElement => {
  const { search } = useMessages()
  const kind = input.of === 'date' ? ({ type: 'date' } as const) : ({ type: 'text', inputMode: 'decimal' } as const)
  return (
    <div className="range">
      {input.others.map(value => (
        <input key={value} type="hidden" name={input.id} value={value} />
      ))}
      <label htmlFor={`${id}-from`}>{search.from}</label>
      <input {...kind} id={`${id}-from`} name={`${input.id}.from`} defaultValue={input.from} autoComplete="off" />
      <label htmlFor={`${id}-to`}>{search.until}</label>
      <input {...kind} id={`${id}-to`} name={`${input.id}.to`} defaultValue={input.until} autoComplete="off" />
    </div>
  )
}

const ChoiceInput = ({ input, id }: { input: Of<'choice'>; id: string }): ReactElement => {
  const { search } = useMessages()
  const language = useLanguage()
  return (
    <select
      id={`${id}-choice`}
      name={input.id}
      aria-label={input.title[language]}
      defaultValue={input.options.find(({ chosen }) => chosen)?.value ?? ''}
    >
      <option value="">{search.any}</option>
      {input.options.map(({ value, title }) => (
        <option key={value} value={value}>
          {title[language]}
        </option>
      ))}
    </select>
  )
}

/** The ways to narrow a list that are no facets: ranges, choices from lists, and texts. */
export const FieldInputs = ({
  inputs,
  idPrefix,
}: {
  inputs: readonly FieldInput[]
  idPrefix: string
}): ReactElement[] => {
  const language = useLanguage()
  return inputs.map(input => {
    const id = `${idPrefix}-${input.id}`
    return (
      <fieldset key={input.id} className="facet">
        <legend>{input.title[language]}</legend>
        {input.type === 'range' ? <RangeInput input={input} id={id} /> : null}
        {input.type === 'choice' ? <ChoiceInput input={input} id={id} /> : null}
        {input.type === 'text' ? (
          <input
            type="text"
            id={`${id}-text`}
            name={input.id}
            defaultValue={input.value}
            aria-label={input.title[language]}
            autoComplete="off"
          />
        ) : null}
      </fieldset>
    )
  })
}
