import { isObject, type Json, type JsonObject } from '@pdn/core'
import { asList } from '../../reading/changes.ts'
import { codeOf } from '../../reading/codes.ts'
import { type Draft, draftOf, putAt, takeAt } from '../../reading/draft.ts'
import { type Move, sourcePointer } from '../../reading/moves.ts'
import { type Restructured, type Restructuring, restructuringOf } from '../../reading/restructuring.ts'
import { isPlaceholder } from '../../reading/scalar-readers.ts'
import { type Branch, branches } from '../document/branches.ts'
import { contracts } from '../document/code-lists.ts'
import { branchAliases, concessionAliases, contractAliases, granteeParts, recordAliases } from './migrated-names.ts'

type Shaping = Pick<Restructuring, 'moves' | 'issues'>

/** Remembers where a value was in the source, also one that moved before. */
const moved = (from: string, to: string, { moves }: Shaping): string => {
  const source = sourcePointer(from, moves)
  moves.push([source, to])
  return source
}

const noteRenamed = (path: string, { issues }: Shaping): void => {
  issues.push({ path, rule: 'renamed-member', severity: 'note', repaired: true })
}

/** Gives members their published names: silently those of the written specification, with a note all others. */
const rename = (draft: Draft, pairs: readonly Move[], base: string, into: Shaping, isSpecified = false): void => {
  for (const [from, to] of pairs) {
    const value = takeAt(draft, from)
    if (value === undefined) continue
    putAt(draft, to, value)
    const path = moved(base + from, base + to, into)
    if (!isSpecified) noteRenamed(path, into)
  }
}

const given = (value: Json): boolean => value !== null && !isPlaceholder(value)

const codeList = asList()

/** One text or several, as the list of those that say something. */
const listOf = (value: Json): Json => {
  const list = codeList(value)
  return Array.isArray(list) ? list.filter(given) : list
}

const listAt = (draft: Draft, name: string): void => {
  const value = takeAt(draft, `/${name}`)
  if (value !== undefined) putAt(draft, `/${name}`, listOf(value))
}

const draftAt = (draft: Draft, name: string): Draft | undefined => {
  const held = draft[name]
  if (!isObject(held)) return undefined
  const inner = draftOf(held)
  draft[name] = inner
  return inner
}

/** Steps under the tool's names, each with its list of levels; steps of other names in the list that is for them. */
const shapeLevels = (branch: Branch, holder: Draft, base: string, into: Shaping): void => {
  const held = draftAt(holder, branch.levels)
  if (held === undefined) return
  const at = `${base}/${branch.levels}`
  const { steps, others } = branch
  const specified = steps.map(({ name, specified: from }): Move => [`/${from}`, `/${name}`])
  rename(held, specified, at, into, true)
  if (branch.id === 'disposal') rename(held, [['/formalizacion', '/formalizacoin']], at, into)
  for (const { name } of steps) listAt(held, name)
  const more = takeAt(held, '/otro')
  if (more === undefined) return
  const items = listOf(more)
  const texts: readonly Json[] = Array.isArray(items) ? items : [items]
  if (texts.length > 0)
    putAt(
      held,
      `/${others.list}`,
      texts.map(text => ({ [others.member]: text })),
    )
  moved(`${at}/otro`, `${at}/${others.list}`, into)
}

/** The one name of a concession's holder, where the migration gives its parts. */
const shapeGrantee = (data: Draft, base: string, into: Shaping): void => {
  const parts = granteeParts.map(part => takeAt(data, part)).filter(part => typeof part === 'string' && given(part))
  if (parts.length === 0) return
  putAt(data, '/nombrePersonaFisica', parts.join(' '))
  const [first] = granteeParts.map(part => moved(base + part, `${base}/nombrePersonaFisica`, into))
  if (first !== undefined) noteRenamed(first, into)
}

const worksDates: readonly Move[] = [
  ['/fechaInicioProcedimiento', '/inicioProcedimiento'],
  ['/fechaConclusionProcedimiento', '/conclusionProcedimiento'],
]

const shapeData = (branch: Branch, held: Draft, base: string, into: Shaping): void => {
  if (branch.id === 'works') rename(held, worksDates, base, into, true)
  if (branch.id !== 'concession') return
  rename(held, concessionAliases, base, into)
  listAt(held, 'sectorActoJuridico')
  shapeGrantee(held, base, into)
}

const shapeBranch = (branch: Branch, holder: Draft, base: string, into: Shaping): void => {
  const held = draftAt(holder, branch.at)
  if (held === undefined) return
  const at = `${base}/${branch.at}`
  const { data, levels } = branch
  rename(held, [...branchAliases, ['/nivelesResponsabilidad', `/${levels}`]], at, into)
  if (!data.isList) rename(held, [['/datosGeneralesProcedimientos', `/${data.at}`]], at, into)
  shapeLevels(branch, held, at, into)
  if (branch.hasAreas) listAt(held, 'tipoArea')
  const inner = held[data.at]
  if (data.isList && Array.isArray(inner)) {
    held[data.at] = inner.map((item: Json, index) => {
      if (!isObject(item)) return item
      const draft = draftOf(item)
      shapeData(branch, draft, `${at}/${data.at}/${index}`, into)
      return draft
    })
    return
  }
  const one = draftAt(held, data.at)
  if (one !== undefined) shapeData(branch, one, `${at}/${data.at}`, into)
}

/** Contracts that the migration left beside the list, into the item of their kind; a new one where there is none. */
const gatherContracts = (document: Draft, into: Shaping): void => {
  for (const [from, contract, at] of contractAliases) {
    const value = takeAt(document, from)
    if (value === undefined) continue
    const { tipoContratacion } = document
    const items: Json[] = Array.isArray(tipoContratacion) ? [...tipoContratacion] : []
    const found = items.findIndex(
      item => isObject(item) && typeof item.clave === 'string' && codeOf(item.clave, contracts) === contract,
    )
    const index = found < 0 ? items.length : found
    const item = items[index]
    const draft: Draft = isObject(item) ? draftOf(item) : { clave: contract }
    putAt(draft, `/${at}`, value)
    items[index] = draft
    document.tipoContratacion = items
    noteRenamed(moved(from, `/tipoContratacion/${index}/${at}`, into), into)
  }
}

const shapeContracts = (document: Draft, into: Shaping): void => {
  const { tipoContratacion } = document
  if (!Array.isArray(tipoContratacion)) return
  document.tipoContratacion = tipoContratacion.map((item: Json, index) => {
    if (!isObject(item)) return item
    const draft = draftOf(item)
    for (const branch of branches) {
      if (branch.contract !== undefined) shapeBranch(branch, draft, `/tipoContratacion/${index}`, into)
    }
    return draft
  })
}

/** Final beneficiaries that the migration left beside the branches: those of the concession, the only one that has them there. */
const beneficiaryAliases: readonly Move[] = [
  ['/datosBeneficiariosFinales', '/otorgamientoConcesion/informacionPersonasBeneficiarias'],
]

/** Puts a record of version 2 into the shape that the capture tool ships, from the specification's and the migration's. */
export const shapeRecord = (source: JsonObject): Restructured => {
  const { rest: document, ...into } = restructuringOf(source)
  rename(document, recordAliases, '', into)
  if (isObject(document.otorgamientoConcesion)) rename(document, beneficiaryAliases, '', into)
  gatherContracts(document, into)
  shapeContracts(document, into)
  for (const branch of branches) if (branch.contract === undefined) shapeBranch(branch, document, '', into)
  return { ...into, document }
}
