import { fileContract } from '../../file-contract.ts'
import type { Version } from '../../system.ts'
import { upgradeOfficial } from '../converting/upgrade-official.ts'
import { firstSpicExample } from '../example/first-example.ts'
import { recordExample } from '../example/record-example.ts'
import { spicExample } from '../example/spic-example.ts'
import { canonicalPublicity } from '../publicity/record.ts'
import { firstSpicPublicity, spicPublicity } from '../publicity/spic.ts'
import { firstWriting } from '../reading/first-writing.ts'
import { readRecord, readSpic } from '../reading/read-official.ts'
import { standardiseOfficial } from '../reading/standard-form.ts'
import { firstSpicCatalogues, recordCatalogues, spicCatalogues } from '../schema/catalogues.ts'
import { firstSpicSchema } from '../schema/first.ts'
import { recordSchema } from '../schema/record.ts'
import { spicSchema } from '../schema/spic.ts'
import { spicContract } from './contract.ts'
import { officialsInterface } from './published-interface.ts'

const firstCollection = 'spic-1'

/** Officials who take part in procurement, version 1.0 (2019), which nobody publishes any more: read from files. */
export const firstSpic: Version = {
  id: 's2-spic-1.0',
  collection: firstCollection,
  title: { es: 'Servidores que intervienen en contrataciones, versión 1.0', en: 'Procurement officials, version 1.0' },
  schema: firstSpicSchema,
  contract: fileContract(firstCollection),
  catalogues: firstSpicCatalogues,
  example: firstSpicExample,
  publicity: firstSpicPublicity,
  standardise: standardiseOfficial,
  standardisedAs: 's2-spic-1.1',
  upgrade: upgradeOfficial,
  read: readSpic,
  claims: firstWriting.isOne,
  unpack: source => [{ document: source, issues: [] }],
}

/** Officials who take part in procurement, version 1.1 of the standard (`POST /v1/spic`). */
export const spic: Version = {
  id: 's2-spic-1.1',
  supersedes: ['s2-spic-1.0'],
  collection: 'spic',
  title: { es: 'Servidores que intervienen en contrataciones, versión 1.1', en: 'Procurement officials, version 1.1' },
  schema: spicSchema,
  contract: spicContract,
  catalogues: spicCatalogues,
  example: spicExample,
  publicity: spicPublicity,
  standardise: standardiseOfficial,
  upgrade: upgradeOfficial,
  read: readSpic,
  unpack: source => [{ document: source, issues: [] }],
}

const recordCollection = 'servidores_intervengan_procedimientos_contrataciones'

/** The same in version 2.0.0, as specified and as its capture tool ships it: served from files. */
export const records: Version = {
  id: 's2-servidores-2',
  supersedes: ['s2-spic-1.1'],
  collection: recordCollection,
  title: { es: 'Servidores que intervienen en contrataciones, versión 2', en: 'Procurement officials, version 2' },
  schema: recordSchema,
  contract: fileContract(recordCollection),
  collectionInterface: officialsInterface(recordCollection),
  catalogues: recordCatalogues,
  example: recordExample,
  publicity: canonicalPublicity,
  // Whichever of its three writings a record came in, the canonical document is the version's own.
  standardise: (_, { document }) => document,
  read: readRecord,
  unpack: source => [{ document: source, issues: [] }],
}
