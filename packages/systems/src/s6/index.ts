import type { Kind, System } from '../system.ts'
import { columns, facets, filters, sorts } from './declarations.ts'
import { statuses } from './document/status.ts'
import { identifyRelease } from './identify.ts'
import { indexProcess } from './index/index-process.ts'
import { mentionsOf } from './index/mentions.ts'
import { assembleProcess, historyOf } from './merge/assemble.ts'
import { presentProcess } from './present/present-process.ts'
import { publicity } from './publicity/rules.ts'
import { canonicalSchema } from './schema/canonical.ts'
import { validationSchema } from './schema/validation-schema.ts'
import { ocds11 } from './version.ts'

const contractingProcess: Kind = {
  system: 's6',
  hasAmounts: true,
  id: 'contracting-process',
  titled: 'matter',
  title: { es: 'Procedimiento de contratación', en: 'Contracting process' },
  plural: { es: 'Procedimientos de contratación', en: 'Contracting processes' },
  versions: [ocds11],
  canonical: validationSchema(canonicalSchema),
  publicity,
  identify: identifyRelease,
  assemble: assembleProcess,
  history: historyOf,
  index: indexProcess,
  mentions: mentionsOf,
  present: presentProcess,
  statuses,
  filters,
  facets,
  sorts,
  columns,
}

/** S6: public procurement, process by process, in the Open Contracting Data Standard. */
export const s6: System = {
  id: 's6',
  title: { es: 'Contrataciones', en: 'Procurement' },
  summary: {
    es: 'Procedimientos de contratación pública, de la planeación al contrato y su ejecución.',
    en: 'Public contracting processes, from planning to the contract and its implementation.',
  },
  slug: 'contrataciones',
  kinds: [contractingProcess],
  versions: [ocds11],
  hasTerms: true,
  questions: [
    {
      text: { es: '¿Qué se contrató en {year}?', en: 'What was bought in {year}?' },
      parameters: 'year={year}&sort=date',
    },
    {
      text: { es: '¿Cuáles son los contratos más grandes?', en: 'Which contracts are the largest?' },
      parameters: 'sort=amount',
    },
  ],
  advice: [
    {
      es: 'Para saber qué compró una institución a un proveedor, busque al proveedor y elija la institución en los filtros.',
      en: 'To know what an institution bought from a supplier, search for the supplier and choose the institution among the filters.',
    },
    {
      es: 'Una empresa también se encuentra por su RFC (12 caracteres), y un procedimiento por su OCID.',
      en: 'A company is found by its RFC (12 characters) too, and a process by its OCID.',
    },
  ],
}

export { type ExtendedVersion, extendOcds } from './extended-version.ts'
export { releasesInOrder } from './merge/assemble.ts'
export { type MergeOptions, mergeReleases, versionReleases } from './merge/merge-releases.ts'
export { ocdsRecord, type PackageMetadata, packageMetadata, plainOcds } from './merge/ocds-record.ts'
export type { Extension } from './schema/apply-extensions.ts'
export { firstVersionFields } from './schema/fields.ts'
export { ocds11 } from './version.ts'
