import type { JsonObject, Localized } from '@pdn/core'
import type { Block } from '../../presentation.ts'
import { itemsAt, textAt } from '../../showing/document-view.ts'
import { joinedWords, writtenAmount, writtenDate } from '../../showing/written.ts'
import { faultNames } from '../document/faults.ts'
import type { Debarment, SanctionView } from '../document/sanction-view.ts'
import { mainDebarment, sanctionWords } from '../index/index-sanction.ts'

type Verdict = Extract<Block, { readonly type: 'verdict' }>

const empty: Localized = { es: '', en: '' }

/** A sentence from its three parts in both languages. */
const verdict = (tone: Verdict['tone'], before: Localized, strong: Localized, after: Localized): Verdict => ({
  type: 'verdict',
  before,
  strong,
  after,
  tone,
})

const es = (date: string): string => writtenDate(date).es
const en = (date: string): string => writtenDate(date).en

const debarmentOf: Localized = { es: 'La inhabilitación ', en: 'The debarment ' }

/** Both dates are known and in order. */
const datedVerdict = (from: string, until: string, today: string, company: boolean): Verdict => {
  if (until < today) {
    return verdict('ended', debarmentOf, { es: `terminó el ${es(until)}`, en: `ended on ${en(until)}` }, empty)
  }
  if (from > today) {
    const strong = { es: `empieza el ${es(from)}`, en: `begins on ${en(from)}` }
    const after = { es: ` y termina el ${es(until)}`, en: ` and ends on ${en(until)}` }
    return verdict('neutral', debarmentOf, strong, after)
  }
  // A legal person is feminine in Spanish; of others the source does not say how they are addressed.
  const before = company ? { es: 'Inhabilitada ', en: 'Debarred ' } : { es: 'Inhabilitación vigente ', en: 'Debarred ' }
  return verdict('active', before, { es: `hasta el ${es(until)}`, en: `until ${en(until)}` }, empty)
}

const reversedVerdict = (from: string, until: string): Verdict =>
  verdict(
    'neutral',
    { es: 'Las fechas publicadas se contradicen: ', en: 'The published dates contradict each other: ' },
    {
      es: `el fin, ${es(until)}, es anterior al inicio, ${es(from)}`,
      en: `the end, ${en(until)}, comes before the start, ${en(from)}`,
    },
    empty,
  )

const startOnlyVerdict = (from: string, today: string): Verdict =>
  verdict(
    'neutral',
    debarmentOf,
    from > today
      ? { es: `empieza el ${es(from)}`, en: `begins on ${en(from)}` }
      : { es: `empezó el ${es(from)}`, en: `began on ${en(from)}` },
    { es: '; la fuente no dice cuándo termina', en: '; the source does not say when it ends' },
  )

const endOnlyVerdict = (until: string, today: string): Verdict => {
  const hasEnded = until < today
  return verdict(
    hasEnded ? 'ended' : 'neutral',
    debarmentOf,
    hasEnded
      ? { es: `terminó el ${es(until)}`, en: `ended on ${en(until)}` }
      : { es: `termina el ${es(until)}`, en: `ends on ${en(until)}` },
    { es: '; la fuente no dice cuándo empezó', en: '; the source does not say when it began' },
  )
}

const undatedVerdict = ({ term }: Debarment): Verdict => {
  const { es: inSpanish, en: inEnglish } = typeof term === 'string' ? { es: term, en: term } : (term ?? empty)
  const before =
    term === undefined
      ? { es: 'Inhabilitación ', en: 'Debarment ' }
      : { es: `Inhabilitación por ${inSpanish}, `, en: `Debarment for ${inEnglish}, ` }
  return verdict('neutral', before, { es: 'sin fechas publicadas', en: 'without published dates' }, empty)
}

const debarmentVerdict = (debarment: Debarment, today: string, company: boolean): Verdict => {
  const { from, until } = debarment
  if (from !== undefined && until !== undefined) {
    return until < from ? reversedVerdict(from, until) : datedVerdict(from, until, today, company)
  }
  if (from !== undefined) return startOnlyVerdict(from, today)
  return until === undefined ? undatedVerdict(debarment) : endOnlyVerdict(until, today)
}

/** The amounts of all fines, each in its currency. */
const fineText = (view: SanctionView): Localized | undefined => {
  const amounts = view.fines.flatMap(({ amount }) => (amount === undefined ? [] : [writtenAmount(amount)]))
  return amounts.length === 0 ? undefined : joinedWords(amounts.map(text => ({ es: text, en: text })))
}

const fineVerdict = (view: SanctionView): Verdict => {
  const isCompensation = view.fines.every(({ key }) => key === 'INDEMNIZACION')
  const amount = fineText(view)
  const after = { es: ', sin inhabilitación', en: ', without debarment' }
  if (amount === undefined) {
    const before = isCompensation ? { es: 'Indemnización ', en: 'Compensation ' } : { es: 'Multa ', en: 'Fine ' }
    return verdict('neutral', before, { es: 'sin monto publicado', en: 'without a published amount' }, after)
  }
  const before = isCompensation
    ? { es: 'Indemnización de ', en: 'Compensation of ' }
    : { es: 'Multa de ', en: 'Fine of ' }
  return verdict('neutral', before, amount, after)
}

const otherVerdict = (view: SanctionView): Verdict =>
  view.sanctions.length === 0
    ? verdict(
        'neutral',
        empty,
        { es: 'La fuente no dice', en: 'The source does not say' },
        { es: ' qué sanción se impuso', en: ' what sanction was imposed' },
      )
    : verdict('neutral', { es: 'Sanción: ', en: 'Sanction: ' }, sanctionWords(view), empty)

/** The fault that the source itself states; nothing is concluded from the kind of sanction. */
const faultWords = (document: JsonObject): Localized | undefined => {
  const names = itemsAt(document, 'faltaCometida').flatMap(([, fault]) => {
    const key = textAt(fault, 'clave')
    const own = textAt(fault, 'valor')
    if (key !== undefined && key !== 'OTRO' && faultNames[key] !== undefined) return [faultNames[key]]
    return own === undefined ? [] : [{ es: own, en: own }]
  })
  if (names.length === 0) return undefined
  const { es: inSpanish, en: inEnglish } = joinedWords(names)
  return { es: `, por ${inSpanish.toLowerCase()}`, en: `, for ${inEnglish.toLowerCase()}` }
}

const append = (text: Localized, more: Localized | undefined): Localized =>
  more === undefined ? text : { es: text.es + more.es, en: text.en + more.en }

const alsoFined = (view: SanctionView): Localized | undefined => {
  const amount = fineText(view)
  if (view.debarments.length === 0 || amount === undefined) return undefined
  return { es: `, con multa de ${amount.es}`, en: `, with a fine of ${amount.en}` }
}

/** The answer first: whether the sanction holds on a day, until when, or what else it is. */
export const verdictOf = (document: JsonObject, view: SanctionView, today: string): Verdict => {
  const holds = ({ from, until }: Debarment) =>
    from !== undefined && until !== undefined && from <= today && today <= until
  const debarment = view.debarments.find(holds) ?? mainDebarment(view)
  let said: Verdict
  if (debarment !== undefined) said = debarmentVerdict(debarment, today, view.personType === 'legal')
  else said = view.fines.length > 0 ? fineVerdict(view) : otherVerdict(view)
  const after = append(append(said.after, alsoFined(view)), faultWords(document))
  return { ...said, after: append(after, { es: '.', en: '.' }) }
}
