import type { SearchFilter } from '@pdn/database'
import type { Kind, System } from '@pdn/systems'

/** The kinds whose records a filter by system and kind lets through, in the order of the systems. */
export const kindsInScope = (
  systems: readonly System[],
  filter: Pick<SearchFilter, 'system' | 'kind'>,
): readonly Kind[] => {
  const among = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value)
  return systems
    .filter(({ id }) => among(filter.system, id))
    .flatMap(({ kinds }) => kinds.filter(({ id }) => among(filter.kind, id)))
}
