import type { JsonObject } from '@pdn/core'
import { buildingBlocks } from './building-blocks.ts'
import { initiationTypes, releaseTags } from './codelists.ts'
import { type ObjectSchema, object, ref, setOf } from './field.ts'
import { stages } from './stages.ts'

const root = object(
  {
    ocid: { type: 'string', minLength: 1 },
    id: { type: 'string', minLength: 1, omitWhenMerged: true },
    date: { type: 'string', format: 'date-time', omitWhenMerged: true },
    tag: {
      type: 'array',
      items: { type: 'string', enum: releaseTags },
      codelist: 'releaseTag.csv',
      openCodelist: false,
      minItems: 1,
      omitWhenMerged: true,
    },
    initiationType: {
      type: 'string',
      enum: initiationTypes,
      codelist: 'initiationType.csv',
      openCodelist: false,
    },
    parties: setOf('Organization'),
    buyer: ref('OrganizationReference'),
    planning: ref('Planning'),
    tender: ref('Tender'),
    awards: setOf('Award'),
    contracts: setOf('Contract'),
    language: { type: ['string', 'null'], default: 'en' },
    relatedProcesses: setOf('RelatedProcess'),
  },
  { required: ['ocid', 'id', 'date', 'tag', 'initiationType'] },
)

/**
 * JSON Schema (2020-12) of an OCDS 1.1.5 release. The standard's own annotations stand in it: `codelist`,
 * `openCodelist`, `deprecatedVersion`, and for the merge `omitWhenMerged`, `wholeListMerge`, `versionId`.
 */
export const releaseSchema: ObjectSchema & { readonly $defs: Readonly<Record<string, JsonObject>> } = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:pdn:s6:ocds-1.1',
  ...root,
  $defs: { ...buildingBlocks, ...stages },
}
