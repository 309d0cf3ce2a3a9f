import { foldForSearch } from '@pdn/core'

/** The keys under which a document may name a sanction, and what they become in the canonical one (version 2). */
export interface SanctionVocabulary {
  /** Keys of version 2. */
  readonly keys: ReadonlySet<string>
  /** Keys of version 1.1. */
  readonly first: ReadonlyMap<string, string>
  /** Keys of the first version to which several of one key correspond: the original is kept beside. */
  readonly ambiguous: ReadonlySet<string>
  /** Labels, folded, for want of a key. */
  readonly labels: readonly (readonly [form: RegExp, key: string])[]
  /** Block of a debarment's dates where no debarment is listed: the standard has one block of dates for all. */
  readonly dated: Readonly<Record<string, string>>
}

/** Sanctions of private parties. */
export const privateSanctions: SanctionVocabulary = {
  keys: new Set([
    'INHABILITACION',
    'INDEMNIZACION',
    'SANCION_ECONOMICA',
    'SUSPENSION_ACTIVIDADES',
    'DISOLUCION_SOCIEDAD',
    'OTRO',
  ]),
  first: new Map([
    ['I', 'INHABILITACION'],
    ['IND', 'INDEMNIZACION'],
    ['M', 'SANCION_ECONOMICA'],
    ['SE', 'SANCION_ECONOMICA'],
    ['S', 'SUSPENSION_ACTIVIDADES'],
    ['D', 'DISOLUCION_SOCIEDAD'],
    ['A', 'OTRO'],
    ['O', 'OTRO'],
  ]),
  ambiguous: new Set(['M', 'SE', 'A']),
  labels: [
    [/^inhabilita(?:do|da|cion)\b/, 'INHABILITACION'],
    [/^(?:multa(?:do|da)?|sancion economica)\b/, 'SANCION_ECONOMICA'],
    [/^indemnizacion\b/, 'INDEMNIZACION'],
    [/^suspension\b/, 'SUSPENSION_ACTIVIDADES'],
    [/^disolucion\b/, 'DISOLUCION_SOCIEDAD'],
  ],
  dated: { INHABILITACION: 'inhabilitacion' },
}

/**
 * A label of nothing but a sanction's name and what usually goes with it. A text that says more may name somebody and
 * be withheld; what a document becomes must not depend on it.
 */
const wholly = (name: string): RegExp =>
  new RegExp(
    `^(?:${name})(?: (?:del?|en|el|la|su|o|y|para|por|publica|privada|temporal|definitiva|empleo|puesto|cargo|comision|funciones|sueldo|servicio|publico))*$`,
  )

/**
 * Sanctions of public servants (LGRA, art. 75 and 78). A document of the first version that lists a suspension and no
 * debarment has its dates in the only block that the standard gives it, as the official migration takes them.
 */
export const servantSanctions: SanctionVocabulary = {
  keys: new Set(['AMONESTACION', 'SUSPENSION', 'DESTITUCION', 'SANCION_ECONOMICA', 'INHABILITACION', 'OTRO']),
  first: new Map([
    ['I', 'INHABILITACION'],
    ['M', 'SANCION_ECONOMICA'],
    ['SE', 'SANCION_ECONOMICA'],
    ['IRSC', 'SANCION_ECONOMICA'],
    ['S', 'SUSPENSION'],
    ['D', 'DESTITUCION'],
    ['A', 'AMONESTACION'],
    ['O', 'OTRO'],
  ]),
  ambiguous: new Set(['M', 'SE', 'IRSC']),
  labels: [
    [wholly('inhabilita(?:do|da|cion)'), 'INHABILITACION'],
    [wholly('multa(?:do|da)?|sancion(?:es)? economicas?|indemnizacion(?: resarcitoria)?'), 'SANCION_ECONOMICA'],
    [wholly('suspen(?:dido|dida|sion)'), 'SUSPENSION'],
    [wholly('destitu(?:ido|ida|cion)'), 'DESTITUCION'],
    [wholly('amonesta(?:do|da|cion)'), 'AMONESTACION'],
  ],
  dated: { INHABILITACION: 'inhabilitacion', SUSPENSION: 'suspensionEmpleo' },
}

/** A key of the second version, and whether the original says more than it. */
export interface SanctionKeyReading {
  readonly key: string
  readonly keepOriginal: boolean
  /** True where the key was found by the label for want of one. */
  readonly inferred: boolean
  /** True where the source's key is in no list. */
  readonly unknown: boolean
}

/** The sanction that a key of either version names or, without one or with `OTRO`, a label; others are `OTRO`. */
export const readSanctionKey = (
  vocabulary: SanctionVocabulary,
  clave: string | undefined,
  valor: string | undefined,
): SanctionKeyReading => {
  const { keys, first, ambiguous, labels } = vocabulary
  const code = clave?.trim().toUpperCase() ?? ''
  const direct = keys.has(code) ? code : first.get(code)
  const label = foldForSearch(valor ?? (direct === undefined ? clave : undefined) ?? '')
  const labelled = labels.find(([form]) => form.test(label))?.[1]
  if (direct !== undefined && (direct !== 'OTRO' || labelled === undefined)) {
    return { key: direct, keepOriginal: ambiguous.has(code), inferred: false, unknown: false }
  }
  return {
    key: labelled ?? 'OTRO',
    keepOriginal: code !== '',
    inferred: labelled !== undefined,
    unknown: code !== '' && direct === undefined && labelled === undefined,
  }
}
