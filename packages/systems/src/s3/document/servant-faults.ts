import { foldForSearch, type Localized } from '@pdn/core'

/** How serious the law holds a fault to be; `undetermined` where its source does not let one tell. */
export type Severity = 'grave' | 'non-grave' | 'undetermined'

/** Grave faults of public servants that version 2 of the standard lists (LGRA, art. 52 to 64 Ter). */
export const graveFaultNames: Readonly<Record<string, Localized>> = {
  ABUSO_FUNCIONES: { es: 'Abuso de funciones', en: 'Abuse of functions' },
  COHECHO: { es: 'Cohecho', en: 'Bribery' },
  PECULADO: { es: 'Peculado', en: 'Embezzlement' },
  DESVIO_RECURSOS_PUBLICOS: { es: 'Desvío de recursos públicos', en: 'Diversion of public funds' },
  UTILIZACION_INDEBIDA_INFORMACION: { es: 'Utilización indebida de información', en: 'Misuse of information' },
  CONFLICTO_INTERES: { es: 'Actuación bajo conflicto de interés', en: 'Acting under a conflict of interest' },
  CONTRATACION_INDEBIDA: { es: 'Contratación indebida', en: 'Improper contracting' },
  ENRIQUECIMIENTO_OCULTO: { es: 'Enriquecimiento oculto', en: 'Hidden enrichment' },
  TRAFICO_INFLUENCIAS: { es: 'Tráfico de influencias', en: 'Influence peddling' },
  SIMULACION_ACTO_JURIDICO: { es: 'Simulación de acto jurídico', en: 'Sham legal act' },
  ENCUBRIMIENTO: { es: 'Encubrimiento', en: 'Covering up' },
  DESACATO: { es: 'Desacato', en: 'Contempt' },
  NEPOTISMO: { es: 'Nepotismo', en: 'Nepotism' },
  OBSTRUCCION: { es: 'Obstrucción de la justicia', en: 'Obstruction of justice' },
}

/** Faults that are not grave, under the keys of the published specification (LGRA, art. 49 and 50). */
export const nonGraveFaultNames: Readonly<Record<string, Localized>> = {
  CUMPLIR_FUNCIONES: { es: 'No cumplir las funciones con disciplina y respeto', en: 'Not fulfilling duties' },
  DENUNCIAR_FALTAS: { es: 'No denunciar faltas administrativas', en: 'Not reporting faults' },
  ATENDER_INSTRUCCIONES: { es: 'No atender instrucciones de sus superiores', en: 'Not following instructions' },
  DECLARACIONES: {
    es: 'No presentar en tiempo y forma las declaraciones patrimonial y de intereses',
    en: 'Not filing the declarations of assets and interests in time and form',
  },
  CUSTODIAR_DOCUMENTACION: { es: 'No custodiar documentación e información', en: 'Not keeping documents safe' },
  SUPERVISAR_ART_49_LGRA: { es: 'No supervisar al personal a su cargo', en: 'Not supervising staff' },
  RENDIR_CUENTAS: { es: 'No rendir cuentas sobre sus funciones', en: 'Not rendering account of duties' },
  COLABORAR_PROCEDIMIENTOS: { es: 'No colaborar en procedimientos', en: 'Not cooperating in proceedings' },
  CAUSAR_DANOS: { es: 'Causar daños a la hacienda pública', en: 'Causing damage to the public treasury' },
}

/** The keys that the capture tool stores in place of the specification's, in the same order. */
export const toolFaultKeys: ReadonlyMap<string, string> = new Map([
  ['CUMPLIR_FUNCIONES_DISCIPLINA_RESPETO', 'CUMPLIR_FUNCIONES'],
  ['DENUNCIAR_FALTAS_ADMINISTRATIVAS', 'DENUNCIAR_FALTAS'],
  ['ATENDER_INSTRUCCIONES_SUPERIORES_DENUNCIAR_IRREGULARIDADES', 'ATENDER_INSTRUCCIONES'],
  ['DECLARACIONES_PATRIMONIALES_INTERESES', 'DECLARACIONES'],
  ['CUSTODIAR_DOCUMENTACION_EVITAR_DIVULGACION', 'CUSTODIAR_DOCUMENTACION'],
  ['RENDIR_CUENTAS_FUNCIONES', 'RENDIR_CUENTAS'],
  ['CAUSAR_DANOS_HACIENDA', 'CAUSAR_DANOS'],
])

/** A fault of the first version's catalogue: its label and what the second has for it. */
export interface FirstFault {
  readonly label: string
  /** Key of version 2; `OTRO` where it has none of its own. */
  readonly key: string
  readonly severity: Severity
}

const first = (label: string, key: string, severity: Severity): FirstFault => ({ label, key, severity })

/**
 * Faults of version 1.1 by their keys. Grave are those that LGRA (art. 52 to 64) calls so and the official migration
 * takes for grave; not grave its three of art. 49. The others are older than that law, crimes, or of laws that it
 * replaced: their keys do not tell how serious they were held to be.
 */
