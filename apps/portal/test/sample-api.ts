import type { JsonObject } from '@pdn/core'
import { contractOpenApi, systems } from '@pdn/systems'

/** A description of an API for pages to show: that of a published contract. */
export const sampleApi = (): JsonObject => {
  const described = systems
    .flatMap(({ versions }) => versions)
    .map(version => contractOpenApi(version, 'en'))
    .find(description => description !== undefined)
  if (described === undefined) throw new Error('No version has endpoints.')
  return described
}
