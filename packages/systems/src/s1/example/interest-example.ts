import type { JsonObject } from '@pdn/core'
import * as interests from '../catalogues/interest-lists.ts'
import { beneficiaries } from '../catalogues/person-lists.ts'
import { sectors } from '../catalogues/post-lists.ts'
import { companyExample, keyedExample, locationExample, partyExample, pesos, remarkExample } from './shared-example.ts'

const owned: JsonObject = { tipoOperacion: 'AGREGAR', tipoRelacion: 'DECLARANTE' }
const paid: JsonObject = { recibeRemuneracion: true, montoMensual: pesos(1500) }
const sector = keyedExample(sectors, 'CMENOR')

const section = (name: string, entry: JsonObject): JsonObject => ({ ninguno: false, [name]: [entry], ...remarkExample })

/** Declaration of interests, the same in all types. */
export const interestExample: JsonObject = {
  participacion: section('participacion', {
    ...owned,
    nombreEmpresaSociedadAsociacion: companyExample.nombreRazonSocial,
    rfc: companyExample.rfc,
    porcentajeParticipacion: 25,
    tipoParticipacion: keyedExample(interests.shareTypes, 'SCIO'),
    ...paid,
    ubicacion: locationExample,
    sector,
  }),
  participacionTomaDecisiones: section('participacion', {
    ...owned,
    tipoInstitucion: keyedExample(interests.institutionTypes, 'OSC'),
    nombreInstitucion: 'ASOCIACIÓN INVENTADA AC',
    rfc: 'AIN010101AB3',
    puestoRol: 'VOCAL',
    fechaInicioParticipacion: '2021-03-01',
    ...paid,
    ubicacion: locationExample,
  }),
  apoyos: section('apoyo', {
    tipoOperacion: 'AGREGAR',
    tipoPersona: 'FISICA',
    beneficiarioPrograma: keyedExample(beneficiaries, 'DC'),
    nombrePrograma: 'PROGRAMA INVENTADO',
    institucionOtorgante: 'SECRETARÍA DE EJEMPLO',
    nivelOrdenGobierno: 'ESTATAL',
    tipoApoyo: keyedExample(interests.supportTypes, 'SUB'),
    formaRecepcion: 'MONETARIO',
    montoApoyoMensual: pesos(800),
    especifiqueApoyo: 'APOYO INVENTADO',
  }),
  representacion: section('representacion', {
    ...owned,
    tipoRepresentacion: 'REPRESENTANTE',
    fechaInicioRepresentacion: '2022-01-10',
    ...partyExample,
    ...paid,
    ubicacion: locationExample,
    sector,
  }),
  clientesPrincipales: section('cliente', {
    ...owned,
    realizaActividadLucrativa: true,
    empresa: { nombreEmpresaServicio: 'DESPACHO INVENTADO SC', rfc: 'DIN010101AB4' },
    clientePrincipal: partyExample,
    sector,
    montoAproximadoGanancia: pesos(2000),
    ubicacion: locationExample,
  }),
  beneficiosPrivados: section('beneficio', {
    tipoOperacion: 'AGREGAR',
    tipoPersona: 'FISICA',
    tipoBeneficio: keyedExample(interests.benefitTypes, 'S'),
    beneficiario: [keyedExample(beneficiaries, 'DC')],
    otorgante: partyExample,
    formaRecepcion: 'ESPECIE',
    especifiqueBeneficio: 'BENEFICIO INVENTADO',
    montoMensualAproximado: pesos(100),
    sector,
  }),
  fideicomisos: section('fideicomiso', {
    ...owned,
    tipoFideicomiso: 'PRIVADO',
    tipoParticipacion: 'FIDEICOMISARIO',
    rfcFideicomiso: 'FID010101AB5',
    fideicomitente: partyExample,
    fiduciario: { nombreRazonSocial: 'BANCO INVENTADO SA', rfc: 'BIN010101AB2' },
    fideicomisario: partyExample,
    sector,
    extranjero: 'MX',
  }),
}
