import type { Block, ShownValue as Value } from '@pdn/systems'
import type { ReactElement } from 'react'
import { formatNumber } from './format-number.ts'
import { fill, say, useLanguage } from './language.ts'
import { InferredMark, type InferredPart, inferredPart, ShownValue, type ValueSetting } from './shown-value.tsx'
import { words } from './words.ts'

const shownAtOnce = 12

type Table = Extract<Block, { type: 'table' }>

/** What was inferred of every given value of a column: its heading says so, once. */
const inferredColumns = (table: Table, { inferred }: ValueSetting): readonly InferredPart[] =>
  table.columns.map((_, index) => {
    const given = table.rows.flatMap(row => row[index] ?? []).filter(({ type }) => type !== 'missing')
    const [first, ...others] = new Set(given.map(value => inferredPart(value, inferred)))
    return others.length === 0 ? first : undefined
  })

const Grid = ({
  table,
  rows,
  name,
  setting,
}: {
  table: Table
  rows: readonly (readonly Value[])[]
  name: string
  setting: ValueSetting
}): ReactElement => {
  const language = useLanguage()
  const title = fill(words.scrollTable[language], { title: name })
  const inferred = inferredColumns(table, setting)
  const marked = { ...setting, compact: true }
  const unmarked = { ...marked, inferred: new Set<string>() }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard.
    <section className="data-table" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column, index) => {
              const part = inferred[index]
              return (
                <th key={column.label.es} scope="col" data-numeric={column.numeric === true}>
                  {say(column.label, language)}
                  {part === undefined ? null : (
                    <>
                      {' '}
                      <InferredMark part={part} />
                    </>
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and never move.
            <tr key={index}>
              {row.map((value, position) => (
                <td
                  key={table.columns[position]?.label.es ?? position}
                  data-numeric={table.columns[position]?.numeric === true}
                  data-label={say(table.columns[position]?.label ?? '', language)}
                >
                  <ShownValue value={value} setting={inferred[position] === undefined ? marked : unmarked} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A table of values; long ones show their first rows and open the rest in place, without script. */
export const DataTable = ({ table, setting }: { table: Table; setting: ValueSetting }): ReactElement => {
  const language = useLanguage()
  const title = say(table.title, language)
  if (table.rows.length === 0) return <p className="data-table-empty muted">{say(table.empty, language)}</p>
  const rest = table.rows.length > shownAtOnce + 3 ? table.rows.slice(shownAtOnce) : []
  const first = rest.length === 0 ? table.rows : table.rows.slice(0, shownAtOnce)
  return (
    <>
      <Grid table={table} rows={first} name={title} setting={setting} />
      {rest.length === 0 ? null : (
        <details className="data-table-rest">
          <summary>{fill(words.allRows[language], { count: formatNumber(rest.length, language) })}</summary>
          <Grid table={table} rows={rest} name={`${title} (2)`} setting={setting} />
        </details>
      )}
    </>
  )
}
