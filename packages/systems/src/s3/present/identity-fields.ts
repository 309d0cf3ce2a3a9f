import type { JsonObject, Localized } from '@pdn/core'
import type { Block, ShownField, ShownValue } from '../../presentation.ts'
import { textAt } from '../../showing/document-view.ts'
import { reservedByLaw } from '../../showing/reserved-by-law.ts'
import { field, given, shownText } from '../../showing/shown.ts'
import type { SanctionView } from '../document/sanction-view.ts'

type Fields = Extract<Block, { readonly type: 'fields' }>

const reservedInDoubt: Localized = {
  es: 'No se publica: podría identificar a una persona física (LGTAIP, artículo 115).',
  en: 'Not published: it could identify a natural person (LGTAIP, article 115).',
}

const unnamed: Localized = {
  es: 'No se publica: la ley reserva a quien se sancionó por faltas que no son graves (LGSNA, artículo 53).',
  en: 'Not published: the law reserves who was sanctioned for faults that are not grave (LGSNA, article 53).',
}

const unnamedInDoubt: Localized = {
  es: 'No se publica: la fuente no dice si la falta es grave, y solo entonces la ley permite nombrar (LGSNA, artículo 53).',
  en: 'Not published: the source does not say that the fault is grave, and only then the law lets one name (LGSNA, article 53).',
}

const personTypes: Readonly<Record<Exclude<SanctionView['party'], 'servant'>, Localized>> = {
  natural: { es: 'Persona física', en: 'Natural person' },
  legal: { es: 'Persona moral', en: 'Legal person' },
  undetermined: { es: 'Sin determinar', en: 'Undetermined' },
}

const addressParts = [
  ['tipoVialidad', 'nombreVialidad', 'calle', 'numeroExterior', 'numeroInterior'],
  ['coloniaLocalidad', 'municipioAlcaldia', 'ciudad', 'provincia', 'codigoPostal', 'pais'],
]

/** A company's address in one line; persons have none here. */
const addressField = (document: JsonObject): ShownField => {
  for (const member of ['domicilioMexico', 'domicilioExtranjero']) {
    const lines = addressParts.map(parts =>
      parts
        .map(part => textAt(document, 'datosGenerales', member, part))
        .filter(part => part !== undefined)
        .join(' '),
    )
    const text = lines.filter(line => line !== '').join(', ')
    if (text !== '') return field('Domicilio', 'Address', { type: 'text', text, paths: [`/datosGenerales/${member}`] })
  }
  return field('Domicilio', 'Address', { type: 'missing' })
}

const heading: Localized = { es: 'Identidad', en: 'Identity' }

const sexes: Readonly<Record<string, Localized>> = {
  HOMBRE: { es: 'Hombre', en: 'Man' },
  MUJER: { es: 'Mujer', en: 'Woman' },
}

const sexField = (document: JsonObject): ShownField => {
  const value = shownText(document, 'datosGenerales', 'sexo')
  const known = value.type === 'text' && typeof value.text === 'string' ? sexes[value.text] : undefined
  return field('Sexo', 'Sex', known === undefined || value.type !== 'text' ? value : { ...value, text: known })
}

/** A servant: the name and the post where the fault was grave, what was withheld and why where it was not. */
const servantFields = (document: JsonObject, view: SanctionView): readonly ShownField[] => {
  const reserved: ShownValue = { type: 'reserved', reason: reservedByLaw }
  if (view.name === undefined) {
    const reason = view.severity === 'non-grave' ? unnamed : unnamedInDoubt
    return [field('Nombre y cargo', 'Name and post', { type: 'reserved', reason }), ...given([sexField(document)])]
  }
  return [
    field('Nombre', 'Name', { type: 'text', text: view.name, paths: ['/datosGenerales'] }),
    field('RFC y CURP', 'RFC and CURP', reserved),
    ...given([sexField(document)]),
  ]
}

const privateFields = (document: JsonObject, view: SanctionView): readonly ShownField[] => {
  const name: ShownValue = { type: 'text', text: view.name ?? '—', paths: ['/datosGenerales'] }
  const type: ShownValue = {
    type: 'text',
    text: personTypes[view.party === 'servant' ? 'natural' : view.party],
    paths: ['/pdn:personType'],
  }
  const rfc = shownText(document, 'datosGenerales', 'rfc')
  const reason = view.party === 'natural' ? reservedByLaw : reservedInDoubt
  const reserved: ShownValue = { type: 'reserved', reason }
  const known = [field('Nombre o razón social', 'Name', name), field('Tipo de persona', 'Type of person', type)]
  const purpose = field('Objeto social', 'Business purpose', shownText(document, 'datosGenerales', 'objetoSocial'))
  if (view.party !== 'legal') {
    const kept = [field('RFC y CURP', 'RFC and CURP', reserved), field('Domicilio', 'Address', reserved)]
    return [...known, ...kept, ...given([purpose])]
  }
  const phone = field('Teléfono', 'Telephone', shownText(document, 'datosGenerales', 'telefono'))
  return [...known, field('RFC', 'RFC (tax id)', rfc), ...given([purpose, addressField(document), phone])]
}

/** "Identidad": who was sanctioned, and what of it the law reserves. */
export const identityFields = (document: JsonObject, view: SanctionView): Fields => ({
  type: 'fields',
  title: heading,
  fields: view.party === 'servant' ? servantFields(document, view) : privateFields(document, view),
})
