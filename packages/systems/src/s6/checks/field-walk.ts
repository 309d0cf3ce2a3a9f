import { isObject, type Json, type JsonObject, jsonPointer, type Localized, nearName } from '@pdn/core'
import { CheckTally } from '../../check-tally.ts'
import { rememberLast } from '../../remember-last.ts'
import { documentStages } from '../schema/document-stages.ts'
import type { FieldPlan, LeafCheck } from './field-plan.ts'
import { isEmail, isIdentifierScheme, isLanguage, isMediaType, isTelephone } from './formats.ts'
import { momentOf } from './moment.ts'
import { examplePrefix, knownPrefixes } from './registry.ts'

/** Names of the checks of fields, in the order in which they are told. */
export const fieldChecks = [
  'coverage.non-empty',
  'fields.additional',
  'fields.deprecated',
  'unique.ids',
  'format.ocid',
  'format.ocid-prefix',
  'format.email',
  'format.telephone',
  'codelist.open',
  'codelist.document-type',
  'codelist.document-format',
  'codelist.language',
  'codelist.identifier-scheme',
  'range.number',
  'range.date-time',
  'range.document-description-length',
] as const

/** The name of a check of fields. */
export type FieldCheck = (typeof fieldChecks)[number]

/** Realistic years of procurement (Pelican); dates outside are slips. */
const [earliest, latest] = ['1990-01-01', '2049-12-31']

const longestDescription = 250

const same = (text: string): Localized => ({ es: text, en: text })

const expectedNumber = same('≥ 0')
const expectedOcid = same('ocds-xxxxxx-…')

interface TextCheck {
  readonly name: FieldCheck
  readonly holds: (text: string) => boolean
  readonly expected?: Localized
}

/** Checks that look at one text and at nothing else. */
const textChecks: Readonly<
  Record<Exclude<LeafCheck, 'ocid' | 'date' | 'past-date' | 'document-type' | 'number'>, TextCheck>
> = {
  email: { name: 'format.email', holds: isEmail },
  telephone: { name: 'format.telephone', holds: isTelephone },
  'media-type': { name: 'codelist.document-format', holds: isMediaType, expected: same('application/pdf') },
  language: { name: 'codelist.language', holds: isLanguage, expected: same('es') },
  'identifier-scheme': { name: 'codelist.identifier-scheme', holds: isIdentifierScheme, expected: same('MX-RFC') },
  'document-description': {
    name: 'range.document-description-length',
    holds: text => text.length <= longestDescription,
    expected: { es: `A lo sumo ${longestDescription} letras`, en: `At most ${longestDescription} characters` },
  },
}

/** The day after: where it is latest on Earth, the next day has come. */
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

const isBlank = (value: Json): boolean => {
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  if (typeof value !== 'object' || value === null) return false
  for (const _ in value) return false
  return true
}

/** Unknown names of one release that are compared with those of the standard. */
const mostCompared = 20

/** One walk over a release that answers every check of fields. */
class FieldWalk {
  readonly tallies: Readonly<Record<FieldCheck, CheckTally>>
  /** Members and positions on the way to the value that is looked at. */
  readonly #steps: (string | number)[] = []
  readonly #latestPast: string
  #compared = 0

  constructor(latestPast: string) {
    this.tallies = Object.fromEntries(fieldChecks.map(name => [name, new CheckTally()])) as Record<
      FieldCheck,
      CheckTally
    >
    this.#latestPast = latestPast
  }

  #see(name: FieldCheck, holds: boolean, expected?: Localized): void {
    this.tallies[name].see(holds, holds ? '' : jsonPointer(this.#steps), expected)
  }

  walk(value: JsonObject, plan: FieldPlan): void {
    for (const name of Object.keys(value)) {
      const member = value[name]
      if (member === undefined || member === null) continue
      this.#steps.push(name)
      this.#see('coverage.non-empty', !isBlank(member))
      const field = plan.members?.get(name)
      if (field === undefined) this.#unknown(name, plan, value)
      else this.#known(member, field)
      this.#steps.pop()
    }
  }

  #unknown(name: string, plan: FieldPlan, holder: JsonObject): void {
    const known = name.startsWith('pdn:') || (name.includes('_') && plan.translated.some(pattern => pattern.test(name)))
    this.#see('fields.additional', known, known ? undefined : this.#meant(name, plan, holder))
  }

