import type { Json, JsonObject, Localized } from '@pdn/core'
import { type Amount, amountIn, dateAt, itemsAt, textAt, valueAt } from '../../showing/document-view.ts'
import { writtenTerm } from '../../showing/written.ts'
import { sanctionedName } from './party.ts'
import { listedName, sanctionName } from './sanction-names.ts'
import type { Severity } from './servant-faults.ts'
import { severityStated } from './severity.ts'

/** A sanction that lasts, as published: either date, both or none. */
export interface Spell {
  readonly type: 'debarment' | 'suspension'
  /** JSON Pointer of its block. */
  readonly pointer: string
  readonly from: string | undefined
  readonly until: string | undefined
  /** Its length in words: in Spanish as the source wrote it, else from its numbers. */
  readonly term: string | Localized | undefined
}

/** A fine or compensation as published. */
export interface Fine {
  readonly pointer: string
  /** What it is called: fine, compensation, financial penalty. */
  readonly name: Localized
  readonly amount: Amount | undefined
}

/** What pages and searches need of a sanction; total over any document that survived the cut. */
export interface SanctionView {
  /** Who was sanctioned; `undefined` where the law lets nobody be named. */
  readonly name: string | undefined
  readonly party: 'natural' | 'legal' | 'undetermined' | 'servant'
  /** Of servants. */
  readonly severity: Severity
  /** Debarments, then suspensions, each in the source's order. */
  readonly spells: readonly Spell[]
  readonly fines: readonly Fine[]
  /** All sanctions by key and name, in the source's order. */
  readonly sanctions: readonly { readonly pointer: string; readonly key: string; readonly name: Localized }[]
  readonly authority: string | undefined
  readonly institution: string | undefined
}

const whole = (block: Json | undefined, ...names: readonly string[]): number => {
  const value = names.map(name => valueAt(block, name)).find(each => each !== undefined)
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0
}

const termOf = (block: Json | undefined): string | Localized | undefined => {
  const counted = writtenTerm({
    years: whole(block, 'plazoAnios', 'plazoSuspensioAnios'),
    months: whole(block, 'plazoMeses', 'plazoSuspensionMeses'),
    days: whole(block, 'plazoDias', 'plazoSuspensionDias'),
  })
  const published = textAt(block, 'plazo')
  return published === undefined || counted === undefined ? (published ?? counted) : { ...counted, es: published }
}

/** The sanctions that last, by their keys, and the block that has their dates. */
const lasting: readonly (readonly [key: string, block: string, type: Spell['type']])[] = [
  ['INHABILITACION', 'inhabilitacion', 'debarment'],
  ['SUSPENSION', 'suspensionEmpleo', 'suspension'],
  ['SUSPENSION_ACTIVIDADES', 'suspensionActividades', 'suspension'],
]

const keyOf = (sanction: JsonObject): string => textAt(sanction, 'clave') ?? 'OTRO'

type Items = readonly (readonly [index: number, item: JsonObject])[]

const spellsIn = (items: Items): readonly Spell[] =>
  lasting.flatMap(([key, block, type]) =>
    items
      .filter(([, sanction]) => keyOf(sanction) === key)
      .map(([index, sanction]) => ({
        type,
        pointer: `/tipoSancion/${index}/${block}`,
        from: dateAt(sanction, block, 'fechaInicial'),
        until: dateAt(sanction, block, 'fechaFinal'),
        term: termOf(valueAt(sanction, block)),
      })),
  )

const finesIn = (items: Items): readonly Fine[] =>
  items.flatMap(([index, sanction]) => {
    const key = keyOf(sanction)
    if (key !== 'SANCION_ECONOMICA' && key !== 'INDEMNIZACION') return []
    const block = key === 'INDEMNIZACION' ? 'indemnizacion' : 'sancionEconomica'
    const pointer = `/tipoSancion/${index}/${block}`
    return [{ pointer, name: listedName(sanction), amount: amountIn(valueAt(sanction, block)) }]
  })

/** What a kind holds: private parties, servants who may be named, or sanctions that name nobody. */
export type Family = 'private' | 'servant' | 'anonymous'

const partyOf = (document: JsonObject, family: Family): SanctionView['party'] => {
  if (family !== 'private') return 'servant'
  const type = textAt(document, 'pdn:personType')
  return type === 'legal' || type === 'natural' ? type : 'undetermined'
}

/** The institution that a sanction is about: the sanctioned servant's own, or where a private party did what it did. */
export const institutionOf = (document: JsonObject): string | undefined =>
  textAt(document, 'institucionDependencia', 'nombre') ??
  textAt(document, 'empleoCargoComision', 'nombreEntePublico') ??
  textAt(document, 'dondeCometioLaFalta', 'nombreEntePublico') ??
  textAt(document, 'entePublico', 'nombre')

/** A sanction as its public document tells it; nobody is named whose fault the document does not state as grave. */
export const viewSanction = (document: JsonObject, family: Family): SanctionView => {
  const items = itemsAt(document, 'tipoSancion')
  const party = partyOf(document, family)
  const stated = severityStated(document)
  const severity = family === 'anonymous' && stated === 'grave' ? 'undetermined' : stated
  const isAnonymous = party === 'servant' && severity !== 'grave'
  return {
    name: isAnonymous ? undefined : (sanctionedName(document) ?? '—'),
    party,
    severity,
    spells: spellsIn(items),
    fines: finesIn(items),
    sanctions: items.map(([index, sanction]) => ({
      pointer: `/tipoSancion/${index}`,
      key: keyOf(sanction),
      name: isAnonymous ? listedName(sanction) : sanctionName(sanction),
    })),
    authority: textAt(document, 'autoridadSancionadora') ?? textAt(document, 'resolucion', 'autoridadResolutora'),
    institution: institutionOf(document),
  }
}

/** The spell that decides whether a sanction holds: a debarment before a suspension; of several the one that ends last. */
export const mainSpell = (view: SanctionView): Spell | undefined => {
  const debarments = view.spells.filter(({ type }) => type === 'debarment')
  const decisive = debarments.length > 0 ? debarments : view.spells
  return decisive.toSorted((a, b) => (b.until ?? '').localeCompare(a.until ?? ''))[0]
}
