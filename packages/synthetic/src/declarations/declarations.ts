import { type JsonObject, madeOnce } from '@pdn/core'
import { atOffice } from '../days.ts'
import { type Household, householdsOf, type Told } from '../households/households.ts'
import { createRandom } from '../random.ts'
import type { Anomaly, RecordDraw, SampleRecord } from '../records/sample-record.ts'
import { companyId } from '../society/companies.ts'
import type { Institution } from '../society/institutions.ts'
import { personId } from '../society/people.ts'
import type { Region } from '../society/region.ts'
import { debts, investments, loans } from './balance-sections.ts'
import { movables, properties, vehicles } from './belonging-sections.ts'
import { estateOf } from './estate.ts'
import { dependants, partner } from './family-sections.ts'
import { incomes, yearBefore } from './income-sections.ts'
import { interestParts } from './interest-sections.ts'
import { experience, generalData, home, post, schooling } from './person-sections.ts'
import type { Telling } from './telling.ts'

/** Whose declarations a provider publishes, and how it names them. */
interface DeclarationsOf {
  readonly prefix: string
  publishedFor(institution: Institution): boolean
}

const tellingOf = (household: Household, told: Told): Telling => {
  const { standings, flows } = household.ledger
  const { filing, since } = told
  const standing = standings.get(filing.on)
  if (standing === undefined) throw new RangeError(`A household has no standing of ${filing.on}.`)
  return {
    household,
    told,
    standing,
    before: since === undefined ? undefined : standings.get(since),
    flows: flows.filter(({ from, until }) => from > filing.tenure.from && until <= filing.on),
    persons: [],
    companies: [],
  }
}

/** What the whole declaration tells beside the simplified one: family, belongings, money and debts. */
const wholeParts = (telling: Telling): JsonObject => ({
  datosPareja: partner(telling),
  datosDependienteEconomico: dependants(telling),
})

const wealthParts = (telling: Telling): JsonObject => ({
  bienesInmuebles: properties(telling),
  vehiculos: vehicles(telling),
  bienesMuebles: movables(telling),
  inversiones: investments(telling),
  adeudos: debts(telling),
  prestamoOComodato: loans(telling),
})

const situation = (telling: Telling): JsonObject => {
  const { type, service } = telling.told.filing
  return {
    datosGenerales: generalData(telling),
    domicilioDeclarante: home(telling),
    datosCurricularesDeclarante: schooling(telling),
    datosEmpleoCargoComision: post(telling),
    experienciaLaboral: experience(telling),
    ...(service.full ? wholeParts(telling) : {}),
    ingresos: incomes(telling),
    ...(type === 'MODIFICACIÓN' ? {} : { actividadAnualAnterior: yearBefore(telling) }),
    ...(service.full ? wealthParts(telling) : {}),
  }
}

const documentOf = (id: string, telling: Telling): JsonObject => {
  const { household, told } = telling
  const { type, filed, service, on } = told.filing
  const situacionPatrimonial = situation(telling)
  return {
    id,
    metadata: {
      actualizacion: atOffice(createRandom(`${household.seed}/filed/${on}`), filed),
      institucion: service.institution.name,
      tipo: type,
      declaracionCompleta: service.full,
      actualizacionConflictoInteres: service.full && household.companies.length > 0 && household.tellsCompanies,
    },
    declaracion: { situacionPatrimonial, ...(service.full ? { interes: interestParts(telling) } : {}) },
    'pdn:synthetic': true,
  }
}

/** What was planted in a declaration; a conflict is told with the declarant's last one. */
const anomaliesOf = (household: Household, told: Told, id: string): readonly Anomaly[] => {
  const { person, ownConflict, partnerConflict, tellsCompanies, growthOn, sanction } = household
  const declarant = personId(person)
  const isLast = household.told.at(-1) === told && told.filing.service.full
  const found: Anomaly[] = []
  if (told.filing.on === growthOn) found.push({ anomaly: 'unexplained-growth', parts: [declarant, id] })
  if (told.missing !== undefined) {
    const year = told.missing.on.slice(0, 4)
    found.push({
      anomaly: 'missing-declaration',
      parts: [declarant, year, id, ...(sanction === undefined ? [] : [sanction])],
    })
  }
  if (isLast && ownConflict !== undefined) {
    const { company, ocid } = ownConflict
    const anomaly = tellsCompanies ? 'declared-conflict' : 'hidden-conflict'
    found.push({ anomaly, parts: [declarant, companyId(company), ocid, id] })
  }
  if (isLast && partnerConflict !== undefined) {
    const { company, ocid } = partnerConflict
    const parts = [declarant, personId(company.owners[0]), companyId(company), ocid, id]
    found.push({ anomaly: 'partner-owns-supplier', parts })
  }
  return found
}

const declaration = (household: Household, told: Told, id: string): SampleRecord => {
  const telling = tellingOf(household, told)
  const document = documentOf(id, telling)
  return {
    id,
    documents: [document],
    persons: telling.persons,
    companies: telling.companies,
    anomalies: anomaliesOf(household, told, id),
    estate: estateOf(telling),
  }
}

/** A declaration and whose it is. */
interface Declared {
  readonly household: Household
  readonly told: Told
}

/**
 * Declarations of property and interests in the shape of version 2.0: what each declarant of the published institutions
 * filed since 2022, one after the other.
 */
export const declarations = ({ prefix, publishedFor }: DeclarationsOf): RecordDraw<Region> => {
  const declared = madeOnce((region: Region): readonly Declared[] =>
    householdsOf(region)
      .filter(household => publishedFor(household.home))
      .flatMap(household => household.told.map(told => ({ household, told }))),
  )
  const record = (region: Region, number: number): SampleRecord => {
    const one = declared(region)[number - 1]
    if (one === undefined) throw new RangeError(`A region has no declaration ${number}.`)
    return declaration(one.household, one.told, `${prefix}-${region.number}-${String(number).padStart(5, '0')}`)
  }
  return { count: region => declared(region).length, record }
}
