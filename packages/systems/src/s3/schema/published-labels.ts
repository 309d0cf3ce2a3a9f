import { labels } from '../../labels.ts'

/** Genders of version 1.1. */
export const genderNames = labels({ F: ['Femenino', 'Female'], M: ['Masculino', 'Male'], O: ['Otro', 'Other'] })

/** Sexes of version 2. */
export const sexNames = labels({ MUJER: ['Mujer', 'Woman'], HOMBRE: ['Hombre', 'Man'] })

/** Types of person of version 1.1. */
export const personTypeNames = labels({ F: ['Persona física', 'Natural person'], M: ['Persona moral', 'Legal person'] })

/** Kinds of documents of version 1.1. */
export const documentTypeNames = labels({
  RESOLUCION: ['Resolución', 'Resolution'],
  CONSTANCIA_SANCION: ['Constancia de sanción', 'Certificate of sanction'],
  CONSTANCIA_INHABILITACION: ['Constancia de inhabilitación', 'Certificate of debarment'],
  CONSTANCIA_ABSTENCION: ['Constancia de abstención', 'Certificate of abstention'],
})

/** Kinds of sanction of servants in version 1.1; the standard writes the labels in capitals. */
export const firstServantSanctionNames = labels({
  I: ['Inhabilitado', 'Debarred'],
  M: ['Multado', 'Fined'],
  S: ['Suspensión del empleo, cargo o comisión', 'Suspension from post'],
  D: ['Destitución del empleo, cargo o comisión', 'Removal from post'],
  IRSC: ['Indemnización resarcitoria', 'Compensation for damages'],
  SE: ['Sanción económica', 'Financial penalty'],
  O: ['Otro', 'Other'],
})

/** Kinds of sanction of private parties in version 1.1; the standard writes the labels in capitals. */
export const firstPrivateSanctionNames = labels({
  I: ['Inhabilitado', 'Debarred'],
  M: ['Multado', 'Fined'],
  S: ['Suspensión de actividades', 'Suspension of activities'],
  D: ['Disolución de la sociedad', 'Dissolution of the company'],
  A: ['Amonestación', 'Reprimand'],
  IND: [
    'Indemnización por los daños y perjuicios ocasionados a la hacienda pública federal, local o municipal, o al patrimonio de los entes públicos',
    'Compensation for damage to the federal, local or municipal treasury or to the property of public bodies',
  ],
  SE: ['Sanción económica', 'Financial penalty'],
  O: ['Otro', 'Other'],
})

/** Faults of servants in version 1.1; the standard writes the labels in capitals. */
export const firstFaultNames = labels({
  NAD: ['Negligencia administrativa', 'Administrative negligence'],
  VPC: ['Violación de procedimientos de contratación', 'Breach of procurement procedures'],
  VLNP: ['Violación de leyes y normatividad presupuestal', 'Breach of budget laws and rules'],
  AUT: ['Abuso de autoridad', 'Abuse of authority'],
  CEX: ['Cohecho o extorsión', 'Bribery or extortion'],
  IDSP: ['Incumplimiento en declaración de situación patrimonial', 'Failure to file the declaration of assets'],
  DCSP: ['Delito cometido por servidores públicos', 'Crime committed by public servants'],
  EIFM: [
    'Ejercicio indebido de sus funciones en materia migratoria',
    'Improper exercise of functions in migration matters',
  ],
  VDH: ['Violación a los derechos humanos', 'Violation of human rights'],
  AG: ['Administrativa grave', 'Grave administrative fault'],
  ANG: ['Administrativa no grave', 'Administrative fault not grave'],
  AC: ['Acto de corrupción', 'Act of corruption'],
  HSEX: [
    'Cometer o tolerar conductas de hostigamiento sexual',
    'Committing or tolerating sexual harassment by a superior',
  ],
  ASEX: ['Cometer o tolerar conductas de acoso sexual', 'Committing or tolerating sexual harassment'],
  PEC: ['Peculado', 'Embezzlement'],
  DRP: ['Desvío de recursos públicos', 'Diversion of public funds'],
  UII: ['Utilización indebida de información', 'Misuse of information'],
  AFN: ['Abuso de funciones', 'Abuse of functions'],
  ABCI: ['Actuación bajo conflicto de interés', 'Acting under a conflict of interest'],
  CIND: ['Contratación indebida', 'Improper contracting'],
  EOCI: [
    'Enriquecimiento oculto u ocultamiento de conflicto de interés',
    'Hidden enrichment or hiding of a conflict of interest',
  ],
  TINF: ['Tráfico de influencias', 'Influence peddling'],
  ENCB: ['Encubrimiento', 'Covering up'],
  DSCT: ['Desacato', 'Contempt'],
  OJUST: ['Obstrucción de la justicia', 'Obstruction of justice'],
  OTRO: ['Otro', 'Other'],
})

