import type { JsonObject, Localized } from '@pdn/core'
import type { Block, ShownField, ShownValue } from '../../presentation.ts'
import { textAt } from '../../showing/document-view.ts'
import { field, given, shownDate, shownText } from '../../showing/shown.ts'
import type { SanctionView } from '../document/sanction-view.ts'

type Fields = Extract<Block, { readonly type: 'fields' }>

const reservedByLaw: Localized = {
  es: 'Reservado por ley: identifica a una persona física (LGTAIP, artículo 115).',
  en: 'Reserved by law: it identifies a natural person (LGTAIP, article 115).',
}

const reservedInDoubt: Localized = {
  es: 'No se publica: podría identificar a una persona física (LGTAIP, artículo 115).',
  en: 'Not published: it could identify a natural person (LGTAIP, article 115).',
}

const personTypes: Readonly<Record<SanctionView['personType'], Localized>> = {
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

/** "Identidad": who was sanctioned, and what of it the law reserves. */
export const identityFields = (document: JsonObject, view: SanctionView): Fields => {
  const name: ShownValue = { type: 'text', text: view.name, paths: ['/datosGenerales'] }
  const type: ShownValue = { type: 'text', text: personTypes[view.personType], paths: ['/pdn:personType'] }
  const rfc = shownText(document, 'datosGenerales', 'rfc')
  const reason = view.personType === 'natural' ? reservedByLaw : reservedInDoubt
  const reserved: ShownValue = { type: 'reserved', reason }
  const known = [field('Nombre o razón social', 'Name', name), field('Tipo de persona', 'Type of person', type)]
  const purpose = field('Objeto social', 'Business purpose', shownText(document, 'datosGenerales', 'objetoSocial'))
  const kept =
    view.personType === 'legal'
      ? [
          field('RFC', 'RFC (tax id)', rfc),
          ...given([
            purpose,
            addressField(document),
            field('Teléfono', 'Telephone', shownText(document, 'datosGenerales', 'telefono')),
          ]),
        ]
      : [field('RFC y CURP', 'RFC and CURP', reserved), field('Domicilio', 'Address', reserved), ...given([purpose])]
  return { type: 'fields', title: { es: 'Identidad', en: 'Identity' }, fields: [...known, ...kept] }
}

/** "En la fuente": how its publisher identifies and dates the record. */
export const sourceFields = (document: JsonObject): Fields => ({
  type: 'fields',
  title: { es: 'En la fuente', en: 'At the source' },
  fields: given([
    field('Identificador', 'Identifier', shownText(document, 'id')),
    field('Registrado', 'Recorded', shownDate(document, 'fecha')),
    field('Publica', 'Published by', shownText(document, 'entePublico', 'nombre')),
  ]),
})
