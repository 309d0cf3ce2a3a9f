import type { JsonObject } from '@pdn/core'
import type { Household } from '../households/households.ts'
import type { Service } from '../households/services.ts'
import { createRandom, type Random } from '../random.ts'
import { keyed } from '../records/name-parts.ts'
import { orderOfGovernment, powerOf } from '../records/record-parts.ts'
import { privateEmail, privatePhone } from '../records/reserved-details.ts'
import type { Institution } from '../society/institutions.ts'
import { curpOf, type Person, rfcOf } from '../society/people.ts'
import { streets } from '../words.ts'
import { namePerson, patrimony, stateOf, type Telling } from './telling.ts'

/** A person's name as the standard of declarations writes it. */
export const declaredName = ({ given, surname1, surname2 }: Person): JsonObject => ({
  nombre: given,
  primerApellido: surname1,
  ...(surname2 === undefined ? {} : { segundoApellido: surname2 }),
})

/** A remark, which some write and the law reserves whole. */
const remark = (random: Random, text: string): JsonObject =>
  random.chance(0.08) ? { aclaracionesObservaciones: text } : {}

const municipalityOf = ({ id, place }: Institution): JsonObject =>
  keyed(String(createRandom(id).integer(1, 125)).padStart(3, '0'), place)

/** An address in the country, near an institution. */
export const addressNear = (random: Random, institution: Institution): JsonObject => ({
  calle: random.pick(streets),
  numeroExterior: String(random.integer(1, 999)),
  ...(random.chance(0.3) ? { numeroInterior: String(random.integer(1, 40)) } : {}),
  coloniaLocalidad: random.pick(['Colonia de Muestra', 'Barrio del Ejemplo', 'Fraccionamiento Ficticio']),
  municipioAlcaldia: municipalityOf(institution),
  entidadFederativa: stateOf(institution),
  codigoPostal: `00${random.integer(100, 999)}`,
})

const civilState = ({ family: { partner } }: Household, random: Random): JsonObject => {
  if (partner?.bond === 'CYG') return keyed('CAS', 'CASADO (A)')
  if (partner?.bond === 'CBN') return keyed('CON', 'CONCUBINA/CONCUBINARIO/UNIÓN LIBRE')
  if (partner?.bond === 'CVV') return keyed('SCO', 'SOCIEDAD DE CONVIVENCIA')
  return random.chance(0.25) ? keyed('DIV', 'DIVORCIADO (A)') : keyed('SOL', 'SOLTERO (A)')
}

const maritalRegime = ({ family: { partner } }: Household): JsonObject => {
  if (partner?.bond !== 'CYG') return {}
  return {
    regimenMatrimonial: partner.shares ? keyed('SOC', 'SOCIEDAD CONYUGAL') : keyed('SBI', 'SEPARACIÓN DE BIENES'),
  }
}

/** `datosGenerales`: who declares. */
export const generalData = (telling: Telling): JsonObject => {
  const { household, told } = telling
  const { person, seed } = household
  const random = createRandom(`${seed}/general`)
  namePerson(telling, person, 'declarant', `${patrimony}/datosGenerales`)
  const rfc = rfcOf(person)
  return {
    ...declaredName(person),
    curp: curpOf(person),
    rfc: { rfc: rfc.slice(0, 10), homoClave: rfc.slice(10) },
    correoElectronico: {
      institucional: `declarante.${random.integer(1000, 9999)}@${told.filing.service.institution.id.toLowerCase()}.sintetico.gob.mx`,
      personal: privateEmail(person),
    },
    telefono: { casa: privatePhone(random), celularPersonal: privatePhone(random) },
    situacionPersonalEstadoCivil: civilState(household, random),
    ...maritalRegime(household),
    paisNacimiento: 'MX',
    nacionalidad: 'MX',
    ...remark(random, 'El apellido se escribe como en el acta de nacimiento.'),
  }
}

/** `domicilioDeclarante`: where the declarant lives. */
export const home = ({ household: { seed, home: institution } }: Telling): JsonObject => ({
  domicilioMexico: addressNear(createRandom(`${seed}/home`), institution),
})

type Degrees = readonly [readonly [string, string], ...(readonly [string, string])[]]

const degrees: { readonly full: Degrees; readonly simple: Degrees } = {
  full: [
    ['LIC', 'LICENCIATURA'],
    ['LIC', 'LICENCIATURA'],
    ['MAE', 'MAESTRÍA'],
    ['ESP', 'ESPECIALIDAD'],
    ['DOC', 'DOCTORADO'],
  ],
  simple: [
    ['SEC', 'SECUNDARIA'],
    ['BCH', 'BACHILLERATO'],
    ['BCH', 'BACHILLERATO'],
    ['CTC', 'CARRERA TÉCNICA O COMERCIAL'],
    ['LIC', 'LICENCIATURA'],
  ],
}

