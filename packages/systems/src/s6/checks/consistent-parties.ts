import type { Localized } from '@pdn/core'
import type { DocumentCheck } from '../../system.ts'
import { releaseCheck } from './release-check.ts'
import { idOf, type Place, type ReferenceRole, type Survey } from './survey.ts'

/** How a reference of each role is called in sentences, and in names of checks. */
const roles: readonly { readonly role: ReferenceRole; readonly id: string; readonly name: Localized }[] = [
  { role: 'buyer', id: 'buyer', name: { es: 'la institución compradora', en: 'the buyer' } },
  {
    role: 'procuringEntity',
    id: 'procuring-entity',
    name: { es: 'la entidad convocante', en: 'the procuring entity' },
  },
  { role: 'tenderer', id: 'tenderer', name: { es: 'cada licitante', en: 'each tenderer' } },
  { role: 'supplier', id: 'supplier', name: { es: 'cada proveedor', en: 'each supplier' } },
  { role: 'payer', id: 'payer', name: { es: 'cada pagador', en: 'each payer' } },
  { role: 'payee', id: 'payee', name: { es: 'cada beneficiario de pago', en: 'each payee' } },
]

/** References with an id that exactly one party has, each with that party. */
const resolved = ({ partiesById, references }: Survey, role: ReferenceRole): readonly (readonly [Place, Place])[] =>
  references[role].flatMap(reference => {
    const same = partiesById.get(idOf(reference.value.id) ?? '') ?? []
    const [party] = same
    return party !== undefined && same.length === 1 ? [[reference, party] as const] : []
  })

const inParties = roles.map(({ role, id, name }) =>
  releaseCheck(
    `reference.${id}-in-parties`,
    {
      es: `La referencia de ${name.es} lleva a una de las partes, y a una sola`,
      en: `The reference of ${name.en} leads to one of the parties, and to one only`,
    },
    {
      es: 'Dé a cada organización un id en `parties`, una sola vez, y use ese id en la referencia.',
      en: 'Give each organisation an id in `parties`, once, and use that id in the reference.',
    },
    ({ release, partiesById, references }, tally) => {
      for (const { value, path } of references[role]) {
        const reference = idOf(value.id)
        // Version 1.0 had no parties: what an organisation is stood in each reference.
        if (reference === undefined && release.parties === undefined) continue
        tally.see(reference !== undefined && partiesById.get(reference)?.length === 1, `${path}/id`)
      }
    },
  ),
)

const sameName = roles.map(({ role, id, name }) =>
  releaseCheck(
    `consistent.${id}-name-in-parties`,
    {
      es: `El nombre de ${name.es} es el de la parte a la que lleva su referencia`,
      en: `The name of ${name.en} is that of the party that its reference leads to`,
    },
    {
      es: 'Escriba el nombre igual en la referencia y en `parties`, o revise el id.',
      en: 'Write the name alike in the reference and in `parties`, or look at the id.',
    },
    (survey, tally) => {
      for (const [{ value, path }, party] of resolved(survey, role)) {
        if (typeof value.name !== 'string' || typeof party.value.name !== 'string') continue
        const expected = { es: `El nombre de ${party.path}`, en: `The name at ${party.path}` }
        tally.see(value.name === party.value.name, `${path}/name`, expected)
      }
    },
  ),
)

const roleOfParty = roles.map(({ role, id, name }) =>
  releaseCheck(
    `consistent.${id}-in-parties-roles`,
    {
      es: `La parte a la que lleva la referencia de ${name.es} tiene ese papel`,
      en: `The party that the reference of ${name.en} leads to has that role`,
    },
    { es: `Agregue \`${role}\` a los roles de la parte.`, en: `Add \`${role}\` to the roles of the party.` },
    (survey, tally) => {
      for (const [, { value, path }] of resolved(survey, role)) {
        tally.see(Array.isArray(value.roles) && value.roles.includes(role), `${path}/roles`, {
          es: `\`${role}\` entre los roles`,
          en: `\`${role}\` among the roles`,
        })
      }
    },
  ),
)

/** There may be several buyers among the parties, and one reference for the first of them alone. */
const referredRoles = roles.map(({ role }) => role).filter(role => role !== 'buyer')

const partiesRoles = releaseCheck(
  'consistent.parties-roles',
  {
    es: 'De cada papel de una parte hay una referencia',
    en: 'Each role of a party has a reference',
  },
  {
    es: 'Publique la referencia (por ejemplo en tender.tenderers o awards.suppliers), o quite el papel.',
    en: 'Publish the reference (in tender.tenderers or awards.suppliers, say), or take the role away.',
  },
  ({ parties, references }, tally) => {
    const referred = new Map<string, ReadonlySet<string>>()
    const idsOf = (role: ReferenceRole): ReadonlySet<string> => {
      const known = referred.get(role) ?? new Set(references[role].flatMap(({ value }) => idOf(value.id) ?? []))
      referred.set(role, known)
      return known
    }
    for (const { value, path } of parties) {
      const id = idOf(value.id)
      if (id === undefined || !Array.isArray(value.roles)) continue
      for (const role of referredRoles) {
        const index = value.roles.indexOf(role)
        if (index >= 0) tally.see(idsOf(role).has(id), `${path}/roles/${index}`)
      }
    }
  },
)

/** Checks that references and parties agree. */
export const consistentParties: readonly DocumentCheck[] = [...inParties, ...sameName, ...roleOfParty, partiesRoles]