/** Whose court or authority resolved, in version 2. */
export const orderNames = labels({ FEDERAL: ['Federal', 'Federal'], ESTATAL: ['Estatal', 'State'] })

/** Kinds of reprimand of version 2. */
export const reprimandNames = labels({ PUBLICA: ['Pública', 'Public'], PRIVADA: ['Privada', 'Private'] })

/** Kinds of address of version 2. */
export const addressTypeNames = labels({
  DOMICILIO_MEXICO: ['Domicilio en la República Mexicana', 'Address in Mexico'],
  DOMICILIO_EXTRANJERO: ['Domicilio en el extranjero', 'Address abroad'],
})

/** Kinds of street of version 2, accents as published; `CALLEJÓN` has one among legal persons alone. */
export const streetTypeNames = labels({
  AVENIDA: ['Avenida', 'Avenue'],
  CALLE: ['Calle', 'Street'],
  BOULEVARD: ['Bulevar', 'Boulevard'],
  VIADUCTO: ['Viaducto', 'Viaduct'],
  CALZADA: ['Calzada', 'Causeway'],
  PRIVADA: ['Privada', 'Private road'],
  CALLEJON: ['Callejón', 'Alley'],
  PROLONGACION: ['Prolongación', 'Extension'],
  CERRADA: ['Cerrada', 'Cul-de-sac'],
  CIRCUNVALACIÓN: ['Circunvalación', 'Ring road'],
  CIRCUITO: ['Circuito', 'Circuit'],
  CONTINUACIÓN: ['Continuación', 'Continuation'],
  CORREDOR: ['Corredor', 'Corridor'],
  DIAGONAL: ['Diagonal', 'Diagonal'],
  AMPLIACIÓN: ['Ampliación', 'Widening'],
  ANDADOR: ['Andador', 'Walkway'],
  'EJE VIAL': ['Eje vial', 'Arterial road'],
  PASAJE: ['Pasaje', 'Passage'],
  PEATONAL: ['Peatonal', 'Pedestrian street'],
  PERIFERICO: ['Periférico', 'Peripheral road'],
  RETORNO: ['Retorno', 'Return road'],
  NINGUNO: ['Ninguno', 'None'],
})

const stateLaw = (of: string, name: string): readonly [es: string, en: string] => [
  `Ley de Responsabilidades Administrativas ${of}`,
  `Law of Administrative Responsibilities of ${name}`,
]

/** Laws that version 2 offers for a fault. */
export const lawNames = labels({
  LGRA: ['Ley General de Responsabilidades Administrativas', 'General Law of Administrative Responsibilities'],
  LRAAGS: stateLaw('del Estado de Aguascalientes', 'Aguascalientes'),
  LRABC: stateLaw('del Estado de Baja California', 'Baja California'),
  LRABCS: stateLaw('del Estado de Baja California Sur', 'Baja California Sur'),
  LRACHP: stateLaw('del Estado de Chiapas', 'Chiapas'),
  LRACDMX: stateLaw('de la Ciudad de México', 'Mexico City'),
  LRAGTO: stateLaw('para el Estado de Guanajuato', 'Guanajuato'),
  LRAEGR465: [
    'Ley Número 465 de Responsabilidades Administrativas para el Estado de Guerrero',
    'Law of Administrative Responsibilities of Guerrero (number 465)',
  ],
  LRAHGO: stateLaw('del Estado de Hidalgo', 'Hidalgo'),
  LRPAEJ: [
    'Ley de Responsabilidades Políticas y Administrativas del Estado de Jalisco',
    'Law of Political and Administrative Responsibilities of Jalisco',
  ],
  LRAEMM: stateLaw('del Estado de México y Municipios', 'the State of Mexico'),
  LRAMICH: stateLaw('para el Estado de Michoacán de Ocampo', 'Michoacán'),
  LRAEMOR: stateLaw('del Estado de Morelos', 'Morelos'),
  LRANAY: stateLaw('del Estado de Nayarit', 'Nayarit'),
  LRANL: stateLaw('para el Estado de Nuevo León', 'Nuevo León'),
  LRAEMMOAX: stateLaw('del Estado y Municipios de Oaxaca', 'Oaxaca'),
  LRAQRO: stateLaw('del Estado de Querétaro', 'Querétaro'),
  LRAQR: stateLaw('del Estado de Quintana Roo', 'Quintana Roo'),
  LRASLP: stateLaw('para el Estado y Municipios de San Luis Potosí', 'San Luis Potosí'),
  LRASIN: stateLaw('del Estado de Sinaloa', 'Sinaloa'),
  LRASON: stateLaw('del Estado de Sonora', 'Sonora'),
  LRATAM: stateLaw('del Estado de Tamaulipas', 'Tamaulipas'),
  LRAVER: stateLaw('para el Estado de Veracruz de Ignacio de la Llave', 'Veracruz'),
  LRAYUC: stateLaw('del Estado de Yucatán', 'Yucatán'),
})