const fields = [
  'Derecho',
  'Contaduría Pública',
  'Administración',
  'Ingeniería Civil',
  'Economía',
  'Arquitectura',
  'Ciencia Política',
  'Informática',
] as const

const operation = ({ told }: Telling): string => (told.since === undefined ? 'AGREGAR' : 'SIN_CAMBIOS')

/** `datosCurricularesDeclarante`: the last degree. */
export const schooling = (telling: Telling): JsonObject => {
  const { person, seed, services } = telling.household
  const random = createRandom(`${seed}/schooling`)
  const [clave, valor] = random.pick(services[0].full ? degrees.full : degrees.simple)
  const isSchool = clave === 'SEC' || clave === 'BCH'
  const year = Number(person.birthDate.slice(0, 4)) + (isSchool ? 18 : 24)
  return {
    escolaridad: [
      {
        tipoOperacion: operation(telling),
        nivel: keyed(clave, valor),
        institucionEducativa: {
          nombre: random.pick([
            'Universidad Autónoma de Puerto Sereno',
            'Instituto Tecnológico de Muestra',
            'Colegio del Ejemplo',
          ]),
          ubicacion: 'MX',
        },
        ...(isSchool ? {} : { carreraAreaConocimiento: random.pick(fields) }),
        estatus: 'FINALIZADO',
        documentoObtenido: isSchool ? 'CERTIFICADO' : 'TITULO',
        fechaObtencion: `${year}-0${random.integer(1, 9)}-${random.integer(10, 28)}`,
      },
    ],
  }
}

/** A post as declarations tell it, wherever they do. */
const postParts = ({ institution, area, title, duty }: Service): JsonObject => ({
  nivelOrdenGobierno: orderOfGovernment(institution),
  ambitoPublico: powerOf(institution),
  nombreEntePublico: institution.name,
  areaAdscripcion: area,
  empleoCargoComision: title,
  funcionPrincipal: duty,
})

/** `datosEmpleoCargoComision`: the post that is declared for. */
export const post = (telling: Telling): JsonObject => {
  const { filing } = telling.told
  const { service } = filing
  const random = createRandom(`${telling.household.seed}/post/${service.from}`)
  return {
    tipoOperacion: operation(telling),
    ...postParts(service),
    contratadoPorHonorarios: false,
    nivelEmpleoCargoComision: service.level,
    // The form has one date for both: “inició/concluyó el encargo”.
    fechaTomaPosesion: filing.type === 'CONCLUSIÓN' ? filing.on : service.from,
    telefonoOficina: {
      telefono: `5550${random.integer(100_000, 999_999)}`,
      extension: String(random.integer(100, 9999)),
    },
    domicilioMexico: addressNear(createRandom(`${service.institution.id}/office`), service.institution),
    ...(filing.type === 'MODIFICACIÓN' ? { cuentaConOtroCargoPublico: false } : {}),
  }
}

/** True for a post that ended since the last declaration. */
const isToldFirst = ({ told: { since } }: Telling, { until }: Service): boolean =>
  since === undefined || (until !== undefined && until > since)

/** `experienciaLaboral`: earlier posts, and for some a job outside public service. */
export const experience = (telling: Telling): JsonObject => {
  const { household, told } = telling
  const { service } = told.filing
  const random = createRandom(`${household.seed}/experience`)
  const publicJobs = household.services
    .filter(({ until }) => until !== undefined && until < service.from)
    .map(earlier => ({
      tipoOperacion: isToldFirst(telling, earlier) ? 'AGREGAR' : 'SIN_CAMBIOS',
      ambitoSector: keyed('PUB', 'PÚBLICO'),
      ...postParts(earlier),
      fechaIngreso: earlier.from,
      fechaEgreso: earlier.until ?? earlier.from,
      ubicacion: 'MX',
    }))
  const year = Number(household.services[0].from.slice(0, 4))
  const privateJob = {
    tipoOperacion: operation(telling),
    ambitoSector: keyed('PRV', 'PRIVADO'),
    nombreEmpresaSociedadAsociacion: random.pick(['Despacho de Muestra, S.C.', 'Comercial del Ejemplo, S.A. de C.V.']),
    area: random.pick(['Administración', 'Ventas', 'Proyectos']),
    puesto: random.pick(['Analista', 'Gerencia', 'Asesoría']),
    sector: keyed('SERVPROF', 'SERVICIOS PROFESIONALES'),
    fechaIngreso: `${year - random.integer(3, 6)}-03-01`,
    fechaEgreso: `${year - random.integer(1, 2)}-11-30`,
    ubicacion: 'MX',
  }
  const jobs = random.chance(0.35) ? [privateJob, ...publicJobs] : publicJobs
  return jobs.length === 0 ? { ninguno: true } : { ninguno: false, experiencia: jobs }
}
