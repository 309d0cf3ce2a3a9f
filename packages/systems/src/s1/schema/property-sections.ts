import type { JsonObject } from '@pdn/core'
import { date, list, object, text } from '../../schema-parts.ts'
import { debtTypes, investmentDetails, investmentTypes } from '../catalogues/money-lists.ts'
import { personTypes } from '../catalogues/person-lists.ts'
import { operations } from '../catalogues/post-lists.ts'
import * as property from '../catalogues/property-lists.ts'
import type { DeclarationType } from './declaration-types.ts'
import {
  addresses,
  amount,
  areas,
  closed,
  country,
  integer,
  keyed,
  keyedWithLabels,
  location,
  percentChange,
  section,
  thirdParties,
  transferors,
} from './shared-parts.ts'

type Members = Readonly<Record<string, JsonObject>>

const held: Members = {
  tipoOperacion: closed(operations),
  titular: list(keyed(property.holders)),
  tercero: thirdParties,
}

const acquired: Members = {
  ...held,
  transmisor: transferors,
  formaAdquisicion: keyed(property.acquisitions),
  formaPago: closed(property.payments),
  valorAdquisicion: amount,
  fechaAdquisicion: date,
  motivoBaja: keyed(property.disposalReasons),
}

/** Real estate (`bienesInmuebles`). */
export const realEstate: JsonObject = section(
  'bienInmueble',
  object({
    ...acquired,
    tipoInmueble: keyed(property.realEstateTypes),
    porcentajePropiedad: { type: 'integer', minimum: 0, maximum: 100 },
    ...areas,
    datoIdentificacion: text(),
    valorConformeA: closed(property.valueSources),
    ...addresses,
  }),
)

const vehicleMembers: Members = {
  marca: text(),
  modelo: text(),
  anio: integer,
  numeroSerieRegistro: text(),
  lugarRegistro: location,
}

/** Vehicles (`vehiculos`). */
export const vehicles: JsonObject = section(
  'vehiculo',
  object({ ...acquired, tipoVehiculo: keyed(property.vehicleTypes), ...vehicleMembers }),
)

/** Movable goods (`bienesMuebles`). */
export const movables: JsonObject = section(
  'bienMueble',
  object({ ...acquired, tipoBien: keyed(property.movableTypes), descripcionGeneralBien: text() }),
)

/** A balance under the names of these types, with its change where one of them tells it. */
const balanceMembers = (types: readonly DeclarationType[], what: keyof DeclarationType['balance']): Members => ({
  ...Object.fromEntries(types.map(({ balance }) => [balance[what], amount])),
  ...(types.some(({ tellsChange }) => tellsChange) ? { porcentajeIncrementoDecremento: percentChange } : {}),
})

/** Investments, accounts and securities (`inversiones`), as these types have them. */
export const investments = (types: readonly DeclarationType[]): JsonObject =>
  section(
    'inversion',
    object({
      ...held,
      tipoInversion: keyedWithLabels(investmentTypes),
      subTipoInversion: keyedWithLabels(investmentDetails),
      numeroCuentaContrato: text(),
      localizacionInversion: object({ pais: country, institucionRazonSocial: text(), rfc: text() }),
      ...balanceMembers(types, 'investment'),
    }),
  )

/** Debts (`adeudos`), as these types have them. */
export const debts = (types: readonly DeclarationType[]): JsonObject =>
  section(
    'adeudo',
    object({
      ...held,
      tipoAdeudo: keyed(debtTypes),
      numeroCuentaContrato: text(),
      fechaAdquisicion: text(),
      montoOriginal: amount,
      otorganteCredito: object({ tipoPersona: closed(personTypes), nombreInstitucion: text(), rfc: text() }),
      localizacionAdeudo: object({ pais: country }),
      ...balanceMembers(types, 'debt'),
    }),
  )

/** Goods of others that the declarant uses (`prestamoOComodato`). */
export const loans: JsonObject = section(
  'prestamo',
  object({
    tipoOperacion: closed(operations),
    tipoBien: object({
      inmueble: object({ tipoInmueble: keyed(property.realEstateTypes), ...addresses }),
      vehiculo: object({ tipo: keyed(property.vehicleTypes), ...vehicleMembers }),
    }),
    duenoTitular: object({
      tipoDuenoTitular: closed(personTypes),
      nombreTitular: text(),
      rfc: text(),
      relacionConTitular: text(),
    }),
  }),
)
