import { schemaLeaves } from '../../schema-leaves.ts'
import type { PublicityRule } from '../../system.ts'
import { readingSchema, sharedSections } from '../schema/canonical.ts'
import {
  all,
  type Condition,
  company,
  companyRfc,
  declarantParty,
  either,
  legalEntry,
  legalParty,
  ownHolding,
  ownInterest,
} from './conditions.ts'
import { isReservedByNorm } from './norm.ts'

/** Names and RFCs that depend on who they are of; the first pattern that matches a path decides. */
const dependent: readonly (readonly [path: RegExp, conditions: readonly Condition[]])[] = [
  [/\.(?:fideicomitente|fideicomisario)\.nombreRazonSocial$/, [either(legalParty('tipoPersona'), declarantParty)]],
  [/\.(?:apoyo\[\]\.beneficiarioPrograma|beneficio\[\]\.beneficiario\[\])\.(?:clave|valor)$/, [legalEntry]],
  [/\.duenoTitular\.(?:nombreTitular|relacionConTitular)$/, [legalParty('tipoDuenoTitular')]],
  [/\.duenoTitular\.rfc$/, [legalParty('tipoDuenoTitular'), companyRfc]],
  [partyMember('nombreRazonSocial|nombreInstitucion'), [legalParty('tipoPersona')]],
  [partyMember('rfc'), [legalParty('tipoPersona'), companyRfc]],
  [/\.(?:nombreEmpresaSociedadAsociacion|nombreEmpresaServicio|institucionRazonSocial)$/, [company]],
  [/\.(?:nombreRazonSocial)$/, [company]],
  [/\.(?:rfc|rfcFideicomiso)$/, [companyRfc]],
]

/** A member of a party that states its type of person. */
function partyMember(members: string): RegExp {
  const parties = 'transmisor\\[\\]|tercero\\[\\]|otorganteCredito|representacion\\[\\]|clientePrincipal|otorgante'
  return new RegExp(`\\.(?:${parties}|fideicomitente|fideicomisario)\\.(?:${members})$`)
}

const holdings: readonly string[] = sharedSections.situacionPatrimonial
const interests: readonly string[] = sharedSections.interes

/** Whose an entry must be for its values to be public: entries of others are reserved whole. */
const ownerCondition = (path: string): readonly Condition[] => {
  const [, part, section = '', list = ''] = path.split('.')
  if (!list.endsWith('[]')) return []
  if (part === 'situacionPatrimonial') return holdings.includes(section) ? [ownHolding] : []
  return part === 'interes' && interests.includes(section) ? [ownInterest] : []
}

const rulesOf = (path: string): readonly PublicityRule[] => {
  if (isReservedByNorm(path)) return [{ path, class: 'reserved' }]
  const identity = dependent.find(([pattern]) => pattern.test(path))?.[1] ?? []
  const conditions = [...ownerCondition(path), ...identity]
  if (conditions.length === 0) return [{ path, class: 'public' }]
  const condition = all(conditions)
  return [
    { path, class: 'public', when: trail => condition.holds(trail), reason: condition.words },
    { path, class: 'reserved' },
  ]
}

const annotations = /^pdn:(?:inferred|raw|synthetic)/

/**
 * Publicity of a declaration, canonical and of version 2.0 alike, as norm 19 has it: entries of others than the declarant
 * are reserved whole, and so are names and RFCs of natural persons; where a declaration does not say whose an entry is,
 * or what a party is, it counts as that which is reserved. Conditions look at public values alone, or at what goes with
 * the value, so that a second cut finds what the first one left.
 */
export const declarationPublicity: readonly PublicityRule[] = schemaLeaves(readingSchema)
  .filter(path => !annotations.test(path))
  .flatMap(rulesOf)
