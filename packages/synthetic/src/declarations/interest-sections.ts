import type { JsonObject } from '@pdn/core'
import { createRandom } from '../random.ts'
import { keyed } from '../records/name-parts.ts'
import type { Company } from '../society/companies.ts'
import { rfcOf } from '../society/people.ts'
import { banks, sectorOf } from './declaration-words.ts'
import { monthlyBusiness } from './income-sections.ts'
import { interests, nameCompany, namePerson, pesos, placeOf, type Telling } from './telling.ts'

const none: JsonObject = { ninguno: true }

const operation = ({ told }: Telling): string => (told.since === undefined ? 'AGREGAR' : 'SIN_CAMBIOS')

const shareIn = (company: Company): number =>
  company.owners.length === 1 ? 100 : Math.floor(100 / company.owners.length)

/** `participacion`: companies of the declarant, and of the partner, which the law hides. */
const participation = (telling: Telling): JsonObject => {
  const { household } = telling
  const own = household.tellsCompanies ? household.companies.map(company => ({ company, relation: 'DECLARANTE' })) : []
  const company = household.family.partner?.company
  const all = company === undefined ? own : [...own, { company, relation: 'PAREJA' }]
  if (all.length === 0) return none
  const gain = monthlyBusiness(telling)
  const participacion = all.map(({ company, relation }, at): JsonObject => {
    const role = relation === 'PAREJA' ? 'partner-share' : 'share'
    nameCompany(
      telling,
      company,
      role,
      `${interests}/participacion/participacion/${at}/nombreEmpresaSociedadAsociacion`,
    )
    return {
      tipoOperacion: operation(telling),
      tipoRelacion: relation,
      nombreEmpresaSociedadAsociacion: company.name,
      rfc: company.rfc,
      porcentajeParticipacion: shareIn(company),
      tipoParticipacion: keyed('SCIO', 'SOCIO'),
      recibeRemuneracion: relation === 'DECLARANTE' && gain > 0,
      ...(relation === 'DECLARANTE' && gain > 0 ? { montoMensual: pesos(gain) } : {}),
      ubicacion: placeOf(household.home),
      sector: sectorOf(company.category),
    }
  })
  return { ninguno: false, participacion }
}

/** `participacionTomaDecisiones`: a seat in a union or an association. */
const decisions = (telling: Telling): JsonObject => {
  const random = createRandom(`${telling.household.seed}/decisions`)
  if (!random.chance(0.05)) return none
  const participacion = [
    {
      tipoOperacion: operation(telling),
      tipoRelacion: 'DECLARANTE',
      tipoInstitucion: keyed('GS', 'GREMIOS/SINDICATOS'),
      nombreInstitucion: 'Colegio de Profesionistas de Muestra',
      puestoRol: random.pick(['Vocal', 'Tesorería', 'Secretaría']),
      fechaInicioParticipacion: `${random.integer(2014, 2020)}-02-01`,
      recibeRemuneracion: false,
      ubicacion: placeOf(telling.household.home),
    },
  ]
  return { ninguno: false, participacion }
}

/** `apoyos`: public support for a child. */
const support = (telling: Telling): JsonObject => {
  const random = createRandom(`${telling.household.seed}/support`)
  const hasChild = telling.household.family.dependants.some(({ relation }) => relation === 'HIJ')
  if (!random.chance(0.05)) return none
  const apoyo = [
    {
      tipoOperacion: operation(telling),
      tipoPersona: 'FISICA',
      beneficiarioPrograma: hasChild ? keyed('HIJ', 'HIJO (A)') : keyed('DC', 'DECLARANTE'),
      nombrePrograma: 'Becas de Muestra',
      institucionOtorgante: 'Instituto Federal de Pensiones (institución sintética)',
      nivelOrdenGobierno: 'FEDERAL',
      tipoApoyo: keyed('SUB', 'SUBSIDIO'),
      formaRecepcion: 'MONETARIO',
      montoApoyoMensual: pesos(random.integer(5, 20) * 100),
      especifiqueApoyo: 'Beca escolar',
    },
  ]
  return { ninguno: false, apoyo }
}

