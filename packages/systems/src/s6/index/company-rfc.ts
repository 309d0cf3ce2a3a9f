import { parseRfc } from '@pdn/core'
import { itemsOf, memberOf, type Placed } from '../document/access.ts'

/** The RFC of a company, where a party shows one: 12 characters, public. */
export const companyRfc = (party: Placed): string | undefined => {
  const identifier = memberOf(party, 'identifier')
  const ids = [
    ...(identifier === undefined ? [] : [identifier]),
    ...itemsOf(party, 'additionalIdentifiers'),
    party,
  ].map(({ value }) => value.id)
  for (const id of ids) {
    const rfc = typeof id === 'string' ? parseRfc(id) : undefined
    if (rfc?.type === 'company' && !rfc.generic) return rfc.value
  }
  return undefined
}
