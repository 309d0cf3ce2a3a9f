import type { Language } from '@pdn/core'
import type { SearchRequest } from '@pdn/queries'
import { type FacetView, formatDate, formatNumber } from '@pdn/ui'
import { messagesIn } from '../messages/messages.ts'
import type { FieldInput } from './field-inputs.ts'
import { withoutFilter } from './search-request.ts'

/** One way in which a list is narrowed, and the address of the list without it. */
export interface NarrowedBy {
  readonly text: string
  readonly href: string
}

const endText = (text: string, of: 'date' | 'number', language: Language): string => {
  if (of === 'date') return formatDate(text, language)
  const number = Number(text)
  return Number.isFinite(number) ? formatNumber(number, language) : text
}

const shownValue = (input: FieldInput, language: Language): string => {
  if (input.type === 'text') return input.value
  if (input.type === 'choice')
    return input.options.flatMap(({ chosen, title }) => (chosen ? title[language] : [])).join(', ')
  const { from, until } = messagesIn(language).search
  const ends = [
    ...(input.from === '' ? [] : [`${from} ${endText(input.from, input.of, language)}`]),
    ...(input.until === '' ? [] : [`${until} ${endText(input.until, input.of, language)}`]),
  ]
  return [...(ends.length === 0 ? [] : [ends.join(' ')]), ...input.others].join(', ')
}

/** In which ways a list is narrowed, in the order of its form. */
export const narrowedBy = (
  request: SearchRequest,
  { facets, inputs }: { readonly facets: readonly FacetView[]; readonly inputs: readonly FieldInput[] },
  address: (changes: Partial<SearchRequest>) => string,
  language: Language,
): readonly NarrowedBy[] => [
  ...(request.inForce
    ? [{ text: messagesIn(language).search.inForce, href: address({ inForce: false, page: 1 }) }]
    : []),
  ...facets.flatMap(({ field, title, values }) =>
    values.flatMap(({ value, label, chosen }) =>
      chosen ? [{ text: `${title}: ${label}`, href: address(withoutFilter(request, field, value)) }] : [],
    ),
  ),
  ...inputs.flatMap(input => {
    const value = shownValue(input, language)
    const href = address(withoutFilter(request, input.id))
    return value === '' ? [] : [{ text: `${input.title[language]}: ${value}`, href }]
  }),
]
