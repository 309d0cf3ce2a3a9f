import { isObject, type Json } from '@pdn/core'

const members: ReadonlySet<string> = new Set(['url', 'date', 'tag'])

/**
 * True for what a record has in place of a release that stands elsewhere: its address, date and tags. What has the address
 * may have more; what has nothing else but these, or nothing at all, is meant as one too.
 */
export const isLinkedRelease = (release: Json): boolean =>
  isObject(release) &&
  release.ocid === undefined &&
  release.id === undefined &&
  (typeof release.url === 'string' || Object.keys(release).every(name => members.has(name)))
