import { isObject, type JsonObject } from '@pdn/core'
import { canonicalSchema } from './canonical.ts'
import { type Field, fieldTree } from './field-tree.ts'
import { releaseSchema } from './release.ts'

/** The fields of the canonical document: OCDS 1.1.5 with the extensions of EDCA-MX. */
export const canonicalFields: Field = fieldTree(canonicalSchema)

/** The fields of OCDS 1.1.5 alone. */
export const releaseFields: Field = fieldTree(releaseSchema)

const withoutId = (definition: JsonObject | undefined): JsonObject => ({
  ...definition,
  properties: Object.fromEntries(
    Object.entries(isObject(definition?.properties) ? definition.properties : {}).filter(([name]) => name !== 'id'),
  ),
})

/**
 * The fields of OCDS 1.0 as far as a merge needs them: organisations had no id there, so that their lists are replaced
 * as a whole (https://standard.open-contracting.org/1.1/en/schema/changelog/).
 */
export const firstVersionFields: Field = fieldTree({
  ...releaseSchema,
  $defs: {
    ...releaseSchema.$defs,
    Organization: withoutId(releaseSchema.$defs.Organization),
    OrganizationReference: withoutId(releaseSchema.$defs.OrganizationReference),
  },
})
