import type { Json, JsonObject } from '@pdn/core'
import { readShaped, type ShapeReader } from '../../reading/read-shaped.ts'
import type { Reading } from '../../system.ts'
import { declarantName } from '../document/declarant-name.ts'
import { readingSchema } from '../schema/canonical.ts'
import { doubtsOfDeclaration } from './doubts.ts'
import { listedPlaces } from './listed-values.ts'
import { type ShapedDeclaration, shapeDeclaration } from './shape-declaration.ts'
import { withWithheld } from './withheld.ts'

const places = listedPlaces(readingSchema)

/** Reads a declaration that `shape` puts into canonical shape: of any version. */
export const readDeclarationBy = (source: Json, shape: (source: JsonObject) => ShapedDeclaration): Reading => {
  let typeIsKnown = false
  const reader: ShapeReader = {
    shape: document => {
      const shaped = shape(document)
      ;({ typeIsKnown } = shaped)
      return shaped
    },
    codes: places,
    refuse: document => {
      if (declarantName(document) === undefined) {
        return ['/declaracion/situacionPatrimonial/datosGenerales/nombre', 'name-missing']
      }
      return typeIsKnown ? undefined : ['/metadata/tipo', 'unknown-kind']
    },
    doubts: doubtsOfDeclaration,
  }
  const reading = readShaped(source, reader)
  return reading.ok ? { ...reading, document: withWithheld(reading.document) } : reading
}

/** Reads a declaration of version 2.0 with the known defects of capture systems and connectors. */
export const readDeclaration = (source: Json): Reading =>
  readDeclarationBy(source, document => shapeDeclaration(document))
