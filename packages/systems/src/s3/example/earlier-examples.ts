import type { JsonObject } from '@pdn/core'
import { genericIdentifiers } from '../../specification/generic-identifiers.ts'
import { documentsOf, institution } from './invented-institution.ts'

const debarment: JsonObject = { plazo: '1 año', fecha_inicial: '2019-04-01', fecha_final: '2020-04-01' }

const documents = documentsOf('2019-03-20')

const shared: JsonObject = {
  fecha_captura: '2019-03-21T09:00:00Z',
  institucion_dependencia: institution,
  sistema_origen: 'Registro municipal de sanciones',
  autoridad_sancionadora: 'Tribunal de Justicia Administrativa',
  documentos: documents,
}

const person: JsonObject = { nombres: 'Anselmo', primer_apellido: 'Fuentes', segundo_apellido: 'Robledal' }

/** An invented servant of version 1.0, sanctioned for a grave fault, with every member. */
export const firstServidoresExample: JsonObject = {
  ...shared,
  id: 'GTO-S-0003',
  expediente: 'OIC/ARC/003/2019',
  servidor_publico_sancionado: {
    ...genericIdentifiers,
    ...person,
    genero: 'M',
    puesto: 'Director de administración',
    nivel: 'M31',
  },
  tipo_falta: ['AFN'],
  tipo_sancion: ['I', 'SE'],
  causa_motivo_hechos: 'Contratación sin facultades',
  resolucion: { url: 'https://rioclaro.example/resoluciones/17.pdf', fecha_notificacion: '2019-03-22' },
  multa: { monto: 12000, moneda: 'MXN' },
  inhabilitacion: { ...debarment, observaciones: 'Corre desde la notificación.' },
}

/** The same for a fault that is not grave. */
export const firstNonGraveExample: JsonObject = { ...firstServidoresExample, tipo_falta: ['NAD'] }

const officer: JsonObject = { ...person, curp: genericIdentifiers.curp ?? null }

/** An invented sanctioned company of version 1.0 with every member. */
export const firstParticularesExample: JsonObject = {
  ...shared,
  id: 'GTO-P-0002',
  expediente: 'OIC/ARC/P/002/2019',
  particular_sancionado: {
    nombre_razon_social: 'Inventos del Norte, S.A. de C.V.',
    objeto_social: 'Comercio de equipo eléctrico',
    rfc: 'INO850101AB1',
    telefono: '4770000000',
    domicilio: {
      pais: { codigo: 'MX', valor: 'México' },
      entidad_federativa: { cve_ent: '11', nom_ent: 'Guanajuato' },
      municipio: { cve_mun: '020', nom_mun: 'León' },
      cp: '37000',
      localidad: { cve_loc: '0001', nom_loc: 'León de los Aldama' },
      vialidad: { tipo_vial: 'CALLE', nom_vial: 'De la Invención' },
      numExt: '100',
      numInt: '2',
    },
    director_general: officer,
    apoderado_legal: officer,
  },
  objeto_contrato: 'Suministro de luminarias',
  tipo_falta: 'Colusión',
  tipo_sancion: ['I', 'M'],
  causa_motivo_hechos: 'Presentó propuesta concertada con otro licitante',
  acto: 'Licitación pública',
  responsable_sancion: { nombres: 'Marisol', primer_apellido: 'Arroyo', segundo_apellido: 'Del Monte' },
  resolucion: {
    sentido: 'Sancionatoria',
    url: 'https://rioclaro.example/resoluciones/p9.pdf',
    fecha_notificacion: '2019-03-22',
  },
  multa: { monto: 50000, moneda: 'MXN' },
  inhabilitacion: debarment,
  observaciones: 'Resolución firme.',
}

/** An invented sanctioned company as the draft before version 1.0 has it, with every member. */
export const contratistasExample: JsonObject = {
  fecha_captura: '20180321T09:00:00Z',
  numero_expediente: 'OIC/ARC/P/001/2018',
  sistema_origen: 'Registro municipal de sanciones',
  nombre_razon_social: 'Inventos del Norte, S.A. de C.V.',
  rfc: 'INO850101AB1',
  telefono: '4770000000',
  tipo_sancion: ['I', 'M'],
  institucion_dependencia: { nombre: 'Ayuntamiento de Río Claro', siglas: 'ARC' },
  tipo_falta: 'Colusión',
  causa_motivo_hechos: 'Presentó propuesta concertada con otro licitante',
  objeto_social: 'Comercio de equipo eléctrico',
  objeto_contrato: 'Suministro de luminarias',
  autoridad_sancionadora: 'Órgano interno de control',
  responsable: 'Marisol Arroyo Del Monte',
  resolucion: {
    sentido: 'Sancionatoria',
    url: 'https://rioclaro.example/resoluciones/p1.pdf',
    fecha: '2018-03-20',
  },
  multa: { monto: 50000, unidad_moneda: 'MXN' },
  inhabilitacion: { plazo: '1 año', fecha_inicial: '2018-04-01', fecha_final: '2019-04-01' },
  observaciones: 'Resolución firme.',
  documentos: documents,
}
