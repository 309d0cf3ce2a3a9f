import { isObject, type Json, type JsonObject } from '@pdn/core'
import { draftOf, putAt, takeAt } from '../../reading/draft.ts'
import type { EarlierWriting } from '../../reading/earlier-writing.ts'
import { modernNames } from '../../reading/modern-names.ts'
import type { Move } from '../../reading/moves.ts'
import { isPlaceholder } from '../../reading/scalar-readers.ts'
import { sourceIdOf } from '../../reading/source-id.ts'

const party = '/particularSancionado'

const renamed: ReadonlyMap<string, string> = new Map()

/** Where version 1.1 has what the draft has: the party in an object of its own, the head of the area by name. */
const moves: readonly Move[] = [
  ['/numeroExpediente', '/expediente'],
  ...['nombreRazonSocial', 'objetoSocial', 'rfc', 'telefono'].map((name): Move => [`/${name}`, `${party}/${name}`]),
  // What would be told of the type of person, which it has not, is told of the RFC.
  ['/rfc', `${party}/tipoPersona`],
  ['/responsable', '/responsableSancion/nombres'],
  ['/resolucion/fecha', '/resolucion/fechaResolucion'],
  ['/multa/unidadMoneda', '/multa/moneda'],
]

const parties = ['particularSancionado', 'particular_sancionado', 'servidorPublicoSancionado', 'datosGenerales']

/** True for a document that names its party at its root, where no version does. */
const isDraft = (source: Json): boolean =>
  isObject(source) &&
  Object.hasOwn(source, 'nombre_razon_social') &&
  [...parties, 'servidor_publico_sancionado'].every(member => !Object.hasOwn(source, member))

/** The number of its case, by which a contractor's sanction is identified, since the draft gives no ids. */
const caseNumberOf = ({ numero_expediente: number }: JsonObject): string | undefined =>
  (typeof number === 'string' && !isPlaceholder(number)) || typeof number === 'number'
    ? String(number).trim()
    : undefined

const rewriteDraft = (source: JsonObject): JsonObject => {
  const document = draftOf(modernNames(source, renamed))
  for (const [from, to] of moves) {
    const value = takeAt(document, from)
    if (value !== undefined) putAt(document, to, value)
  }
  const number = caseNumberOf(source)
  return number === undefined || sourceIdOf(source) !== undefined ? document : { ...document, id: number }
}

/** A sanctioned contractor as the draft before version 1.0 has it. */
export const contractorDraft: EarlierWriting = {
  renamed,
  moves,
  isOne: isDraft,
  rewrite: source => (isDraft(source) ? rewriteDraft(source) : source),
}
