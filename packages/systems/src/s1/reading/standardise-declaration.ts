import type { JsonObject } from '@pdn/core'
import type { ReadDocument } from '../../system.ts'

/** A declaration that could be read, as version 2.0 writes it: whatever it was written in, the canonical document. */
export const standardiseDeclaration = (_: JsonObject, { document }: ReadDocument): JsonObject => document
