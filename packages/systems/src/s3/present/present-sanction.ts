import type { JsonObject, Localized } from '@pdn/core'
import type { Block, Presentation } from '../../presentation.ts'
import { itemsAt, textAt } from '../../showing/document-view.ts'
import { shownDate, shownLink, shownText } from '../../showing/shown.ts'
import { sourceFields } from '../../showing/source-fields.ts'
import { anonymousTitle } from '../document/anonymous-title.ts'
import { type Family, type SanctionView, type Spell, viewSanction } from '../document/sanction-view.ts'
import { sanctionWords } from '../index/index-sanction.ts'
import { identityFields } from './identity-fields.ts'
import { postFields } from './post-fields.ts'
import { sanctionFields } from './sanction-fields.ts'
import { verdictOf } from './verdict.ts'

const spellNames: Readonly<Record<Spell['type'], Localized>> = {
  debarment: { es: 'Inhabilitación', en: 'Debarment' },
  suspension: { es: 'Suspensión', en: 'Suspension' },
}

/** One time line for each debarment or suspension whose dates are both known and in order. */
const timelines = (view: SanctionView): readonly Block[] =>
  view.spells.flatMap(({ type, from, until }) =>
    from === undefined || until === undefined || until < from
      ? []
      : [{ type: 'timeline', label: spellNames[type], from, until }],
  )

const documentTypes: Readonly<Record<string, Localized>> = {
  RESOLUCION: { es: 'Resolución', en: 'Resolution' },
  CONSTANCIA_SANCION: { es: 'Constancia de sanción', en: 'Certificate of sanction' },
  CONSTANCIA_INHABILITACION: { es: 'Constancia de inhabilitación', en: 'Certificate of debarment' },
  CONSTANCIA_ABSTENCION: { es: 'Constancia de abstención', en: 'Certificate of abstention' },
}

const documentsTable = (document: JsonObject): readonly Block[] => {
  const rows = itemsAt(document, 'documentos').map(([index, item]) => {
    const type = textAt(item, 'tipo')
    const known = type === undefined ? undefined : documentTypes[type]
    const title = textAt(item, 'titulo') ?? textAt(item, 'id') ?? { es: 'Documento', en: 'Document' }
    return [
      textAt(item, 'url') === undefined
        ? ({ type: 'text', text: title, paths: [`/documentos/${index}/titulo`] } as const)
        : shownLink(document, title, 'documentos', index, 'url'),
      known === undefined
        ? shownText(document, 'documentos', index, 'tipo')
        : ({ type: 'text', text: known, paths: [`/documentos/${index}/tipo`] } as const),
      shownText(document, 'documentos', index, 'descripcion'),
      shownDate(document, 'documentos', index, 'fecha'),
    ]
  })
  if (rows.length === 0) return []
  return [
    {
      type: 'table',
      title: { es: 'Documentos', en: 'Documents' },
      columns: [
        { label: { es: 'Documento', en: 'Document' } },
        { label: { es: 'Tipo', en: 'Type' } },
        { label: { es: 'Descripción', en: 'Description' } },
        { label: { es: 'Fecha', en: 'Date' }, numeric: true },
      ],
      rows,
      empty: { es: 'La fuente no publica documentos.', en: 'The source publishes no documents.' },
    },
  ]
}

const undeterminedNote: Block = {
  type: 'note',
  text: {
    es: 'La fuente no dice si es persona física o moral; se protege como a una persona física.',
    en: 'The source does not say whether this is a natural or a legal person; it is protected as a natural one.',
  },
}

const subtitle = (view: SanctionView): Localized => {
  const words = sanctionWords(view)
  const by = view.authority ?? view.institution
  return by === undefined ? words : { es: `${by} · ${words.es}`, en: `${by} · ${words.en}` }
}

/** The public document of a sanction → its page: the answer, its span, the sanction, the party, the documents. */
export const presentSanction = (document: JsonObject, today: string, family: Family): Presentation => {
  const view = viewSanction(document, family)
  return {
    title: view.name ?? anonymousTitle(view).es,
    subtitle: subtitle(view),
    blocks: [
      verdictOf(document, view, today),
      ...timelines(view),
      sanctionFields(document, view),
      identityFields(document, view),
      ...postFields(document),
      ...(view.party === 'undetermined' ? [undeterminedNote] : []),
      ...documentsTable(document),
      sourceFields(document),
    ],
  }
}
