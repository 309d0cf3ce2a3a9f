import type { Json, Localized } from '@pdn/core'
import type { PublicityRule } from './system.ts'

/** Rules that publish these members of an object; without a base, of the document. */
export const publicMembers = (base: string, members: readonly string[]): readonly PublicityRule[] =>
  members.map(member => ({ path: base === '' ? member : `${base}.${member}`, class: 'public' }))

/** Rules that reserve these members of an object. */
export const reservedMembers = (base: string, members: readonly string[]): readonly PublicityRule[] =>
  members.map(member => ({ path: base === '' ? member : `${base}.${member}`, class: 'reserved' }))

/** Rules that publish these members where a condition holds, which `reason` tells in words, and reserve them elsewhere. */
export const conditionalMembers = (
  base: string,
  members: readonly string[],
  when: (trail: readonly Json[]) => boolean,
  reason?: Localized,
): readonly PublicityRule[] => [
  ...publicMembers(base, members).map(rule => ({ ...rule, when, ...(reason === undefined ? {} : { reason }) })),
  ...reservedMembers(base, members),
]
