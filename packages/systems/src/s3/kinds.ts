import type { JsonObject, Localized } from '@pdn/core'
import { assembleNewest } from '../assemble-newest.ts'
import type { FieldDeclaration, Kind, Version } from '../system.ts'
import { sanctionNames } from './document/sanction-names.ts'
import { identifySanction } from './identify.ts'
import { indexSanction } from './index/index-sanction.ts'
import { sanctionMentions } from './index/mentions.ts'
import { presentSanction } from './present/present-sanction.ts'
import { canonicalPublicity } from './publicity/canonical.ts'
import { canonicalLegal, canonicalNatural } from './schema/canonical.ts'
import { particulares } from './versions/particulares.ts'
import { legalRecords, naturalRecords } from './versions/persons-2.ts'

const personTypes: Readonly<Record<string, Localized>> = {
  natural: { es: 'Persona física', en: 'Natural person' },
  legal: { es: 'Persona moral', en: 'Legal person' },
  undetermined: { es: 'Sin determinar', en: 'Undetermined' },
}

const statuses: Readonly<Record<string, Localized>> = {
  debarment: { es: 'Inhabilitación', en: 'Debarment' },
  fine: { es: 'Multa', en: 'Fine' },
  'debarment-and-fine': { es: 'Inhabilitación y multa', en: 'Debarment and fine' },
  other: { es: 'Otra sanción', en: 'Other sanction' },
}

const sanction: FieldDeclaration = {
  id: 'sanction',
  title: { es: 'Tipo de sanción', en: 'Kind of sanction' },
  type: 'code',
  codes: sanctionNames,
}
const personType: FieldDeclaration = {
  id: 'personType',
  title: { es: 'Tipo de persona', en: 'Type of person' },
  type: 'code',
  codes: personTypes,
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

interface KindNames {
  readonly id: string
  readonly title: Localized
  readonly plural: Localized
  readonly versions: readonly Version[]
  readonly canonical: JsonObject
}

const kind = (names: KindNames): Kind => ({
  ...names,
  system: 's3',
  publicity: canonicalPublicity,
  identify: identifySanction,
  assemble: assembleNewest,
  index: indexSanction,
  mentions: sanctionMentions,
  present: presentSanction,
  statuses,
  filters: [sanction, personType, law, start, end, fine],
  facets: [sanction, personType, law],
  sorts: [name, start, end, fine],
  columns: [name, institution, caseNumber, sanction, law, start, end, fine],
})

/** Sanctioned natural persons, and those whose person type no source tells. */
export const naturalPerson: Kind = kind({
  id: 'natural-person',
  title: { es: 'Persona física, o sin determinar, sancionada', en: 'Sanctioned natural or undetermined person' },
  plural: {
    es: 'Personas físicas, o sin determinar, sancionadas',
    en: 'Sanctioned natural or undetermined persons',
  },
  versions: [particulares, naturalRecords],
  canonical: canonicalNatural,
})

/** Sanctioned companies and other legal persons. */
export const legalPerson: Kind = kind({
  id: 'legal-person',
  title: { es: 'Persona moral sancionada', en: 'Sanctioned legal person' },
  plural: { es: 'Personas morales sancionadas', en: 'Sanctioned legal persons' },
  versions: [particulares, legalRecords],
  canonical: canonicalLegal,
})
