import type { ColumnProfile } from './column-profile.ts'
import type { DraftTarget } from './draft-target.ts'

/** Columns by the role that they play, and those that play none. */
export interface Assignment {
  readonly columns: ReadonlyMap<string, ColumnProfile>
  readonly unused: readonly ColumnProfile[]
  /** How well the file fits: shares of its columns that are understood, less what the version needs and lacks. */
  readonly fit: number
}

/** Gives each role of a target the column that fits it best; no column plays two. */
export const assignRoles = (target: DraftTarget, columns: readonly ColumnProfile[]): Assignment => {
  const pairs = target.roles.flatMap((role, order) =>
    columns.flatMap(column => {
      const rank = role.names.findIndex(name => name.test(column.folded))
      return rank === -1 || role.holds?.(column) === false ? [] : [{ role, column, rank, order }]
    }),
  )
  const found = new Map<string, ColumnProfile>()
  const taken = new Set<ColumnProfile>()
  for (const { role, column } of pairs.sort((left, right) => left.rank - right.rank || left.order - right.order)) {
    if (found.has(role.id) || taken.has(column)) continue
    found.set(role.id, column)
    taken.add(column)
  }
  const lacking = target.needs.filter(roles => !roles.some(role => found.has(role)))
  return {
    columns: found,
    unused: columns.filter(column => !taken.has(column)),
    fit: found.size / Math.max(1, columns.length) - lacking.length,
  }
}
