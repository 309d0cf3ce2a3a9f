import type { Block } from '../../presentation.ts'
import { itemsOf, memberOf, type Placed, textOf } from '../document/access.ts'
import { documentTypeWords } from '../document/open-code-words.ts'
import type { Process } from '../document/process.ts'
import type { Shower } from './shown.ts'
import { table } from './table.ts'

const tenderOf = (process: Process): readonly Placed[] => (process.tender === undefined ? [] : [process.tender])

/** What is bought: the items of the contracts, else of the awards, else of the tender, so that none stands twice. */
const boughtItems = (process: Process): readonly Placed[] => {
  for (const stages of [process.contracts, process.awards, tenderOf(process)]) {
    const items = stages.flatMap(stage => itemsOf(stage, 'items'))
    if (items.length > 0) return items
  }
  return []
}

/** Items, where any is published. */
export const itemTable = (process: Process, show: Shower): readonly Block[] => {
  const items = boughtItems(process)
  if (items.length === 0) return []
  return table(
    { es: 'Bienes, obras o servicios', en: 'Items' },
    [
      ['Descripción', 'Description'],
      ['Clasificación', 'Classification'],
      ['Clave', 'Code'],
      ['Cantidad', 'Quantity', 'numeric'],
      ['Unidad', 'Unit'],
      ['Precio unitario', 'Unit price', 'numeric'],
    ],
    items.map(item => {
      const classification = memberOf(item, 'classification')
      const unit = memberOf(item, 'unit')
      return [
        show.text(item, 'description'),
        show.text(classification, 'description'),
        show.text(classification, 'id'),
        show.number(item, 'quantity'),
        show.text(unit, 'name'),
        show.money(unit, 'value'),
      ]
    }),
    { es: 'No se publicaron partidas.', en: 'No item is published.' },
  )
}

/** Documents of every stage, where any is published; their addresses are shown and lead nowhere by themselves. */
export const documentTable = (process: Process, show: Shower): readonly Block[] => {
  const planning = process.planning === undefined ? [] : [process.planning]
  const implementations = process.contracts.flatMap(contract => memberOf(contract, 'implementation') ?? [])
  const documents = [
    ...planning,
    ...tenderOf(process),
    ...process.awards,
    ...process.contracts,
    ...implementations,
  ].flatMap(stage => itemsOf(stage, 'documents'))
  if (documents.length === 0) return []
  return table(
    { es: 'Documentos', en: 'Documents' },
    [
      ['Documento', 'Document'],
      ['Tipo', 'Type'],
      ['Publicado', 'Published'],
      ['Formato', 'Format'],
      ['Dirección', 'Address'],
    ],
    documents.map(document => [
      textOf(document.value.title) === undefined
        ? show.code(document, 'documentType', documentTypeWords)
        : show.text(document, 'title'),
      show.code(document, 'documentType', documentTypeWords),
      show.date(document, 'datePublished'),
      show.text(document, 'format'),
      show.text(document, 'url'),
    ]),
    { es: 'No se publicaron documentos.', en: 'No document is published.' },
  )
}
