import { type Localized, stateOf } from '@pdn/core'

/** Levels of government in the portal's words. */
export const levelNames: Readonly<Record<string, Localized>> = {
  FEDERAL: { es: 'Federal', en: 'Federal' },
  ESTATAL: { es: 'Estatal', en: 'State' },
  MUNICIPAL_ALCALDIA: { es: 'Municipal o alcaldía', en: 'Municipal or borough' },
}

/** Branches of government in the portal's words. */
export const branchNames: Readonly<Record<string, Localized>> = {
  EJECUTIVO: { es: 'Ejecutivo', en: 'Executive' },
  LEGISLATIVO: { es: 'Legislativo', en: 'Legislative' },
  JUDICIAL: { es: 'Judicial', en: 'Judicial' },
  ORGANO_AUTONOMO: { es: 'Órgano autónomo', en: 'Autonomous body' },
}

/** What gave rise to a proceeding, in the portal's words. */
export const originNames: Readonly<Record<string, Localized>> = {
  ASF_ENTIDADES_FISCALIZACION: { es: 'Fiscalización superior', en: 'Supreme audit' },
  AUDITORIA_OIC: { es: 'Auditoría del órgano interno de control', en: 'Audit of the internal control body' },
  DENUNCIA: { es: 'Denuncia', en: 'Complaint' },
  DE_OFICIO: { es: 'De oficio', en: 'Own motion' },
  OTRO: { es: 'Otro', en: 'Other' },
}

/** Levels of a servant's post in the portal's words, from the lowest. */
export const postLevelNames: Readonly<Record<string, Localized>> = {
  OPERATIVO_HOMOLOGO: { es: 'Operativo u homólogo', en: 'Operative or equivalent' },
  ENLACE_HOMOLOGO: { es: 'Enlace u homólogo', en: 'Liaison or equivalent' },
  JEFATURA_DEPTO_HOMOLOGO: { es: 'Jefatura de departamento u homólogo', en: 'Head of department or equivalent' },
  SUBDIRECCION_HOMOLOGO: { es: 'Subdirección de área u homólogo', en: 'Deputy director or equivalent' },
  DIRECCION_HOMOLOGO: { es: 'Dirección de área u homólogo', en: 'Director or equivalent' },
  DG_HOMOLOGO: { es: 'Dirección general u homólogo', en: 'Director general or equivalent' },
  JEFATURA_UNIDAD_HOMOLOGO: { es: 'Jefatura de unidad u homólogo', en: 'Head of unit or equivalent' },
  SUBSECRETARIA_HOMOLOGO: { es: 'Subsecretaría u homólogo', en: 'Undersecretary or equivalent' },
  SECRETARIA_HOMOLOGO: { es: 'Secretaría u homólogo', en: 'Secretary or equivalent' },
  OTRO: { es: 'Otro', en: 'Other' },
}

/** Name of the state of an INEGI key. */
export const stateName = (key: string | undefined): string | undefined =>
  key === undefined ? undefined : stateOf(key)?.short
