import { addTerm, type JsonObject } from '@pdn/core'
import { dayAfter } from '../days.ts'
import { createRandom, type Random } from '../random.ts'
import { postOn } from '../society/careers.ts'
import type { Region } from '../society/region.ts'
import { nameParts } from './name-parts.ts'
import { captured, drawnUuid, identityOfRecord, postOfRecord } from './record-parts.ts'
import type { RecordDraw, SampleRecord } from './sample-record.ts'
import { graveFaultKeys, servantCauses } from './servant-words.ts'
import { resolvedOn, struckBy } from './servants.ts'

const recordsOfRegion = 300

const count = ({ share }: Region): number => Math.max(1, Math.round(recordsOfRegion * share))

const debarment = (random: Random, from: string): JsonObject => {
  const [years, months] = [random.integer(0, 9), random.integer(1, 11)]
  return {
    clave: 'INHABILITACION',
    inhabilitacion: {
      plazoAnios: years,
      plazoMeses: months,
      plazoDias: 0,
      fechaInicial: from,
      fechaFinal: addTerm(from, { years, months, days: -1 }) ?? from,
    },
  }
}

/** Money of version 2 has no cents. */
const penalty = (random: Random): JsonObject => ({
  clave: 'SANCION_ECONOMICA',
  sancionEconomica: {
    monto: Math.round(random.logNormal(180_000, 1)),
    moneda: 'MXN',
    plazoPago: { anios: 0, meses: random.integer(1, 11), dias: 0 },
  },
})

const resolution = (number: number, day: string, institution: string): JsonObject => ({
  tituloResolucion: 'Resolución (versión pública)',
  fechaResolucion: day,
  fechaNotificacion: day,
  urlResolucion: `https://anahuac.example/g/${number}.pdf`,
  fechaResolucionFirme: day,
  fechaNotificacionFirme: day,
  urlResolucionFirme: `https://anahuac.example/g/${number}-firme.pdf`,
  ordenJurisdiccional: 'FEDERAL',
  autoridadResolutora: 'Tribunal de Justicia Administrativa (sintético)',
  autoridadInvestigadora: `Órgano Interno de Control: ${institution}`,
  autoridadSusbstanciadora: `Órgano Interno de Control: ${institution}`,
})

const record = (region: Region, place: number): SampleRecord => {
  const number = region.number * recordsOfRegion + place
  const random = createRandom(`${region.seed}/grave/${number}`)
  const { official } = struckBy(random, ['I'], region)
  const resolved = resolvedOn(random, official, region.today)
  const post = postOn(official, resolved)
  const id = drawnUuid(random)
  const document: JsonObject = {
    id,
    ...captured(random, resolved, region.today),
    expediente: `PRAG-${number}/${resolved.slice(0, 4)}`,
    datosGenerales: { ...nameParts(official.person), ...identityOfRecord(official.person) },
    empleoCargoComision: postOfRecord(post),
    origenProcedimiento: { clave: random.pick(['AUDITORIA_OIC', 'DENUNCIA', 'DE_OFICIO']) },
    faltaCometida: [
      {
        clave: random.pick(graveFaultKeys),
        descripcionHechos: random.pick(servantCauses),
        normatividadInfringida: [{ nombreNormatividad: 'LGRA', articulo: String(random.integer(51, 64)) }],
      },
    ],
    resolucion: resolution(number, resolved, post.institution.name),
    tipoSancion: [
      debarment(random, dayAfter(resolved, random.integer(1, 20))),
      ...(random.chance(0.4) ? [penalty(random)] : []),
    ],
    'pdn:synthetic': true,
  }
  return {
    id,
    documents: [document],
    persons: [{ person: official.person, role: 'sanctioned', path: '/datosGenerales' }],
    companies: [],
    anomalies: [],
  }
}

/** Sanctions on servants for grave faults, in the shape of `faltas_administrativas_graves`, version 2. */
export const graveRecords: RecordDraw<Region> = { count, record }
