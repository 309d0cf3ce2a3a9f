import type { Localized } from '@pdn/core'
import type { Block, ShownValue } from '../../presentation.ts'
import { memberOf, type Placed } from '../document/access.ts'
import type { Actor, Process } from '../document/process.ts'
import { roleWords } from '../document/words.ts'
import { companyRfc } from '../index/company-rfc.ts'
import type { Shower } from './shown.ts'
import { table } from './table.ts'
import { enumerated } from './written.ts'

const reason: Localized = {
  es: 'Los identificadores de personas físicas son reservados por ley',
  en: 'Identifiers of natural persons are reserved by law',
}

const natureWords: Readonly<Record<Actor['nature'], Localized>> = {
  institution: { es: 'Institución', en: 'Institution' },
  company: { es: 'Persona moral', en: 'Legal person' },
  person: { es: 'Persona física', en: 'Natural person' },
  undetermined: { es: 'Sin determinar', en: 'Undetermined' },
}

const rolesOf = (actors: readonly Actor[]): Localized => {
  const roles = [...new Set(actors.map(actor => actor.role))]
  const words = (language: 'es' | 'en') =>
    enumerated(roles.map(role => (Object.hasOwn(roleWords, role) ? (roleWords[role]?.[language] ?? role) : role)))[
      language
    ]
  return { es: words('es'), en: words('en') }
}

const identifierOf = (party: Placed, actor: Actor, show: Shower): ShownValue => {
  const rfc = companyRfc(party)
  if (rfc !== undefined) return show.words(rfc, `${party.path}/identifier/id`)
  const own = show.text(memberOf(party, 'identifier'), 'id')
  if (own.type !== 'missing') return own
  return actor.nature === 'person' || actor.nature === 'undetermined' ? { type: 'reserved', reason } : own
}

/** Everybody that a process names: in which roles, as what, where. */
export const partyTable = (process: Process, show: Shower): readonly Block[] => {
  const byParty = new Map<string, Actor[]>()
  for (const actor of process.actors) {
    const known = byParty.get(actor.party.path)
    if (known === undefined) byParty.set(actor.party.path, [actor])
    else known.push(actor)
  }
  const rows = [...byParty.values()].flatMap(actors => {
    const [actor] = actors
    if (actor === undefined) return []
    const { party } = actor
    const address = memberOf(party, 'address')
    return [
      [
        show.words(actor.name, `${party.path}/name`),
        show.words(rolesOf(actors), `${party.path}/roles`),
        show.words(natureWords[actor.nature], party.path),
        identifierOf(party, actor, show),
        show.text(address, 'region'),
      ],
    ]
  })
  return table(
    { es: 'Participantes', en: 'Parties' },
    [
      ['Nombre', 'Name'],
      ['Papel', 'Role'],
      ['Tipo', 'Type'],
      ['RFC o identificador', 'RFC or identifier'],
      ['Entidad', 'Region'],
    ],
    rows,
    { es: 'No se publicaron participantes.', en: 'No party is published.' },
  )
}
