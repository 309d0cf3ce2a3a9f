import type { EndpointContract } from './system.ts'

/**
 * The plain contract of ours for a version whose published one is not served yet (`docs/decisions/0013`): one search
 * for each collection, with the envelope of the first versions, and `id` as its only filter.
 */
export const fileContract = (collection: string): EndpointContract => ({
  id: 'files',
  method: 'POST',
  path: `/files/${collection}`,
  filters: [{ name: 'id', match: 'exact', paths: ['id'] }],
  sorts: [],
})
