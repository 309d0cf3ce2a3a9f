import type { Language } from '@pdn/core'
import { ruleNames } from '../messages/rule-names.ts'

/** A rule in plain words; one without words of its own shows its name, readable. */
export const ruleWords = (rule: string, language: Language): string =>
  Object.hasOwn(ruleNames, rule) ? (ruleNames[rule]?.[language] ?? rule) : rule.replaceAll('-', ' ')
