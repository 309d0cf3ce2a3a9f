import type { JsonObject } from '@pdn/core'
import { date, list, object, text } from '../../../schema-parts.ts'
import { firstDebtTypes, firstObligations } from '../../catalogues/first-asset-lists.ts'
import {
  address,
  anyNumber,
  boolean,
  coded,
  country,
  creditor,
  currency,
  debtOperation,
  holder,
  industry,
  ordinal,
  percent,
  positive,
  timeUnit,
} from './shared-parts.ts'

const shared: Readonly<Record<string, JsonObject>> = {
  id: ordinal,
  tipo_operacion: debtOperation,
  tipo_acreedor: creditor,
  nacional_extranjero: country,
  nombre_acreedor: text(),
  rfc_acreedor: text(),
  sector_industria: industry,
  domicilio_acreedor: address,
  monto_original: positive,
  tipo_moneda: currency,
  montos_abonados: list(positive),
  garantia: boolean,
  nombre_garante: text(),
  observaciones: text(),
}

/** Debts and other obligations (`pasivos`). */
export const firstDebts: JsonObject = object({
  deudas: list(
    object({
      ...shared,
      tipo_adeudo: coded(firstDebtTypes),
      identificador_deuda: text(),
      fecha_adeudo: date,
      tasa_interes: positive,
      saldo_pendiente: positive,
      plazo_adeudo: positive,
      unidad_medida_adeudo: timeUnit,
      titularidad_deuda: holder,
      porcentaje_adeudo_titular: percent,
    }),
  ),
  otras_obligaciones: list(
    object({
      ...shared,
      tipo_obligacion: coded(firstObligations),
      identificador_obligacion: text(),
      fecha_obligacion: date,
      tasa_interes: anyNumber,
      saldo_pendiente: anyNumber,
      plazo_obligacion: positive,
      unidad_medida_plazo: timeUnit,
      titularidad_obligacion: holder,
      porcentaje_obligacion_titular: percent,
    }),
  ),
})
