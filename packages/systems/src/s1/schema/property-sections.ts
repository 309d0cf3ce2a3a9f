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

const operation: Members = { tipoOperacion: closed(operations) }
const holders: Members = { titular: list(keyed(property.holders)) }
const others: Members = { tercero: thirdParties }
const transferred: Members = { transmisor: transferors }
const removal: Members = { motivoBaja: keyed(property.disposalReasons) }

const acquired: Members = {
  formaAdquisicion: keyed(property.acquisitions),
  formaPago: closed(property.payments),
  valorAdquisicion: amount,
  fechaAdquisicion: date,
}

/** Real estate (`bienesInmuebles`). */
export const realEstate: JsonObject = section(
  'bienInmueble',
  object({
    ...operation,
    tipoInmueble: keyed(property.realEstateTypes),
    ...holders,
    porcentajePropiedad: { type: 'integer', minimum: 0, maximum: 100 },
    ...areas,
    ...others,
    ...transferred,
    ...acquired,
    datoIdentificacion: text(),
    valorConformeA: closed(property.valueSources),
    ...addresses,
    ...removal,
  }),
)

const vehicleMembers: Members = { marca: text(), modelo: text(), anio: integer, numeroSerieRegistro: text() }
const registration: Members = { lugarRegistro: location }

/** Vehicles (`vehiculos`). */
export const vehicles: JsonObject = section(
  'vehiculo',
  object({
    ...operation,
    tipoVehiculo: keyed(property.vehicleTypes),
    ...holders,
    ...transferred,
    ...vehicleMembers,
    ...others,
    ...registration,
    ...acquired,
    ...removal,
  }),
)

/** Movable goods (`bienesMuebles`). */
export const movables: JsonObject = section(
  'bienMueble',
  object({
    ...operation,
    ...holders,
    tipoBien: keyed(property.movableTypes),
    ...transferred,
    ...others,
    descripcionGeneralBien: text(),
    ...acquired,
    ...removal,
  }),
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
      ...operation,
      tipoInversion: keyedWithLabels(investmentTypes),
      subTipoInversion: keyedWithLabels(investmentDetails),
      ...holders,
      ...others,
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
      ...operation,
      ...holders,
      tipoAdeudo: keyed(debtTypes),
      numeroCuentaContrato: text(),
      fechaAdquisicion: text(),
      montoOriginal: amount,
      ...balanceMembers(types, 'debt'),
      ...others,
      otorganteCredito: object({ tipoPersona: closed(personTypes), nombreInstitucion: text(), rfc: text() }),
      localizacionAdeudo: object({ pais: country }),
    }),
  )

/** Goods of others that the declarant uses (`prestamoOComodato`). */
export const loans: JsonObject = section(
  'prestamo',
  object({
    ...operation,
    tipoBien: object({
      inmueble: object({ tipoInmueble: keyed(property.realEstateTypes), ...addresses }),
      vehiculo: object({ tipo: keyed(property.vehicleTypes), ...vehicleMembers, ...registration }),
    }),
    duenoTitular: object({
      tipoDuenoTitular: closed(personTypes),
      nombreTitular: text(),
      rfc: text(),
      relacionConTitular: text(),
    }),
  }),
)
