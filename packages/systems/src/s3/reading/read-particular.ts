import type { Json, JsonObject } from '@pdn/core'
import { type EarlierWriting, toldWhereWritten } from '../../reading/earlier-writing.ts'
import type { Shaped } from '../../reading/read-shaped.ts'
import { sourceIdOf } from '../../reading/source-id.ts'
import type { Issue, Reading } from '../../system.ts'
import { canonicalLegal, canonicalNatural } from '../schema/canonical.ts'
import { contractorDraft } from './contractor-draft.ts'
import { firstParticular } from './first-writing.ts'
import { readDocument } from './read-document.ts'
import { restructureParticulares } from './restructure-particulares.ts'

const writings: readonly EarlierWriting[] = [firstParticular, contractorDraft]

const writingOf = (source: Json): EarlierWriting | undefined => writings.find(({ isOne }) => isOne(source))

/** A private party's sanction in the words of version 1.1, whichever earlier writing it came in. */
export const todaysParticular = (source: JsonObject): JsonObject => writingOf(source)?.rewrite(source) ?? source

const earlyNames: Issue = { path: '', rule: 'early-names', severity: 'note', repaired: true }

const idFromCase: Issue = { path: '/expediente', rule: 'id-from-case-number', severity: 'warning', repaired: true }

const earlyIssues = (source: JsonObject, today: JsonObject): readonly Issue[] => {
  if (writingOf(source) === undefined) return []
  return sourceIdOf(source) === undefined && today.id !== undefined ? [earlyNames, idFromCase] : [earlyNames]
}

const shape = (source: JsonObject): Shaped => {
  const today = todaysParticular(source)
  const restructured = restructureParticulares(today)
  const isLegal = restructured.personType === 'legal'
  return {
    ...restructured,
    issues: [...earlyIssues(source, today), ...restructured.issues],
    kind: isLegal ? 'legal-person' : 'natural-person',
    schema: isLegal ? canonicalLegal : canonicalNatural,
  }
}

/** Reads a private party's sanction of version 1.1, of 1.0, or of the draft before it, in whichever it is written. */
export const readParticular = (source: Json): Reading => {
  const reading = readDocument(source, shape)
  const writing = writingOf(source)
  return writing === undefined ? reading : toldWhereWritten(reading, source, writing)
}
