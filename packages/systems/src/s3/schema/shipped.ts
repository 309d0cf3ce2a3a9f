import { isObject, type Json, type JsonObject, states } from '@pdn/core'
import { privateFaultNames } from '../document/faults.ts'
import { nonGraveFaultNames, toolFaultKeys } from '../document/servant-faults.ts'
import { addressTypeNames, orderNames, streetTypeNames } from './published-labels.ts'

/** What the capture tool asks of one place of a record beyond the specification. */
interface Demand {
  readonly required?: readonly string[]
  readonly codes?: readonly string[]
}

type Demands = Readonly<Record<string, Demand>>

const stateKeys = states.map(({ key }) => key)
const money = ['monto', 'moneda']
const days = ['fechaInicial', 'fechaFinal']

/** Kinds of road of the tool's two forms, which spell one of them differently. */
const roads = [...Object.keys(streetTypeNames), 'CALLEJÓN']

const record = [
  ...['fecha', 'expediente', 'origenProcedimiento', 'datosGenerales', 'faltaCometida', 'tipoSancion', 'resolucion'],
]

const resolution = [
  ...['tituloResolucion', 'fechaResolucion', 'fechaNotificacion', 'fechaResolucionFirme', 'fechaNotificacionFirme'],
  ...['autoridadResolutora', 'autoridadInvestigadora', 'autoridadSusbstanciadora'],
]

const shared: Demands = {
  '/origenProcedimiento': { required: ['clave'] },
  '/faltaCometida[]': { required: ['clave', 'descripcionHechos', 'normatividadInfringida'] },
  '/faltaCometida[]/normatividadInfringida[]': { required: ['nombreNormatividad', 'articulo'] },
  '/tipoSancion[]': { required: ['clave'] },
  '/tipoSancion[]/inhabilitacion': { required: ['plazoAnios', 'plazoMeses', 'plazoDias', ...days] },
  '/tipoSancion[]/otro': { required: ['denominacionSancion'] },
}

const publishedResolution: Demands = {
  '/resolucion': { required: [...resolution, 'urlResolucion', 'urlResolucionFirme', 'ordenJurisdiccional'] },
}

const placeOf = (path: string, required: readonly string[]): Demands => ({
  [path]: { required: ['entidadFederativa', 'nivelOrdenGobierno', ...required] },
  [`${path}/entidadFederativa`]: { codes: stateKeys },
})

const servant: Demands = {
  '/tipoSancion[]/suspensionEmpleo': { required: ['plazoMeses', 'plazoDias', ...days] },
  '/empleoCargoComision/nivelJerarquico': { required: ['clave'] },
}

const privateParty: Demands = {
  ...publishedResolution,
  ...placeOf('/dondeCometioLaFalta', []),
  '/datosGenerales/tipoDomicilio': { codes: Object.keys(addressTypeNames) },
  '/datosGenerales/domicilioMexico/tipoVialidad': { codes: roads },
  '/datosGenerales/domicilioMexico/entidadFederativa': { codes: stateKeys },
  '/faltaCometida[]/clave': { codes: Object.keys(privateFaultNames) },
  '/resolucion/ordenJurisdiccional': { codes: Object.keys(orderNames) },
  '/tipoSancion[]/indemnizacion': { required: money },
  '/tipoSancion[]/sancionEconomica': { required: money },
}

/**
 * What the capture tool requires of each collection, and the lists that it closes (`herramienta-capturador-s3`,
 * `colecciones.yaml`). What is reserved is not asked for: no public answer has it.
 */
const shippedDemands = {
  graves: {
    ...shared,
    ...servant,
    ...publishedResolution,
    ...placeOf('/empleoCargoComision', [
      ...['ambitoPublico', 'nombreEntePublico', 'nivelJerarquico', 'denominacion', 'areaAdscripcion'],
    ]),
    '': { required: [...record, 'empleoCargoComision'] },
    '/datosGenerales': { required: ['nombres', 'primerApellido', 'sexo'] },
    '/tipoSancion[]/sancionEconomica': { required: money },
  },
  nonGraves: {
    ...shared,
    ...servant,
    ...placeOf('/empleoCargoComision', ['ambitoPublico', 'nombreEntePublico']),
    '': { required: record },
    '/datosGenerales': { required: ['sexo'] },
    '/resolucion': { required: resolution },
    '/tipoSancion[]/amonestacion': { required: ['tipo'] },
    // The tool stores other keys than the specification has: a record may have either.
    '/faltaCometida[]/clave': { codes: [...Object.keys(nonGraveFaultNames), ...toolFaultKeys.keys(), 'OTRO'] },
  },
  natural: {
    ...shared,
    ...privateParty,
    '': { required: [...record, 'dondeCometioLaFalta'] },
    '/datosGenerales': { required: ['nombres', 'primerApellido'] },
    '/tipoSancion[]/clave': { codes: ['INHABILITACION', 'INDEMNIZACION', 'SANCION_ECONOMICA', 'OTRO'] },
  },
  legal: {
    ...shared,
    ...privateParty,
    '': { required: [...record, 'dondeCometioLaFalta'] },
    '/datosGenerales': { required: ['nombreRazonSocial', 'rfc'] },
    '/tipoSancion[]/suspensionActividades': {
      required: ['plazoSuspensioAnios', 'plazoSuspensionMeses', 'plazoSuspensionDias', ...days],
    },
    '/tipoSancion[]/disolucionSociedad': { required: ['fechaDisolucion'] },
    '/tipoSancion[]/clave': {
      // The tool writes the last one small, the portal reads it large.
      codes: [
        ...['INHABILITACION', 'INDEMNIZACION', 'SANCION_ECONOMICA', 'SUSPENSION_ACTIVIDADES', 'DISOLUCION_SOCIEDAD'],
        ...['otro', 'OTRO'],
      ],
    },
  },
} as const satisfies Readonly<Record<string, Demands>>

const isNullable = ({ type }: JsonObject): boolean => Array.isArray(type) && type.includes('null')

const demanded = (schema: JsonObject, path: string, demands: Demands): JsonObject => {
  const { properties, items } = schema
  const { required, codes } = demands[path] ?? {}
  return {
    ...schema,
    ...(required === undefined ? {} : { required }),
    ...(codes === undefined ? {} : { enum: isNullable(schema) ? [...codes, null] : codes }),
    ...(isObject(properties) ? { properties: demandedMembers(properties, path, demands) } : {}),
    ...(isObject(items) ? { items: demanded(items, `${path}[]`, demands) } : {}),
  }
}

const demandedMembers = (properties: JsonObject, path: string, demands: Demands): JsonObject =>
  Object.fromEntries(
    Object.entries(properties).map(([name, member]): [string, Json] => [
      name,
      isObject(member) ? demanded(member, `${path}/${name}`, demands) : {},
    ]),
  )

/** A collection as the specification has it, with what its capture tool requires and lists besides. */
export const asShipped = (specified: JsonObject, collection: keyof typeof shippedDemands): JsonObject =>
  demanded(specified, '', shippedDemands[collection])
