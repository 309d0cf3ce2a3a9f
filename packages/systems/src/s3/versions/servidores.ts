import { fileContract } from '../../file-contract.ts'
import type { Version } from '../../system.ts'
import { fitEarlyServant } from '../converting/fit-early-sanction.ts'
import { upgradeSanction } from '../converting/upgrade-sanction.ts'
import { firstNonGraveExample, firstServidoresExample } from '../example/earlier-examples.ts'
import { servidoresExample } from '../example/first-examples.ts'
import { firstServidoresPublicity } from '../publicity/earlier.ts'
import { servidoresPublicity } from '../publicity/servidores.ts'
import { firstServidor } from '../reading/first-writing.ts'
import { readServidor } from '../reading/read-servidor.ts'
import { recordCollectionOf } from '../reading/record-collection.ts'
import { standardiseServidores } from '../reading/standardise-servidores.ts'
import { firstServidoresCatalogues, servidoresCatalogues } from '../schema/catalogues.ts'
import { firstServidoresSchema } from '../schema/first.ts'
import { servidoresSchema } from '../schema/servidores.ts'
import { servidoresContract } from './contract-servidores.ts'

/**
 * Sanctioned public servants, version 1.1.0 of the standard (`POST /v1/ssancionados`). What a document says of the
 * fault decides its kind; one whose fault does not tell how grave it is counts as not grave, so that nobody is named
 * whom the law may not let be named (LGSNA, art. 53).
 */
export const servidores: Version = {
  id: 's3-servidores-1.1',
  supersedes: ['s3-servidores-1.0'],
  collection: 'ssancionados',
  title: { es: 'Servidores públicos sancionados, versión 1.1', en: 'Sanctioned public servants, version 1.1' },
  schema: servidoresSchema,
  contract: servidoresContract,
  catalogues: servidoresCatalogues,
  example: servidoresExample,
  publicity: servidoresPublicity,
  standardise: standardiseServidores,
  upgrade: upgradeSanction('/tipoFalta'),
  read: readServidor,
  unpack: source => [{ document: source, issues: [] }],
}

const firstCollection = 'ssancionados-1'

/** Sanctioned public servants, version 1.0 (2019), which nobody publishes any more: read from files. */
export const firstServidores: Version = {
  id: 's3-servidores-1.0',
  collection: firstCollection,
  title: { es: 'Servidores públicos sancionados, versión 1.0', en: 'Sanctioned public servants, version 1.0' },
  schema: firstServidoresSchema,
  contract: fileContract(firstCollection),
  catalogues: firstServidoresCatalogues,
  example: firstServidoresExample,
  kindExamples: { 'servant-grave': firstServidoresExample, 'servant-non-grave': firstNonGraveExample },
  publicity: firstServidoresPublicity,
  standardise: standardiseServidores,
  standardisedAs: servidores.id,
  fitStandard: (standard, reading) => fitEarlyServant(standard, reading, servidores),
  upgrade: upgradeSanction('/tipo_falta'),
  read: readServidor,
  claims: source => firstServidor.isOne(source) && recordCollectionOf(source) === undefined,
  unpack: source => [{ document: source, issues: [] }],
}
