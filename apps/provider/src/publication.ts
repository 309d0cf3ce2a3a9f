import { PlatformError } from '@pdn/core'
import { type EndpointContract, type System, type SystemId, systemOf, type Version } from '@pdn/systems'

/** A version of a standard and the address under which it is published. */
export interface Endpoint {
  readonly version: Version
  readonly contract: EndpointContract
}

/** What a provider publishes: all versions of a system that stand under one contract. */
export interface Publication {
  readonly system: System
  /** At least one. */
  readonly endpoints: readonly Endpoint[]
}

/**
 * The versions of a system that a contract publishes.
 *
 * @throws PlatformError `contract-unknown`
 */
export const publicationOf = (id: SystemId, contractId: string): Publication => {
  const system = systemOf(id)
  const published =
    system?.versions.flatMap(version =>
      version.contract === undefined ? [] : [{ version, contract: version.contract }],
    ) ?? []
  const endpoints = published.filter(({ contract }) => contract.id === contractId)
  if (system !== undefined && endpoints.length > 0) return { system, endpoints }
  const known = [...new Set(published.map(({ contract }) => contract.id))]
  throw new PlatformError('contract-unknown', {
    message: `The system ${id} is not published under the contract ${contractId}.`,
    hint: known.length > 0 ? `It is published under ${known.join(', ')}.` : 'Choose another system.',
  })
}
