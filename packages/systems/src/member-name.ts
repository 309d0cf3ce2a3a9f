import { findReservedIdentifiers } from '@pdn/core'

/** The names that specifications give to members: a word, possibly prefixed (`pdn:raw`), of moderate length. */
const plainName = /^[\p{L}_$@][\p{L}\p{N}_:-]{0,47}$/u
const manyDigits = /\d{5}/

/**
 * A member's name as paths of counts and issues may show it: itself where it looks like a name that a specification
 * would give, `*` where a source used data as a name (a person, an identifier), so that no path carries a value.
 */
export const shownMember = (name: string): string =>
  plainName.test(name) && !manyDigits.test(name) && findReservedIdentifiers(name).length === 0 ? name : '*'

const plainIndex = /^\d{1,9}$/

/** A JSON Pointer whose every step may be shown; steps that are data become `*`. */
export const shownPointer = (pointer: string): string =>
  pointer
    .split('/')
    .map(step => (step === '' || plainIndex.test(step) ? step : shownMember(step)))
    .join('/')
