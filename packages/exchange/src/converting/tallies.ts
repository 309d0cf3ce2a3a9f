import type { Json, Language } from '@pdn/core'
import { type ChoiceRule, choiceWords, type Version, validate } from '@pdn/systems'
import type { ToldChoice } from './choice-file.ts'
import type { ChoiceCount, Lack } from './conversion.ts'

/** Documents shown of a rule, and places told of what a version lacks. */
const shownExamples = 3
const toldLacks = 200

/** Counts of choices by rule, with the first of each. */
export class ChoiceTally {
  readonly #language: Language
  readonly #rules = new Map<ChoiceRule, { type: ToldChoice['type']; count: number; examples: ToldChoice[] }>()

  constructor(language: Language) {
    this.#language = language
  }

  add(told: readonly ToldChoice[]): void {
    for (const choice of told) {
      const known = this.#rules.get(choice.rule) ?? { type: choice.type, count: 0, examples: [] }
      this.#rules.set(choice.rule, known)
      known.count++
      if (known.examples.length < shownExamples) known.examples.push(choice)
    }
  }

  counts(): readonly ChoiceCount[] {
    return [...this.#rules]
      .map(([rule, known]) => ({ rule, ...known, why: choiceWords(rule)[this.#language] }))
      .toSorted((left, right) => right.count - left.count)
  }
}

/** Counts of what results lack that their version asks for. */
export class LackTally {
  readonly #lacks = new Map<string, { version: string; rule: string; path: string; count: number }>()

  add(version: Version, document: Json): void {
    for (const { rule, path: pointer } of validate(version, document)) {
      const path = pointer.replace(/\/\d+(?=\/|$)/g, '/*')
      const key = `${version.id} ${rule} ${path}`
      const known = this.#lacks.get(key)
      if (known !== undefined) known.count++
      else if (this.#lacks.size < toldLacks) this.#lacks.set(key, { version: version.id, rule, path, count: 1 })
    }
  }

  counts(): readonly Lack[] {
    return [...this.#lacks.values()].toSorted((left, right) => right.count - left.count)
  }
}

/** Counts of rules. */
export class RuleTally {
  readonly #rules = new Map<string, number>()

  add(rules: Iterable<string>): void {
    for (const rule of rules) this.#rules.set(rule, (this.#rules.get(rule) ?? 0) + 1)
  }

  counts(more: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
    const all = new Map(this.#rules)
    for (const [rule, count] of Object.entries(more)) all.set(rule, (all.get(rule) ?? 0) + count)
    return Object.fromEntries([...all].toSorted(([, left], [, right]) => right - left))
  }
}
