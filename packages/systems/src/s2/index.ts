import type { System } from '../system.ts'
import { procurementOfficial } from './kinds.ts'
import { firstSpic, records, spic } from './versions/versions.ts'

/** S2: public servants who take part in procurement. */
export const s2: System = {
  id: 's2',
  title: { es: 'Servidores en contrataciones', en: 'Procurement officials' },
  summary: {
    es: 'Servidores públicos que intervienen en contrataciones: su puesto, en qué procedimientos y con qué responsabilidad.',
    en: 'Public servants who take part in procurement: their post, in which procedures and with which responsibility.',
  },
  slug: 'servidores',
  kinds: [procurementOfficial],
  versions: [firstSpic, spic, records],
  questions: [],
}
