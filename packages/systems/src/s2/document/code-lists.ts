import type { Localized } from '@pdn/core'
import type { CodeList } from '../../reading/codes.ts'

export { stateCodes } from '../../reading/state-codes.ts'

const named = (es: string, en: string): Localized => ({ es, en })

/**
 * Kinds of procedure of version 2, `OTORGAMIENTO_CONCECIONES` spelt as published, and the first version's fifth; by the
 * first version's numbers and labels too.
 */
export const procedures: CodeList = {
  names: {
    CONTRATACION_PUBLICA: named('Contrataciones públicas', 'Public procurement'),
    OTORGAMIENTO_CONCECIONES: named(
      'Concesiones, licencias, permisos, autorizaciones y sus prórrogas',
      'Concessions, licences, permits, authorisations and their extensions',
    ),
    ENAJENACION_BIENES: named('Enajenación de bienes muebles', 'Disposal of movable goods'),
    DICTAMEN_VALUATORIO: named('Dictámenes de avalúos nacionales', 'National appraisals'),
    OTRO: named('Otro procedimiento', 'Other procedure'),
  },
  spellings: {
    1: 'CONTRATACION_PUBLICA',
    2: 'OTORGAMIENTO_CONCECIONES',
    3: 'ENAJENACION_BIENES',
    4: 'DICTAMEN_VALUATORIO',
    5: 'OTRO',
    CONTRATACIONES_PUBLICAS: 'CONTRATACION_PUBLICA',
    CONCESIONES_LICENCIAS_PERMISOS_AUTORIZACIONES_Y_SUS_PRORROGAS: 'OTORGAMIENTO_CONCECIONES',
    CONCESIONES_LICENCIAS_PERMISOS_AUTORIZACIONES_Y_PRORROGAS: 'OTORGAMIENTO_CONCECIONES',
    ENAJENACION_DE_BIENES_MUEBLES: 'ENAJENACION_BIENES',
    ASIGNACION_Y_EMISION_DE_DICTAMENES_DE_AVALUOS_NACIONALES: 'DICTAMEN_VALUATORIO',
    OTORGAMIENTO_CONCESIONES: 'OTORGAMIENTO_CONCECIONES',
    SIN_CLASIFICAR: '',
    NO_ESPECIFICADO: '',
  },
}

/** Kinds of contract of version 2 (`tipoContratacion[].clave`). */
export const contracts: CodeList = {
  names: {
    CONTRATACION_ADQUISICIONES: named('Adquisiciones, arrendamientos y servicios', 'Purchases, leases and services'),
    CONTRATACION_OBRAS: named('Obra pública', 'Public works'),
  },
  spellings: {
    CONTRATACION_ADQUISICION: 'CONTRATACION_ADQUISICIONES',
    CONTRATACION_OBRA: 'CONTRATACION_OBRAS',
  },
}

/**
 * Areas in which an official takes part, in purchases and works alike, by the first version's keys and labels too;
 * providers may add their own.
 */
