import { fill } from '@pdn/ui'
import type { ReactElement, ReactNode } from 'react'
import type { FieldLine } from '../../server/specification/field-line.ts'
import { useSpecificationTexts } from './texts.ts'

/** What decides whether a value is published, as one sentence. */
const Rules = ({ rules }: { rules: NonNullable<FieldLine['rules']> }): ReactElement => {
  const { page: text } = useSpecificationTexts()
  const parts = rules.map(rule =>
    rule.reason === undefined ? text.otherwise[rule.class] : text.rule[rule.class].replace('{reason}', rule.reason),
  )
  return <span className="field-fact">{parts.join('; ')}.</span>
}

const Facts = ({ line }: { line: FieldLine }): ReactElement => {
  const { page: text } = useSpecificationTexts()
  return (
    <span className="field-facts">
      <span className="field-fact">
        {line.type}
        {line.limits === undefined ? null : `, ${line.limits}`}
        {line.inside === undefined
          ? null
          : `, ${fill(line.inside === 1 ? text.insideOne : text.inside, { count: line.inside })}`}
        {line.deprecated === true ? `, ${text.deprecated}` : null}
        {line.recursive === true ? `, ${text.recursive}` : null}
      </span>
      {line.description === undefined ? null : <span className="field-fact">{line.description}</span>}
      {line.translated === undefined ? null : (
        <span className="field-fact">
          {text.translated} <span className="code">{line.translated}</span>
        </span>
      )}
      {line.requiredWhen === undefined ? null : (
        <span className="field-fact">
          {text.required} {line.requiredWhen}
        </span>
      )}
      {line.catalogue === undefined ? null : (
        <span className="field-fact">
          {text.catalogue} <a href={`#${line.catalogue.anchor}`}>{line.catalogue.title}</a>
        </span>
      )}
      {line.codes === undefined ? null : (
        <span className="field-fact">
          {text.allowed} <span className="code">{line.codes}</span>
        </span>
      )}
      {line.rules === undefined ? null : <Rules rules={line.rules} />}
      {line.example === undefined ? null : (
        <span className="field-fact">
          {text.example} <span className="code">{line.example}</span>
        </span>
      )}
    </span>
  )
}

/** One field: its name, what may stand there, whether it is required and whether it is published. */
export const FieldRow = ({ line, children }: { line: FieldLine; children: ReactNode }): ReactElement => {
  const { page: text } = useSpecificationTexts()
  return (
    <span className="field-row">
      <span className="field-name code" data-deprecated={line.deprecated === true}>
        {children}
      </span>
      <Facts line={line} />
      <span className="field-marks">
        {line.required === true ? <strong>{text.required}</strong> : null}
        <span className="field-publicity" data-class={line.publicity}>
          {text.publicity[line.publicity]}
        </span>
      </span>
    </span>
  )
}
