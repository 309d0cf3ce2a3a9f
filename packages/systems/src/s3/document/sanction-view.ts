import type { Json, JsonObject, Localized } from '@pdn/core'
import { type Amount, amountIn, dateAt, itemsAt, textAt, valueAt } from '../../showing/document-view.ts'
import { writtenTerm } from '../../showing/written.ts'
import { sanctionedName } from './party.ts'
import { sanctionName } from './sanction-names.ts'

/** A debarment as published: either date, both or none. */
export interface Debarment {
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
  readonly key: string
  readonly amount: Amount | undefined
}

/** What pages and searches need of a sanction; total over any document that survived the cut. */
export interface SanctionView {
  readonly name: string
  readonly personType: 'natural' | 'legal' | 'undetermined'
  readonly debarments: readonly Debarment[]
  readonly fines: readonly Fine[]
  /** All sanctions by key and name, in the source's order. */
  readonly sanctions: readonly { readonly pointer: string; readonly key: string; readonly name: Localized }[]
  readonly authority: string | undefined
  readonly institution: string | undefined
}

const whole = (block: Json | undefined, name: string): number => {
  const value = valueAt(block, name)
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0
}

const termOf = (sanction: JsonObject): string | Localized | undefined => {
  const block = valueAt(sanction, 'inhabilitacion')
  const [years, months, days] = [whole(block, 'plazoAnios'), whole(block, 'plazoMeses'), whole(block, 'plazoDias')]
  const counted = writtenTerm({ years, months, days })
  const published = textAt(block, 'plazo')
  return published === undefined || counted === undefined ? (published ?? counted) : { ...counted, es: published }
}

const personTypeOf = (document: JsonObject): SanctionView['personType'] => {
  const type = textAt(document, 'pdn:personType')
  return type === 'legal' || type === 'natural' ? type : 'undetermined'
}

/** A sanction as its public document tells it. */
export const viewSanction = (document: JsonObject): SanctionView => {
  const items = itemsAt(document, 'tipoSancion')
  const keyOf = (sanction: JsonObject): string => textAt(sanction, 'clave') ?? 'OTRO'
  return {
    name: sanctionedName(document) ?? '—',
    personType: personTypeOf(document),
    debarments: items
      .filter(([, sanction]) => keyOf(sanction) === 'INHABILITACION')
      .map(([index, sanction]) => ({
        pointer: `/tipoSancion/${index}/inhabilitacion`,
        from: dateAt(sanction, 'inhabilitacion', 'fechaInicial'),
        until: dateAt(sanction, 'inhabilitacion', 'fechaFinal'),
        term: termOf(sanction),
      })),
    fines: items.flatMap(([index, sanction]) => {
      const key = keyOf(sanction)
      if (key !== 'SANCION_ECONOMICA' && key !== 'INDEMNIZACION') return []
      const block = key === 'INDEMNIZACION' ? 'indemnizacion' : 'sancionEconomica'
      return [{ pointer: `/tipoSancion/${index}/${block}`, key, amount: amountIn(valueAt(sanction, block)) }]
    }),
    sanctions: items.map(([index, sanction]) => ({
      pointer: `/tipoSancion/${index}`,
      key: keyOf(sanction),
      name: sanctionName(sanction),
    })),
    authority: textAt(document, 'autoridadSancionadora') ?? textAt(document, 'resolucion', 'autoridadResolutora'),
    institution:
      textAt(document, 'institucionDependencia', 'nombre') ??
      textAt(document, 'dondeCometioLaFalta', 'nombreEntePublico') ??
      textAt(document, 'entePublico', 'nombre'),
  }
}
