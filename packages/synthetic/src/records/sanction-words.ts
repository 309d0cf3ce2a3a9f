import type { Words } from '../words.ts'

/** Why private parties are sanctioned, in the general words of resolutions; {contract} is filled in. */
export const causes: Words = [
  'Incumplió las obligaciones del contrato {contract} por causas imputables a su parte.',
  'Presentó información falsa en el procedimiento del que derivó el contrato {contract}.',
  'No formalizó el contrato {contract}, que le fue adjudicado, sin causa justificada.',
  'Entregó bienes con especificaciones distintas de las convenidas en el contrato {contract}.',
  'Actuó con dolo en la celebración del contrato {contract}.',
  'Se acordó con otro licitante para obtener un beneficio indebido en el contrato {contract}.',
]

/** What the contracts of sanctioned parties were for. */
export const contractObjects: Words = [
  'Suministro de material de oficina',
  'Rehabilitación de caminos rurales',
  'Servicio de limpieza de inmuebles',
  'Adquisición de equipo de cómputo',
  'Construcción de aulas',
  'Servicio de vigilancia',
  'Arrendamiento de vehículos',
  'Adquisición de medicamentos',
]

/** Falta as the first version has it: free text. */
export const faults: Words = [
  'VIOLACIÓN A LOS PROCEDIMIENTOS DE CONTRATACIÓN',
  'UTILIZACIÓN DE INFORMACIÓN FALSA',
  'COLUSIÓN',
  'INCUMPLIMIENTO DE CONTRATO',
]

/** A length of debarment as resolutions write it, and in months. */
type Term = readonly [string, number]

/** Lengths of debarments. */
export const debarmentTerms: readonly [Term, ...Term[]] = [
  ['3 meses', 3],
  ['TRES MESES', 3],
  ['6 meses', 6],
  ['UN AÑO', 12],
  ['1 año, 3 meses', 15],
  ['2 años, 6 meses', 30],
  ['(2) DOS AÑOS', 24],
  ['5 años', 60],
]
