import type { Localized } from '@pdn/core'
import type { Catalogue } from '../system.ts'

/** A catalogue of these names, in their order; `open` where the standard allows other values. */
export const catalogue = (
  id: string,
  title: Localized,
  names: Readonly<Record<string, Localized>>,
  paths: readonly string[],
  open = false,
): Catalogue => ({
  id,
  title,
  paths,
  ...(open ? { open } : {}),
  entries: Object.entries(names).map(([key, label]) => ({ key, label })),
})

/** Some of these names, in the order of the keys; a key without a name is left out. */
export const someOf = (
  names: Readonly<Record<string, Localized>>,
  keys: readonly string[],
): Readonly<Record<string, Localized>> =>
  Object.fromEntries(
    keys.flatMap(key => {
      const name = Object.hasOwn(names, key) ? names[key] : undefined
      return name === undefined ? [] : [[key, name]]
    }),
  )