export const areas: CodeList = {
  names: {
    AREA_REQUIRENTE: named('Área requirente', 'Requesting area'),
    AREA_CONTRATANTE: named('Área contratante', 'Contracting area'),
    AREA_TECNICA: named('Área técnica', 'Technical area'),
    AREA_EJECUCION: named('Área responsable de la ejecución de los trabajos', 'Area that executes the works'),
    AREA_RESPONSABLE: named('Área responsable de la contratación', 'Area responsible for the contract'),
    AREA_SUPERVISORA: named('Área supervisora', 'Supervising area'),
    INTEGRANTE_COMITE: named('Integrante del comité', 'Member of the committee'),
    ORGANO_REVISION: named('Órgano de revisión', 'Reviewing body'),
    PARTICIPANTE_ACLARACIONES: named('Participante en junta de aclaraciones', 'Takes part in clarification meetings'),
    JUNTA_ACLARACIONES: named('Participante en junta de aclaraciones', 'Takes part in clarification meetings'),
    OTRO: named('Otra área', 'Other area'),
  },
  spellings: {
    AREA_RESPONSABLE_EJECUCION: 'AREA_EJECUCION',
    AREA_RESPONSABLE_CONTRATACION: 'AREA_RESPONSABLE',
    T: 'AREA_TECNICA',
    TECNICA: 'AREA_TECNICA',
    RE: 'AREA_EJECUCION',
    RESPONSABLE_DE_LA_EJECUCION: 'AREA_EJECUCION',
    RESPONSABLE_DE_LA_EJECUCION_DE_LOS_TRABAJOS: 'AREA_EJECUCION',
    RC: 'AREA_RESPONSABLE',
    RESPONSABLE_DE_LA_CONTRATACION: 'AREA_RESPONSABLE',
    C: 'AREA_CONTRATANTE',
    CONTRATANTE: 'AREA_CONTRATANTE',
    R: 'AREA_REQUIRENTE',
    REQUIRENTE: 'AREA_REQUIRENTE',
    O: 'OTRO',
    OTRA: 'OTRO',
  },
  isOpen: true,
}

/** Levels of responsibility of version 2, one letter each; the specification writes them out: `ELABORAR (A)`. */
export const levels: CodeList = {
  names: {
    A: named('Elaborar', 'Draft'),
    B: named('Revisar', 'Review'),
    C: named('Firmar, autorizar o dictaminar', 'Sign, authorise or rule'),
    D: named('Supervisar', 'Supervise'),
    E: named('Emitir o suscribir', 'Issue or subscribe'),
  },
  spellings: {
    ELABORAR: 'A',
    ELABORAR_A: 'A',
    REVISAR: 'B',
    REVISAR_B: 'B',
    FIRMAR: 'C',
    FIRMAR_C: 'C',
    AUTORIZAR: 'C',
    DICTAMINAR: 'C',
    SUPERVISAR: 'D',
    SUPERVISAR_D: 'D',
    PERVISAR_D: 'D',
    EMITIR: 'E',
    EMITIR_E: 'E',
    SUSCRIBIR: 'E',
  },
}

/** What an official does: version 2's levels in words, and the first version's, by whose keys they are found. */
export const responsibilities: CodeList = {
  names: {
    ELABORAR: named('Elaborar', 'Draft'),
    REVISAR: named('Revisar', 'Review'),
    FIRMAR: named('Firmar, autorizar o dictaminar', 'Sign, authorise or rule'),
    SUPERVISAR: named('Supervisar', 'Supervise'),
    EMITIR: named('Emitir o suscribir', 'Issue or subscribe'),
    ATENCION: named('Atención', 'Handling'),
    TRAMITACION: named('Tramitación', 'Processing'),
    RESOLUCION: named('Resolución', 'Decision'),
    OTRO: named('Otra responsabilidad', 'Other responsibility'),
  },
  spellings: { A: 'ATENCION', T: 'TRAMITACION', R: 'RESOLUCION', O: 'OTRO' },
}

/** Version 2's letters, each with its key of `responsibilities`. */
export const levelWords: Readonly<Record<string, string>> = {
  A: 'ELABORAR',
  B: 'REVISAR',
  C: 'FIRMAR',
  D: 'SUPERVISAR',
  E: 'EMITIR',
}

/** Levels of a post (`nivelJerarquico.clave`). */
export const ranks: CodeList = {
  names: {
    OPERATIVO_HOMOLOGO: named('Operativo u homólogo', 'Operative'),
    ENLACE_HOMOLOGO: named('Enlace u homólogo', 'Liaison'),
    JEFATURA_DEPTO_HOMOLOGO: named('Jefatura de departamento u homólogo', 'Head of department'),
    SUBDIRECCION_HOMOLOGO: named('Subdirección de área u homólogo', 'Deputy director'),
    DIRECCION_HOMOLOGO: named('Dirección de área u homólogo', 'Director'),
    DG_HOMOLOGO: named('Dirección general u homólogo', 'Director general'),
    JEFATURA_UNIDAD_HOMOLOGO: named('Jefatura de unidad u homólogo', 'Head of unit'),
    SUBSECRETARIA_HOMOLOGO: named('Subsecretaría, oficialía mayor u homólogo', 'Undersecretary'),
    SECRETARIA_HOMOLOGO: named('Secretaría de Estado u homólogo', 'Secretary of State'),
    OTRO: named('Otro nivel', 'Other level'),
  },
  spellings: { DIRECCION_GENERAL: 'DG_HOMOLOGO', NO_ESPECIFICADO: '' },
}

