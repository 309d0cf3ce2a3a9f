import type { JsonObject } from '@pdn/core'
import { date, list, object, text } from '../../schema-parts.ts'
import * as interests from '../catalogues/interest-lists.ts'
import { beneficiaries, personTypes, places, relations } from '../catalogues/person-lists.ts'
import { governmentLevels, operations, sectors } from '../catalogues/post-lists.ts'
import { amount, boolean, closed, company, keyed, location, party, section } from './shared-parts.ts'

type Members = Readonly<Record<string, JsonObject>>

const owned: Members = { tipoOperacion: closed(operations), tipoRelacion: closed(relations) }
const paid: Members = { recibeRemuneracion: boolean, montoMensual: amount }

/** Shares in companies (`participacion`). */
const shares: JsonObject = section(
  'participacion',
  object({
    ...owned,
    nombreEmpresaSociedadAsociacion: text(),
    rfc: text(),
    porcentajeParticipacion: { type: 'integer', minimum: 1, maximum: 100 },
    tipoParticipacion: keyed(interests.shareTypes),
    ...paid,
    ubicacion: location,
    sector: keyed(sectors),
  }),
)

/** Part taken in the decisions of institutions (`participacionTomaDecisiones`). */
const decisions: JsonObject = section(
  'participacion',
  object({
    ...owned,
    tipoInstitucion: keyed(interests.institutionTypes),
    nombreInstitucion: text(),
    rfc: text({ minLength: 12, maxLength: 13 }),
    puestoRol: text(),
    fechaInicioParticipacion: date,
    ...paid,
    ubicacion: location,
  }),
)

/** Public support (`apoyos`). */
const support: JsonObject = section(
  'apoyo',
  object({
    tipoOperacion: closed(operations),
    tipoPersona: closed(personTypes),
    beneficiarioPrograma: keyed(beneficiaries),
    nombrePrograma: text(),
    institucionOtorgante: text(),
    nivelOrdenGobierno: closed(governmentLevels),
    tipoApoyo: keyed(interests.supportTypes),
    formaRecepcion: closed(interests.receptions),
    montoApoyoMensual: amount,
    especifiqueApoyo: text(),
  }),
)

/** Representations, active and passive (`representacion`). */
const representations: JsonObject = section(
  'representacion',
  object({
    ...owned,
    tipoRepresentacion: closed(interests.representationTypes),
    fechaInicioRepresentacion: date,
    tipoPersona: closed(personTypes),
    nombreRazonSocial: text(),
    rfc: text(),
    ...paid,
    ubicacion: location,
    sector: keyed(sectors),
  }),
)

/** Main clients (`clientesPrincipales`). */
const clients: JsonObject = section(
  'cliente',
  object({
    tipoOperacion: closed(operations),
    realizaActividadLucrativa: boolean,
    tipoRelacion: closed(relations),
    empresa: object({ nombreEmpresaServicio: text(), rfc: text() }),
    clientePrincipal: party,
    sector: keyed(sectors),
    montoAproximadoGanancia: amount,
    ubicacion: location,
  }),
)

/** Private benefits (`beneficiosPrivados`). */
const benefits: JsonObject = section(
  'beneficio',
  object({
    tipoOperacion: closed(operations),
    tipoPersona: closed(personTypes),
    tipoBeneficio: keyed(interests.benefitTypes),
    beneficiario: list(keyed(beneficiaries)),
    otorgante: party,
    formaRecepcion: closed(interests.receptions),
    especifiqueBeneficio: text(),
    montoMensualAproximado: amount,
    sector: keyed(sectors),
  }),
)

/** Trusts (`fideicomisos`). */
const trusts: JsonObject = section(
  'fideicomiso',
  object({
    ...owned,
    tipoFideicomiso: closed(interests.trustTypes),
    tipoParticipacion: closed(interests.trustRoles),
    rfcFideicomiso: text(),
    fideicomitente: party,
    fiduciario: company,
    fideicomisario: party,
    sector: keyed(sectors),
    extranjero: closed(places),
  }),
)

/** The declaration of interests (`interes`), the same in all three types. */
export const interest: JsonObject = object({
  participacion: shares,
  participacionTomaDecisiones: decisions,
  apoyos: support,
  representacion: representations,
  clientesPrincipales: clients,
  beneficiosPrivados: benefits,
  fideicomisos: trusts,
})
