/** Grave faults of servants (LGRA, art. 52 to 64 ter) in the keys of version 1.1, as the catalogue words them. */
export const graveFaults: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['AG', 'ADMINISTRATIVA GRAVE'],
  ['CEX', 'COHECHO O EXTORSION'],
  ['PEC', 'PECULADO'],
  ['DRP', 'DESVÍO DE RECURSOS PÚBLICOS'],
  ['UII', 'UTILIZACIÓN INDEBIDA DE INFORMACIÓN'],
  ['AFN', 'ABUSO DE FUNCIONES'],
  ['ABCI', 'ACTUACIÓN BAJO CONFLICTO DE INTERÉS'],
  ['CIND', 'CONTRATACIÓN INDEBIDA'],
  ['EOCI', 'ENRIQUECIMIENTO OCULTO U OCULTAMIENTO DE CONFLICTO DE INTERÉS'],
  ['TINF', 'TRÁFICO DE INFLUENCIAS'],
  ['ENCB', 'ENCUBRIMIENTO'],
  ['DSCT', 'DESACATO'],
]

/** Faults that are not grave (LGRA, art. 49 and 50). */
export const lesserFaults: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['NAD', 'NEGLIGENCIA ADMINISTRATIVA'],
  ['NAD', 'NEGLIGENCIA ADMINISTRATIVA'],
  ['IDSP', 'INCUMPLIMIENTO EN DECLARACION DE SITUACION PATRIMONIAL'],
  ['ANG', 'ADMINISTRATIVA NO GRAVE'],
]

/** What the key of a fault leaves open. */
export const openFaults: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['OTRO', 'OTRO'],
  ['VLNP', 'VIOLACION LEYES Y NORMATIVIDAD PRESUPUESTAL'],
]

/** Sanctions of servants, as the catalogue of version 1.1 words them. */
export const servantSanctions: Readonly<Record<string, string>> = {
  I: 'INHABILITADO',
  M: 'MULTADO',
  S: 'SUSPENSIÓN DEL EMPLEO, CARGO O COMISIÓN',
  D: 'DESTITUCIÓN DEL EMPLEO, CARGO O COMISIÓN',
  SE: 'SANCIÓN ECONÓMICA',
  O: 'OTRO',
}

/** Why servants are sanctioned, in the general words of resolutions. */
export const servantCauses: readonly [string, ...string[]] = [
  'Omitió presentar en tiempo su declaración de situación patrimonial.',
  'Autorizó pagos sin contar con la documentación comprobatoria.',
  'Intervino en la adjudicación de un contrato en el que tenía interés.',
  'Utilizó bienes de la institución para fines distintos de su objeto.',
  'No atendió los requerimientos del órgano interno de control.',
  'Dividió una contratación para no celebrar licitación pública.',
]

/** Grave faults in the keys of version 2. */
export const graveFaultKeys: readonly [string, ...string[]] = [
  'ABUSO_FUNCIONES',
  'COHECHO',
  'PECULADO',
  'DESVIO_RECURSOS_PUBLICOS',
  'UTILIZACION_INDEBIDA_INFORMACION',
  'CONFLICTO_INTERES',
  'CONTRATACION_INDEBIDA',
  'ENRIQUECIMIENTO_OCULTO',
  'TRAFICO_INFLUENCIAS',
  'ENCUBRIMIENTO',
  'DESACATO',
  'NEPOTISMO',
]
