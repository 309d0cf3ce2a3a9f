import { isObject, type Json, type JsonObject } from '@pdn/core'
import { asList, asMember, type Change, keyAlone, within } from '../../reading/changes.ts'
import { textAt } from '../../showing/document-view.ts'
import type { ReadDocument } from '../../system.ts'
import { faultOfLabel } from '../document/servant-faults.ts'
import { faultMembers } from '../document/severity.ts'
import { firstServidor } from './first-writing.ts'
import { readSanctionKey, servantSanctions } from './sanction-keys.ts'

/** An item of a list of the standard; one that says no more than a text has the key of those that are in no list. */
const withKey = (value: Json, none: string, isKnown: (label: string | undefined) => boolean): Json =>
  isObject(value) && textAt(value, 'clave') === undefined && !isKnown(textAt(value, 'valor'))
    ? { ...value, clave: none }
    : value

const fault: Change = value => withKey(faultMembers(value), 'OTRO', label => faultOfLabel(label) !== undefined)

const sanction: Change = value =>
  withKey(keyAlone(value), 'O', label => readSanctionKey(servantSanctions, undefined, label).inferred)

/** A fault as an object; several stay a list, whose items the rules of the version know as well. */
const faults: Change = value => (Array.isArray(value) ? value.map((one: Json) => fault(one)) : fault(value))

const whole = within(
  ['institucionDependencia', asMember('nombre')],
  ['servidorPublicoSancionado', within(['genero', asMember('clave')])],
  ['tipoFalta', faults],
  ['tipoSancion', asList(sanction)],
  ['documentos', asList()],
  ['multa', within(['moneda', asMember('clave')])],
)

/**
 * A servant's sanction of the first version as 1.1 writes it: today's names, one id, lists and objects where the
 * standard has them. Its values stay as they are written.
 */
export const standardiseServidores = (source: JsonObject, { document: read }: ReadDocument): JsonObject => {
  const standard = whole(firstServidor.rewrite(source))
  if (!isObject(standard)) return source
  const { id } = read
  return standard.id === id || id === undefined ? standard : { ...standard, id }
}
