import type { JsonObject, Localized } from '@pdn/core'
import type { Block } from '../../presentation.ts'
import { itemsAt } from '../../showing/document-view.ts'
import { inSentence, joinedWords, writtenAmount, writtenDate } from '../../showing/written.ts'
import { nameOfFault } from '../document/fault-label.ts'
import { servantSanctionNames } from '../document/sanction-names.ts'
import { mainSpell, type SanctionView, type Spell } from '../document/sanction-view.ts'
import { sanctionWords } from '../index/index-sanction.ts'

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

interface SpellWords {
  /** At the beginning of a sentence. */
  readonly the: Localized
  readonly bare: Localized
  /** Before "until": that it holds. */
  readonly holds: Localized
}

const spellWords: Readonly<Record<Spell['type'], SpellWords>> = {
  debarment: {
    the: { es: 'La inhabilitación ', en: 'The debarment ' },
    bare: { es: 'Inhabilitación ', en: 'Debarment ' },
    holds: { es: 'Inhabilitación vigente ', en: 'Debarred ' },
  },
  suspension: {
    the: { es: 'La suspensión ', en: 'The suspension ' },
    bare: { es: 'Suspensión ', en: 'Suspension ' },
    holds: { es: 'Suspensión vigente ', en: 'Suspended ' },
  },
}

/** A legal person is feminine in Spanish; of others the source does not say how they are addressed. */
const holdsOf = (type: Spell['type'], isCompany: boolean): Localized =>
  isCompany && type === 'debarment' ? { es: 'Inhabilitada ', en: 'Debarred ' } : spellWords[type].holds