  /** The field that was probably meant by a name that the standard does not have; of the first such names of a release. */
  #meant(name: string, { members }: FieldPlan, holder: JsonObject): Localized | undefined {
    if (members === undefined || ++this.#compared > mostCompared) return undefined
    const absent = [...members.keys()].filter(each => !Object.hasOwn(holder, each))
    const near = nearName(name, absent)
    return near === undefined ? undefined : { es: `el campo «${near}»`, en: `the field “${near}”` }
  }

  #known(member: Json, field: FieldPlan): void {
    this.#see('fields.additional', true)
    this.#see('fields.deprecated', !field.deprecated)
    if (field.members === undefined) this.#leaves(member, field)
    else if (isObject(member)) this.walk(member, field)
    else if (Array.isArray(member)) this.#items(member, field)
  }

  #items(list: readonly Json[], field: FieldPlan): void {
    const ids = field.keyed && list.length > 1 ? new Set<string>() : undefined
    for (const [index, item] of list.entries()) {
      if (!isObject(item)) continue
      this.#steps.push(index)
      if (ids !== undefined) this.#id(item.id, ids)
      this.walk(item, field)
      this.#steps.pop()
    }
  }

  #id(id: Json | undefined, ids: Set<string>): void {
    if (typeof id !== 'string' && typeof id !== 'number') return
    this.#steps.push('id')
    this.#see('unique.ids', !ids.has(String(id)))
    this.#steps.pop()
    ids.add(String(id))
  }

  #leaves(member: Json, field: FieldPlan): void {
    if (Array.isArray(member)) {
      for (const [index, item] of member.entries()) {
        this.#steps.push(index)
        this.#leaf(item, field)
        this.#steps.pop()
      }
    } else this.#leaf(member, field)
  }

  #leaf(value: Json, field: FieldPlan): void {
    if (typeof value === 'number') {
      if (field.leaf === 'number') this.#see('range.number', value >= 0 && Number.isFinite(value), expectedNumber)
      return
    }
    if (typeof value !== 'string' || value.trim() === '') return
    if (field.codes !== undefined) this.#see('codelist.open', field.codes.has(value))
    if (field.leaf !== undefined) this.#text(value, field.leaf, field.stage)
  }

  #text(text: string, leaf: LeafCheck, stage: string | undefined): void {
    if (leaf === 'date') this.#date(text, latest)
    else if (leaf === 'past-date') this.#date(text, this.#latestPast)
    else if (leaf === 'ocid') this.#ocid(text)
    else if (leaf === 'document-type') this.#documentType(text, stage)
    else if (leaf !== 'number') {
      const { name, holds, expected } = textChecks[leaf]
      this.#see(name, holds(text), expected)
    }
  }

  #ocid(ocid: string): void {
    const prefix = /^ocds-([a-z0-9]{6})/.exec(ocid)?.[1]
    this.#see('format.ocid', prefix !== undefined, expectedOcid)
    // A prefix may be registered though our copy of the register does not have it.
    if (prefix === examplePrefix || (prefix !== undefined && knownPrefixes.has(prefix)))
      this.#see('format.ocid-prefix', prefix !== examplePrefix)
  }

  #documentType(type: string, stage: string | undefined): void {
    const expected = Object.hasOwn(documentStages, type) ? documentStages[type] : undefined
    if (expected === undefined || stage === undefined) return
    const holds = expected.includes(stage)
    this.#see('codelist.document-type', holds, holds ? undefined : same(expected.join(', ')))
  }

  /** What is no date is told by the schema. */
  #date(text: string, until: string): void {
    const moment = momentOf(text)
    if (moment === undefined) return
    const holds = moment.day >= earliest && moment.day <= until
    this.#see('range.date-time', holds, holds ? undefined : same(`${earliest} … ${until}`))
  }
}

/** What every check of fields found in one release. */
type Findings = FieldWalk['tallies']

/**
 * Walks releases by the fields of a schema; what was found in the last one is remembered, so that all checks of a document
 * share one pass.
 */
export const fieldWalker = (plan: FieldPlan): ((release: JsonObject, today: string | undefined) => Findings) => {
  const walkedOn = rememberLast((today: string | undefined) => {
    const latestPast = today === undefined ? latest : dayAfter(today)
    return rememberLast((release: JsonObject) => {
      const walk = new FieldWalk(latestPast)
      walk.walk(release, plan)
      return walk.tallies
    })
  })
  return (release, today) => walkedOn(today)(release)
}
