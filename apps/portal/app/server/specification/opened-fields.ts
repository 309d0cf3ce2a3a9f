import type { FieldLine } from './field-line.ts'

/** Most lines that a tree shows from the beginning, unless it is asked to stand open. */
const mostLines = 120
const mostAtOnce = 48

const count = (fields: readonly FieldLine[]): number =>
  fields.reduce((sum, { members = [] }) => sum + 1 + count(members), 0)

const membersOf = (fields: readonly FieldLine[]): readonly FieldLine[] => fields.flatMap(({ members = [] }) => members)

/** How many levels of a tree can stand open with no more lines than a reader takes in at once. */
const levelsToOpen = (fields: readonly FieldLine[]): number => {
  let [shown, levels] = [fields.length, 0]
  for (let inside = membersOf(fields); inside.length > 0; inside = membersOf(inside)) {
    shown += inside.length
    if (shown > mostAtOnce) return levels
    levels += 1
  }
  return levels
}

const openTo = (fields: readonly FieldLine[], levels: number): readonly FieldLine[] =>
  levels === 0
    ? fields
    : fields.map(field =>
        field.members === undefined ? field : { ...field, open: true, members: openTo(field.members, levels - 1) },
      )

/** A tree with its branches open: all of a short one or where that is asked for, else as many levels as fit. */
export const openedFields = (
  fields: readonly FieldLine[],
  isAsked: boolean,
): { readonly fields: readonly FieldLine[]; readonly isWhole: boolean } => {
  const isWhole = isAsked || count(fields) <= mostLines
  return { fields: openTo(fields, isWhole ? Number.POSITIVE_INFINITY : levelsToOpen(fields)), isWhole }
}
