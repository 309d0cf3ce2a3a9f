import { findReservedIdentifiers, isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import {
  type Choice,
  type FittedRecord,
  type Mend,
  mendedValues,
  type ReadDocument,
  systems,
  type Version,
  versionOf,
} from '@pdn/systems'
import type { UpgradedDocument, UpgradeOutcome } from './choice.ts'
import { derivedId, isUuid } from './derived-id.ts'
import { project } from './project.ts'
import { readingChoices } from './reading-choices.ts'

const successorsOf = ({ id }: Version): readonly Version[] =>
  systems.flatMap(({ versions }) => versions).filter(({ supersedes }) => supersedes?.includes(id) === true)

const newestAfter = (version: Version): readonly Version[] => {
  const successors = successorsOf(version)
  return successors.length === 0 ? [version] : successors.flatMap(newestAfter)
}

/** The newest versions that documents of a version become, in the order of their collections; none where it is one. */
export const upgradeTargets = (version: Version): readonly Version[] =>
  newestAfter(version).filter(newest => newest !== version)

/** The version in whose words documents of an early one can be told; none where it is in its own. */
export const rewriteTarget = ({ standardisedAs }: Version): Version | undefined =>
  standardisedAs === undefined ? undefined : versionOf(standardisedAs)

/** A UUID in place of another id; not of one that holds a person's key, which could be found out from it by trying. */
const withId = (document: JsonObject, from: Version, part: string | undefined) => {
  const { id } = document
  if (typeof id !== 'string' || (isUuid(id) && part === undefined)) return { document, choices: [] }
  if (findReservedIdentifiers(id).length > 0) {
    const kept: Choice = { type: 'chosen', rule: 'id-kept', in: 'result', path: '/id', alternatives: [] }
    return { document, choices: [kept] }
  }
  const choice: Choice = { type: 'changed', rule: 'id-derived', in: 'result', path: '/id', said: id, alternatives: [] }
  const text = derivedId(from.id, part === undefined ? id : `${id}\n${part}`)
  return { document: { ...document, id: text }, choices: [choice] }
}

const finished = (fitted: FittedRecord, reading: ReadDocument, from: Version, to: Version): UpgradedDocument => {
  const projected = project(to, fitted.document)
  const { document, choices } = withId(projected.document, from, fitted.part)
  // What was deduced and has no place in the result is told as lost.
  const read = readingChoices(to, reading.document, reading.issues).filter(
    choice => choice.in !== 'result' || valueAt(document, choice.path) !== undefined,
  )
  return { version: to.id, document, choices: [...read, ...fitted.choices, ...projected.choices, ...choices] }
}

const undecided = (reading: ReadDocument, choices: readonly Choice[]): UpgradeOutcome => ({
  type: 'undecided',
  canonical: reading.document,
  choices,
})

const upgrade = (reading: ReadDocument, from: Version): UpgradeOutcome => {
  const { records, choices } = from.upgrade?.(reading) ?? { records: [], choices: [] }
  const documents = records.flatMap(record => {
    const to = versionOf(record.version)
    return to === undefined ? [] : [finished(record, reading, from, to)]
  })
  if (documents.length === 0) return undecided(reading, choices)
  return { type: 'upgraded', canonical: reading.document, documents }
}

const mendChoice = ({ path, rule, repaired, raw }: Mend): Choice => ({
  type: repaired ? 'changed' : 'lost',
  rule,
  in: 'result',
  path,
  ...(raw === undefined ? {} : { said: raw }),
  alternatives: [],
})

/** The same document in the words of another version, where what it is does not change by it. */
const rewrite = (from: Version, to: Version, source: JsonObject, reading: ReadDocument): UpgradeOutcome => {
  const standard = from.standardise?.(source, reading) ?? source
  // Of declarations the newer words are those of the canonical document, and reading tells what it chose in them.
  const isCanonical = standard === reading.document
  const fitted = from.fitStandard?.(standard, reading) ?? { document: standard, choices: [] }
  const { document: mended, mends } = mendedValues(to.schema, fitted.document)
  const { document, choices } = project(to, mended)
  const again = to.read(document)
  if (!again.ok || again.kind !== reading.kind)
    return undecided(reading, [{ type: 'chosen', rule: 'kind-would-change', in: 'source', path: '', alternatives: [] }])
  const told = isCanonical ? readingChoices(to, reading.document, reading.issues) : mends.map(mendChoice)
  const documents = [{ version: to.id, document, choices: [...told, ...fitted.choices, ...choices] }]
  return { type: 'upgraded', canonical: reading.document, documents }
}

/**
 * Makes a document of a newer version out of one of an older: it is read into its canonical form, which has the shape
 * of the newest version, fitted to the collection that it belongs to, and written as that has it. Whatever had to be
 * chosen, was changed or has no place is told. Nothing is guessed: what the old version does not say is left out. `to` is
 * the newest version unless it names the one in whose words an early one is told (`rewriteTarget`).
 */
export const upgradeDocument = (from: Version, source: Json, to?: Version): UpgradeOutcome => {
  const reading = from.read(source)
  if (!reading.ok || !isObject(source)) return { type: 'unreadable', issues: reading.issues }
  const words = rewriteTarget(from)
  const isRewritten = words === to || (to === undefined && from.upgrade === undefined)
  if (words !== undefined && isRewritten) return rewrite(from, words, source, reading)
  return upgrade(reading, from)
}
