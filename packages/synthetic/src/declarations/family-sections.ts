import type { JsonObject } from '@pdn/core'
import { dependantsOn, type Partner } from '../households/families.ts'
import { risen } from '../households/services.ts'
import { createRandom } from '../random.ts'
import { keyed } from '../records/name-parts.ts'
import { curpOf, rfcOf } from '../society/people.ts'
import { sectorOf } from './declaration-words.ts'
import { addressNear, declaredName } from './person-sections.ts'
import { nameCompany, namePerson, patrimony, pesos, type Telling } from './telling.ts'

const relations = {
  CYG: 'CONYUGE',
  CBN: 'CONCUBINA_CONCUBINARIO_UNION_LIBRE',
  CVV: 'SOCIEDAD_DE_CONVIVENCIA',
} as const

/** What the partner works at. */
const work = (telling: Telling, partner: Partner): JsonObject => {
  const { household, told } = telling
  const salarioMensualNeto = pesos(risen(partner.pay, Number(told.filing.on.slice(0, 4))))
  const { company, since: fechaIngreso } = partner
  if (partner.work === 'none') return { actividadLaboral: keyed('NIN', 'NINGUNO') }
  if (partner.work === 'public') {
    return {
      actividadLaboral: keyed('PUB', 'PÚBLICO'),
      actividadLaboralSectorPublico: {
        nivelOrdenGobierno: 'ESTATAL',
        ambitoPublico: 'EJECUTIVO',
        nombreEntePublico: 'Secretaría de Educación de Muestra (institución sintética)',
        areaAdscripcion: 'Escuela primaria',
        empleoCargoComision: 'Docente',
        funcionPrincipal: 'Enseñanza',
        salarioMensualNeto,
        fechaIngreso,
      },
    }
  }
  const path = `${patrimony}/datosPareja/actividadLaboralSectorPrivadoOtro/nombreEmpresaSociedadAsociacion`
  if (company !== undefined) nameCompany(telling, company, 'partner-employer', path)
  return {
    actividadLaboral: keyed('PRI', 'PRIVADO'),
    actividadLaboralSectorPrivadoOtro: {
      nombreEmpresaSociedadAsociacion: company?.name ?? 'Comercial del Ejemplo, S.A. de C.V.',
      empleoCargoComision: company === undefined ? 'Auxiliar contable' : 'Socio administrador',
      ...(company === undefined ? {} : { rfc: company.rfc }),
      fechaIngreso,
      sector: company === undefined ? keyed('CMENOR', 'COMERCIO AL POR MENOR') : sectorOf(company.category),
      salarioMensualNeto,
      proveedorContratistaGobierno: household.partnerConflict !== undefined,
    },
  }
}

/** `datosPareja`: wholly reserved. */
export const partner = (telling: Telling): JsonObject => {
  const { household, told } = telling
  const { partner: other } = household.family
  if (other === undefined) return { ninguno: true }
  namePerson(telling, other.person, 'partner', `${patrimony}/datosPareja`)
  return {
    ninguno: false,
    tipoOperacion: told.since === undefined ? 'AGREGAR' : 'SIN_CAMBIOS',
    ...declaredName(other.person),
    fechaNacimiento: other.person.birthDate,
    rfc: rfcOf(other.person),
    relacionConDeclarante: relations[other.bond],
    ciudadanoExtranjero: false,
    curp: curpOf(other.person),
    esDependienteEconomico: other.work === 'none',
    habitaDomicilioDeclarante: true,
    lugarDondeReside: 'MEXICO',
    domicilioMexico: addressNear(createRandom(`${household.seed}/home`), household.home),
    ...work(telling, other),
  }
}

const relationNames = { HIJ: 'HIJO (A)', MAD: 'MADRE', PAD: 'PADRE' } as const

/** `datosDependienteEconomico`: wholly reserved, minors above all. */
export const dependants = (telling: Telling): JsonObject => {
  const { household, told } = telling
  const dependent = dependantsOn(household.family, told.filing.on)
  if (dependent.length === 0) return { ninguno: true }
  const dependienteEconomico = dependent.map(({ person, relation }, at): JsonObject => {
    namePerson(telling, person, 'dependant', `${patrimony}/datosDependienteEconomico/dependienteEconomico/${at}`)
    const isNew = told.since === undefined || person.birthDate > told.since
    return {
      tipoOperacion: isNew ? 'AGREGAR' : 'SIN_CAMBIOS',
      ...declaredName(person),
      fechaNacimiento: person.birthDate,
      rfc: rfcOf(person),
      parentescoRelacion: keyed(relation, relationNames[relation]),
      extranjero: false,
      curp: curpOf(person),
      habitaDomicilioDeclarante: true,
      lugarDondeReside: 'MEXICO',
      domicilioMexico: addressNear(createRandom(`${household.seed}/home`), household.home),
      actividadLaboral: keyed('NIN', 'NINGUNO'),
    }
  })
  return { ninguno: false, dependienteEconomico }
}