/** Orders of government. */
export const orders: CodeList = {
  names: {
    FEDERAL: named('Federal', 'Federal'),
    ESTATAL: named('Estatal', 'State'),
    MUNICIPAL_ALCALDIA: named('Municipal o alcaldía', 'Municipal'),
  },
  spellings: { MUNICIPAL: 'MUNICIPAL_ALCALDIA', NO_ESPECIFICADO: '' },
}

/** Branches of government. */
export const powers: CodeList = {
  names: {
    EJECUTIVO: named('Ejecutivo', 'Executive'),
    LEGISLATIVO: named('Legislativo', 'Legislative'),
    JUDICIAL: named('Judicial', 'Judicial'),
    ORGANO_AUTONOMO: named('Órgano autónomo', 'Autonomous body'),
  },
  spellings: { NO_ESPECIFICADO: '' },
}

/** Sexes of version 2. */
export const sexes: CodeList = {
  names: { MUJER: named('Mujer', 'Woman'), HOMBRE: named('Hombre', 'Man') },
  spellings: { FEMENINO: 'MUJER', MASCULINO: 'HOMBRE' },
}

/** Genders of the first version. */
export const genders: CodeList = {
  names: { F: named('Femenino', 'Female'), M: named('Masculino', 'Male'), O: named('Otro', 'Other') },
}

/** Acts of the branch of concessions; the specification writes `CONCECIONES`. */
export const acts: CodeList = {
  names: {
    CONCESIONES: named('Concesión', 'Concession'),
    LICENCIAS: named('Licencia', 'Licence'),
    PERMISOS: named('Permiso', 'Permit'),
    AUTORIZACIONES: named('Autorización', 'Authorisation'),
  },
  spellings: { CONCECIONES: 'CONCESIONES' },
}

/** Sectors of a legal act. */
export const sectors: CodeList = {
  names: { PUBLICO: named('Público', 'Public'), PRIVADO: named('Privado', 'Private') },
}

/** Whether an official still takes part; the official migration writes it as a boolean. */
export const answers: CodeList = {
  names: { SI: named('Sí', 'Yes'), NO: named('No', 'No') },
  spellings: { TRUE: 'SI', FALSE: 'NO', S: 'SI', N: 'NO' },
}

/** Subjects of purchases and of works; the specification writes `ADQUICISION`. */
export const subjects: CodeList = {
  names: {
    ARRENDAMIENTO: named('Arrendamiento', 'Lease'),
    ADQUISICION: named('Adquisición', 'Purchase'),
    SERVICIOS: named('Servicios', 'Services'),
    OBRA: named('Obra pública', 'Public works'),
    SERVICIOS_RELACIONADOS: named('Servicios relacionados con obra pública', 'Services related to public works'),
    OTRO: named('Otra materia', 'Other subject'),
  },
  spellings: { ADQUICISION: 'ADQUISICION' },
}

/** Methods of a contracting procedure; the capture tool ships one with a space before it, and allows others. */
export const methods: CodeList = {
  names: {
    LICITACION_NACIONAL: named('Licitación pública nacional', 'National open tender'),
    LICITACION_INTERNACIONAL: named('Licitación pública internacional', 'International open tender'),
    INVITACION: named('Invitación a cuando menos tres personas', 'Invitation to at least three'),
    ADJUDICACION: named('Adjudicación directa', 'Direct award'),
    OTRO: named('Otro método', 'Other method'),
  },
  isOpen: true,
}
