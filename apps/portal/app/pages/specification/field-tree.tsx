import type { ReactElement } from 'react'
import type { FieldLine } from '../../server/specification/field-line.ts'
import { FieldRow } from './field-row.tsx'

const Leaf = ({ line }: { line: FieldLine }): ReactElement => (
  <FieldRow line={line}>
    <a href={`#${line.anchor}`}>{line.name}</a>
  </FieldRow>
)

/** The fields of a document as a tree whose branches open and close without script; each field has an address. */
export const FieldTree = ({ fields }: { fields: readonly FieldLine[] }): ReactElement => (
  <ul className="field-tree">
    {fields.map(line => (
      <li key={line.path} id={line.anchor}>
        {line.members === undefined ? (
          <Leaf line={line} />
        ) : (
          <details open={line.open === true}>
            <summary>
              <FieldRow line={line}>{line.name}</FieldRow>
            </summary>
            <FieldTree fields={line.members} />
          </details>
        )}
      </li>
    ))}
  </ul>
)
