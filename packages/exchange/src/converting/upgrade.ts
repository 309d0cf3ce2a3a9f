import { findReservedIdentifiers, type Json, type JsonObject, valueAt } from '@pdn/core'
import { type ReadDocument, type Version, versionOf } from '@pdn/systems'
import type { Choice, UpgradedDocument, UpgradeOutcome } from './choice.ts'
import { derivedId, isUuid } from './derived-id.ts'
import { project } from './project.ts'
import { readingChoices } from './reading-choices.ts'
import { fitOfficial } from './upgrade-official.ts'
import { fitSanction, sanctionTarget } from './upgrade-sanction.ts'

/** Versions whose documents can be made into ones of a newer version, and the versions that these are of. */
const upgrades: Readonly<Record<string, readonly string[]>> = {
  's2-spic-1.1': ['s2-servidores-2'],
  's3-servidores-1.1': ['s3-graves-2', 's3-no-graves-2'],
  's3-particulares-1.1': ['s3-fisicas-2', 's3-morales-2'],
}

/** The newer versions that documents of a version become, in the order of their collections; none where it is the newest. */
export const upgradeTargets = (version: Version): readonly Version[] =>
  (Object.hasOwn(upgrades, version.id) ? upgrades[version.id] : undefined)?.flatMap(id => versionOf(id) ?? []) ?? []

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

interface Fitted {
  readonly document: JsonObject
  readonly choices: readonly Choice[]
  readonly part?: string
}

const finished = (fitted: Fitted, reading: ReadDocument, from: Version, to: Version): UpgradedDocument => {
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

const upgradeSanction = (reading: ReadDocument, from: Version): UpgradeOutcome => {
  const to = versionOf(sanctionTarget(reading) ?? '')
  if (to !== undefined) {
    const documents = [finished(fitSanction(reading.document, to), reading, from, to)]
    return { type: 'upgraded', canonical: reading.document, documents }
  }
  const isServant = from.id === 's3-servidores-1.1'
  return undecided(reading, [
    {
      type: 'chosen',
      rule: isServant ? 'severity-undetermined' : 'person-type-undetermined',
      in: 'source',
      path: isServant ? '/tipoFalta' : '/particularSancionado/tipoPersona',
      alternatives: upgradeTargets(from).map(({ id }) => id),
    },
  ])
}

const upgradeOfficial = (reading: ReadDocument, from: Version): UpgradeOutcome => {
  const [to] = upgradeTargets(from)
  const { records, choices } = fitOfficial(reading.document)
  if (to === undefined || records.length === 0) return undecided(reading, choices)
  const documents = records.map(record => finished(record, reading, from, to))
  return { type: 'upgraded', canonical: reading.document, documents }
}

/**
 * Makes a document of the newer version out of one of an older: it is read into its canonical form, which has the shape
 * of the newest version, fitted to the collection that it belongs to, and written as that has it. Whatever had to be
 * chosen, was changed or has no place is told. Nothing is guessed: what the old version does not say is left out.
 */
export const upgradeDocument = (from: Version, source: Json): UpgradeOutcome => {
  const reading = from.read(source)
  if (!reading.ok) return { type: 'unreadable', issues: reading.issues }
  return from.id === 's2-spic-1.1' ? upgradeOfficial(reading, from) : upgradeSanction(reading, from)
}
