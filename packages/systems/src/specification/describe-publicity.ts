import type { PublicityRule } from '../system.ts'
import type { DescribedField, FieldPublicity } from './described-field.ts'

/** What the rules of one path say of the value there. */
export const publicityOfRules = (rules: readonly PublicityRule[]): FieldPublicity => {
  const decisive = rules.findIndex(({ when }) => when === undefined)
  const able = decisive === -1 ? rules : rules.slice(0, decisive + 1)
  const [first] = able
  if (first === undefined) return { class: 'unclassified', rules: [] }
  if (able.every(rule => rule.class === first.class) && decisive !== -1) return { class: first.class, rules: [] }
  return {
    class: 'conditional',
    rules: able.map(rule => ({ class: rule.class, ...(rule.reason === undefined ? {} : { reason: rule.reason }) })),
  }
}

/** What an object's fields have in common; `mixed` where they differ. */
export const publicityOfMembers = (members: readonly DescribedField[]): FieldPublicity => {
  const [first, ...others] = new Set(members.map(({ publicity }) => publicity.class))
  const agreed = first === undefined || others.length > 0 || first === 'conditional' ? 'mixed' : first
  return { class: agreed, rules: [] }
}
