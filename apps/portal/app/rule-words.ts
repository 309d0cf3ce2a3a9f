import type { Messages } from './messages/messages.ts'

/** A rule of the readers in plain words; one without words of its own shows its name, readable. */
export const ruleWords = (rule: string, messages: Messages): string => messages.rules[rule] ?? rule.replaceAll('-', ' ')
