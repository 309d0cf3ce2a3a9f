import type { Version } from '../system.ts'
import { checks } from './checks/index.ts'
import { containers } from './containers.ts'
import { contract } from './contract.ts'
import { releaseExample } from './example.ts'
import { publicity } from './publicity/rules.ts'
import { readRelease } from './reading/read-release.ts'
import { unpackReleases } from './reading/unpack-releases.ts'
import { codelistCatalogues } from './schema/catalogues.ts'
import { releaseSchema } from './schema/release.ts'
import { validationSchema } from './schema/validation-schema.ts'

/** OCDS 1.1, in which releases of 1.0 are read too. */
export const ocds11: Version = {
  id: 'ocds-1.1',
  collection: 'contrataciones-abiertas',
  title: { es: 'Estándar de Datos de Contrataciones Abiertas 1.1', en: 'Open Contracting Data Standard 1.1' },
  schema: validationSchema(releaseSchema),
  contract,
  catalogues: codelistCatalogues(releaseSchema),
  example: releaseExample,
  checks,
  publicity,
  // What is read is OCDS 1.1 whatever it was: the rules of the canonical document are those of what is answered.
  standardise: (_, { document }) => document,
  read: readRelease,
  unpack: unpackReleases,
  containers,
}
