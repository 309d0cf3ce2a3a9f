import type { System } from '../system.ts'
import { legalPerson, naturalPerson } from './kinds.ts'
import { particulares } from './versions/particulares.ts'
import { legalRecords, naturalRecords } from './versions/persons-2.ts'

/** S3: sanctions on private parties, natural and legal. */
export const s3: System = {
  id: 's3',
  title: { es: 'Sancionados', en: 'Sanctions' },
  summary: {
    es: 'Personas y empresas sancionadas, con la ley, la sanción y su vigencia.',
    en: 'Persons and companies under sanction, with the law, the sanction and its term.',
  },
  slug: 'sancionados',
  kinds: [naturalPerson, legalPerson],
  versions: [particulares, naturalRecords, legalRecords],
}
