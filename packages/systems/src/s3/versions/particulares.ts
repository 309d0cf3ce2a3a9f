import { fileContract } from '../../file-contract.ts'
import type { Version } from '../../system.ts'
import { fitEarlyParty } from '../converting/fit-early-sanction.ts'
import { upgradeSanction } from '../converting/upgrade-sanction.ts'
import { contratistasExample, firstParticularesExample } from '../example/earlier-examples.ts'
import { particularesExample } from '../example/first-examples.ts'
import { contratistasPublicity, firstParticularesPublicity } from '../publicity/earlier.ts'
import { particularesPublicity } from '../publicity/particulares.ts'
import { contractorDraft } from '../reading/contractor-draft.ts'
import { firstParticular, firstServidor } from '../reading/first-writing.ts'
import { readParticular } from '../reading/read-particular.ts'
import { recordCollectionOf } from '../reading/record-collection.ts'
import { standardiseParticulares } from '../reading/standardise-particulares.ts'
import { contratistasCatalogues, firstParticularesCatalogues, particularesCatalogues } from '../schema/catalogues.ts'
import { contratistasSchema, firstParticularesSchema } from '../schema/first.ts'
import { particularesSchema } from '../schema/particulares.ts'
import { particularesContract } from './contract-particulares.ts'

type Shared = Required<Pick<Version, 'standardise' | 'read' | 'unpack'>>

/** One reader for all three writings of a private party's sanction. */
const shared: Shared = {
  standardise: standardiseParticulares,
  read: readParticular,
  unpack: source => [{ document: source, issues: [] }],
}

/** Sanctioned private parties, version 1.1.0 of the standard (`POST /v1/psancionados`): both kinds in one collection. */
export const particulares: Version = {
  ...shared,
  id: 's3-particulares-1.1',
  supersedes: ['s3-particulares-1.0', 's3-contratistas-1.0'],
  collection: 'psancionados',
  title: { es: 'Particulares sancionados, versión 1.1', en: 'Sanctioned private parties, version 1.1' },
  schema: particularesSchema,
  contract: particularesContract,
  catalogues: particularesCatalogues,
  example: particularesExample,
  publicity: particularesPublicity,
  upgrade: upgradeSanction('/particularSancionado/tipoPersona'),
}

const firstCollection = 'psancionados-1'

/** Sanctioned private parties, version 1.0 (2019), which nobody publishes any more: read from files. */
export const firstParticulares: Version = {
  ...shared,
  id: 's3-particulares-1.0',
  collection: firstCollection,
  title: { es: 'Particulares sancionados, versión 1.0', en: 'Sanctioned private parties, version 1.0' },
  schema: firstParticularesSchema,
  contract: fileContract(firstCollection),
  catalogues: firstParticularesCatalogues,
  example: firstParticularesExample,
  publicity: firstParticularesPublicity,
  standardisedAs: particulares.id,
  fitStandard: (standard, reading) => fitEarlyParty(standard, reading, particulares),
  upgrade: upgradeSanction('/particular_sancionado/rfc'),
  // What could be a servant's is a servant's, who may not be named.
  claims: source =>
    firstParticular.isOne(source) && !firstServidor.isOne(source) && recordCollectionOf(source) === undefined,
}

const draftCollection = 'contratistas-1'

/** Sanctioned contractors, as the answer that was published before private parties were: read from files. */
export const contratistas: Version = {
  ...shared,
  id: 's3-contratistas-1.0',
  collection: draftCollection,
  title: {
    es: 'Contratistas sancionados, borrador de la versión 1.0',
    en: 'Sanctioned contractors, draft of version 1.0',
  },
  schema: contratistasSchema,
  contract: fileContract(draftCollection),
  catalogues: contratistasCatalogues,
  example: contratistasExample,
  publicity: contratistasPublicity,
  standardisedAs: particulares.id,
  fitStandard: (standard, reading) => fitEarlyParty(standard, reading, particulares),
  upgrade: upgradeSanction('/rfc'),
  claims: contractorDraft.isOne,
}
