import type { System } from '../system.ts'
import { legalPerson, naturalPerson, servantGrave, servantNonGrave } from './kinds.ts'
import { contratistas, firstParticulares, particulares } from './versions/particulares.ts'
import { legalRecords, naturalRecords } from './versions/persons-2.ts'
import { graveRecords, nonGraveRecords } from './versions/servants-2.ts'
import { firstServidores, servidores } from './versions/servidores.ts'

/** S3: sanctions on public servants and on private parties, natural and legal. */
export const s3: System = {
  id: 's3',
  title: { es: 'Sancionados', en: 'Sanctions' },
  summary: {
    es: 'Servidores públicos, personas y empresas sancionados, con la ley, la sanción y su vigencia.',
    en: 'Public servants, persons and companies under sanction, with the law, the sanction and its term.',
  },
  slug: 'sancionados',
  kinds: [naturalPerson, legalPerson, servantGrave, servantNonGrave],
  versions: [
    firstParticulares,
    contratistas,
    particulares,
    firstServidores,
    servidores,
    naturalRecords,
    legalRecords,
    graveRecords,
    nonGraveRecords,
  ],
  hasTerms: true,
  inForce: {
    one: { es: '1 sanción vigente hoy', en: '1 sanction in force today' },
    many: { es: '{count} sanciones vigentes hoy', en: '{count} sanctions in force today' },
  },
  questions: [
    {
      text: { es: '¿Qué empresas han sido sancionadas?', en: 'Which companies have been sanctioned?' },
      parameters: 'kind=legal-person&sort=date',
    },
  ],
  advice: [
    {
      es: 'Busque a la persona o la empresa por su nombre, o el expediente. La empresa también se encuentra por su RFC (12 caracteres).',
      en: 'Search for the person or the company by name, or the file number. A company is found by its RFC (12 characters) too.',
    },
  ],
}
