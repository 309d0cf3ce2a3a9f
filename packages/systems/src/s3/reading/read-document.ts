import { isObject, type Json, type JsonObject } from '@pdn/core'
import { annotate, annotationsOf, type Move, sourcePointer } from '../../reading/moves.ts'
import { normalise } from '../../reading/normalise.ts'
import { createNotes } from '../../reading/reading-notes.ts'
import { isCompanyRfc, isPersonKey } from '../../reading/rfc-kind.ts'
import { sourceIdOf } from '../../reading/source-id.ts'
import type { Issue, Reading } from '../../system.ts'
import { sanctionedName } from '../document/party.ts'

/** A source document in canonical shape, its values still as the source wrote them. */
export interface Shaped {
  readonly kind: string
  /** Schema of the canonical document of that kind. */
  readonly schema: JsonObject
  readonly document: JsonObject
  readonly moves: readonly Move[]
  readonly inferred: readonly string[]
  readonly raw: ReadonlyMap<string, Json>
  readonly issues: readonly Issue[]
}

const unreadable = (path: string, rule: string): Reading => ({
  ok: false,
  issues: [{ path, rule, severity: 'error', repaired: false }],
})

/** Where the name should stand: one member where the source has one, else the identity that holds its parts. */
const namePointer = (moves: readonly Move[]): string => {
  const joined = '/datosGenerales/nombreRazonSocial'
  const pointer = sourcePointer(joined, moves)
  return pointer === joined ? '/datosGenerales' : pointer
}

const isReversed = (block: Json | undefined): boolean => {
  if (!isObject(block)) return false
  const { fechaInicial, fechaFinal } = block
  return typeof fechaInicial === 'string' && typeof fechaFinal === 'string' && fechaFinal < fechaInicial
}

/** Terms that end before they begin: told, and left as the source has them. */
const reversedTerms = (document: JsonObject, moves: readonly Move[]): readonly Issue[] => {
  const { tipoSancion } = document
  if (!Array.isArray(tipoSancion)) return []
  return tipoSancion.flatMap((sanction: Json, index) =>
    ['inhabilitacion', 'suspensionEmpleo', 'suspensionActividades']
      .filter(name => isObject(sanction) && isReversed(sanction[name]))
      .map(name => ({
        path: sourcePointer(`/tipoSancion/${index}/${name}/fechaFinal`, moves),
        rule: 'dates-reversed',
        severity: 'warning' as const,
        repaired: false,
      })),
  )
}

/** An RFC of the other kind of person than the source states: told; the cut reserves a person's in any case. */
const contradictedType = (document: JsonObject, moves: readonly Move[]): readonly Issue[] => {
  const { datosGenerales, 'pdn:personType': type } = document
  const rfc = isObject(datosGenerales) ? datosGenerales.rfc : undefined
  if (!(type === 'legal' && isPersonKey(rfc)) && !(type === 'natural' && isCompanyRfc(rfc))) return []
  const path = sourcePointer('/datosGenerales/rfc', moves)
  return [{ path, rule: 'rfc-contradicts-person-type', severity: 'warning', repaired: false }]
}

/** True where a document names a fault or a sanction: that it is one must show by itself where nobody is named. */
const tellsSanction = ({ faltaCometida, tipoSancion }: JsonObject): boolean =>
  [faltaCometida, tipoSancion].some(
    list => Array.isArray(list) && list.some((item: Json) => isObject(item) && typeof item.clave === 'string'),
  )

/** Why a document cannot be a record: its kind names people, and it names nobody; or it tells of no sanction. */
const refusalOf = (kind: string, document: JsonObject, moves: readonly Move[]): Reading | undefined => {
  if (kind === 'servant-non-grave') return tellsSanction(document) ? undefined : unreadable('', 'not-a-sanction')
  return sanctionedName(document) === undefined ? unreadable(namePointer(moves), 'name-missing') : undefined
}

/**
 * Reads a source document of sanctions: its shape by `shape`, its values by the canonical schema. Only what is no
 * object, has no id, or names nobody where its kind does, cannot be read. Total: any JSON value gives a reading.
 */
export const readDocument = (source: Json, shape: (source: JsonObject) => Shaped): Reading => {
  if (!isObject(source)) return unreadable('', 'not-an-object')
  const id = sourceIdOf(source)
  if (id === undefined) return unreadable('/id', 'id-missing')
  const { kind, schema, document, moves, inferred, raw, issues } = shape(source)
  const notes = createNotes(pointer => sourcePointer(pointer, moves))
  for (const [pointer, value] of raw) notes.raw.set(pointer, value)
  const normal = normalise(schema, { ...document, id }, notes)
  const refusal = refusalOf(kind, normal, moves)
  if (refusal !== undefined) return refusal
  if (source.id !== id) notes.issues.push({ path: '/id', rule: 'id-repaired', severity: 'note', repaired: true })
  const annotations = annotate(annotationsOf(source), moves, { inferred, raw: notes.raw })
  return {
    ok: true,
    kind,
    document: { ...normal, ...annotations },
    issues: [...issues, ...notes.issues, ...contradictedType(normal, moves), ...reversedTerms(normal, moves)],
  }
}
