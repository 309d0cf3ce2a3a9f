import { foldForFilter, parseRfc, splitLegalForm } from '@pdn/core'
import type { Condition } from './mapping.ts'

/** Whether a condition holds for a row, given the trimmed text of its cells. */
export const holds = (condition: Condition, cell: (column: string) => string): boolean => {
  switch (condition.type) {
    case 'all':
      return condition.conditions.every(part => holds(part, cell))
    case 'any':
      return condition.conditions.some(part => holds(part, cell))
    case 'not':
      return !holds(condition.condition, cell)
    case 'empty':
      return (cell(condition.source) === '') === condition.expected
    case 'equals': {
      const text = foldForFilter(cell(condition.source))
      return condition.values.some(value => foldForFilter(value) === text)
    }
    case 'matches':
      return condition.pattern.test(cell(condition.source))
    case 'legal-form':
      return (splitLegalForm(cell(condition.source)).form !== undefined) === condition.expected
    case 'rfc':
      return (parseRfc(cell(condition.source))?.type ?? 'none') === condition.expected
  }
}
