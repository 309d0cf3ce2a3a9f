import { foldForSearch, stateOf } from '@pdn/core'
import { memberOf, textOf } from '../document/access.ts'
import type { Process } from '../document/process.ts'

const mexico = new Set(['', 'mexico', 'mx', 'mex', 'estados unidos mexicanos'])

/** INEGI key of the state that the buyer's address, or the procuring entity's, names; undefined outside Mexico. */
export const stateKey = (process: Process): string | undefined => {
  for (const role of ['buyer', 'procuringEntity']) {
    const party = process.actors.find(actor => actor.role === role)?.party
    const address = party === undefined ? undefined : memberOf(party, 'address')?.value
    if (address === undefined || !mexico.has(foldForSearch(textOf(address.countryName) ?? ''))) continue
    const key = stateOf(textOf(address.region) ?? '')?.key
    if (key !== undefined) return key
  }
  return undefined
}
