import { foldForSearch } from '@pdn/core'

/** Kinds of sanction of private parties in the canonical document (standard version 2). */
export const sanctionKeys = [
  'INHABILITACION',
  'INDEMNIZACION',
  'SANCION_ECONOMICA',
  'SUSPENSION_ACTIVIDADES',
  'DISOLUCION_SOCIEDAD',
  'OTRO',
] as const

export type SanctionKey = (typeof sanctionKeys)[number]

const fromFirstVersion: ReadonlyMap<string, SanctionKey> = new Map([
  ['I', 'INHABILITACION'],
  ['IND', 'INDEMNIZACION'],
  ['M', 'SANCION_ECONOMICA'],
  ['SE', 'SANCION_ECONOMICA'],
  ['S', 'SUSPENSION_ACTIVIDADES'],
  ['D', 'DISOLUCION_SOCIEDAD'],
  ['A', 'OTRO'],
  ['O', 'OTRO'],
])

const fromLabels: readonly (readonly [RegExp, SanctionKey])[] = [
  [/^inhabilita(?:do|da|cion)\b/, 'INHABILITACION'],
  [/^(?:multa(?:do|da)?|sancion economica)\b/, 'SANCION_ECONOMICA'],
  [/^indemnizacion\b/, 'INDEMNIZACION'],
  [/^suspension\b/, 'SUSPENSION_ACTIVIDADES'],
  [/^disolucion\b/, 'DISOLUCION_SOCIEDAD'],
]

const known: ReadonlySet<string> = new Set(sanctionKeys)
const isKey = (text: string): text is SanctionKey => known.has(text)

/** Keys of the first version to which several of one key correspond: the original is kept beside. */
const ambiguous: ReadonlySet<string> = new Set(['M', 'SE', 'A'])

/** A key of the second version, and whether the original says more than it. */
export interface SanctionKeyReading {
  readonly key: SanctionKey
  readonly keepOriginal: boolean
  /** True where the key was found by the label for want of one. */
  readonly inferred: boolean
  /** True where the source's key is in no list. */
  readonly unknown: boolean
}

/** The sanction that a key of either version names or, without a key, a label; others are `OTRO`. */
export const readSanctionKey = (clave: string | undefined, valor: string | undefined): SanctionKeyReading => {
  const code = clave?.trim().toUpperCase() ?? ''
  const direct = isKey(code) ? code : fromFirstVersion.get(code)
  if (direct !== undefined) {
    return { key: direct, keepOriginal: ambiguous.has(code), inferred: false, unknown: false }
  }
  const label = foldForSearch(valor ?? clave ?? '')
  const labelled = fromLabels.find(([form]) => form.test(label))?.[1]
  return {
    key: labelled ?? 'OTRO',
    keepOriginal: code !== '',
    inferred: labelled !== undefined,
    unknown: code !== '' && labelled === undefined,
  }
}
