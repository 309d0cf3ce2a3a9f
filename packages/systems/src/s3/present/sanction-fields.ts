import type { JsonObject, Localized } from '@pdn/core'
import type { Block, ShownField, ShownValue } from '../../presentation.ts'
import { itemsAt, textAt } from '../../showing/document-view.ts'
import { field, given, shownAmount, shownDate, shownLink, shownText } from '../../showing/shown.ts'
import { faultNames } from '../document/faults.ts'
import type { SanctionView } from '../document/sanction-view.ts'

type Fields = Extract<Block, { readonly type: 'fields' }>

const lawForm = /^(?:ley|c[óo]digo|reglamento|constituci[óo]n|asuntos?\s+32)\b/i

/** The first version's free text names a law or a kind of fault; the label says which. */
const lawField = (document: JsonObject): ShownField => {
  const value = shownText(document, 'tipoFalta')
  return lawForm.test(textAt(document, 'tipoFalta') ?? '')
    ? field('Ley infringida', 'Law infringed', value)
    : field('Tipo de falta', 'Kind of fault', value)
}

const nameOfFault = (fault: JsonObject): Localized | string | undefined => {
  const key = textAt(fault, 'clave')
  const own = textAt(fault, 'valor')
  return own ?? (key === undefined ? undefined : (faultNames[key] ?? key))
}

const faultFields = (document: JsonObject): readonly ShownField[] =>
  itemsAt(document, 'faltaCometida').flatMap(([index, fault]) => {
    const at = `/faltaCometida/${index}`
    const name = nameOfFault(fault)
    const norms = itemsAt(fault, 'normatividadInfringida').map(([, norm]): ShownValue => {
      const [law, article, fraction] = ['nombreNormatividad', 'articulo', 'fraccion'].map(part => textAt(norm, part))
      const parts = [
        law,
        article === undefined ? undefined : `art. ${article}`,
        fraction === undefined ? undefined : `fr. ${fraction}`,
      ]
      return { type: 'text', text: parts.filter(part => part !== undefined).join(', ') || '—', paths: [at] }
    })
    return [
      field(
        'Falta cometida',
        'Fault',
        name === undefined ? { type: 'missing' } : { type: 'text', text: name, paths: [at] },
      ),
      field('Norma infringida', 'Norm infringed', ...norms),
      field('Hechos', 'Facts', shownText(document, 'faltaCometida', index, 'descripcionHechos')),
    ]
  })

/** Each debarment's term and dates. */
const debarmentFields = (document: JsonObject, view: SanctionView): readonly ShownField[] =>
  view.debarments.flatMap(({ pointer, term }) => {
    const [, , index = '0'] = pointer.split('/')
    const block = ['tipoSancion', Number(index), 'inhabilitacion'] as const
    return [
      field(
        'Plazo',
        'Term',
        term === undefined ? { type: 'missing' } : { type: 'text', text: term, paths: [`${pointer}/plazo`] },
      ),
      field('Inicio', 'Start', shownDate(document, ...block, 'fechaInicial')),
      field('Fin', 'End', shownDate(document, ...block, 'fechaFinal')),
    ]
  })

const fineFields = (document: JsonObject, view: SanctionView): readonly ShownField[] =>
  view.fines.map(({ pointer, key, amount }) =>
    key === 'INDEMNIZACION'
      ? field('Indemnización', 'Compensation', shownAmount(document, pointer, amount))
      : field('Multa', 'Fine', shownAmount(document, pointer, amount)),
  )

const sanctionsField = (view: SanctionView): ShownField =>
  field(
    'Sanciones',
    'Sanctions',
    ...(view.sanctions.length === 0
      ? [{ type: 'missing' } as const]
      : view.sanctions.map(
          ({ pointer, name }) => ({ type: 'text', text: name, paths: [`${pointer}/clave`] }) as const,
        )),
  )

const officialField = (document: JsonObject): ShownField => {
  const parts = ['nombres', 'primerApellido', 'segundoApellido']
  const name = parts.map(part => textAt(document, 'responsableSancion', part)).filter(part => part !== undefined)
  const value: ShownValue =
    name.length === 0 ? { type: 'missing' } : { type: 'text', text: name.join(' '), paths: ['/responsableSancion'] }
  return field('Responsable de la sanción', 'Official in charge', value)
}

const authorityField = (document: JsonObject): ShownField =>
  textAt(document, 'autoridadSancionadora') === undefined
    ? field('Autoridad que sancionó', 'Sanctioning authority', shownText(document, 'resolucion', 'autoridadResolutora'))
    : field('Autoridad que sancionó', 'Sanctioning authority', shownText(document, 'autoridadSancionadora'))

const institutionField = (document: JsonObject): ShownField =>
  textAt(document, 'institucionDependencia', 'nombre') === undefined
    ? field('Institución', 'Institution', shownText(document, 'dondeCometioLaFalta', 'nombreEntePublico'))
    : field('Institución', 'Institution', shownText(document, 'institucionDependencia', 'nombre'))

const resolutionFields = (document: JsonObject): readonly ShownField[] => [
  field('Resolución', 'Resolution', shownText(document, 'resolucion', 'tituloResolucion')),
  field('Sentido de la resolución', 'Outcome', shownText(document, 'resolucion', 'sentido')),
  field('Fecha de la resolución', 'Date of the resolution', shownDate(document, 'resolucion', 'fechaResolucion')),
  field('Notificada', 'Notified', shownDate(document, 'resolucion', 'fechaNotificacion')),
  field('Firme desde', 'Final since', shownDate(document, 'resolucion', 'fechaResolucionFirme')),
  field('Ejecutada', 'Executed', shownDate(document, 'resolucion', 'fechaEjecucion')),
  field('Investigó', 'Investigated by', shownText(document, 'resolucion', 'autoridadInvestigadora')),
  field('Substanció', 'Heard by', shownText(document, 'resolucion', 'autoridadSusbstanciadora')),
  field(
    'Documento de la resolución',
    'Text of the resolution',
    shownLink(document, { es: 'Enlace de la fuente', en: 'Link of the source' }, 'resolucion', 'urlResolucion'),
  ),
]

/** "La sanción": what was imposed, by whom, under which law; what the source must say and did not is told. */
export const sanctionFields = (document: JsonObject, view: SanctionView): Fields => ({
  type: 'fields',
  title: { es: 'La sanción', en: 'The sanction' },
  fields: [
    field('Expediente', 'Case number', shownText(document, 'expediente')),
    ...(textAt(document, 'tipoFalta') === undefined && itemsAt(document, 'faltaCometida').length > 0
      ? []
      : [lawField(document)]),
    ...given(faultFields(document)),
    authorityField(document),
    ...given([institutionField(document)]),
    sanctionsField(view),
    ...debarmentFields(document, view),
    ...fineFields(document, view),
    field('Causa', 'Grounds', shownText(document, 'causaMotivoHechos')),
    ...given([
      field('Acto', 'Act', shownText(document, 'acto')),
      field('Objeto del contrato', 'Purpose of the contract', shownText(document, 'objetoContrato')),
      ...resolutionFields(document),
      officialField(document),
      field('Observaciones', 'Remarks', shownText(document, 'observaciones')),
    ]),
  ],
})
