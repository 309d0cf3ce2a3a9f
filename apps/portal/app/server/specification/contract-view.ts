import type { Language } from '@pdn/core'
import {
  contractOpenApi,
  describeVersion,
  type EndpointContract,
  filterWords,
  type System,
  type Version,
} from '@pdn/systems'
import { pageAddress } from '../../page-address.ts'
import { curlOf, providerServer } from './curl.ts'
import { fieldAnchor } from './field-line.ts'
import { operationAt } from './openapi-operations.ts'

/** A field that a filter or order works on, and the name of its place on the page; none where its schema leaves it out. */
export interface FieldPlace {
  readonly path: string
  readonly anchor: string | undefined
}

/** The endpoints of a version as its page tells them. */
export interface ContractView {
  readonly method: string
  readonly path: string
  readonly catalogue: string | undefined
  readonly filters: readonly {
    readonly name: string
    readonly words: string
    readonly paths: readonly FieldPlace[]
    readonly values: string | undefined
  }[]
  readonly sorts: readonly {
    readonly name: string
    readonly paths: readonly FieldPlace[]
    readonly reserved: boolean
  }[]
  readonly requester: EndpointContract['requester']
  readonly curl: string
  /** Of the page that shows them operation by operation. */
  readonly href: string
}

const mostValues = 12

const valuesText = (values: readonly (string | number)[] | undefined): string | undefined =>
  values === undefined
    ? undefined
    : `${values.slice(0, mostValues).join(', ')}${values.length > mostValues ? ' …' : ''}`

/** What a page tells of a version's endpoints; undefined for a version without any. */
export const contractView = (system: System, version: Version, language: Language): ContractView | undefined => {
  const { contract } = version
  const description = contractOpenApi(version, language)
  if (contract === undefined || description === undefined) return undefined
  const { leaves } = describeVersion(version)
  const placeOf = (path: string): FieldPlace => ({ path, anchor: leaves.has(path) ? fieldAnchor(path) : undefined })
  return {
    method: contract.method,
    path: contract.path,
    catalogue: contract.catalogue?.path,
    filters: contract.filters.map(filter => ({
      name: filter.name,
      words: filterWords(filter, language),
      paths: filter.paths.map(placeOf),
      values: valuesText(filter.values),
    })),
    sorts: contract.sorts.map(({ name, paths, reserved }) => ({
      name,
      paths: paths.map(placeOf),
      reserved: reserved === true,
    })),
    requester: contract.requester,
    curl: curlOf(operationAt(description, contract.path, contract.method), providerServer[language]),
    href: pageAddress(`/especificaciones/${system.id}/${version.id}/api`, language),
  }
}
