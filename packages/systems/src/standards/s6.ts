import { contract } from '../s6/contract.ts'
import { canonicalSchema } from '../s6/schema/canonical.ts'
import { recordPackageSchema, releasePackageSchema } from '../s6/schema/packages.ts'
import { releaseSchema } from '../s6/schema/release.ts'
import { versionedReleaseSchema } from '../s6/schema/versioned-release.ts'
import type { ComparedContract, ComparedStandard } from './compared-standard.ts'

const extensions = [
  'awardRationale',
  'budgetLines',
  'clarificationMeetings',
  'contactPointType',
  'nameBreakdown',
  'paymentMethod',
  'requestForQuotes',
  'surveillanceMechanisms',
] as const

/** The published schemas of S6 and ours. */
export const s6Standards: readonly ComparedStandard[] = [
  {
    id: 'ocds-1.1.5',
    system: 's6',
    title: 'OCDS 1.1.5, release',
    published: { file: 'ocds/schema/1.1.5/release-schema.json', pointer: '' },
    schema: releaseSchema,
    how: 'equal',
    differences: [],
  },
  {
    id: 'ocds-1.1.5-release-package',
    system: 's6',
    title: 'OCDS 1.1.5, release package',
    published: { file: 'ocds/schema/1.1.5/release-package-schema.json', pointer: '' },
    schema: releasePackageSchema,
    how: 'equal',
    differences: [],
  },
  {
    id: 'ocds-1.1.5-record-package',
    system: 's6',
    title: 'OCDS 1.1.5, record package',
    published: { file: 'ocds/schema/1.1.5/record-package-schema.json', pointer: '' },
    schema: recordPackageSchema,
    how: 'equal',
    differences: [],
  },
  {
    id: 'ocds-1.1.5-versioned-release',
    system: 's6',
    title: 'OCDS 1.1.5, versioned release',
    published: { file: 'ocds/schema/1.1.5/versioned-release-validation-schema.json', pointer: '' },
    schema: versionedReleaseSchema,
    how: 'equal',
    differences: [],
  },
  ...extensions.map(
    (name): ComparedStandard => ({
      id: `edca-${name}`,
      system: 's6',
      title: `EDCA-MX, ${name}`,
      published: { file: `pdn/INAImexico/ocds_${name}_extension/release-schema.json`, definitions: true },
      schema: { type: 'object', properties: canonicalSchema.$defs ?? {}, $defs: canonicalSchema.$defs ?? {} },
      how: 'holds',
      differences: [],
    }),
  ),
]

/** The published endpoint of S6 and our contract. */
export const s6Contracts: readonly ComparedContract[] = [
  {
    id: 's6-1.0',
    system: 's6',
    title: 'S6 1.0',
    contract,
    published: {
      file: 'pdn/api_docs/S6/OAS_API_Contrataciones_Abiertas.json',
      query: '/components/schemas/requestOpenContracting/properties/query',
      sort: '/components/schemas/requestOpenContracting/properties/sort',
    },
  },
]
