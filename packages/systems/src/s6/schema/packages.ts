import type { JsonObject } from '@pdn/core'
import { releaseTags } from './codelists.ts'
import { address, type ObjectSchema, object, setOf, text } from './field.ts'
import { releaseSchema } from './release.ts'
import { versionedReleaseSchema } from './versioned-release.ts'

const uri = { type: 'string', format: 'uri' } as const

const uris = { type: 'array', items: uri } as const

const release = { $ref: String(releaseSchema.$id) }

/** What both kinds of package say of themselves. */
const metadata = {
  uri,
  version: { type: 'string', pattern: '^(\\d+\\.)(\\d+)$' },
  extensions: uris,
  publisher: object({ name: { type: 'string' }, scheme: text, uid: text, uri: address }, { required: ['name'] }),
  license: address,
  publicationPolicy: address,
  publishedDate: { type: 'string', format: 'date-time' },
}

const required = ['uri', 'publisher', 'publishedDate', 'version'] as const

/** JSON Schema (2020-12) of an OCDS 1.1.5 release package. */
export const releasePackageSchema = object(
  { ...metadata, releases: { type: 'array', items: release, minItems: 1, uniqueItems: true } },
  { required: [...required, 'releases'] },
)

/** The list of a record whose releases stand elsewhere. */
const linkedReleases: JsonObject = {
  type: 'array',
  items: object(
    {
      url: address,
      date: { type: 'string', format: 'date-time' },
      tag: {
        type: 'array',
        items: { type: 'string', enum: releaseTags },
        codelist: 'releaseTag.csv',
        openCodelist: false,
        minItems: 1,
      },
    },
    { required: ['url', 'date'] },
  ),
  minItems: 1,
}

/** JSON Schema (2020-12) of a record of OCDS 1.1.5. */
const recordSchema = object(
  {
    ocid: { type: 'string' },
    releases: { oneOf: [linkedReleases, { type: 'array', items: release, minItems: 1 }] },
    compiledRelease: release,
    versionedRelease: { $ref: String(versionedReleaseSchema.$id) },
  },
  { required: ['ocid', 'releases'] },
)

/** JSON Schema (2020-12) of an OCDS 1.1.5 record package. */
export const recordPackageSchema = {
  ...object(
    {
      ...metadata,
      packages: { ...uris, minItems: 1, uniqueItems: true },
      records: setOf('Record', { minItems: 1 }),
    },
    { required: [...required, 'records'] },
  ),
  $defs: { Record: recordSchema },
}

/** The list of documents, whatever they are. */
const contents = { type: 'array', minItems: 1 } as const

/** A schema with other members for some of its own. */
const withMembers = (schema: ObjectSchema, members: JsonObject): JsonObject => ({
  type: 'object',
  required: schema.required ?? [],
  properties: { ...schema.properties, ...members },
})

/** The packages and records of OCDS 1.1.5 without the releases in them, which are judged one by one. */
export const containerSchemas = {
  releasePackage: withMembers(releasePackageSchema, { releases: contents }),
  recordPackage: withMembers(recordPackageSchema, { records: contents }),
  record: withMembers(recordSchema, { releases: contents, compiledRelease: true, versionedRelease: true }),
  linkedRecord: withMembers(recordSchema, { releases: linkedReleases, compiledRelease: true, versionedRelease: true }),
} as const
