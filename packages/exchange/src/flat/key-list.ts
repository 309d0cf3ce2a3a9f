import { foldForFilter, type Json } from '@pdn/core'
import type { Catalogue, DescribedField } from '@pdn/systems'

/** Between a label and its key, as templates show them: `SOLTERO (A) — SOL`. */
export const labelMark = ' — '

/** The keys of a column, by what people write for them. */
export interface KeyList {
  /** The key of exactly this text. */
  key(text: string): Json | undefined
  /** The key that a label stands for, alone or with its key behind it; undefined where two share the label. */
  shown(text: string): Json | undefined
  /** Keys with their labels, in the standard's order. */
  readonly entries: readonly { readonly key: Json; readonly label: { readonly es: string; readonly en: string } }[]
}

const labelled = (field: DescribedField, catalogue: Catalogue | undefined): KeyList['entries'] => {
  const values = new Map((field.codes ?? []).map(code => [String(code), code] as const))
  if (catalogue === undefined) return [...values].map(([text, key]) => ({ key, label: { es: text, en: text } }))
  const isNumber = field.types.length > 0 && !field.types.includes('string')
  return catalogue.entries.map(({ key, label }) => ({
    key: values.get(key) ?? (isNumber && Number.isFinite(Number(key)) ? Number(key) : key),
    label,
  }))
}

const listOf = (entries: KeyList['entries']): KeyList => {
  const byText = new Map(entries.map(({ key }) => [String(key), key]))
  const byLabel = new Map<string, Json | undefined>()
  for (const { key, label } of entries)
    for (const text of new Set([foldForFilter(label.es), foldForFilter(label.en)]))
      byLabel.set(text, byLabel.has(text) && byLabel.get(text) !== key ? undefined : key)
  return {
    entries,
    key: text => byText.get(text),
    shown: text => {
      const mark = text.lastIndexOf(labelMark)
      const behind = mark === -1 ? undefined : byText.get(text.slice(mark + labelMark.length).trim())
      return behind ?? byText.get(text.trim()) ?? byLabel.get(foldForFilter(text.trim()))
    },
  }
}

/** The keys of a field: those of its catalogue, or of its closed list; undefined where any value may stand. */
export const keyList = (field: DescribedField, catalogues: readonly Catalogue[] = []): KeyList | undefined => {
  const entries = labelled(
    field,
    catalogues.find(({ id }) => id === field.catalogue),
  )
  return entries.length === 0 ? undefined : listOf(entries)
}
