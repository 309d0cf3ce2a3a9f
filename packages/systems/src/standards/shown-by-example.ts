import type { DeliberateDifference } from './compared-standard.ts'

/** Differences of every version of which only an answer was published, as an example. */
export const shownDates: DeliberateDifference = {
  where: /\/fecha(?:_\w+)?$/,
  in: ['format'],
  instead: 'dates are dates, and moments are moments',
  reason: 'Only an example of an answer was published; its values show the form, which an example cannot say.',
}

/** An amount of an example without cents. */
export const shownAmounts: DeliberateDifference = {
  where: /\/multa\/monto$/,
  in: ['types'],
  instead: 'an amount may have cents',
  reason: 'Only an example of an answer was published, and its amount is a whole one; version 1.1 has any number.',
}
