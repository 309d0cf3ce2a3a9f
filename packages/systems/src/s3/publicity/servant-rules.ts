import { isObject, type Json, type JsonObject, type Localized, madeOnce } from '@pdn/core'
import type { PublicityRule } from '../../system.ts'
import type { Severity } from '../document/servant-faults.ts'
import { mayDigestName, namesPerson, repeatsCase, tellsOf, type Withheld, withheldOf } from './anonymity.ts'
import { ofServants } from './reasons.ts'

/** Paths of a servant's sanction by what they may tell of the person, in one shape of the document. */
export interface ServantPaths {
  readonly severityOf: (document: Json | undefined) => Severity
  /** What identifies the person or leads to who it is: public for grave faults alone. */
  readonly identifying: readonly string[]
  /** What somebody wrote about the case, codes among it. */
  readonly texts: readonly string[]
  /** Dates, amounts and terms, in whose place anything may stand. */
  readonly facts: readonly string[]
  /** Institutions and authorities, which may share a word with a person's name. */
  readonly institutions: readonly string[]
  /** Reserved whatever the fault. */
  readonly reserved: readonly string[]
}

const rulesWhere = (
  paths: readonly string[],
  when: (trail: readonly Json[]) => boolean,
  reason: Localized,
): readonly PublicityRule[] =>
  paths.flatMap(path => [
    { path, class: 'public', when, reason },
    { path, class: 'reserved' },
  ])

/** Of grave faults nothing is withheld. */
const nothing: Withheld = { names: [], caseNumber: '' }

interface Case {
  readonly isGrave: boolean
  readonly withheld: Withheld
}

/** What the rules ask of a document, found out once for all its values. */
const caseReader = ({ severityOf }: ServantPaths): ((document: Json | undefined) => Case) => {
  const read = (document: Json | undefined): Case => {
    const isGrave = severityOf(document) === 'grave'
    return { isGrave, withheld: isGrave || !isObject(document) ? nothing : withheldOf(document) }
  }
  const readOnce = madeOnce((document: JsonObject) => read(document))
  return document => (isObject(document) ? readOnce(document) : read(document))
}

/**
 * Publicity of public servants' sanctions. Those for grave faults are made public with the person's name (LGRA, art.
 * 27). Those for other faults "no serán públicas" (LGSNA, art. 53): of them the standard publishes what tells of the
 * case and of nobody (role `Api-Interconexion` of its capture tool): gender, institution, fault, resolution, sanction.
 * So there are no name, post, unit or documents; no case number, which its own portal hides as well; and a text that
 * holds a word of the name, the case number or an address, or an institution that holds two words, is withheld. RFC and CURP are reserved always.
 */
export const servantRules = (paths: ServantPaths): readonly PublicityRule[] => {
  const caseOf = caseReader(paths)
  const unlessHeld = (holds: typeof tellsOf) => (trail: readonly Json[]) => {
    const { isGrave, withheld } = caseOf(trail[0])
    return isGrave || !holds(trail.at(-1), withheld)
  }
  return [
    {
      path: 'id',
      class: 'opaque',
      when: trail => {
        const { isGrave, withheld } = caseOf(trail[0])
        const id = trail.at(-1)
        return !isGrave && (repeatsCase(id, withheld) || mayDigestName(id) || tellsOf(id, withheld))
      },
      reason: ofServants.id,
    },
    { path: 'id', class: 'public' },
    ...rulesWhere(paths.identifying, ([document]) => caseOf(document).isGrave, ofServants.identifying),
    ...rulesWhere(paths.texts, unlessHeld(tellsOf), ofServants.texts),
    ...rulesWhere(paths.facts, unlessHeld(tellsOf), ofServants.texts),
    ...rulesWhere(paths.institutions, unlessHeld(namesPerson), ofServants.institutions),
    ...paths.reserved.map((path): PublicityRule => ({ path, class: 'reserved' })),
  ]
}
