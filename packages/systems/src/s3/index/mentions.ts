import type { JsonObject } from '@pdn/core'
import { textAt } from '../../showing/document-view.ts'
import type { Mention } from '../../system.ts'
import { viewSanction } from '../document/sanction-view.ts'
import { companyRfc } from './index-sanction.ts'

const mentionTypes = { natural: 'person', legal: 'company', undetermined: 'undetermined' } as const

const institutionMention = (document: JsonObject, role: string, ...path: readonly string[]): readonly Mention[] => {
  const name = textAt(document, ...path)
  return name === undefined ? [] : [{ type: 'institution', role, path: `/${path.join('/')}`, name }]
}

/** Whom a sanction names: the sanctioned party, who sanctioned, where, and the official in charge. */
export const sanctionMentions = (document: JsonObject): readonly Mention[] => {
  const view = viewSanction(document)
  const rfc = companyRfc(document)
  const official = ['nombres', 'primerApellido', 'segundoApellido']
    .map(part => textAt(document, 'responsableSancion', part))
    .filter(part => part !== undefined)
  return [
    {
      type: mentionTypes[view.personType],
      role: 'sanctioned',
      path: '/datosGenerales',
      name: view.name,
      ...(rfc === undefined ? {} : { identifier: { scheme: 'MX-RFC', value: rfc } }),
    },
    ...institutionMention(document, 'authority', 'autoridadSancionadora'),
    ...institutionMention(document, 'authority', 'resolucion', 'autoridadResolutora'),
    ...institutionMention(document, 'institution', 'institucionDependencia', 'nombre'),
    ...institutionMention(document, 'institution', 'dondeCometioLaFalta', 'nombreEntePublico'),
    ...(official.length === 0
      ? []
      : [{ type: 'person', role: 'official', path: '/responsableSancion', name: official.join(' ') } as const]),
  ]
}
