import { isObject, type Json, type JsonObject } from '@pdn/core'
import { isPersonKey } from '../../reading/rfc-kind.ts'
import { itemsAt, textAt, valueAt } from '../../showing/document-view.ts'
import { hasFault, isPrivateFault } from '../document/faults.ts'
import { faultOf, severityOfAll } from '../document/servant-faults.ts'
import { contractorDraft } from './contractor-draft.ts'

/** The four collections of version 2, as the capture tool names them. */
export type RecordCollection =
  | 'faltas_administrativas_graves'
  | 'faltas_administrativas_no_graves'
  | 'faltas_graves_personas_fisicas'
  | 'faltas_graves_personas_morales'

const identity = 'datosGenerales'

const isGiven = (value: Json | undefined): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

const holds = (document: Json, base: readonly string[], members: readonly string[]): boolean =>
  members.some(member => isGiven(valueAt(document, ...base, member)))

/** What only private parties have: the place of the fault, an address, a company's name and officers. */
const isOfPrivateParty = (document: Json): boolean =>
  holds(document, [], ['dondeCometioLaFalta', 'datosDirGeneralReprLegal']) ||
  holds(document, [identity], ['nombreRazonSocial', 'objetoSocial']) ||
  holds(document, [identity], ['tipoDomicilio', 'domicilioMexico', 'domicilioExtranjero']) ||
  itemsAt(document, 'faltaCometida').some(([, fault]) => isPrivateFault(textAt(fault, 'clave') ?? ''))

const isOfServant = (document: Json): boolean =>
  holds(document, [], ['empleoCargoComision']) || holds(document, [identity], ['sexo'])

const isOfCompany = (document: Json): boolean =>
  holds(document, [identity], ['nombreRazonSocial']) &&
  !holds(document, [identity], ['nombres', 'primerApellido', 'segundoApellido', 'curp']) &&
  !isPersonKey(valueAt(document, identity, 'rfc'))

/** True where every fault that says anything is listed as grave, by key or label. */
const isGraveBeyondDoubt = (document: Json): boolean => {
  const faults = valueAt(document, 'faltaCometida')
  if (!Array.isArray(faults)) return false
  const severities = faults.flatMap((fault: Json) => {
    if (!isObject(fault)) return ['undetermined' as const]
    const stated = faultOf(textAt(fault, 'clave'), textAt(fault, 'valor'))?.severity
    return stated === undefined && !hasFault(fault) ? [] : [stated ?? ('undetermined' as const)]
  })
  return severityOfAll(severities) === 'grave'
}

const isOfFirstVersion = (document: JsonObject): boolean =>
  contractorDraft.isOne(document) ||
  (!isGiven(document[identity]) &&
    ['particularSancionado', 'servidorPublicoSancionado', 'particular_sancionado', 'servidor_publico_sancionado'].some(
      member => Object.hasOwn(document, member),
    ))

/**
 * The collection of version 2 that a document shows itself to be of; none for what is of the first version. A servant's
 * record is of the grave ones only beyond doubt, and what could be a servant's or a private party's is a servant's: in
 * doubt it comes where nobody is named (LGSNA, art. 53).
 */
export const recordCollectionOf = (document: Json): RecordCollection | undefined => {
  if (!isObject(document) || isOfFirstVersion(document)) return undefined
  if (isOfPrivateParty(document) && !isOfServant(document)) {
    return isOfCompany(document) ? 'faltas_graves_personas_morales' : 'faltas_graves_personas_fisicas'
  }
  return isGraveBeyondDoubt(document) ? 'faltas_administrativas_graves' : 'faltas_administrativas_no_graves'
}
