import { type JsonObject, states } from '@pdn/core'
import { createPersonDraw, createRandom, type Random } from '@pdn/synthetic'
import { withSlip } from './slips.ts'

/** One of the generated people, and the source document that tells of them. */
export interface GeneratedRecord {
  readonly system: 's3'
  /** The name as it was meant, given names first. */
  readonly name: string
  /** Case number, of the sanctioned. */
  readonly caseNumber: string | undefined
  readonly source: JsonObject
}

const seed = 'search'

const personOf = createPersonDraw(seed)

/** Of a hundred people, one is written with a slip: real registers have them. */
const slips = 0.01

const bodies = [
  'Secretaría de Salud',
  'Secretaría de Educación',
  'Secretaría de Finanzas',
  'Secretaría de Obras Públicas',
  'Secretaría de Seguridad',
  'Secretaría del Campo',
  'Secretaría de Turismo',
  'Secretaría de Bienestar',
  'Instituto de la Vivienda',
  'Instituto de las Mujeres',
  'Instituto de Pensiones',
  'Comisión del Agua',
  'Junta de Caminos',
  'Fiscalía General',
  'Congreso',
  'Poder Judicial',
  'Universidad Autónoma',
  'Universidad Tecnológica',
  'Sistema para el Desarrollo Integral de la Familia',
  'Colegio de Bachilleres',
] as const

const stateName = (key: number): string => states[key - 1]?.name ?? 'México'

/** 32 states with their bodies and 55 municipalities each: 2,400 institutions, the first of each state the largest. */
const institutionOf = (random: Random): { readonly name: string; readonly state: string } => {
  const key = random.integer(1, 32)
  const place = random.rank(75, 8)
  const body = bodies[place]
  const name =
    body === undefined
      ? `Ayuntamiento ${place - bodies.length + 1} de Muestra, ${stateName(key)}`
      : `${body} de ${stateName(key)}`
  return { name, state: String(key).padStart(2, '0') }
}

const causes = [
  'Incumplimiento en la entrega de los bienes contratados',
  'Presentó información falsa en el procedimiento de licitación',
  'No formalizó el contrato adjudicado en el plazo establecido',
  'Deficiencias en la ejecución de la obra pública',
] as const

const twoDigits = (number: number): string => String(number).padStart(2, '0')

const dayOf = (random: Random, from: number, until: number): string =>
  `${random.integer(from, until)}-${twoDigits(random.integer(1, 12))}-${twoDigits(random.integer(1, 28))}`

/** The generated person of that number, the same at every call. */
export const recordOf = (number: number): GeneratedRecord => {
  const random = createRandom(`${seed}/${number}`)
  const { name } = personOf(number)
  const written = random.chance(slips) ? withSlip(name, random) : name
  const institution = institutionOf(random)
  const caseNumber = `PISI-${number}/${2015 + (number % 12)}`
  return { system: 's3', name, caseNumber, source: sanction(random, number, written, institution.name, caseNumber) }
}

const sanction = (
  random: Random,
  number: number,
  name: string,
  institution: string,
  expediente: string,
): JsonObject => {
  const from = dayOf(random, 2015, 2026)
  const debarred = random.chance(0.7)
  const fined = !debarred || random.chance(0.4)
  return {
    id: `MUESTRA-${number}`,
    fechaCaptura: `${from}T10:00:00Z`,
    expediente,
    institucionDependencia: { nombre: institution },
    particularSancionado: { nombreRazonSocial: name, tipoPersona: 'F' },
    tipoFalta: 'OTRO',
    tipoSancion: [
      ...(debarred ? [{ clave: 'I', valor: 'INHABILITADO' }] : []),
      ...(fined ? [{ clave: 'M', valor: 'MULTADO' }] : []),
    ],
    causaMotivoHechos: random.pick(causes),
    resolucion: { fechaNotificacion: from },
    ...(debarred
      ? {
          inhabilitacion: {
            plazo: '2 años',
            fechaInicial: from,
            fechaFinal: `${Number(from.slice(0, 4)) + 2}${from.slice(4)}`,
          },
        }
      : {}),
    ...(fined ? { multa: { monto: random.integer(1, 900) * 1000, moneda: { clave: 'MXN', valor: 'Peso' } } } : {}),
    'pdn:synthetic': true,
  }
}
