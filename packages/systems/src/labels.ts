import type { Localized } from '@pdn/core'

/** Keys with their Spanish and English labels, as localized texts in the same order. */
export const labels = (
  pairs: Readonly<Record<string, readonly [es: string, en: string]>>,
): Readonly<Record<string, Localized>> =>
  Object.fromEntries(Object.entries(pairs).map(([key, [es, en]]) => [key, { es, en }]))