/** Both dates are known and in order. */
const datedVerdict = (spell: Spell, from: string, until: string, today: string, isCompany: boolean): Verdict => {
  const { the } = spellWords[spell.type]
  if (until < today) {
    return verdict('ended', the, { es: `terminó el ${es(until)}`, en: `ended on ${en(until)}` }, empty)
  }
  if (from > today) {
    const strong = { es: `empieza el ${es(from)}`, en: `begins on ${en(from)}` }
    const after = { es: ` y termina el ${es(until)}`, en: ` and ends on ${en(until)}` }
    return verdict('neutral', the, strong, after)
  }
  return verdict(
    'active',
    holdsOf(spell.type, isCompany),
    { es: `hasta el ${es(until)}`, en: `until ${en(until)}` },
    empty,
  )
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

const startOnlyVerdict = (the: Localized, from: string, today: string): Verdict =>
  verdict(
    'neutral',
    the,
    from > today
      ? { es: `empieza el ${es(from)}`, en: `begins on ${en(from)}` }
      : { es: `empezó el ${es(from)}`, en: `began on ${en(from)}` },
    { es: '; la fuente no dice cuándo termina', en: '; the source does not say when it ends' },
  )

const endOnlyVerdict = (the: Localized, until: string, today: string): Verdict => {
  const hasEnded = until < today
  return verdict(
    hasEnded ? 'ended' : 'neutral',
    the,
    hasEnded
      ? { es: `terminó el ${es(until)}`, en: `ended on ${en(until)}` }
      : { es: `termina el ${es(until)}`, en: `ends on ${en(until)}` },
    { es: '; la fuente no dice cuándo empezó', en: '; the source does not say when it began' },
  )
}

const undatedVerdict = ({ type, term }: Spell): Verdict => {
  const { bare } = spellWords[type]
  const { es: inSpanish, en: inEnglish } = typeof term === 'string' ? { es: term, en: term } : (term ?? empty)
  const before = term === undefined ? bare : { es: `${bare.es}por ${inSpanish}, `, en: `${bare.en}for ${inEnglish}, ` }
  return verdict('neutral', before, { es: 'sin fechas publicadas', en: 'without published dates' }, empty)
}

const spellVerdict = (spell: Spell, today: string, isCompany: boolean): Verdict => {
  const { type, from, until } = spell
  const { the } = spellWords[type]
  if (from !== undefined && until !== undefined) {
    return until < from ? reversedVerdict(from, until) : datedVerdict(spell, from, until, today, isCompany)
  }
  if (from !== undefined) return startOnlyVerdict(the, from, today)
  return until === undefined ? undatedVerdict(spell) : endOnlyVerdict(the, until, today)
}

/** The amounts of all fines, each in its currency. */
const fineText = (view: SanctionView): Localized | undefined => {
  const amounts = view.fines.flatMap(({ amount }) => (amount === undefined ? [] : [writtenAmount(amount)]))
  return amounts.length === 0 ? undefined : joinedWords(amounts.map(text => ({ es: text, en: text })))
}

const penalty: Localized = { es: 'Sanción económica', en: 'Financial penalty' }

/** What all fines together are called. */
const fineName = ({ fines: [first, ...others] }: SanctionView): Localized =>
  first !== undefined && others.every(({ name }) => name.es === first.name.es) ? first.name : penalty

const fineVerdict = (view: SanctionView): Verdict => {
  const name = fineName(view)
  const amount = fineText(view)
  const after = { es: ', sin inhabilitación', en: ', without debarment' }
  if (amount === undefined) {
    const before = { es: `${name.es} `, en: `${name.en} ` }
    return verdict('neutral', before, { es: 'sin monto publicado', en: 'without a published amount' }, after)
  }
  return verdict('neutral', { es: `${name.es} de `, en: `${name.en} of ` }, amount, after)
}

const otherVerdict = (view: SanctionView): Verdict =>
  view.sanctions.every(({ key, name }) => key === 'OTRO' && name.es === servantSanctionNames.OTRO?.es)
    ? verdict(
        'neutral',
        empty,
        { es: 'La fuente no dice', en: 'The source does not say' },
        { es: ' qué sanción se impuso', en: ' what sanction was imposed' },
      )
    : verdict('neutral', { es: 'Sanción: ', en: 'Sanction: ' }, sanctionWords(view), empty)

/** Faults that a sentence has room for. */
const mostNames = 4

/** The first version names two of its faults by their adjective alone. */
const asFault = (name: string): string => (name.startsWith('administrativa') ? `falta ${name}` : name)

/** The fault that the source itself states; nothing is concluded from the kind of sanction. */
const faultWords = (document: JsonObject): Localized | undefined => {
  const names = itemsAt(document, 'faltaCometida')
    .map(([index, fault]) => nameOfFault(document, index, fault))
    .filter(name => name !== undefined)
    .slice(0, mostNames)
  if (names.length === 0) return undefined
  const { es: inSpanish, en: inEnglish } = joinedWords(names)
  return { es: `, por ${asFault(inSpanish.toLowerCase())}`, en: `, for ${inEnglish.toLowerCase()}` }
}

const append = (text: Localized, more: Localized | undefined): Localized =>
  more === undefined ? text : { es: text.es + more.es, en: text.en + more.en }

const alsoFined = (view: SanctionView): Localized | undefined => {
  const amount = fineText(view)
  if (view.spells.length === 0 || amount === undefined) return undefined
  const name = inSentence(fineName(view))
  return { es: `, con ${name.es} de ${amount.es}`, en: `, with a ${name.en} of ${amount.en}` }
}

/** The spell that holds on a day, a debarment first; else the one that decides. */
const spellOn = (view: SanctionView, today: string): Spell | undefined =>
  view.spells.find(({ from, until }) => from !== undefined && until !== undefined && from <= today && today <= until) ??
  mainSpell(view)

const saidOf = (view: SanctionView, today: string): Verdict => {
  const spell = spellOn(view, today)
  if (spell !== undefined) return spellVerdict(spell, today, view.party === 'legal')
  const isMore = view.sanctions.some(({ key }) => ['DESTITUCION', 'DISOLUCION_SOCIEDAD'].includes(key))
  return view.fines.length > 0 && !isMore ? fineVerdict(view) : otherVerdict(view)
}

/** The answer first: whether the sanction holds on a day, until when, or what else it is. */
export const verdictOf = (document: JsonObject, view: SanctionView, today: string): Verdict => {
  const said = saidOf(view, today)
  const after = append(append(said.after, alsoFined(view)), faultWords(document))
  return { ...said, after: append(after, { es: '.', en: '.' }) }
}
