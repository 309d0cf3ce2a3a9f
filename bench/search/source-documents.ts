import type { JsonObject } from '@pdn/core'
import type { Random } from '@pdn/synthetic'

/** Whom a source document is about, as the source writes it. */
export interface Subject {
  readonly number: number
  readonly given: string
  readonly surname1: string
  readonly surname2: string | undefined
  readonly institution: string
}

const causes = [
  'Incumplimiento en la entrega de los bienes contratados',
  'Presentó información falsa en el procedimiento de licitación',
  'No formalizó el contrato adjudicado en el plazo establecido',
  'Deficiencias en la ejecución de la obra pública',
] as const

const posts = [
  'Analista de Compras',
  'Jefe de Departamento',
  'Subdirector de Adquisiciones',
  'Director de Obras',
  'Residente de Obra',
  'Coordinador Administrativo',
  'Auxiliar de Licitaciones',
] as const

const areas = [
  { clave: 'T', valor: 'TÉCNICA' },
  { clave: 'RC', valor: 'RESPONSABLE DE LA CONTRATACIÓN' },
  { clave: 'C', valor: 'CONTRATANTE' },
  { clave: 'R', valor: 'REQUIRENTE' },
] as const

const levels = [
  { clave: 'A', valor: 'ATENCIÓN' },
  { clave: 'T', valor: 'TRAMITACIÓN' },
  { clave: 'R', valor: 'RESOLUCIÓN' },
] as const

const procedures = [
  { clave: 1, valor: 'CONTRATACIONES PÚBLICAS' },
  { clave: 3, valor: 'ENAJENACIÓN DE BIENES MUEBLES' },
  { clave: 5, valor: 'OTRO' },
] as const

const twoDigits = (number: number): string => String(number).padStart(2, '0')

const someDay = (random: Random): string =>
  `${random.integer(2015, 2026)}-${twoDigits(random.integer(1, 12))}-${twoDigits(random.integer(1, 28))}`

const nameParts = ({ given, surname1, surname2 }: Subject): JsonObject => ({
  nombres: given,
  primerApellido: surname1,
  ...(surname2 === undefined ? {} : { segundoApellido: surname2 }),
})

/** A public servant who takes part in procurement: S2, version 1.1. */
export const officialDocument = (random: Random, subject: Subject): JsonObject => {
  const day = someDay(random)
  return {
    id: `SPIC-${subject.number}`,
    fechaCaptura: `${day}T10:00:00Z`,
    ejercicioFiscal: day.slice(0, 4),
    ...nameParts(subject),
    genero: { clave: 'O', valor: 'OTRO' },
    institucionDependencia: { nombre: subject.institution },
    puesto: { nombre: random.pick(posts), nivel: `N${random.integer(1, 30)}` },
    tipoArea: [random.pick<JsonObject>(areas)],
    nivelResponsabilidad: [random.pick<JsonObject>(levels)],
    tipoProcedimiento: [random.pick<JsonObject>(procedures)],
    'pdn:synthetic': true,
  }
}

/** The case number of a sanctioned person. */
export const caseNumberOf = (number: number): string => `PISI-${number}/${2015 + (number % 12)}`

/** A natural person who was sanctioned: S3, `psancionados` version 1.1. */
export const sanctionDocument = (random: Random, subject: Subject): JsonObject => {
  const from = someDay(random)
  const until = `${Number(from.slice(0, 4)) + 2}${from.slice(4)}`
  const debarred = random.chance(0.7)
  const fined = !debarred || random.chance(0.4)
  const { given, surname1, surname2 } = subject
  return {
    id: `MUESTRA-${subject.number}`,
    fechaCaptura: `${from}T10:00:00Z`,
    expediente: caseNumberOf(subject.number),
    institucionDependencia: { nombre: subject.institution },
    particularSancionado: {
      nombreRazonSocial: [given, surname1, surname2].filter(part => part !== undefined).join(' '),
      tipoPersona: 'F',
    },
    tipoFalta: 'OTRO',
    tipoSancion: [
      ...(debarred ? [{ clave: 'I', valor: 'INHABILITADO' }] : []),
      ...(fined ? [{ clave: 'M', valor: 'MULTADO' }] : []),
    ],
    causaMotivoHechos: random.pick(causes),
    resolucion: { fechaNotificacion: from },
    ...(debarred ? { inhabilitacion: { plazo: '2 años', fechaInicial: from, fechaFinal: until } } : {}),
    ...(fined ? { multa: { monto: random.integer(1, 900) * 1000, moneda: { clave: 'MXN', valor: 'Peso' } } } : {}),
    'pdn:synthetic': true,
  }
}
