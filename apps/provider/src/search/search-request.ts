import { isObject, isReservedQuery, type Json, type JsonObject } from '@pdn/core'
import type { ContractFilter, EndpointContract } from '@pdn/systems'
import type { Tier } from '../oauth/credentials.ts'
import { Refusal } from '../server/refusal.ts'
import { boundOf, type FilterValue, filterValue } from './filter-value.ts'

/** A filter of the contract, by its place there, and what it asks for: any one of the values. */
export interface FilterTerm {
  readonly filter: number
  readonly values: readonly FilterValue[]
}

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

/** One thing that is wrong with a request, and the status that the reference servers give it. */
interface Fault {
  readonly status: 400 | 401 | 422
  readonly message: string
}

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
    faults.push({ status: 400, message: `El cuerpo no admite «${shown(member)}»; admite: ${known.join(', ')}.` })
  }
  if (contract.requester === 'beside-query') refuseRequester(body.rfcSolicitante, 'rfcSolicitante', faults)
}

/** Whether the requester's RFC opens more is decided by the client's tier, so the value itself is not used. */
const refuseRequester = (requester: Json | undefined, name: string, faults: Fault[]): void => {
  if (requester !== undefined && typeof requester !== 'string') {
    faults.push({ status: 400, message: `${name} debe ser un texto.` })
  }
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
  return Object.entries(sort).flatMap(([name, direction]) => {
    const place = contract.sorts.findIndex(known => known.name === name)
    if (place < 0) {
      const known = contract.sorts.map(candidate => candidate.name).join(', ')
      faults.push({ status: 400, message: `sort no admite «${shown(name)}»; admite: ${known}.` })
      return []
    }
    if (direction !== 'asc' && direction !== 'desc') {
      faults.push({ status: 400, message: `sort.${name} debe ser "asc" o "desc".` })
      return []
    }
    if (tier === 'public' && contract.sorts[place]?.reserved) {
      faults.push({ status: 401, message: `No tiene permiso para ordenar por ${name}: es un dato reservado.` })
    }
    return [{ sort: place, direction }]
  })
}

const filtersOf = (query: Json | undefined, contract: EndpointContract, tier: Tier, faults: Fault[]): FilterTerm[] => {
  if (query === undefined) return []
  if (!isObject(query)) {
    faults.push({ status: 400, message: 'query debe ser un objeto con los filtros.' })
    return []
  }
  const terms = Object.entries(query).flatMap(([name, value]) => {
    const place = contract.filters.findIndex(known => known.name === name)
    const filter = contract.filters[place]
    if (name === 'rfcSolicitante' && contract.requester === 'in-query') {
      refuseRequester(value, 'query.rfcSolicitante', faults)
      return []
    }
    if (filter === undefined) {
      const known = contract.filters.map(candidate => candidate.name).join(', ')
      faults.push({ status: 400, message: `query no admite el filtro «${shown(name)}»; admite: ${known}.` })
      return []
    }
    const values = valuesOf(filter, value, faults)
    if (tier === 'public') refuseReserved(filter, value, faults)
    return values.length === 0 ? [] : [{ filter: place, values }]
  })
  // By the specification an id stands alone: «Si se especifica este valor, el objeto query es omitido».
  const id = terms.find(term => contract.filters[term.filter]?.name === 'id')
  return id === undefined ? terms : [id]
}

/** What the filter asks for; nothing when it is empty, which is as if it were not there. */
const valuesOf = (filter: ContractFilter, value: Json | undefined, faults: Fault[]): FilterValue[] => {
  const wrong = (expected: string): FilterValue[] => {
    faults.push({ status: 400, message: `query.${filter.name} debe ser ${expected}.` })
    return []
  }
  if (filter.match === 'number') {
    return typeof value === 'number' && Number.isFinite(value) ? [value] : wrong('un número')
  }
  if (filter.match === 'any-of') {
    const type = filter.values?.some(item => typeof item === 'number') ? 'number' : 'string'
    if (!Array.isArray(value) || !value.every((item: Json) => typeof item === type)) {
      return wrong(type === 'number' ? 'una lista de números enteros' : 'una lista de textos')
    }
    const asked: readonly (string | number)[] = value.filter(item => String(item).trim() !== '')
    refuseUnlisted(filter, asked, faults)
    return asked.map(String)
  }
  if (typeof value !== 'string') return wrong('un texto')
  if (value.trim() === '') return []
  if (filter.match === 'from' || filter.match === 'until') {
    const bound = boundOf(filter.match, value)
    return bound === undefined ? wrong('una fecha (AAAA-MM-DD) o fecha y hora (AAAA-MM-DDThh:mm:ssZ)') : [bound]
  }
  refuseUnlisted(filter, [value], faults)
  const asked = filterValue(filter.match, value)
  return asked === undefined ? [] : [asked]
}

const refuseUnlisted = (filter: ContractFilter, asked: readonly (string | number)[], faults: Fault[]): void => {
  const { values } = filter
  if (values === undefined || asked.every(item => values.includes(item))) return
  faults.push({ status: 422, message: `query.${filter.name} admite: ${values.join(', ')}.` })
}

const refuseReserved = (filter: ContractFilter, value: Json | undefined, faults: Fault[]): void => {
  const asked = (Array.isArray(value) ? value : [value]).filter(item => typeof item === 'string' && item.trim() !== '')
  const { publicValue = () => false } = filter
  if (asked.some(item => isReservedQuery(item) !== undefined)) {
    faults.push({
      status: 401,
      message:
        `No tiene permiso para buscar por CURP ni por RFC de personas físicas (query.${filter.name}): ` +
        'son datos reservados, que solo puede consultar un cliente confidencial.',
    })
  } else if (filter.reserved && !asked.every(item => publicValue(item))) {
    faults.push({
      status: 401,
      message:
        `No tiene permiso para este filtro (query.${filter.name}): busca en datos reservados. ` +
        'Un cliente público solo puede pedir identificadores públicos completos.',
    })
  }
}

/** A name of the caller's as a message may repeat it; a reserved identifier is not repeated. */
const shown = (name: string): string =>
  isReservedQuery(name) === undefined ? name.replace(/\p{C}/gu, ' ').slice(0, 60) : '…'
