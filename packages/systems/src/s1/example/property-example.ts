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

const held: JsonObject = {
  tipoOperacion: 'AGREGAR',
  titular: [keyedExample(property.holders, 'DEC')],
  tercero: [partyExample],
}

const acquired: JsonObject = {
  ...held,
  transmisor: [{ ...partyExample, relacion: keyedExample(kinships, 'NIN') }],
  formaAdquisicion: keyedExample(property.acquisitions, 'CPV'),
  formaPago: 'CONTADO',
  fechaAdquisicion: '2019-06-30',
  motivoBaja: keyedExample(property.disposalReasons, 'VNT'),
}

const vehicle: JsonObject = {
  marca: 'MARCA INVENTADA',
  modelo: 'MODELO INVENTADO',
  anio: 2018,
  numeroSerieRegistro: 'SERIE-INVENTADA',
  lugarRegistro: locationExample,
}

const section = (name: string, entry: JsonObject): JsonObject => ({ ninguno: false, [name]: [entry], ...remarkExample })

/** Property, investments, debts and loans, as a type has them. */
export const propertyExample = ({ balance, tellsChange }: DeclarationType): JsonObject => {
  const change: JsonObject = tellsChange ? { porcentajeIncrementoDecremento: 5 } : {}
  return {
    bienesInmuebles: section('bienInmueble', {
      ...acquired,
      tipoInmueble: keyedExample(property.realEstateTypes, 'CASA'),
      porcentajePropiedad: 100,
      superficieTerreno: squareMetres(120),
      superficieConstruccion: squareMetres(90),
      valorAdquisicion: pesos(1200000),
      datoIdentificacion: 'FOLIO INVENTADO',
      valorConformeA: 'ESCRITURA PÚBLICA',
      ...addressExample,
    }),
    vehiculos: section('vehiculo', {
      ...acquired,
      tipoVehiculo: keyedExample(property.vehicleTypes, 'AUMOT'),
      ...vehicle,
      valorAdquisicion: pesos(180000),
    }),
    bienesMuebles: section('bienMueble', {
      ...acquired,
      tipoBien: keyedExample(property.movableTypes, 'MECA'),
      descripcionGeneralBien: 'MENAJE DE CASA',
      valorAdquisicion: pesos(40000),
    }),
    inversiones: section('inversion', {
      ...held,
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
    adeudos: section('adeudo', {
      ...held,
      tipoAdeudo: keyedExample(debtTypes, 'CHIP'),
      numeroCuentaContrato: 'CONTRATO-INVENTADO',
      fechaAdquisicion: '2019-06-30',
      montoOriginal: pesos(800000),
      [balance.debt]: pesos(550000),
      ...change,
      otorganteCredito: { tipoPersona: 'MORAL', nombreInstitucion: 'BANCO INVENTADO SA', rfc: 'BIN010101AB2' },
      localizacionAdeudo: { pais: 'MX' },
    }),
    prestamoOComodato: section('prestamo', {
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
    }),
  }
}
