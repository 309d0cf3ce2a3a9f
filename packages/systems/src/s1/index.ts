import type { System } from '../system.ts'
import { fiscalReceipts } from './fiscal/fiscal-receipt.ts'
import { conclusion, initial, modification } from './kinds.ts'
import { declarations } from './versions/declarations.ts'
import { firstDeclarations } from './versions/first.ts'

/** S1: declarations of assets and interests of public servants. */
export const s1: System = {
  id: 's1',
  title: { es: 'Declaraciones', en: 'Declarations' },
  summary: {
    es: 'Declaraciones patrimoniales y de intereses de los servidores públicos: qué ganan, qué tienen, qué deben y en qué participan.',
    en: 'Declarations of assets and interests of public servants: what they earn, own and owe, and where they have interests.',
  },
  slug: 'declaraciones',
  kinds: [initial, modification, conclusion],
  versions: [firstDeclarations, declarations],
  unrecorded: [fiscalReceipts],
  questions: [
    {
      text: {
        es: '¿Quién declara inmuebles de más de cinco millones de pesos?',
        en: 'Who declares real estate worth more than five million pesos?',
      },
      parameters: 'acquisitionValue=5000000..&sort=acquisitionValue',
    },
    {
      text: { es: '¿Qué se declaró por haber dejado un cargo?', en: 'What was declared on leaving a post?' },
      parameters: 'kind=conclusion&sort=date',
    },
  ],
  advice: [
    {
      es: 'Busque a quien declara por su nombre o el de su institución. Sus familiares y los terceros no se publican, y por eso no se encuentran.',
      en: 'Search for whoever declares by their name or that of their institution. Relatives and third parties are not published, and so are not found.',
    },
    {
      es: 'Para saber quién declara participar en una empresa, busque la empresa por su nombre o por su RFC (12 caracteres).',
      en: 'To know who declares an interest in a company, search for the company by its name or its RFC (12 characters).',
    },
  ],
}
