import type { JsonObject } from '@pdn/core'
import { list, object, text } from '../../../schema-parts.ts'
import { firstDisposedGoods } from '../../catalogues/first-asset-lists.ts'
import { activity, address, addressWithoutSettlement, coded, grossIncome, industry, ordinal } from './shared-parts.ts'

type Members = Readonly<Record<string, JsonObject>>

/** A source of income: who pays under these names, what for, and from where. */
const source = (payer: string, details: Members): JsonObject =>
  list(
    object({
      id: ordinal,
      [payer]: text(),
      rfc: text(),
      curp: text(),
      sector_industria: industry,
      ...details,
      ingreso_bruto_anual: grossIncome,
      observaciones: text(),
    }),
  )

const service: Members = { tipo_actividad_servicio: activity, descripcion_actividad_servicio: text() }
const company = 'nombre_denominacion_razon_social'
const giver = 'nombre_denominacion'

/** Gross incomes (`ingresos`). */
export const firstIncomes: JsonObject = object({
  sueldos_salarios_publicos: list(
    object({
      id: ordinal,
      ente_publico: object({ valor: text(), codigo: text() }),
      rfc: text(),
      ingreso_bruto_anual: grossIncome,
      observaciones: text(),
    }),
  ),
  sueldos_salarios_otros_empleos: source(company, { ...service, domicilio_persona_paga: address }),
  actividad_profesional: source(company, { ...service, domicilio_persona_paga: address }),
  actividad_empresarial: source(company, { ...service, domicilio_actividad_empresarial: addressWithoutSettlement }),
  actividad_economica_menor: source(company, { ...service, domicilio_actividad: address }),
  arrendamiento: source(company, { ...service, domicilio_actividad: address }),
  intereses: source(company, { ...service, domicilio: address }),
  premios: source(giver, { tipo_actividad_servicio: activity, descripcion_premio: text(), domicilio: address }),
  enajenacion_bienes: source(giver, {
    tipo_bien: coded(firstDisposedGoods),
    tipo_actividad_servicio: activity,
    descripcion_bien: text(),
    domicilio_bien_enajenado: address,
  }),
  otros_ingresos: source(giver, {
    tipo_actividad: activity,
    descripcion_actividad: text(),
    domicilio_actividad: address,
  }),
})
