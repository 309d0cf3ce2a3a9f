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
  advice: [
    {
      es: 'Busque a la persona por su nombre, o la institución, o el expediente del procedimiento. A quién se le compró no está en este sistema.',
      en: 'Search for the person by name, or the institution, or the file number of the procedure. From whom was bought is not in this system.',
    },
  ],
}
