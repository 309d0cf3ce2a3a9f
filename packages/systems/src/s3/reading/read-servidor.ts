import { isObject, type Json, type JsonObject } from '@pdn/core'
import { toldWhereWritten } from '../../reading/earlier-writing.ts'
import type { Shaped } from '../../reading/read-shaped.ts'
import type { Issue, Reading } from '../../system.ts'
import { canonicalGrave, canonicalNonGrave } from '../schema/canonical.ts'
import { contractorDraft } from './contractor-draft.ts'
import { firstServidor } from './first-writing.ts'
import { readDocument } from './read-document.ts'
import { restructureServidores } from './restructure-servidores.ts'

const earlyNames: Issue = { path: '', rule: 'early-names', severity: 'note', repaired: true }

const shape = (source: JsonObject): Shaped => {
  const restructured = restructureServidores(firstServidor.rewrite(source))
  const isGrave = restructured.severity === 'grave'
  return {
    ...restructured,
    issues: firstServidor.isOne(source) ? [earlyNames, ...restructured.issues] : restructured.issues,
    kind: isGrave ? 'servant-grave' : 'servant-non-grave',
    schema: isGrave ? canonicalGrave : canonicalNonGrave,
  }
}

/** What another endpoint of the system publishes: a private party's sanction, or a record of the second version. */
const isOfAnother = (source: Json): boolean =>
  contractorDraft.isOne(source) ||
  (isObject(source) &&
    ['servidorPublicoSancionado', 'servidor_publico_sancionado'].every(member => !Object.hasOwn(source, member)) &&
    ['particularSancionado', 'particular_sancionado', 'datosGenerales'].some(member => Object.hasOwn(source, member)))

const elsewhere: Reading = {
  ok: false,
  issues: [{ path: '/servidorPublicoSancionado', rule: 'not-a-servant', severity: 'error', repaired: false }],
}

/** Reads a servant's sanction of version 1.1 or 1.0, in whichever of the two it is written. */
export const readServidor = (source: Json): Reading =>
  isOfAnother(source) ? elsewhere : toldWhereWritten(readDocument(source, shape), source, firstServidor)
