import { isObject, isReservedQuery, type Json } from '@pdn/core'
import type { ContractFilter, EndpointContract } from '@pdn/systems'
import type { Tier } from '../oauth/credentials.ts'
import { boundOf, type FilterValue, filterValue } from './filter-value.ts'
import { memberEntries } from './member-entries.ts'
import { type Fault, refuseRequester } from './request-fault.ts'

/**
 * A filter of the contract, by its place there, and what it asks for: any one of the values; of a range, its two ends,
 * the least and the greatest number where the request leaves one open.
 */
export interface FilterTerm {
  readonly filter: number
  readonly values: readonly FilterValue[]
}

/** The filters that a request's `query` asks for; empty ones are as if they were not there. */
export const filtersOf = (
  query: Json | undefined,
  contract: EndpointContract,
  tier: Tier,
  faults: Fault[],
): readonly FilterTerm[] => {
  if (query === undefined) return []
  if (!isObject(query)) {
    faults.push({ status: 400, message: 'query debe ser un objeto con los filtros.' })
    return []
  }
  const { rfcSolicitante, ...others } = query
  const takesRequester = contract.requester === 'in-query'
  if (takesRequester) refuseRequester(rfcSolicitante, 'query.rfcSolicitante', faults)
  const asked = takesRequester ? others : query
  const entries = memberEntries(asked, { where: 'query', known: contract.filters, faults })
  const terms = entries.flatMap(({ place, value }) => {
    const filter = contract.filters[place]
    if (filter === undefined) return []
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
  switch (filter.match) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? [value] : wrong('un número')
    case 'range':
      return rangeOf(filter, value, faults) ?? wrong('un objeto { "min", "max" } con números enteros')
    case 'any-of': {
      const type = filter.values?.some(item => typeof item === 'number') ? 'number' : 'string'
      if (!Array.isArray(value) || !value.every((item: Json) => typeof item === type)) {
        return wrong(type === 'number' ? 'una lista de números enteros' : 'una lista de textos')
      }
      const asked: readonly (string | number)[] = value.filter(item => String(item).trim() !== '')
      refuseUnlisted(filter, asked, faults)
      return asked.map(String)
    }
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

/** Both ends of a range; none where it leaves both open, `undefined` where it is no range of whole numbers. */
const rangeOf = (filter: ContractFilter, value: Json | undefined, faults: Fault[]): FilterValue[] | undefined => {
  if (!isObject(value)) return undefined
  const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE, ...others } = value
  if (Object.keys(others).length > 0 || !isWhole(min) || !isWhole(max)) return undefined
  if (min > max) faults.push({ status: 422, message: `query.${filter.name}: min no puede ser mayor que max.` })
  return Object.keys(value).length === 0 ? [] : [min, max]
}

const isWhole = (end: Json | undefined): end is number => typeof end === 'number' && Number.isInteger(end)

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
