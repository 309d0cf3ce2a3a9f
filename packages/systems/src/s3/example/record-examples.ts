import type { JsonObject } from '@pdn/core'
import { genericIdentifiers } from '../../specification/generic-identifiers.ts'

const place: JsonObject = {
  entidadFederativa: '11',
  nivelOrdenGobierno: 'MUNICIPAL_ALCALDIA',
  ambitoPublico: 'EJECUTIVO',
  nombreEntePublico: 'Ayuntamiento de Río Claro',
  siglasEntePublico: 'ARC',
}

const shared: JsonObject = {
  id: '6d0f1f0a-35a0-4a3c-8a45-0f4d2a7f9c11',
  date_created: '2024-05-02T09:00:00Z',
  date_updated: '2024-05-20T16:45:00Z',
  fecha: '2024-05-02',
  expediente: 'OIC/ARC/017/2024',
  observaciones: 'Resolución firme.',
  origenProcedimiento: { clave: 'AUDITORIA_OIC', valor: 'Auditoría del órgano interno de control' },
  entePublico: { nombre: 'Ayuntamiento de Río Claro' },
}

const nonGraveResolution: JsonObject = {
  tituloResolucion: 'Resolución definitiva',
  fechaResolucion: '2024-03-20',
  fechaNotificacion: '2024-03-22',
  fechaResolucionFirme: '2024-04-15',
  fechaNotificacionFirme: '2024-04-16',
  fechaEjecucion: '2024-05-01',
  autoridadResolutora: 'Órgano interno de control',
  autoridadInvestigadora: 'Unidad investigadora',
  autoridadSusbstanciadora: 'Unidad substanciadora',
}

const resolution: JsonObject = {
  ...nonGraveResolution,
  urlResolucion: 'https://rioclaro.example/resoluciones/17.pdf',
  urlResolucionFirme: 'https://rioclaro.example/resoluciones/17-firme.pdf',
  ordenJurisdiccional: 'ESTATAL',
}

const fault = (clave: string, valor: string): JsonObject => ({
  clave,
  valor,
  descripcionHechos: 'Contrató a un tercero sin facultades.',
  normatividadInfringida: [{ nombreNormatividad: 'LGRA', articulo: '57', fraccion: 'I' }],
})

const debarment: JsonObject = {
  plazoAnios: 1,
  plazoMeses: 2,
  plazoDias: 3,
  fechaInicial: '2024-05-01',
  fechaFinal: '2025-07-04',
}

const penalty: JsonObject = {
  monto: 12000,
  moneda: 'MXN',
  plazoPago: { anios: 0, meses: 6, dias: 0 },
  efectivamenteCobrado: { monto: 4000, moneda: 'MXN', fechaCobro: '2024-08-01' },
  fechaPagoTotal: '2024-11-01',
}

const other: JsonObject = { clave: 'OTRO', otro: { denominacionSancion: 'Capacitación obligatoria' } }

const post: JsonObject = {
  ...place,
  nivelJerarquico: { clave: 'DIRECCION_HOMOLOGO', valor: 'Dirección de área u homólogo' },
  denominacion: 'Director de administración',
  areaAdscripcion: 'Dirección de administración',
}

const servant: JsonObject = {
  nombres: 'Anselmo',
  primerApellido: 'Fuentes',
  segundoApellido: 'Robledal',
  ...genericIdentifiers,
  sexo: 'HOMBRE',
}

const servantSanctions: readonly JsonObject[] = [
  {
    clave: 'SUSPENSION',
    suspensionEmpleo: { plazoMeses: 1, plazoDias: 15, fechaInicial: '2024-05-01', fechaFinal: '2024-06-15' },
  },
  { clave: 'DESTITUCION', destitucionEmpleo: { fechaDestitucion: '2024-06-16' } },
  { clave: 'INHABILITACION', inhabilitacion: debarment },
  other,
]

