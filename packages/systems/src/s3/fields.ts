import type { Localized } from '@pdn/core'
import { codeField, dateField, moneyField, textField } from '../declared-field.ts'
import type { FieldDeclaration, Kind } from '../system.ts'
import { faultNames } from './document/faults.ts'
import { branchNames, levelNames, originNames } from './document/place-names.ts'
import { privateSanctionNames, servantSanctionNames } from './document/sanction-names.ts'
import { graveFaultNames, nonGraveFaultNames } from './document/servant-faults.ts'

const named: Readonly<Record<string, Localized>> = {
  debarment: { es: 'Inhabilitación', en: 'Debarment' },
  fine: { es: 'Multa', en: 'Fine' },
  'debarment-and-fine': { es: 'Inhabilitación y multa', en: 'Debarment and fine' },
  dissolution: { es: 'Disolución', en: 'Dissolution' },
  removal: { es: 'Destitución', en: 'Removal from post' },
  suspension: { es: 'Suspensión', en: 'Suspension' },
  reprimand: { es: 'Amonestación', en: 'Reprimand' },
  other: { es: 'Otra sanción', en: 'Other sanction' },
}

/** The statuses of these codes, in the portal's words. */
export const statusNames = (codes: readonly string[]): Readonly<Record<string, Localized>> =>
  Object.fromEntries(
    codes.flatMap(code => {
      const name = named[code]
      return name === undefined ? [] : [[code, name]]
    }),
  )

const other: Localized = { es: 'Otra', en: 'Other' }

const sanctionField = (codes: Readonly<Record<string, Localized>>): FieldDeclaration =>
  codeField('sanction', 'Tipo de sanción', 'Kind of sanction', codes)

const faultField = (codes: Readonly<Record<string, Localized>>): FieldDeclaration =>
  codeField('fault', 'Falta cometida', 'Fault', codes)

const personType = codeField('personType', 'Tipo de persona', 'Type of person', {
  natural: { es: 'Persona física', en: 'Natural person' },
  legal: { es: 'Persona moral', en: 'Legal person' },
  undetermined: { es: 'Sin determinar', en: 'Undetermined' },
})

const severity = codeField('severity', 'Gravedad de la falta', 'Gravity of the fault', {
  grave: { es: 'Grave', en: 'Grave' },
  'non-grave': { es: 'No grave', en: 'Not grave' },
  undetermined: { es: 'Sin determinar', en: 'Undetermined' },
})

const level = codeField('level', 'Orden de gobierno', 'Level of government', levelNames)

const branch = codeField('branch', 'Ámbito público', 'Branch', branchNames)

const origin = codeField('origin', 'Origen del procedimiento', 'Origin of the proceeding', originNames)

const law = codeField('law', 'Ley o falta', 'Law or fault')
const start = dateField('start', 'Inicio', 'Start')
const end = dateField('end', 'Fin', 'End')
const fine = moneyField('fine', 'Multa', 'Fine')
const name = textField('title', 'Nombre', 'Name')
const institution = textField('institution', 'Institución', 'Institution')
const caseNumber = textField('expediente', 'Expediente', 'Case number')

/** What a kind of sanction declares: its filters, facets, sorts and columns, and the codes of its statuses. */
export interface KindFields extends Pick<Kind, 'filters' | 'facets' | 'sorts' | 'columns'> {
  readonly statuses: readonly string[]
}

const ofPrivate = sanctionField(privateSanctionNames)
const privateFault = faultField(faultNames)

/** Fields of the sanctions of private parties. */
export const privateFields: KindFields = {
  filters: [ofPrivate, personType, law, privateFault, level, branch, origin, start, end, fine],
  facets: [ofPrivate, personType, law, privateFault, level],
  sorts: [name, start, end, fine],
  columns: [name, institution, caseNumber, ofPrivate, law, start, end, fine],
  statuses: ['debarment', 'fine', 'debarment-and-fine', 'dissolution', 'suspension', 'other'],
}

const ofServants = sanctionField(servantSanctionNames)
const servantStatuses = ['debarment', 'fine', 'debarment-and-fine', 'removal', 'suspension', 'reprimand', 'other']
const graveFault = faultField({ ...graveFaultNames, OTRO: other })
const nonGraveFault = faultField({ ...nonGraveFaultNames, ...graveFaultNames, OTRO: other })

/** Fields of servants sanctioned for grave faults. */
export const servantFields: KindFields = {
  filters: [ofServants, severity, graveFault, law, level, branch, origin, start, end, fine],
  facets: [ofServants, graveFault, law, level, branch],
  sorts: [name, start, end, fine],
  columns: [name, institution, caseNumber, ofServants, graveFault, start, end, fine],
  statuses: servantStatuses,
}

/** Fields of the sanctions that name nobody: there is neither a name to sort by nor the number of a case. */
export const anonymousFields: KindFields = {
  filters: [ofServants, severity, nonGraveFault, law, level, branch, origin, start, end, fine],
  facets: [ofServants, severity, nonGraveFault, law, level, branch],
  sorts: [start, end, fine],
  columns: [institution, ofServants, severity, nonGraveFault, start, end, fine],
  statuses: servantStatuses,
}
