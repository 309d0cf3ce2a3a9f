import type { JsonObject } from '@pdn/core'
import { createRandom, type Random } from '../random.ts'
import { postOn } from '../society/careers.ts'
import { type Region, responsibleOfficial } from '../society/region.ts'
import { createProcess, type Process } from './processes.ts'
import type { PurchasesOf } from './purchase.ts'
import { captured, drawnUuid, identityOfRecord, postOfRecord } from './record-parts.ts'
import type { RecordDraw, SampleRecord } from './sample-record.ts'

/** One in so many processes is told of by the official who answers for it. */
const every = 15

const methods: Readonly<Record<string, string>> = {
  direct: 'ADJUDICACION',
  selective: 'INVITACION',
  open: 'LICITACION_NACIONAL',
}

const subjects = { works: 'OBRA', goods: 'ADQUISICION', services: 'SERVICIOS' } as const

const responsibilities = (random: Random): JsonObject => ({
  autorizacion: random.chance(0.5) ? ['C'] : ['A', 'C'],
  evaluacion: ['B'],
  adjudicacion: ['D', 'E'],
  formalizacion: ['C'],
})

/** Who got the contract, once there is one. */
const beneficiary = ({ suppliers: [winner], outcome }: Process): JsonObject => {
  if (outcome !== 'awarded' && outcome !== 'contracted') return {}
  const { company, person } = winner
  if (company !== undefined) return { informacionPersonasBeneficiarias: { razonSocial: company.name } }
  if (person === undefined) return {}
  const { given, surname1, surname2 } = person
  const second = surname2 === undefined ? {} : { segundoApellido: surname2 }
  return { informacionPersonasBeneficiarias: { nombre: given, primerApellido: surname1, ...second } }
}

/** When the procedure began and, unless it goes on, ended, under the names of its branch. */
const dates = ({ category, days, outcome }: Process): JsonObject => {
  const ended = outcome === 'open' ? undefined : days.awarded
  return category === 'works'
    ? { inicioProcedimiento: days.published, conclusionProcedimiento: ended }
    : { fechaInicioProcedimiento: days.published, fechaConclusionProcedimiento: ended }
}

/** The process that the official answers for; its file number is the ocid. */
const contract = (random: Random, process: Process): JsonObject => {
  const isWorks = process.category === 'works'
  const procedure = {
    numeroExpedienteFolio: process.ocid,
    materia: subjects[process.category],
    tipoProcedimiento: methods[process.method.method],
    ...dates(process),
  }
  const branch = {
    tipoArea: [isWorks ? 'AREA_RESPONSABLE' : 'AREA_CONTRATANTE'],
    [isWorks ? 'nivelResponsabilidadObra' : 'nivelResponsabilidadContratacion']: responsibilities(random),
    datosGeneralesProcedimientos: [procedure],
    ...beneficiary(process),
    continuaParticipando: 'SI',
  }
  return {
    clave: isWorks ? 'CONTRATACION_OBRAS' : 'CONTRATACION_ADQUISICIONES',
    [isWorks ? 'contratacionObra' : 'contratacionAdquisicion']: branch,
  }
}

const personsOf = (process: Process, branch: string): SampleRecord['persons'] => {
  const [{ person }] = process.suppliers
  const isTold = process.outcome === 'awarded' || process.outcome === 'contracted'
  const path = `/tipoContratacion/0/${branch}/informacionPersonasBeneficiarias`
  return person === undefined || !isTold ? [] : [{ person, role: 'beneficiary', path }]
}

const companiesOf = (process: Process, branch: string): SampleRecord['companies'] => {
  const [{ company }] = process.suppliers
  const isTold = process.outcome === 'awarded' || process.outcome === 'contracted'
  const path = `/tipoContratacion/0/${branch}/informacionPersonasBeneficiarias/razonSocial`
  return company === undefined || !isTold ? [] : [{ company, role: 'beneficiary', path }]
}

const record = (region: Region, purchases: PurchasesOf, number: number): SampleRecord => {
  const process = createProcess(region, purchases, number * every)
  const random = createRandom(`${region.seed}/procurement/${process.ocid}`)
  const official = responsibleOfficial(region, process.institution, process.category)
  const { person } = official
  const branch = process.category === 'works' ? 'contratacionObra' : 'contratacionAdquisicion'
  const id = drawnUuid(random)
  const second = person.surname2 === undefined ? {} : { segundoApellido: person.surname2 }
  const document: JsonObject = {
    id,
    ...captured(random, process.days.published, region.today),
    ejercicio: Number(process.days.published.slice(0, 4)),
    datosGenerales: {
      nombre: person.given,
      primerApellido: person.surname1,
      ...second,
      ...identityOfRecord(person),
    },
    empleoCargoComision: postOfRecord(postOn(official, process.days.published)),
    tipoProcedimiento: 'CONTRATACION_PUBLICA',
    tipoContratacion: [contract(random, process)],
    'pdn:synthetic': true,
  }
  return {
    id,
    documents: [document],
    persons: [{ person, role: 'official', path: '/datosGenerales' }, ...personsOf(process, branch)],
    companies: companiesOf(process, branch),
    anomalies: [],
  }
}

/**
 * Officials by the processes that they answer for, in the shape of version 2 of the standard: each names its process by
 * its ocid, and who got the contract.
 */
export const procurementRecords = (purchases: PurchasesOf): RecordDraw<Region> => ({
  count: ({ share }) => Math.max(1, Math.floor((purchases.purchasesOfRegion * share) / every)),
  record: (region, number) => record(region, purchases, number),
})