/** An invented servant of version 2, sanctioned for a grave fault in every way. */
export const graveExample: JsonObject = {
  ...shared,
  datosGenerales: servant,
  empleoCargoComision: post,
  faltaCometida: [fault('ABUSO_FUNCIONES', 'Abuso de funciones')],
  resolucion: resolution,
  tipoSancion: [...servantSanctions, { clave: 'SANCION_ECONOMICA', sancionEconomica: penalty }],
}

/** An invented servant of version 2, sanctioned for a fault that is not grave in every way. */
export const nonGraveExample: JsonObject = {
  ...shared,
  datosGenerales: servant,
  empleoCargoComision: post,
  faltaCometida: [fault('CUMPLIR_FUNCIONES', 'No cumplir las funciones con disciplina y respeto')],
  resolucion: nonGraveResolution,
  tipoSancion: [...servantSanctions, { clave: 'AMONESTACION', amonestacion: { tipo: 'PUBLICA' } }],
}

const mexicanAddress: JsonObject = {
  tipoVialidad: 'CALLE',
  nombreVialidad: 'De la Invención',
  numeroExterior: '100',
  numeroInterior: '2',
  coloniaLocalidad: 'Centro',
  municipioAlcaldia: 'León',
  codigoPostal: '37000',
  entidadFederativa: '11',
}

const foreignAddress: JsonObject = {
  ciudad: 'Springfield',
  provincia: 'Texas',
  calle: 'Invention Street',
  numeroExterior: '1',
  numeroInterior: '2',
  codigoPostal: '75001',
  pais: 'Estados Unidos',
}

const addresses: JsonObject = {
  tipoDomicilio: 'DOMICILIO_MEXICO',
  domicilioMexico: mexicanAddress,
  domicilioExtranjero: foreignAddress,
}

const privateSanctions: readonly JsonObject[] = [
  { clave: 'INHABILITACION', inhabilitacion: debarment },
  { clave: 'INDEMNIZACION', indemnizacion: penalty },
  { clave: 'SANCION_ECONOMICA', sancionEconomica: penalty },
  other,
]

/** An invented natural person of version 2, sanctioned in every way. */
export const naturalExample: JsonObject = {
  ...shared,
  datosGenerales: {
    nombres: 'Anselmo',
    primerApellido: 'Fuentes',
    segundoApellido: 'Robledal',
    ...genericIdentifiers,
    ...addresses,
  },
  dondeCometioLaFalta: place,
  faltaCometida: [{ ...fault('SOBORNO', 'Soborno'), fk_personas_fisicas: '6d0f1f0a-35a0-4a3c-8a45-0f4d2a7f9c11' }],
  resolucion: resolution,
  tipoSancion: privateSanctions,
}

const officer: JsonObject = {
  nombre: 'Anselmo',
  primerApellido: 'Fuentes',
  segundoApellido: 'Robledal',
  ...genericIdentifiers,
}

/** An invented legal person of version 2, sanctioned in every way. */
export const legalExample: JsonObject = {
  ...shared,
  datosGenerales: {
    nombreRazonSocial: 'Inventos del Norte, S.A. de C.V.',
    rfc: 'INO850101AB1',
    objetoSocial: 'Comercio de equipo eléctrico',
    ...addresses,
  },
  datosDirGeneralReprLegal: { directorGeneral: officer, representanteLegal: officer },
  dondeCometioLaFalta: place,
  faltaCometida: [fault('COLUSION', 'Colusión')],
  resolucion: resolution,
  tipoSancion: [
    ...privateSanctions,
    {
      clave: 'SUSPENSION_ACTIVIDADES',
      suspensionActividades: {
        plazoSuspensioAnios: 1,
        plazoSuspensionMeses: 0,
        plazoSuspensionDias: 0,
        fechaInicial: '2024-05-01',
        fechaFinal: '2025-05-01',
      },
    },
    { clave: 'DISOLUCION_SOCIEDAD', disolucionSociedad: { fechaDisolucion: '2024-12-01' } },
  ],
}
