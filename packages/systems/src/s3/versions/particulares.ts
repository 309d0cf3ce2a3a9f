import type { JsonObject } from '@pdn/core'
import type { Shaped } from '../../reading/read-shaped.ts'
import type { Version } from '../../system.ts'
import { particularesExample } from '../example/first-examples.ts'
import { particularesPublicity } from '../publicity/particulares.ts'
import { modernParticular } from '../reading/modern-particular.ts'
import { readDocument } from '../reading/read-document.ts'
import { restructureParticulares } from '../reading/restructure-particulares.ts'
import { standardiseParticulares } from '../reading/standardise-particulares.ts'
import { canonicalLegal, canonicalNatural } from '../schema/canonical.ts'
import { particularesCatalogues } from '../schema/catalogues.ts'
import { particularesSchema } from '../schema/particulares.ts'
import { particularesContract } from './contract-particulares.ts'

const shape = (source: JsonObject): Shaped => {
  const named = modernParticular(source)
  const restructured = restructureParticulares(named)
  const isLegal = restructured.personType === 'legal'
  return {
    ...restructured,
    issues:
      named === source
        ? restructured.issues
        : [{ path: '', rule: 'early-names', severity: 'note', repaired: true }, ...restructured.issues],
    kind: isLegal ? 'legal-person' : 'natural-person',
    schema: isLegal ? canonicalLegal : canonicalNatural,
  }
}

/** Sanctioned private parties, version 1.1.0 of the standard (`POST /v1/psancionados`): both kinds in one collection. */
export const particulares: Version = {
  id: 's3-particulares-1.1',
  collection: 'psancionados',
  title: { es: 'Particulares sancionados, versión 1.1', en: 'Sanctioned private parties, version 1.1' },
  schema: particularesSchema,
  contract: particularesContract,
  catalogues: particularesCatalogues,
  example: particularesExample,
  publicity: particularesPublicity,
  standardise: standardiseParticulares,
  read: source => readDocument(source, shape),
  unpack: source => [{ document: source, issues: [] }],
}
