import type { ShownField } from '@pdn/systems'
import type { ReactElement } from 'react'
import { say, useLanguage } from './language.ts'
import { ShownValue, type ValueSetting } from './shown-value.tsx'

/** Fields and their values in reading order; a field without any says that its source did not give it. */
export const FieldList = ({
  fields,
  setting,
}: {
  fields: readonly ShownField[]
  setting: ValueSetting
}): ReactElement => {
  const language = useLanguage()
  return (
    <dl className="field-list">
      {fields.map((field, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields have no identity of their own and never move.
        <div key={index}>
          <dt>{say(field.label, language)}</dt>
          {(field.values.length === 0 ? [{ type: 'missing' } as const] : field.values).map((value, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: values have no identity of their own and never move.
            <dd key={position}>
              <ShownValue value={value} setting={setting} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
