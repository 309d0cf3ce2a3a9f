import { isObject, type JsonObject } from '@pdn/core'
import { dateAt, itemsAt, textAt, valueAt } from '../../showing/document-view.ts'
import { type Branch, branches } from './branches.ts'

/** A branch that a document holds, and where. */
export interface HeldBranch {
  readonly branch: Branch
  readonly pointer: string
  readonly held: JsonObject
}

const branchIn = (holder: JsonObject, base: string, branch: Branch): readonly HeldBranch[] => {
  const held = Object.hasOwn(holder, branch.at) ? holder[branch.at] : undefined
  return isObject(held) ? [{ branch, pointer: `${base}/${branch.at}`, held }] : []
}

/** The branches that a canonical document holds, in its order. */
export const heldBranches = (document: JsonObject): readonly HeldBranch[] => [
  ...itemsAt(document, 'tipoContratacion').flatMap(([index, item]) =>
    branches
      .filter(({ contract }) => contract !== undefined)
      .flatMap(branch => branchIn(item, `/tipoContratacion/${index}`, branch)),
  ),
  ...branches.filter(({ contract }) => contract === undefined).flatMap(branch => branchIn(document, '', branch)),
]

/** One procedure of which a document gives data. */
export interface ProcedureData {
  readonly branch: Branch
  readonly pointer: string
  readonly data: JsonObject
  /** Its number or file, as the institution gave it. */
  readonly number: string | undefined
  readonly from: string | undefined
  readonly until: string | undefined
}

const dataIn = ({ branch, pointer, held }: HeldBranch): readonly ProcedureData[] => {
  const { at, isList, start, end } = branch.data
  const one = valueAt(held, at)
  const single = isObject(one) ? [[undefined, one] as const] : []
  const found = isList ? itemsAt(held, at) : single
  return found.map(([index, data]) => ({
    branch,
    pointer: index === undefined ? `${pointer}/${at}` : `${pointer}/${at}/${index}`,
    data,
    number: textAt(data, 'numeroExpedienteFolio'),
    from: dateAt(data, start),
    until: dateAt(data, end),
  }))
}

/** The procedures of which a document gives data, branch by branch. */
export const procedureData = (document: JsonObject): readonly ProcedureData[] => heldBranches(document).flatMap(dataIn)
