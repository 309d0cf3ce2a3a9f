import type { JsonObject, Localized } from '@pdn/core'
import { assembleNewest } from '../assemble-newest.ts'
import type { Kind, Version } from '../system.ts'
import type { Family } from './document/sanction-view.ts'
import { anonymousFields, type KindFields, privateFields, servantFields, statusNames } from './fields.ts'
import { identifyAnonymous, identifySanction } from './identify.ts'
import { indexSanction } from './index/index-sanction.ts'
import { sanctionMentions } from './index/mentions.ts'
import { presentSanction } from './present/present-sanction.ts'
import { canonicalPublicity } from './publicity/canonical.ts'
import { servantPublicity } from './publicity/servants.ts'
import { canonicalGrave, canonicalLegal, canonicalNatural, canonicalNonGrave } from './schema/canonical.ts'
import { contratistas, firstParticulares, particulares } from './versions/particulares.ts'
import { legalRecords, naturalRecords } from './versions/persons-2.ts'
import { graveRecords, nonGraveRecords } from './versions/servants-2.ts'
import { firstServidores, servidores } from './versions/servidores.ts'

interface KindParts extends Pick<Kind, 'titled' | 'publicity' | 'identify'> {
  readonly id: string
  readonly title: Localized
  readonly plural: Localized
  readonly versions: readonly Version[]
  readonly canonical: JsonObject
  readonly fields: KindFields
  readonly family: Family
}

const kind = ({ fields, family, ...parts }: KindParts): Kind => {
  const { statuses, ...declared } = fields
  return {
    ...parts,
    ...declared,
    system: 's3',
    hasAmounts: true,
    assemble: assembleNewest,
    index: document => indexSanction(document, family),
    mentions: document => sanctionMentions(document, family),
    present: (document, today) => presentSanction(document, today, family),
    statuses: statusNames(statuses),
  }
}

/** Public servants sanctioned for grave faults: named, as the law has it (LGRA, art. 27). */
export const servantGrave: Kind = kind({
  id: 'servant-grave',
  titled: 'person',
  title: { es: 'Servidor público sancionado por falta grave', en: 'Public servant sanctioned for a grave fault' },
  plural: { es: 'Servidores públicos, faltas graves', en: 'Public servants, grave faults' },
  versions: [firstServidores, servidores, graveRecords],
  canonical: canonicalGrave,
  publicity: servantPublicity,
  identify: identifySanction,
  fields: servantFields,
  family: 'servant',
})

/** Sanctions of public servants for faults that are not grave, or not known to be: nobody is named (LGSNA, art. 53). */
export const servantNonGrave: Kind = kind({
  id: 'servant-non-grave',
  titled: 'matter',
  title: { es: 'Sanción por falta no grave, o sin determinar', en: 'Sanction for a fault not grave, or undetermined' },
  plural: { es: 'Servidores públicos, faltas no graves', en: 'Public servants, faults not grave' },
  versions: [firstServidores, servidores, nonGraveRecords, graveRecords],
  canonical: canonicalNonGrave,
  publicity: servantPublicity,
  identify: identifyAnonymous,
  fields: anonymousFields,
  family: 'anonymous',
})

/** Sanctioned natural persons, and those whose person type no source tells. */
export const naturalPerson: Kind = kind({
  id: 'natural-person',
  titled: 'person',
  title: { es: 'Persona física, o sin determinar, sancionada', en: 'Sanctioned natural or undetermined person' },
  plural: {
    es: 'Personas físicas, o sin determinar, sancionadas',
    en: 'Sanctioned natural or undetermined persons',
  },
  versions: [firstParticulares, contratistas, particulares, naturalRecords],
  canonical: canonicalNatural,
  publicity: canonicalPublicity,
  identify: identifySanction,
  fields: privateFields,
  family: 'private',
})

/** Sanctioned companies and other legal persons. */
export const legalPerson: Kind = kind({
  id: 'legal-person',
  titled: 'company',
  title: { es: 'Persona moral sancionada', en: 'Sanctioned legal person' },
  plural: { es: 'Personas morales sancionadas', en: 'Sanctioned legal persons' },
  versions: [firstParticulares, contratistas, particulares, legalRecords],
  canonical: canonicalLegal,
  publicity: canonicalPublicity,
  identify: identifySanction,
  fields: privateFields,
  family: 'private',
})
