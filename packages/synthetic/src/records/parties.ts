import type { JsonObject } from '@pdn/core'
import type { Random } from '../random.ts'
import type { Company } from '../society/companies.ts'
import type { Institution } from '../society/institutions.ts'
import { type Person, rfcOf } from '../society/people.ts'
import { privateEmail, privatePhone, streetAddress } from './reserved-details.ts'

/** A party of a process, with the reference by which the rest of the release names it. */
export interface Party {
  readonly reference: { readonly id: string; readonly name: string }
  /** The party without its roles. */
  readonly details: JsonObject
  /** Who it really is. */
  readonly company?: Company
  readonly person?: Person
}

/** The public body that buys; the official who answers for the purchase is its contact point. */
export const institutionParty = (institution: Institution, official: Person): Party => {
  const reference = { id: institution.id, name: institution.name }
  return {
    reference,
    person: official,
    details: {
      ...reference,
      identifier: { scheme: 'x-SINTETICO', id: institution.id, legalName: institution.name },
      address: { region: institution.state.name, locality: institution.place, countryName: 'México' },
      contactPoint: {
        name: official.name,
        email: `compras@${institution.id.toLowerCase()}.sintetico.gob.mx`,
      },
    },
  }
}

/** A company that sells; its RFC is public. */
export const companyParty = (company: Company): Party => {
  const reference = { id: `MX-RFC-${company.rfc}`, name: company.name }
  return {
    reference,
    company,
    details: { ...reference, identifier: { scheme: 'MX-RFC', id: company.rfc, legalName: company.name } },
  }
}

/** A person who sells: as registers have it, the RFC serves as id, with address and phone beside it. */
export const personParty = (random: Random, person: Person): Party => {
  const rfc = rfcOf(person)
  const reference = { id: `MX-RFC-${rfc}`, name: person.name }
  return {
    reference,
    person,
    details: {
      ...reference,
      identifier: { scheme: 'MX-RFC', id: rfc, legalName: person.name },
      ...(random.chance(0.5) ? { address: { streetAddress: streetAddress(random), countryName: 'México' } } : {}),
      ...(random.chance(0.5)
        ? { contactPoint: { name: person.name, email: privateEmail(person), telephone: privatePhone(random) } }
        : {}),
    },
  }
}
