import type { Localized } from '@pdn/core'
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

const sanctionField = (codes: Readonly<Record<string, Localized>>): FieldDeclaration => ({
  id: 'sanction',
  title: { es: 'Tipo de sanción', en: 'Kind of sanction' },
  type: 'code',
  codes,
})

const faultField = (codes: Readonly<Record<string, Localized>>): FieldDeclaration => ({
  id: 'fault',
  title: { es: 'Falta cometida', en: 'Fault' },
  type: 'code',
  codes,
})

const personType: FieldDeclaration = {
  id: 'personType',
  title: { es: 'Tipo de persona', en: 'Type of person' },
  type: 'code',
  codes: {
    natural: { es: 'Persona física', en: 'Natural person' },
    legal: { es: 'Persona moral', en: 'Legal person' },
    undetermined: { es: 'Sin determinar', en: 'Undetermined' },
  },
}

const severity: FieldDeclaration = {
  id: 'severity',
  title: { es: 'Gravedad de la falta', en: 'Gravity of the fault' },
  type: 'code',
  codes: {
    grave: { es: 'Grave', en: 'Grave' },
    'non-grave': { es: 'No grave', en: 'Not grave' },
    undetermined: { es: 'Sin determinar', en: 'Undetermined' },
  },
}

const level: FieldDeclaration = {
  id: 'level',
  title: { es: 'Orden de gobierno', en: 'Level of government' },
  type: 'code',
  codes: levelNames,
}

const branch: FieldDeclaration = {
  id: 'branch',
  title: { es: 'Ámbito público', en: 'Branch' },
  type: 'code',
  codes: branchNames,
}

const origin: FieldDeclaration = {
  id: 'origin',
  title: { es: 'Origen del procedimiento', en: 'Origin of the proceeding' },
  type: 'code',
  codes: originNames,
}

const law: FieldDeclaration = { id: 'law', title: { es: 'Ley o falta', en: 'Law or fault' }, type: 'code' }
const start: FieldDeclaration = { id: 'start', title: { es: 'Inicio', en: 'Start' }, type: 'date' }
const end: FieldDeclaration = { id: 'end', title: { es: 'Fin', en: 'End' }, type: 'date' }
const fine: FieldDeclaration = { id: 'fine', title: { es: 'Multa', en: 'Fine' }, type: 'money' }
const name: FieldDeclaration = { id: 'title', title: { es: 'Nombre', en: 'Name' }, type: 'text' }
const institution: FieldDeclaration = {
  id: 'institution',
  title: { es: 'Institución', en: 'Institution' },
  type: 'text',
}
const caseNumber: FieldDeclaration = { id: 'expediente', title: { es: 'Expediente', en: 'Case number' }, type: 'text' }

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
