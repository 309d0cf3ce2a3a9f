import { isObject, type Json } from '@pdn/core'
import { readShaped, type ShapeReader } from '../../reading/read-shaped.ts'
import type { Reading } from '../../system.ts'
import { declarantName } from '../document/declarant-name.ts'
import { statedType } from '../document/declaration-type.ts'
import { doubtsOfDeclaration } from './doubts.ts'
import { codePlaces } from './listed-values.ts'
import { shapeDeclaration } from './shape-declaration.ts'
import { standardKind } from './standard-kind.ts'
import { withWithheld } from './withheld.ts'
import { withoutHollowEntries } from './without-hollow-entries.ts'

/** Why a document is no record: it names nobody, or nothing tells of which type it is. */
const refuse: ShapeReader['refuse'] = document => {
  if (declarantName(document) === undefined) {
    return ['/declaracion/situacionPatrimonial/datosGenerales/nombre', 'name-missing']
  }
  return statedType(document) === undefined ? ['/metadata/tipo', 'unknown-kind'] : undefined
}

const readerOf = (shape: ShapeReader['shape']): ShapeReader => ({
  shape,
  codes: codePlaces,
  refuse,
  doubts: doubtsOfDeclaration,
})

/** Reads a declaration that `shape` puts into canonical shape: of any version. */
export const readDeclarationBy = (source: Json, shape: ShapeReader['shape']): Reading => {
  const reading = readShaped(source, readerOf(shape))
  return reading.ok ? { ...reading, document: withWithheld(withoutHollowEntries(reading.document)) } : reading
}

const shape: ShapeReader['shape'] = source => shapeDeclaration(source)

/** Reads a declaration of version 2.0 with the known defects of capture systems and connectors. */
export const readDeclaration = (source: Json): Reading => {
  const kind = isObject(source) ? standardKind(source) : undefined
  if (kind === undefined) return readDeclarationBy(source, shape)
  const reading = readShaped(source, { ...readerOf(shape), standardKind: () => kind })
  // What stands as version 2.0 writes it has no hollow entries.
  return reading.ok ? { ...reading, document: withWithheld(reading.document) } : reading
}
