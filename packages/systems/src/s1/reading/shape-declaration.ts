import { isObject, type JsonObject } from '@pdn/core'
import { putAt, takeAt } from '../../reading/draft.ts'
import { sourcePointer } from '../../reading/moves.ts'
import type { Shaped } from '../../reading/read-shaped.ts'
import { type Restructuring, restructuringOf } from '../../reading/restructuring.ts'
import { sourceIdOf } from '../../reading/source-id.ts'
import { textAt } from '../../showing/document-view.ts'
import { statedType, typesOfIncomes } from '../document/declaration-type.ts'
import { readingSchema } from '../schema/canonical.ts'
import { type DeclarationType, modificationType } from '../schema/declaration-types.ts'
import { aliases, assets, interests } from './section-names.ts'
import { shapeValues } from './shape-values.ts'

/** Sections and members in their published places; the draft is the restructuring's `rest`. */
const place = ({ rest, moves, issues }: Restructuring): void => {
  for (const [from, to] of aliases) {
    const value = takeAt(rest, from)
    if (value === undefined) continue
    const source = sourcePointer(from, moves)
    putAt(rest, to, value)
    moves.push([source, to])
    issues.push({ path: source, rule: 'renamed-member', severity: 'note', repaired: true })
  }
}

/** What stands where a part of a declaration should goes aside, for the cut to count: the part may be told elsewhere. */
const clearPlaces = ({ rest }: Restructuring): void => {
  for (const place of ['/metadata', '/declaracion', assets, interests]) {
    const held = takeAt(rest, place)
    if (held !== undefined) putAt(rest, isObject(held) ? place : `${place}:2`, held)
  }
}

/** A declaration without an id is read and told: what it says tells it apart. */
const placeId = (source: JsonObject, { rest, issues }: Restructuring): void => {
  const { id: given } = rest
  const id = sourceIdOf(source)
  if (id === undefined) {
    delete rest.id
    issues.push({ path: '/id', rule: 'id-missing', severity: 'warning', repaired: false })
  } else if (given !== id) {
    rest.id = id
    issues.push({ path: '/id', rule: 'id-repaired', severity: 'note', repaired: true })
  }
}

/** The type that a document's incomes alone tell, where it states none that is known. */
const typeOf = (document: JsonObject): DeclarationType | undefined => {
  const told = typesOfIncomes(document)
  return statedType(document) ?? (told.length === 1 ? told[0] : undefined)
}

/**
 * Puts a declaration of version 2.0 into canonical shape: published names and places of sections, shapes of values; its
 * type from its incomes, or by `inferType`, where it states none.
 */
export const shapeDeclaration = (
  source: JsonObject,
  restructuring: Restructuring = restructuringOf(source),
  inferType: (document: JsonObject) => DeclarationType | undefined = () => undefined,
): Shaped => {
  const { rest, moves, inferred, raw, issues } = restructuring
  clearPlaces(restructuring)
  place(restructuring)
  placeId(source, restructuring)
  const stated = statedType(rest)
  const type = typeOf(rest) ?? (textAt(rest, 'metadata', 'tipo') === undefined ? inferType(rest) : undefined)
  if (type !== undefined && stated === undefined) {
    const unknown = takeAt(rest, '/metadata/tipo')
    if (unknown !== undefined) raw.set('/metadata/tipo', unknown)
    putAt(rest, '/metadata/tipo', type.tipo)
    inferred.push('/metadata/tipo')
    issues.push({ path: '/metadata/tipo', rule: 'declaration-type-inferred', severity: 'warning', repaired: true })
  }
  return {
    kind: (type ?? modificationType).id,
    schema: readingSchema,
    document: shapeValues(rest, readingSchema, restructuring),
    moves,
    inferred,
    raw,
    issues,
  }
}
