import { isObject, type Json, type JsonObject } from '@pdn/core'
import { type Choice, chosen, type Fitted } from '../../converting/choice.ts'
import type { ReadDocument, Version } from '../../system.ts'
import { membersOf, partName } from './part-name.ts'

const keyOf = (item: Json): Json => (isObject(item) ? (item.clave ?? item.valor ?? null) : item)

/** The one fault that version 1.1 has, of the list of 1.0: the first, where there are more. */
const placeFault = ({ document, choices }: Fitted): Fitted => {
  const { tipoFalta } = document
  if (!Array.isArray(tipoFalta)) return { document, choices }
  const [first, ...others]: readonly Json[] = tipoFalta
  const { tipoFalta: _, ...rest } = document
  if (first === undefined) return { document: rest, choices }
  const told =
    others.length === 0
      ? []
      : [
          chosen('first-of-several-faults', '/tipoFalta', {
            said: tipoFalta.map(keyOf),
            alternatives: others.map(keyOf),
          }),
        ]
  return { document: { ...rest, tipoFalta: first }, choices: [...choices, ...told] }
}

/** The label of a key as version 1.1 writes labels, in capitals. */
const labelOf = (version: Version, path: string, key: Json | undefined): string | undefined =>
  version.catalogues
    ?.find(({ paths }) => paths.includes(path))
    ?.entries.find(entry => entry.key === key)
    ?.label.es.toLocaleUpperCase('es')

const withLabel = (item: Json, path: string, at: string, version: Version, told: Choice[]): Json => {
  if (!isObject(item) || item.valor !== undefined) return item
  const label = labelOf(version, path, item.clave)
  if (label === undefined) return item
  told.push(chosen('label-of-key', `${at}/valor`, { said: item.clave ?? null }))
  return { ...item, valor: label }
}

/** Keys that stand alone in version 1.0, with the labels that 1.1 requires beside them. */
const placeLabels = ({ document, choices }: Fitted, version: Version): Fitted => {
  const told: Choice[] = []
  const { tipoFalta, tipoSancion } = document
  const fault = isObject(tipoFalta) ? withLabel(tipoFalta, 'tipoFalta.clave', '/tipoFalta', version, told) : tipoFalta
  const sanctions = Array.isArray(tipoSancion)
    ? tipoSancion.map((item: Json, at) => withLabel(item, 'tipoSancion[].clave', `/tipoSancion/${at}`, version, told))
    : tipoSancion
  return {
    document: {
      ...document,
      ...(fault === undefined ? {} : { tipoFalta: fault }),
      ...(sanctions === undefined ? {} : { tipoSancion: sanctions }),
    },
    choices: [...choices, ...told],
  }
}

/** The type of person, which version 1.0 does not state, where a company's RFC shows it. */
const placePersonType = ({ document, choices }: Fitted, canonical: JsonObject): Fitted => {
  const party = membersOf(document.particularSancionado)
  if (party.tipoPersona !== undefined || canonical['pdn:personType'] !== 'legal') return { document, choices }
  return {
    document: { ...document, particularSancionado: { ...party, tipoPersona: 'M' } },
    choices: [...choices, chosen('person-type-inferred', '/particularSancionado/tipoPersona', { alternatives: ['F'] })],
  }
}

/** The head of the area, whose name the draft before version 1.0 has whole. */
const placeResponsible = ({ document, choices }: Fitted): Fitted => {
  const { nombres: name, ...rest } = membersOf(document.responsableSancion)
  if (typeof name !== 'string' || Object.keys(rest).length > 0 || !name.trim().includes(' '))
    return { document, choices }
  const { members, choice } = partName(name, '/responsableSancion')
  return { document: { ...document, responsableSancion: members }, choices: [...choices, choice] }
}

const placeId = ({ document, choices }: Fitted, { issues }: ReadDocument): Fitted => ({
  document,
  choices: issues.some(({ rule }) => rule === 'id-from-case-number')
    ? [...choices, chosen('id-from-case-number', '/id')]
    : choices,
})

/** Fits a servant's sanction of version 1.0, already in the names of 1.1, to what that asks for. */
export const fitEarlyServant = (standard: JsonObject, reading: ReadDocument, version: Version): Fitted =>
  placeLabels(placeFault(placeId({ document: standard, choices: [] }, reading)), version)

/** Fits a private party's sanction of version 1.0, already in the names of 1.1, to what that asks for. */
export const fitEarlyParty = (standard: JsonObject, reading: ReadDocument, version: Version): Fitted => {
  const fitting = placePersonType(placeId({ document: standard, choices: [] }, reading), reading.document)
  return placeLabels(placeResponsible(fitting), version)
}
