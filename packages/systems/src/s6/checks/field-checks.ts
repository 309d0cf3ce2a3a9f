import type { Localized } from '@pdn/core'
import type { DocumentCheck } from '../../system.ts'
import type { FieldPlan } from './field-plan.ts'
import { type FieldCheck, fieldWalker, fieldChecks as names } from './field-walk.ts'
import { pelican } from './release-check.ts'

const libCove = 'lib-cove-ocds, Open Data Services (https://pypi.org/project/libcoveocds/)'
const standard = 'OCDS 1.1 (https://standard.open-contracting.org/1.1/en/)'

interface Words {
  readonly title: Localized
  readonly hint: Localized
  readonly source: string
}

const words: Readonly<Record<FieldCheck, Words>> = {
  'coverage.non-empty': {
    title: { es: 'Ningún dato viene vacío', en: 'No value is empty' },
    hint: {
      es: 'Quite los textos en blanco, las listas y los objetos vacíos: lo que no se sabe no se escribe.',
      en: 'Take away blank texts, empty lists and empty objects: what is not known is not written.',
    },
    source: `${libCove}; ${pelican}`,
  },
  'fields.additional': {
    title: {
      es: 'Todos los datos son del estándar o de sus extensiones',
      en: 'Every field is of the standard or of its extensions',
    },
    hint: {
      es: 'Revise el nombre (mayúsculas, acentos), o publique una extensión que lo defina.',
      en: 'Look at its name (letter case, accents), or publish an extension that defines it.',
    },
    source: libCove,
  },
  'fields.deprecated': {
    title: { es: 'Ningún dato está en desuso', en: 'No field is deprecated' },
    hint: {
      es: 'Use el dato que lo sustituye desde la versión 1.1: amendments por amendment, value por amount, parties por los detalles en la referencia.',
      en: 'Use the field that replaces it since version 1.1: amendments for amendment, value for amount, parties for details in the reference.',
    },
    source: libCove,
  },
  'unique.ids': {
    title: { es: 'En una lista no se repite un id', en: 'No id stands twice in a list' },
    hint: {
      es: 'Dé a cada elemento su propio id: al unir publicaciones, dos con el mismo id se vuelven uno.',
      en: 'Give each item an id of its own: when releases are merged, two with one id become one.',
    },
    source: libCove,
  },
  'format.ocid': {
    title: { es: 'El ocid empieza con un prefijo bien escrito', en: 'The ocid begins with a well-formed prefix' },
    hint: {
      es: 'El prefijo es `ocds-` y seis letras minúsculas o cifras, antes del número de procedimiento.',
      en: 'The prefix is `ocds-` and six lower-case letters or digits, before the number of the process.',
    },
    source: libCove,
  },
  'format.ocid-prefix': {
    title: { es: 'El prefijo del ocid está registrado', en: 'The prefix of the ocid is registered' },
    hint: {
      es: 'Pida un prefijo a Open Contracting; `ocds-213czf` es sólo para ejemplos.',
      en: 'Ask Open Contracting for a prefix; `ocds-213czf` is for examples alone.',
    },
    source: pelican,
  },
  'format.email': {
    title: { es: 'Los correos electrónicos están bien escritos', en: 'Addresses of e-mail are well-formed' },
    hint: {
      es: 'Un correo por dato, sin nombre ni texto alrededor.',
      en: 'One address in one field, with no name or text around it.',
    },
    source: pelican,
  },
  'format.telephone': {
    title: { es: 'Los teléfonos pueden existir', en: 'Telephone numbers may exist' },
    hint: {
      es: 'Diez dígitos, o con + y la clave del país; la extensión, después de «ext.».',
      en: 'Ten digits, or + and the country code; an extension behind “ext.”.',
    },
    source: pelican,
  },
  'codelist.open': {
    title: {
      es: 'Las claves de listas abiertas son las del estándar',
      en: 'Codes of open lists are those of the standard',
    },
    hint: {
      es: 'Si una clave del estándar dice lo mismo, úsela; si no, documente la suya.',
      en: 'Where a code of the standard says the same, use it; if not, document your own.',
    },
    source: libCove,
  },
  'codelist.document-type': {
    title: {
      es: 'Un documento está en la etapa que corresponde a su tipo',
      en: 'A document stands in the stage that its type belongs to',
    },
    hint: {
      es: 'Mueva el documento a su etapa, o corrija su tipo.',
      en: 'Move the document to its stage, or mend its type.',
    },
    source: pelican,
  },
  'codelist.document-format': {
    title: { es: 'El formato de un documento es un tipo de medio', en: 'The format of a document is a media type' },
    hint: {
      es: 'Escriba `application/pdf`, no «PDF»; para papel, `offline/print`.',
      en: 'Write `application/pdf`, not “PDF”; for paper, `offline/print`.',
    },
    source: pelican,
  },
  'codelist.language': {
    title: { es: 'Los idiomas se dicen con la clave ISO 639-1', en: 'Languages are told by their ISO 639-1 code' },
    hint: { es: 'Escriba `es`, no «español».', en: 'Write `es`, not “español”.' },
    source: pelican,
  },
  'codelist.identifier-scheme': {
    title: {
      es: 'El esquema de un identificador es una clave de org-id.guide',
      en: 'The scheme of an identifier is a code of org-id.guide',
    },
    hint: {
      es: 'Para el RFC, `MX-RFC`; los demás registros están en https://org-id.guide.',
      en: 'For the RFC, `MX-RFC`; other registers are at https://org-id.guide.',
    },
    source: pelican,
  },
  'range.number': {
    title: {
      es: 'Cantidades, duraciones y pagos no son negativos',
      en: 'Quantities, durations and payments are not negative',
    },
    hint: {
      es: 'Corrija el signo; una devolución va como un pago en sentido contrario.',
      en: 'Mend the sign; a refund is a payment the other way round.',
    },
    source: pelican,
  },
  'range.date-time': {
    title: {
      es: 'Las fechas son de años verosímiles, y lo ocurrido no está en el futuro',
      en: 'Dates are of plausible years, and what happened is not in the future',
    },
    hint: {
      es: 'Revise el año; suele ser un error de captura o un relleno como 0001-01-01.',
      en: 'Look at the year; it is often a slip, or a filler such as 0001-01-01.',
    },
    source: pelican,
  },
  'range.document-description-length': {
    title: { es: 'La descripción de un documento es breve', en: 'The description of a document is short' },
    hint: {
      es: 'Resuma el documento; su contenido va en el documento mismo.',
      en: 'Sum the document up; its content belongs into the document itself.',
    },
    source: `${standard}; ${pelican}`,
  },
}

/** Checks of single values against the fields of a schema, answered together by one walk over the document. */
export const fieldChecksOf = (plan: FieldPlan): readonly DocumentCheck[] => {
  const walked = fieldWalker(plan)
  return names.map(name => ({
    id: name,
    level: 'field',
    ...words[name],
    check: (document, today) => walked(document, today)[name].result,
  }))
}
