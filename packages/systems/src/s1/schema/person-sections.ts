import type { JsonObject } from '@pdn/core'
import { date, list, object, text } from '../../schema-parts.ts'
import * as persons from '../catalogues/person-lists.ts'
import { governmentLevels, operations, powers, sectors, spheres } from '../catalogues/post-lists.ts'
import type { DeclarationType } from './declaration-types.ts'
import {
  addresses,
  amount,
  boolean,
  closed,
  country,
  jobDates,
  keyed,
  keyedWithLabels,
  remark,
  section,
} from './shared-parts.ts'

type Members = Readonly<Record<string, JsonObject>>

/** Who declares (`datosGenerales`). */
export const generalData: JsonObject = object(
  {
    nombre: text(),
    primerApellido: text(),
    segundoApellido: text(),
    curp: text({ maxLength: 18 }),
    rfc: object({ rfc: text({ maxLength: 10 }), homoClave: text({ maxLength: 3 }) }),
    correoElectronico: object({ institucional: text(), personal: text() }),
    telefono: object({ casa: text(), celularPersonal: text() }),
    situacionPersonalEstadoCivil: keyedWithLabels(persons.maritalStatuses),
    regimenMatrimonial: keyed(persons.maritalProperties),
    paisNacimiento: country,
    nacionalidad: country,
    ...remark,
  },
  ['nombre', 'primerApellido'],
)

/** Where the declarant lives (`domicilioDeclarante`). */
export const home: JsonObject = object({ ...addresses, ...remark })

/** The declarant's schooling (`datosCurricularesDeclarante`). */
export const schooling: JsonObject = object(
  {
    escolaridad: list(
      object({
        tipoOperacion: closed(operations),
        nivel: keyedWithLabels(persons.schoolLevels),
        institucionEducativa: object({ nombre: text(), ubicacion: closed(persons.places) }),
        carreraAreaConocimiento: text(),
        estatus: closed(persons.studyStatuses),
        documentoObtenido: closed(persons.studyDocuments),
        fechaObtencion: date,
      }),
    ),
    ...remark,
  },
  ['escolaridad'],
)

const institution: Members = {
  nivelOrdenGobierno: closed(governmentLevels),
  ambitoPublico: closed(powers),
  nombreEntePublico: text(),
  areaAdscripcion: text(),
  empleoCargoComision: text(),
}

const postMembers: Members = {
  ...institution,
  contratadoPorHonorarios: boolean,
  nivelEmpleoCargoComision: text(),
  funcionPrincipal: text(),
  fechaTomaPosesion: text(),
  telefonoOficina: object({ telefono: text(), extension: text() }),
  ...addresses,
  ...remark,
}

const otherPosts: Members = { cuentaConOtroCargoPublico: boolean, otroEmpleoCargoComision: list(object(postMembers)) }

/** The post declared for (`datosEmpleoCargoComision`), as these types have it. */
export const post = (types: readonly DeclarationType[]): JsonObject =>
  object(
    {
      tipoOperacion: closed(operations),
      ...postMembers,
      ...(types.some(({ tellsOtherPosts }) => tellsOtherPosts) ? otherPosts : {}),
    },
    ['nombreEntePublico', 'empleoCargoComision'],
  )

/**
 * Earlier jobs (`experienciaLaboral`). The published file has an entry in two variants, of the public service and of
 * other employers; none of their members is required, so that one object with the members of both says the same.
 */
export const experience: JsonObject = section(
  'experiencia',
  object({
    tipoOperacion: closed(operations),
    ambitoSector: keyed(spheres),
    ...institution,
    funcionPrincipal: text(),
    nombreEmpresaSociedadAsociacion: text(),
    rfc: text(),
    area: text(),
    puesto: text(),
    sector: keyed(sectors),
    ...jobDates,
    ubicacion: closed(persons.places),
  }),
  ['ninguno'],
)

const publicJob: JsonObject = object({
  ...institution,
  funcionPrincipal: text(),
  salarioMensualNeto: amount,
  fechaIngreso: date,
})

/** A relative's job with another employer; the two sections on relatives name the post differently. */
const privateJob = (post: string): JsonObject =>
  object({
    nombreEmpresaSociedadAsociacion: text(),
    [post]: text(),
    rfc: text(),
    fechaIngreso: date,
    sector: keyed(sectors),
    salarioMensualNeto: amount,
    proveedorContratistaGobierno: boolean,
  })

const identity: Members = {
  tipoOperacion: closed(operations),
  nombre: text(),
  primerApellido: text(),
  segundoApellido: text(),
}

const household: Members = {
  habitaDomicilioDeclarante: boolean,
  lugarDondeReside: closed(persons.residences),
  ...addresses,
  actividadLaboral: keyed(persons.activities),
  actividadLaboralSectorPublico: publicJob,
}

/** The declarant's partner (`datosPareja`). */
export const partner: JsonObject = object({
  ninguno: boolean,
  ...identity,
  fechaNacimiento: text(),
  rfc: text(),
  relacionConDeclarante: closed(persons.partnerRelations),
  ciudadanoExtranjero: boolean,
  curp: text(),
  esDependienteEconomico: boolean,
  ...household,
  actividadLaboralSectorPrivadoOtro: privateJob('empleoCargoComision'),
  ...remark,
})

/** The declarant's economic dependants (`datosDependienteEconomico`). */
export const dependants: JsonObject = section(
  'dependienteEconomico',
  object({
    ...identity,
    fechaNacimiento: date,
    rfc: text(),
    parentescoRelacion: keyed(persons.kinships),
    extranjero: boolean,
    curp: text(),
    ...household,
    actividadLaboralSectorPrivadoOtro: privateJob('empleoCargo'),
  }),
)
