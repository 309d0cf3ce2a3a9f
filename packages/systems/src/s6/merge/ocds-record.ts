import { isObject, type Json, type JsonObject } from '@pdn/core'
import { canonicalFields } from '../schema/fields.ts'
import { type MergeOptions, mergeReleases, versionReleases } from './merge-releases.ts'

/** A document without what is the platform's own (`pdn:…`): plain OCDS. */
export const plainOcds = (document: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('pdn:')))

const isCompiled = ({ tag }: JsonObject): boolean => Array.isArray(tag) && tag.includes('compiled')

/**
 * The OCDS record of releases of one process, given in order: the releases themselves, what they compile to, and what
 * each value was before. Of compiled releases alone, the last is both release and compiled release, and has no versions.
 */
export const ocdsRecord = (releases: readonly JsonObject[], options: MergeOptions = {}): JsonObject => {
  const plain = releases.filter(release => !isCompiled(release))
  const last = releases.at(-1)
  const ocid = releases.findLast(release => release.ocid !== undefined)?.ocid
  const named = ocid === undefined ? {} : { ocid }
  if (plain.length === 0) {
    const compiled = last === undefined ? {} : plainOcds(last)
    return { ...named, releases: [compiled], compiledRelease: compiled }
  }
  const fields = options.fields ?? canonicalFields
  return {
    ...named,
    releases: plain.map(plainOcds),
    compiledRelease: plainOcds(mergeReleases(plain, { ...options, fields })),
    versionedRelease: versionReleases(plain, { ...options, fields }),
  }
}

/** What a package says of itself besides its contents (OCDS 1.1, release and record package schemas). */
export interface PackageMetadata {
  readonly uri: string
  /** RFC 3339. */
  readonly publishedDate: string
  readonly publisher: JsonObject
  readonly version: string
  readonly extensions?: readonly string[]
  readonly license?: string
  readonly publicationPolicy?: string
}

const filled = (value: Json | undefined): value is string => typeof value === 'string' && value !== ''

/**
 * Metadata of a package of what was published before: publisher, licence and policy as the first package that told them
 * did, address and date of the new one.
 */
export const packageMetadata = (
  releases: Iterable<JsonObject>,
  { uri, publishedDate, publisher }: Pick<PackageMetadata, 'uri' | 'publishedDate' | 'publisher'>,
): PackageMetadata => {
  for (const release of releases) {
    const told = release['pdn:package']
    if (!isObject(told)) continue
    const { license, publicationPolicy } = told
    return {
      uri,
      version: '1.1',
      publishedDate,
      publisher: isObject(told.publisher) && filled(told.publisher.name) ? told.publisher : publisher,
      ...(filled(license) ? { license } : {}),
      ...(filled(publicationPolicy) ? { publicationPolicy } : {}),
    }
  }
  return { uri, version: '1.1', publishedDate, publisher }
}