/** `representacion`: whom the declarant stands for. */
const representation = (telling: Telling): JsonObject => {
  const { household, told } = telling
  const random = createRandom(`${household.seed}/representation`)
  const [parent] = household.family.dependants.filter(({ relation }) => relation !== 'HIJ')
  if (parent === undefined || !random.chance(0.3)) return none
  namePerson(telling, parent.person, 'represented', `${interests}/representacion/representacion/0/nombreRazonSocial`)
  const representacion = [
    {
      tipoOperacion: operation(telling),
      tipoRelacion: 'DECLARANTE',
      tipoRepresentacion: 'REPRESENTANTE',
      fechaInicioRepresentacion: `${Number(told.filing.tenure.from.slice(0, 4)) - 1}-06-01`,
      tipoPersona: 'FISICA',
      nombreRazonSocial: parent.person.name,
      rfc: rfcOf(parent.person),
      recibeRemuneracion: false,
      ubicacion: placeOf(household.home),
      sector: keyed('OTRO', 'OTRO (ESPECIFIQUE)'),
    },
  ]
  return { ninguno: false, representacion }
}

/** `clientesPrincipales`: who buys from the declarant's company, the own institution among them where that was planted. */
const clients = (telling: Telling): JsonObject => {
  const { household } = telling
  const [company] = household.companies
  if (company === undefined || !household.tellsCompanies) return none
  nameCompany(
    telling,
    company,
    'own-company',
    `${interests}/clientesPrincipales/cliente/0/empresa/nombreEmpresaServicio`,
  )
  const client = household.ownConflict === undefined ? 'Comercial del Ejemplo, S.A. de C.V.' : household.home.name
  const cliente = [
    {
      tipoOperacion: operation(telling),
      realizaActividadLucrativa: true,
      tipoRelacion: 'DECLARANTE',
      empresa: { nombreEmpresaServicio: company.name, rfc: company.rfc },
      clientePrincipal: { tipoPersona: 'MORAL', nombreRazonSocial: client },
      sector: sectorOf(company.category),
      montoAproximadoGanancia: pesos(monthlyBusiness(telling)),
      ubicacion: placeOf(household.home),
    },
  ]
  return { ninguno: false, cliente }
}

/** `beneficiosPrivados`: a prize. */
const benefits = (telling: Telling): JsonObject => {
  const random = createRandom(`${telling.household.seed}/benefits`)
  if (!random.chance(0.03)) return none
  const beneficio = [
    {
      tipoOperacion: operation(telling),
      tipoPersona: 'FISICA',
      tipoBeneficio: keyed('S', 'SORTEO'),
      beneficiario: [keyed('DC', 'DECLARANTE')],
      otorgante: { tipoPersona: 'MORAL', nombreRazonSocial: 'Almacenes de Muestra, S.A.' },
      formaRecepcion: 'ESPECIE',
      especifiqueBeneficio: 'Aparato electrodoméstico',
      montoMensualAproximado: pesos(random.integer(1, 9) * 100),
      sector: keyed('CMENOR', 'COMERCIO AL POR MENOR'),
    },
  ]
  return { ninguno: false, beneficio }
}

/** `fideicomisos`: a trust of the declarant in a bank. */
const trusts = (telling: Telling): JsonObject => {
  const { household } = telling
  const random = createRandom(`${household.seed}/trusts`)
  if (!random.chance(0.03)) return none
  const { name, rfc } = random.pick(banks)
  namePerson(
    telling,
    household.person,
    'trustor',
    `${interests}/fideicomisos/fideicomiso/0/fideicomitente/nombreRazonSocial`,
  )
  const fideicomiso = [
    {
      tipoOperacion: operation(telling),
      tipoRelacion: 'DECLARANTE',
      tipoFideicomiso: 'PRIVADO',
      tipoParticipacion: 'FIDEICOMITENTE',
      fideicomitente: { tipoPersona: 'FISICA', nombreRazonSocial: household.person.name, rfc: rfcOf(household.person) },
      fiduciario: { nombreRazonSocial: name, rfc },
      sector: keyed('SERVFIN', 'SERVICIOS FINANCIEROS'),
      extranjero: 'MX',
    },
  ]
  return { ninguno: false, fideicomiso }
}

/** `interes`: everything in which the declarant or the family could have an interest of their own. */
export const interestParts = (telling: Telling): JsonObject => ({
  participacion: participation(telling),
  participacionTomaDecisiones: decisions(telling),
  apoyos: support(telling),
  representacion: representation(telling),
  clientesPrincipales: clients(telling),
  beneficiosPrivados: benefits(telling),
  fideicomisos: trusts(telling),
})