export const firstVersionFaults: ReadonlyMap<string, FirstFault> = new Map([
  ['NAD', first('NEGLIGENCIA ADMINISTRATIVA', 'OTRO', 'non-grave')],
  ['VPC', first('VIOLACION PROCEDIMIENTOS DE CONTRATACION', 'OTRO', 'undetermined')],
  ['VLNP', first('VIOLACION LEYES Y NORMATIVIDAD PRESUPUESTAL', 'OTRO', 'undetermined')],
  ['AUT', first('ABUSO DE AUTORIDAD', 'OTRO', 'undetermined')],
  ['CEX', first('COHECHO O EXTORSION', 'COHECHO', 'grave')],
  ['IDSP', first('INCUMPLIMIENTO EN DECLARACION DE SITUACION PATRIMONIAL', 'DECLARACIONES', 'non-grave')],
  ['DCSP', first('DELITO COMETIDO POR SERVIDORES PUBLICOS', 'OTRO', 'undetermined')],
  ['EIFM', first('EJERCICIO INDEBIDO DE SUS FUNCIONES EN MATERIA MIGRATORIA', 'OTRO', 'undetermined')],
  ['VDH', first('VIOLACIÓN A LOS DERECHOS HUMANOS', 'OTRO', 'undetermined')],
  ['AG', first('ADMINISTRATIVA GRAVE', 'OTRO', 'grave')],
  ['ANG', first('ADMINISTRATIVA NO GRAVE', 'OTRO', 'non-grave')],
  ['AC', first('ACTO DE CORRUPCIÓN', 'OTRO', 'undetermined')],
  ['HSEX', first('COMETER O TOLERAR CONDUCTAS DE HOSTIGAMIENTO SEXUAL', 'OTRO', 'undetermined')],
  ['ASEX', first('COMETER O TOLERAR CONDUCTAS DE ACOSO SEXUAL', 'OTRO', 'undetermined')],
  ['PEC', first('PECULADO', 'PECULADO', 'grave')],
  ['DRP', first('DESVÍO DE RECURSOS PÚBLICOS', 'DESVIO_RECURSOS_PUBLICOS', 'grave')],
  ['UII', first('UTILIZACIÓN INDEBIDA DE INFORMACIÓN', 'UTILIZACION_INDEBIDA_INFORMACION', 'grave')],
  ['AFN', first('ABUSO DE FUNCIONES', 'ABUSO_FUNCIONES', 'grave')],
  ['ABCI', first('ACTUACIÓN BAJO CONFLICTO DE INTERÉS', 'CONFLICTO_INTERES', 'grave')],
  ['CIND', first('CONTRATACIÓN INDEBIDA', 'CONTRATACION_INDEBIDA', 'grave')],
  ['EOCI', first('ENRIQUECIMIENTO OCULTO U OCULTAMIENTO DE CONFLICTO DE INTERÉS', 'ENRIQUECIMIENTO_OCULTO', 'grave')],
  ['TINF', first('TRÁFICO DE INFLUENCIAS', 'TRAFICO_INFLUENCIAS', 'grave')],
  ['ENCB', first('ENCUBRIMIENTO', 'ENCUBRIMIENTO', 'grave')],
  ['DSCT', first('DESACATO', 'DESACATO', 'grave')],
  ['OJUST', first('OBSTRUCCIÓN DE LA JUSTICIA', 'OBSTRUCCION', 'grave')],
  ['OTRO', first('OTRO', 'OTRO', 'undetermined')],
])

const listed = (names: Readonly<Record<string, Localized>>, severity: Severity): readonly [string, FirstFault][] =>
  Object.entries(names).map(([key, { es }]) => [key, { label: es, key, severity }])

/** Every key under which a provider may write a fault: of either version, or of the capture tool. */
const byKey: ReadonlyMap<string, FirstFault> = new Map([
  ...listed(graveFaultNames, 'grave'),
  ...listed(nonGraveFaultNames, 'non-grave'),
  ...[...toolFaultKeys].map(([tool, key]): [string, FirstFault] => [
    tool,
    { label: nonGraveFaultNames[key]?.es ?? key, key, severity: 'non-grave' },
  ]),
  ...firstVersionFaults,
])

const otherSpellings: readonly (readonly [string, string])[] = [
  ['grave', 'AG'],
  ['falta grave', 'AG'],
  ['falta administrativa grave', 'AG'],
  ['no grave', 'ANG'],
  ['falta no grave', 'ANG'],
  ['falta administrativa no grave', 'ANG'],
]

const byLabel: ReadonlyMap<string, FirstFault> = new Map([
  ...[...byKey.values()].map((fault): [string, FirstFault] => [foldForSearch(fault.label), fault]),
  ...otherSpellings.flatMap(([spelling, key]): readonly [string, FirstFault][] => {
    const fault = byKey.get(key)
    return fault === undefined ? [] : [[spelling, fault]]
  }),
])

/** The fault of a key of any list; nothing where none has it. */
export const faultOfKey = (key: string | undefined): FirstFault | undefined =>
  key === undefined ? undefined : byKey.get(key.trim().toUpperCase())

/** The fault that a label names, without regard to case and accents. */
export const faultOfLabel = (label: string | undefined): FirstFault | undefined =>
  label === undefined ? undefined : byLabel.get(foldForSearch(label))

/**
 * The fault that key and label name together. The label decides where the key is missing, `OTRO` or of no list; where
 * both name one and of different severity, its severity cannot be told.
 */
export const faultOf = (key: string | undefined, label: string | undefined): FirstFault | undefined => {
  const keyed = faultOfKey(key)
  const labelled = faultOfLabel(label)
  if (keyed === undefined || keyed.label === 'OTRO') return labelled ?? keyed
  if (labelled === undefined || labelled.label === 'OTRO' || labelled.severity === keyed.severity) return keyed
  return { ...keyed, severity: 'undetermined' }
}

/**
 * The severity of several faults together: grave or not grave only where all are, because the law lets only grave ones
 * be published and forbids what is not beyond doubt (LGSNA, art. 53).
 */
export const severityOfAll = (severities: readonly Severity[]): Severity => {
  const [only, ...more] = new Set(severities)
  return only === undefined || more.length > 0 ? 'undetermined' : only
}
