import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { Shaped } from '../../reading/read-shaped.ts'
import type { Reading, Version } from '../../system.ts'
import { servidoresExample } from '../example/first-examples.ts'
import { servidoresPublicity } from '../publicity/servidores.ts'
import { modernServidor } from '../reading/modern-servidor.ts'
import { readDocument } from '../reading/read-document.ts'
import { restructureServidores } from '../reading/restructure-servidores.ts'
import { standardiseServidores } from '../reading/standardise-servidores.ts'
import { canonicalGrave, canonicalNonGrave } from '../schema/canonical.ts'
import { servidoresCatalogues } from '../schema/catalogues.ts'
import { servidoresSchema } from '../schema/servidores.ts'
import { servidoresContract } from './contract-servidores.ts'

const shape = (source: JsonObject): Shaped => {
  const named = modernServidor(source)
  const restructured = restructureServidores(named)
  const isGrave = restructured.severity === 'grave'
  return {
    ...restructured,
    issues:
      named === source
        ? restructured.issues
        : [{ path: '', rule: 'early-names', severity: 'note', repaired: true }, ...restructured.issues],
    kind: isGrave ? 'servant-grave' : 'servant-non-grave',
    schema: isGrave ? canonicalGrave : canonicalNonGrave,
  }
}

/** What another endpoint of the system publishes: a private party's sanction, or a record of the second version. */
const isOfAnother = (source: Json): boolean =>
  isObject(source) &&
  ['servidorPublicoSancionado', 'servidor_publico_sancionado'].every(member => !Object.hasOwn(source, member)) &&
  ['particularSancionado', 'particular_sancionado', 'datosGenerales'].some(member => Object.hasOwn(source, member))

const elsewhere: Reading = {
  ok: false,
  issues: [{ path: '/servidorPublicoSancionado', rule: 'not-a-servant', severity: 'error', repaired: false }],
}

/**
 * Sanctioned public servants, version 1.1.0 of the standard (`POST /v1/ssancionados`). What a document says of the
 * fault decides its kind; one whose fault does not tell how grave it is counts as not grave, so that nobody is named
 * whom the law may not let be named (LGSNA, art. 53).
 */
export const servidores: Version = {
  id: 's3-servidores-1.1',
  collection: 'ssancionados',
  title: { es: 'Servidores públicos sancionados, versión 1.1', en: 'Sanctioned public servants, version 1.1' },
  schema: servidoresSchema,
  contract: servidoresContract,
  catalogues: servidoresCatalogues,
  example: servidoresExample,
  publicity: servidoresPublicity,
  standardise: standardiseServidores,
  read: source => (isOfAnother(source) ? elsewhere : readDocument(source, shape)),
  unpack: source => [{ document: source, issues: [] }],
}
