import type { Json, JsonObject } from '@pdn/core'
import { genericIdentifiers } from '../../specification/generic-identifiers.ts'
import { type Branch, branches } from '../document/branches.ts'

const publisher: JsonObject = { id: 1, nombre: 'Ayuntamiento de Río Claro' }

const row = (id: number, members: JsonObject): JsonObject => ({ id, entePublico: publisher, ...members })

/** Texts of the data of a procedure by their members. */
const texts: Readonly<Record<string, string>> = {
  numeroExpedienteFolio: 'LA-011-2024-07',
  tipoProcedimiento: 'LICITACION_NACIONAL',
  otroMateria: 'Mantenimiento de equipo',
  denominacion: 'Concesión del servicio de alumbrado',
  objeto: 'Prestación del servicio de alumbrado público',
  fundamento: 'Ley Orgánica Municipal, artículo 120',
  nombrePersonaFisica: 'Persona Inventada',
  denominacionPersonaMoral: 'Inventos del Norte, S.A. de C.V.',
  urlActoJuridico: 'https://rioclaro.example/concesiones/7.pdf',
  descripcion: 'Vehículos dados de baja',
}

const subjects: Readonly<Record<string, string>> = { purchase: 'ADQUISICION', works: 'OBRA' }

const dataOf = ({ id, data }: Branch): Json => {
  const dates =
    id === 'works' ? { fechaInicioProcedimiento: '2024-02-01', fechaConclusionProcedimiento: '2024-04-30' } : {}
  const members = row(1, {
    ...Object.fromEntries(data.texts.map(name => [name, texts[name] ?? subjects[id]])),
    [data.start]: '2024-02-01',
    [data.end]: '2024-04-30',
    ...dates,
    ...(id === 'concession' ? { sectorActoJuridico: ['PUBLICO'], monto: 1250000 } : {}),
  })
  return data.isList ? [members] : members
}

/** The steps in the letters of the capture tool, and in the words of the written specification. */
const levelsOf = ({ steps, others }: Branch): JsonObject =>
  row(1, {
    ...Object.fromEntries(steps.map(({ name }) => [name, ['A', 'C']])),
    ...Object.fromEntries(steps.map(({ specified }) => [specified, 'ELABORAR (A)'])),
    [others.list]: [row(1, { [others.member]: 'Seguimiento' })],
  })

const branchOf = (branch: Branch): JsonObject =>
  row(1, {
    ...(branch.id === 'concession' ? { tipoActo: 'CONCESIONES' } : {}),
    ...(branch.hasAreas ? { tipoArea: ['AREA_CONTRATANTE'] } : {}),
    [branch.levels]: levelsOf(branch),
    [branch.data.at]: dataOf(branch),
    ...(branch.hasBeneficiaries
      ? {
          informacionPersonasBeneficiarias: row(1, {
            razonSocial: 'Inventos del Norte, S.A. de C.V.',
            nombre: 'Anselmo',
            primerApellido: 'Fuentes',
            segundoApellido: 'Robledal',
          }),
        }
      : {}),
    continuaParticipando: 'SI',
  })

const byMember = (held: readonly Branch[]): JsonObject =>
  Object.fromEntries(held.map(branch => [branch.at, branchOf(branch)]))

/** An invented official of version 2 who takes part in every kind of procedure, with every member of tool and specification. */
export const recordExample: JsonObject = {
  id: '3f2b8c1e-6a57-4f0d-9b3a-5d1e7c9a2b40',
  date_created: '2024-05-02T09:00:00Z',
  date_updated: '2024-05-20T16:45:00Z',
  entePublico: publisher,
  fecha: '2024-05-02',
  ejercicio: 2024,
  datosGenerales: row(1, {
    nombre: 'Marisol',
    primerApellido: 'Arroyo',
    segundoApellido: 'Del Monte',
    ...genericIdentifiers,
    sexo: 'MUJER',
  }),
  empleoCargoComision: row(1, {
    entidadFederativa: '11',
    nivelOrdenGobierno: 'MUNICIPAL_ALCALDIA',
    ambitoPublico: 'EJECUTIVO',
    nombreEntePublico: 'Ayuntamiento de Río Claro',
    siglasEntePublico: 'ARC',
    nivelJerarquico: row(1, { clave: 'JEFATURA_DEPTO_HOMOLOGO', valor: 'Jefatura de departamento u homólogo' }),
    denominacion: 'Jefa de adquisiciones',
    areaAdscripcion: 'Dirección de administración',
  }),
  tipoProcedimiento: 'CONTRATACION_PUBLICA',
  tipoContratacion: branches
    .filter(({ contract }) => contract !== undefined)
    .map((branch, index) => row(index + 1, { clave: branch.contract, ...byMember([branch]) })),
  ...byMember(branches.filter(({ contract }) => contract === undefined)),
  Observaciones: 'Participa también en el comité de obra.',
}
