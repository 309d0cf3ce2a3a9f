import type { Json, JsonObject, Localized } from '@pdn/core'
import type { Block, ShownField, ShownValue } from '../../presentation.ts'
import { amountIn, itemsAt, textAt, valueAt } from '../../showing/document-view.ts'
import { field, given, shownAmount, shownDate, shownLink, shownText } from '../../showing/shown.ts'
import { writtenTerm } from '../../showing/written.ts'
import { nameOfFault } from '../document/fault-label.ts'
import { originNames } from '../document/place-names.ts'
import type { SanctionView } from '../document/sanction-view.ts'

type Fields = Extract<Block, { readonly type: 'fields' }>

const caseReserved: ShownValue = {
  type: 'reserved',
  reason: {
    es: 'No se publica: lleva al nombre de quien la ley reserva (LGSNA, artículo 53).',
    en: 'Not published: it leads to the name that the law reserves (LGSNA, article 53).',
  },
}

const lawForm = /^(?:ley|c[óo]digo|reglamento|constituci[óo]n|asuntos?\s+32)\b/i

/** The first version's free text names a law or a kind of fault; the label says which. */
const lawField = (document: JsonObject): ShownField => {
  const value = shownText(document, 'tipoFalta')
  return lawForm.test(textAt(document, 'tipoFalta') ?? '')
    ? field('Ley infringida', 'Law infringed', value)
    : field('Tipo de falta', 'Kind of fault', value)
}

const faultFields = (document: JsonObject): readonly ShownField[] =>
  itemsAt(document, 'faltaCometida').flatMap(([index, fault]) => {
    const at = `/faltaCometida/${index}`
    const name = textAt(fault, 'valor') ?? nameOfFault(document, index, fault)
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

/** The steps from a document to what stands at a pointer. */
const stepsTo = (pointer: string): readonly (string | number)[] =>
  pointer
    .slice(1)
    .split('/')
    .map(step => (/^\d+$/.test(step) ? Number(step) : step))

/** Each debarment's and suspension's term and dates. */
const spellFields = (document: JsonObject, view: SanctionView): readonly ShownField[] => {
  const isMixed = new Set(view.spells.map(({ type }) => type)).size > 1
  return view.spells.flatMap(({ type, pointer, term }) => {
    const block = stepsTo(pointer)
    const of = type === 'suspension' && isMixed ? [' de la suspensión', ' of the suspension'] : ['', '']
    return [
      field(
        `Plazo${of[0]}`,
        `Term${of[1]}`,
        term === undefined ? { type: 'missing' } : { type: 'text', text: term, paths: [`${pointer}/plazo`] },
      ),
      field(`Inicio${of[0]}`, `Start${of[1]}`, shownDate(document, ...block, 'fechaInicial')),
      field(`Fin${of[0]}`, `End${of[1]}`, shownDate(document, ...block, 'fechaFinal')),
    ]
  })
}

const reprimands: Readonly<Record<string, Localized>> = {
  PUBLICA: { es: 'Pública', en: 'Public' },
  PRIVADA: { es: 'Privada', en: 'Private' },
}

const reprimandValue = (document: JsonObject, index: number): ShownValue => {
  const value = shownText(document, 'tipoSancion', index, 'amonestacion', 'tipo')
  const known = value.type === 'text' && typeof value.text === 'string' ? reprimands[value.text] : undefined
  return known === undefined || value.type !== 'text' ? value : { ...value, text: known }
}

/** What a sanction that neither lasts nor costs says of itself, and the note that the source adds. */
const momentFields = (document: JsonObject): readonly ShownField[] =>
  itemsAt(document, 'tipoSancion').flatMap(([index]) => {
    const at = ['tipoSancion', index] as const
    return given([
      field('Destitución', 'Removal from post', shownDate(document, ...at, 'destitucionEmpleo', 'fechaDestitucion')),
      field('Disolución', 'Dissolution', shownDate(document, ...at, 'disolucionSociedad', 'fechaDisolucion')),
      field('Amonestación', 'Reprimand', reprimandValue(document, index)),
      field('Nota a la sanción', 'Note on the sanction', shownText(document, ...at, 'descripcion')),
    ])
  })

const wholeAt = (block: Json | undefined, name: string): number => {
  const value = valueAt(block, name)
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0
}

/** How a financial penalty is to be paid, and what of it has been. */
const paymentFields = (document: JsonObject, pointer: string): readonly ShownField[] => {
  const block = valueAt(document, ...stepsTo(pointer))
  const due = valueAt(block, 'plazoPago')
  const term = writtenTerm({ years: wholeAt(due, 'anios'), months: wholeAt(due, 'meses'), days: wholeAt(due, 'dias') })
  const collected = `${pointer}/efectivamenteCobrado`
  const amount = amountIn(valueAt(block, 'efectivamenteCobrado'))
  return given([
    field(
      'Plazo de pago',
      'Time for payment',
      term === undefined ? { type: 'missing' } : { type: 'text', text: term, paths: [`${pointer}/plazoPago`] },
    ),
    field('Cobrado', 'Collected', shownAmount(document, collected, amount)),
    field('Fecha de cobro', 'Collected on', shownDate(document, ...stepsTo(collected), 'fechaCobro')),
    field('Pagado por completo', 'Paid in full on', shownDate(document, ...stepsTo(pointer), 'fechaPagoTotal')),
  ])
}

const fineFields = (document: JsonObject, view: SanctionView): readonly ShownField[] =>
  view.fines.flatMap(({ pointer, name, amount }) => [
    field(name.es, name.en, shownAmount(document, pointer, amount)),
    ...paymentFields(document, pointer),
  ])

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

/** The case number; where nobody is named it is withheld, because it leads to who it is. */
const caseField = (document: JsonObject, view: SanctionView): ShownField =>
  field('Expediente', 'Case number', view.name === undefined ? caseReserved : shownText(document, 'expediente'))

const originField = (document: JsonObject): ShownField => {
  const own = shownText(document, 'origenProcedimiento', 'valor')
  const listed = originNames[textAt(document, 'origenProcedimiento', 'clave') ?? '']
  const value: ShownValue =
    own.type !== 'missing' || listed === undefined
      ? own
      : { type: 'text', text: listed, paths: ['/origenProcedimiento/clave'] }
  return field('Origen del procedimiento', 'Origin of the proceeding', value)
}

/** "La sanción": what was imposed, by whom, under which law; what the source must say and did not is told. */
export const sanctionFields = (document: JsonObject, view: SanctionView): Fields => ({
  type: 'fields',
  title: { es: 'La sanción', en: 'The sanction' },
  fields: [
    caseField(document, view),
    ...(textAt(document, 'tipoFalta') === undefined && itemsAt(document, 'faltaCometida').length > 0
      ? []
      : [lawField(document)]),
    ...given(faultFields(document)),
    authorityField(document),
    ...given([institutionField(document)]),
    sanctionsField(view),
    ...spellFields(document, view),
    ...momentFields(document),
    ...fineFields(document, view),
    field('Causa', 'Grounds', shownText(document, 'causaMotivoHechos')),
    ...given([
      field('Acto', 'Act', shownText(document, 'acto')),
      field('Objeto del contrato', 'Purpose of the contract', shownText(document, 'objetoContrato')),
      originField(document),
      ...resolutionFields(document),
      officialField(document),
      field('Sistema de origen', 'System of origin', shownText(document, 'sistemaOrigen')),
      field('Observaciones', 'Remarks', shownText(document, 'observaciones')),
    ]),
  ],
})
