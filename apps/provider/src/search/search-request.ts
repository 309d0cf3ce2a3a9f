import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { EndpointContract } from '@pdn/systems'
import type { Tier } from '../oauth/credentials.ts'
import { Refusal } from '../server/refusal.ts'
import { type FilterTerm, filtersOf } from './filter-terms.ts'
import { memberEntries } from './member-entries.ts'
import { type Fault, refuseRequester, shownName } from './request-fault.ts'

/** A sort of the contract, by its place there. */
export interface SortTerm {
  readonly sort: number
  readonly direction: 'asc' | 'desc'
}

/** A search as the contract writes it, checked. */
export interface SearchRequest {
  readonly page: number
  readonly pageSize: number
  readonly filters: readonly FilterTerm[]
  readonly sorts: readonly SortTerm[]
}

const defaultPageSize = 10
const largestPageSize = 200

/**
 * Reads the body of a search and checks every member of it.
 *
 * @throws Refusal with all that is wrong, parted by ` | ` as the reference servers do: 400 for names and types, 422 for
 * values out of range, 401 when a public client asks by a CURP or the RFC of a person
 */
export const searchRequestOf = (body: unknown, contract: EndpointContract, tier: Tier): SearchRequest => {
  if (!isObject(body)) {
    throw new Refusal(400, 'El cuerpo de la petición debe ser un objeto JSON: { "page", "pageSize", "sort", "query" }.')
  }
  const faults: Fault[] = []
  refuseUnknownMembers(body, contract, faults)
  const page = wholeNumber(body.page, 1, 'page', faults)
  const pageSize = wholeNumber(body.pageSize, defaultPageSize, 'pageSize', faults)
  if (page < 1) faults.push({ status: 422, message: 'page debe ser 1 o mayor.' })
  if (pageSize < 1 || pageSize > largestPageSize) {
    faults.push({ status: 422, message: `pageSize debe estar entre 1 y ${largestPageSize}.` })
  }
  const sorts = sortsOf(body.sort, contract, tier, faults)
  const filters = filtersOf(body.query, contract, tier, faults)
  refuse(faults)
  return { page, pageSize, sorts, filters }
}

const refuse = (faults: readonly Fault[]): void => {
  const [first] = faults
  if (first === undefined) return
  // A request that is malformed is told so before it is told that a value is out of range, or that it may not ask.
  const status = faults.some(fault => fault.status === 400) ? 400 : first.status
  throw new Refusal(status, faults.map(fault => fault.message).join(' | '))
}

const refuseUnknownMembers = (body: JsonObject, contract: EndpointContract, faults: Fault[]): void => {
  const known = [
    'page',
    'pageSize',
    'sort',
    'query',
    ...(contract.requester === 'beside-query' ? ['rfcSolicitante'] : []),
  ]
  for (const member of Object.keys(body)) {
    // The token may come in the body; whoever checks tokens has read it.
    if (known.includes(member) || member === 'access_token') continue
    faults.push({ status: 400, message: `El cuerpo no admite «${shownName(member)}»; admite: ${known.join(', ')}.` })
  }
  if (contract.requester === 'beside-query') refuseRequester(body.rfcSolicitante, 'rfcSolicitante', faults)
}

const wholeNumber = (value: Json | undefined, absent: number, name: string, faults: Fault[]): number => {
  if (value === undefined) return absent
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  faults.push({ status: 400, message: `${name} debe ser un número entero.` })
  return absent
}

const sortsOf = (sort: Json | undefined, contract: EndpointContract, tier: Tier, faults: Fault[]): SortTerm[] => {
  if (sort === undefined) return []
  if (!isObject(sort)) {
    faults.push({ status: 400, message: 'sort debe ser un objeto: { "campo": "asc" | "desc" }.' })
    return []
  }
  return memberEntries(sort, { where: 'sort', known: contract.sorts, faults }).flatMap(
    ({ name, place, value: direction }) => {
      if (direction !== 'asc' && direction !== 'desc') {
        faults.push({ status: 400, message: `sort.${name} debe ser "asc" o "desc".` })
        return []
      }
      if (tier === 'public' && contract.sorts[place]?.reserved) {
        faults.push({ status: 401, message: `No tiene permiso para ordenar por ${name}: es un dato reservado.` })
      }
      return [{ sort: place, direction }]
    },
  )
}
