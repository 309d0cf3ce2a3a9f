import type { JsonObject } from '@pdn/core'
import { debtTypes, investmentDetails, investmentTypes } from '../catalogues/money-lists.ts'
import { kinships } from '../catalogues/person-lists.ts'
import * as property from '../catalogues/property-lists.ts'
import type { DeclarationType } from '../schema/declaration-types.ts'
import {
  addressExample,
  companyExample,
  keyedExample,
  locationExample,
  partyExample,
  pesos,
  remarkExample,
  squareMetres,
} from './shared-example.ts'

const own: JsonObject = { tipoOperacion: 'AGREGAR', titular: [keyedExample(property.holders, 'DEC')] }

/** Held together with somebody else, and given up. */
const joint: JsonObject = {
  tipoOperacion: 'BAJA',
  titular: [keyedExample(property.holders, 'DEC'), keyedExample(property.holders, 'CTER')],
  tercero: [partyExample],
}

const acquired: JsonObject = {
  transmisor: [{ ...partyExample, relacion: keyedExample(kinships, 'NIN') }],
  formaAdquisicion: keyedExample(property.acquisitions, 'CPV'),
  formaPago: 'CONTADO',
  fechaAdquisicion: '2019-06-30',
}

const removed: JsonObject = { motivoBaja: keyedExample(property.disposalReasons, 'VNT') }

const vehicle: JsonObject = {
  marca: 'MARCA INVENTADA',
  modelo: 'MODELO INVENTADO',
  anio: 2018,
  numeroSerieRegistro: 'SERIE-INVENTADA',
  lugarRegistro: locationExample,
}

const section = (name: string, entries: readonly JsonObject[]): JsonObject => ({
  ninguno: false,
  [name]: entries,
  ...remarkExample,
})

/** The same held by the declarant alone, and jointly. */
const held = (entry: JsonObject, whenRemoved: JsonObject = {}): readonly JsonObject[] => [
  { ...own, ...entry },
  { ...joint, ...entry, ...whenRemoved },
]

/** Property, investments, debts and loans, as a type has them. */
export const propertyExample = ({ balance, tellsChange }: DeclarationType): JsonObject => {
  const change: JsonObject = tellsChange ? { porcentajeIncrementoDecremento: 5 } : {}
  return {
    bienesInmuebles: section(
      'bienInmueble',
      held(
        {
          ...acquired,
          tipoInmueble: keyedExample(property.realEstateTypes, 'CASA'),
          porcentajePropiedad: 100,
          superficieTerreno: squareMetres(120),
          superficieConstruccion: squareMetres(90),
          valorAdquisicion: pesos(1200000),
          datoIdentificacion: 'FOLIO INVENTADO',
          valorConformeA: 'ESCRITURA PÚBLICA',
          ...addressExample,
        },
        removed,
      ),
    ),
    vehiculos: section(
      'vehiculo',
      held(
        {
          ...acquired,
          tipoVehiculo: keyedExample(property.vehicleTypes, 'AUMOT'),
          ...vehicle,
          valorAdquisicion: pesos(180000),
        },
        removed,
      ),
    ),
    bienesMuebles: section(
      'bienMueble',
      held(
        {
          ...acquired,
          tipoBien: keyedExample(property.movableTypes, 'MECA'),
          descripcionGeneralBien: 'MENAJE DE CASA',
          valorAdquisicion: pesos(40000),
        },
        removed,
      ),
    ),
    inversiones: section(
      'inversion',
      held({
        tipoInversion: keyedExample(investmentTypes, 'BANC'),
        subTipoInversion: keyedExample(investmentDetails, 'CAHO'),
        numeroCuentaContrato: 'CUENTA-INVENTADA',
        localizacionInversion: {
          pais: 'MX',
          institucionRazonSocial: companyExample.nombreRazonSocial,
          rfc: companyExample.rfc,
        },
        [balance.investment]: pesos(25000),
        ...change,
      }),
    ),
    adeudos: section(
      'adeudo',
      held({
        tipoAdeudo: keyedExample(debtTypes, 'CHIP'),
        numeroCuentaContrato: 'CONTRATO-INVENTADO',
        fechaAdquisicion: '2019-06-30',
        montoOriginal: pesos(800000),
        [balance.debt]: pesos(550000),
        ...change,
        otorganteCredito: { tipoPersona: 'MORAL', nombreInstitucion: 'BANCO INVENTADO SA', rfc: 'BIN010101AB2' },
        localizacionAdeudo: { pais: 'MX' },
      }),
    ),
    prestamoOComodato: section('prestamo', [
      {
        tipoOperacion: 'AGREGAR',
        tipoBien: {
          inmueble: { tipoInmueble: keyedExample(property.realEstateTypes, 'DPTO'), ...addressExample },
          vehiculo: { tipo: keyedExample(property.vehicleTypes, 'AUMOT'), ...vehicle },
        },
        duenoTitular: {
          tipoDuenoTitular: 'MORAL',
          nombreTitular: companyExample.nombreRazonSocial,
          rfc: companyExample.rfc,
          relacionConTitular: 'NINGUNA',
        },
      },
    ]),
  }
}
