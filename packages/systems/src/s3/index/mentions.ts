import type { JsonObject } from '@pdn/core'
import { textAt } from '../../showing/document-view.ts'
import type { Mention } from '../../system.ts'
import { type Family, viewSanction } from '../document/sanction-view.ts'
import { companyRfc } from './index-sanction.ts'

const mentionTypes = { natural: 'person', legal: 'company', undetermined: 'undetermined', servant: 'person' } as const

const institutionMention = (document: JsonObject, role: string, ...path: readonly string[]): readonly Mention[] => {
  const name = textAt(document, ...path)
  return name === undefined ? [] : [{ type: 'institution', role, path: `/${path.join('/')}`, name }]
}

const sanctionedMention = (document: JsonObject, family: Family): readonly Mention[] => {
  const { name, party } = viewSanction(document, family)
  if (name === undefined) return []
  const rfc = companyRfc(document)
  const identifier = rfc === undefined ? {} : { identifier: { scheme: 'MX-RFC', value: rfc } }
  return [{ type: mentionTypes[party], role: 'sanctioned', path: '/datosGenerales', name, ...identifier }]
}

/** Whom a sanction names: the sanctioned party, if it may be, who sanctioned, where, and the official in charge. */
export const sanctionMentions = (document: JsonObject, family: Family): readonly Mention[] => {
  const official = ['nombres', 'primerApellido', 'segundoApellido']
    .map(part => textAt(document, 'responsableSancion', part))
    .filter(part => part !== undefined)
  return [
    ...sanctionedMention(document, family),
    ...institutionMention(document, 'authority', 'autoridadSancionadora'),
    ...institutionMention(document, 'authority', 'resolucion', 'autoridadResolutora'),
    ...institutionMention(document, 'institution', 'institucionDependencia', 'nombre'),
    ...institutionMention(document, 'institution', 'empleoCargoComision', 'nombreEntePublico'),
    ...institutionMention(document, 'institution', 'dondeCometioLaFalta', 'nombreEntePublico'),
    ...(official.length === 0
      ? []
      : [{ type: 'person', role: 'official', path: '/responsableSancion', name: official.join(' ') } as const]),
  ]
}
