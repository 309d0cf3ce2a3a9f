import type { Json, JsonObject } from '@pdn/core'
import { type Move, sourcePointer } from '../../reading/moves.ts'
import { readShaped, type Shaped } from '../../reading/read-shaped.ts'
import { isCompanyRfc, isPersonKey } from '../../reading/rfc-kind.ts'
import { sourceIdOf } from '../../reading/source-id.ts'
import type { RuleName } from '../../rule-name.ts'
import { itemsAt, valueAt } from '../../showing/document-view.ts'
import type { Issue, Reading } from '../../system.ts'
import { sanctionedName } from '../document/party.ts'

type Finding = readonly [path: string, rule: RuleName]

/** Where the name should stand: the member that became ours or, where its source has the same parts, what holds them. */
const namePlace = (moves: readonly Move[]): string =>
  ['/datosGenerales/nombreRazonSocial', '/datosGenerales/nombres'].find(
    pointer => sourcePointer(pointer, moves) !== pointer,
  ) ?? '/datosGenerales'

/** True where a document names a fault or a sanction: that it is one must show by itself where nobody is named. */
const tellsSanction = (document: JsonObject): boolean =>
  ['faltaCometida', 'tipoSancion'].some(list =>
    itemsAt(document, list).some(([, item]) => typeof item.clave === 'string'),
  )

/** Why a document cannot be a record: it has no id, its kind names people and it nobody, or it tells of no sanction. */
const refusalOf = (document: JsonObject, { kind, moves }: Shaped): Finding | undefined => {
  if (typeof document.id !== 'string') return ['/id', 'id-missing']
  if (kind === 'servant-non-grave') return tellsSanction(document) ? undefined : ['', 'not-a-sanction']
  return sanctionedName(document) === undefined ? [namePlace(moves), 'name-missing'] : undefined
}

const isReversed = (block: Json | undefined): boolean => {
  const [from, until] = [valueAt(block, 'fechaInicial'), valueAt(block, 'fechaFinal')]
  return typeof from === 'string' && typeof until === 'string' && until < from
}

/** Terms that end before they begin: told, and left as the source has them. */
const reversedTerms = (document: JsonObject): readonly Finding[] => {
  const { tipoSancion } = document
  if (!Array.isArray(tipoSancion)) return []
  return tipoSancion.flatMap((sanction: Json, index) =>
    ['inhabilitacion', 'suspensionEmpleo', 'suspensionActividades']
      .filter(name => isReversed(valueAt(sanction, name)))
      .map((name): Finding => [`/tipoSancion/${index}/${name}/fechaFinal`, 'dates-reversed']),
  )
}

/** An RFC of the other kind of person than the source states: told; the cut reserves a person's in any case. */
const contradictedType = (document: JsonObject): readonly Finding[] => {
  const type = document['pdn:personType']
  const rfc = valueAt(document, 'datosGenerales', 'rfc')
  const contradicts = (type === 'legal' && isPersonKey(rfc)) || (type === 'natural' && isCompanyRfc(rfc))
  return contradicts ? [['/datosGenerales/rfc', 'rfc-contradicts-person-type']] : []
}

const idRepaired: Issue = { path: '/id', rule: 'id-repaired', severity: 'note', repaired: true }

/**
 * Reads a source document of sanctions: its shape by `shape`, its values by the canonical schema. Only what is no
 * object, has no id, or names nobody where its kind does, cannot be read. Total: any JSON value gives a reading.
 */
export const readDocument = (source: Json, shape: (source: JsonObject) => Shaped): Reading =>
  readShaped(source, {
    shape: members => {
      const shaped = shape(members)
      const id = sourceIdOf(members)
      if (id === undefined) return shaped
      const issues = members.id === id ? shaped.issues : [...shaped.issues, idRepaired]
      return { ...shaped, document: { ...shaped.document, id }, issues }
    },
    codes: [],
    refuse: refusalOf,
    doubts: document => [...contradictedType(document), ...reversedTerms(document)],
  })
