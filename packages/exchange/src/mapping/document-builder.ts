import { canonicalJson, isObject, type Json, type JsonObject, jsonPointer } from '@pdn/core'
import type { Issue, RuleName } from '@pdn/systems'
import { applies, type Evaluated, evaluate, type Surroundings } from './evaluate.ts'
import type { MappedRow } from './mapped-row.ts'
import type { ItemRule, Rule, ValueRule } from './mapping.ts'

/** An issue with a produced document, and the rows that it concerns. */
export interface MappedIssue extends Issue {
  readonly rows: readonly number[]
}

type DraftValue = null | boolean | number | string | Draft | DraftValue[]
interface Draft {
  [member: string]: DraftValue | undefined
}
type Path = readonly (string | number)[]

const isDraft = (value: DraftValue | undefined): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A copy that may be added to: a constant of the mapping is shared by all documents. */
const draftOf = (value: Json): DraftValue => {
  if (typeof value !== 'object' || value === null) return value
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, member === undefined ? member : draftOf(member)]),
    )
  return value.map(draftOf)
}

const sameValue = (left: DraftValue, right: Json): boolean => canonicalJson(left) === canonicalJson(right)

/** Builds one document out of rows: each rule adds its value, equal items become one, disagreements are told. */
export class DocumentBuilder {
  readonly issues: MappedIssue[] = []
  readonly #root: Draft = {}
  readonly #inferred = new Set<string>()
  readonly #raw = new Map<string, string>()
  readonly #places = new Map<string, Map<string, number>>()
  readonly #issueRows = new Map<string, number[]>()
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** Applies rules to a row. */
  add(rules: readonly Rule[], row: MappedRow): void {
    this.#apply(rules, row, this.#root, [])
  }

  /** The document, with `pdn:inferred` and `pdn:raw` where they have something to say. */
  document(): JsonObject {
    const inferred = [...this.#inferred].sort()
    const raw = Object.fromEntries([...this.#raw].sort(([left], [right]) => (left < right ? -1 : 1)))
    return {
      ...this.#root,
      ...(inferred.length === 0 ? {} : { 'pdn:inferred': inferred }),
      ...(this.#raw.size === 0 ? {} : { 'pdn:raw': raw }),
    }
  }

  #apply(rules: readonly Rule[], row: MappedRow, base: Draft, at: Path): void {
    for (const rule of rules) {
      if (rule.type === 'item') this.#item(rule, row, base, at)
      else this.#value(rule, row, base, at)
    }
  }

  #value(rule: ValueRule, row: MappedRow, base: Draft, at: Path): void {
    const found = evaluate(rule, row, this.#around)
    const { value } = found
    const path = [...at, ...rule.path]
    if (value === undefined) {
      this.#tell(path, found, row)
      return
    }
    const parent = this.#parent(rule.path, base, path, row)
    const last = rule.path.at(-1)
    if (parent === undefined || last === undefined) return
    if (rule.appends) this.#append(parent, last, value, found, path, row)
    else this.#set(parent, last, value, found, path, row)
  }

  #set(parent: Draft, name: string, value: Json, found: Evaluated, path: Path, row: MappedRow): void {
    const present = Object.hasOwn(parent, name) ? parent[name] : undefined
    if (present === undefined) {
      parent[name] = draftOf(value)
      if (found.inferred) this.#inferred.add(jsonPointer(path))
      this.#tell(path, found, row)
    } else if (!sameValue(present, value)) this.#disagree(path, row)
  }

  #append(parent: Draft, name: string, added: Json, found: Evaluated, path: Path, row: MappedRow): void {
    const list = this.#list(parent, name, path, row)
    if (list === undefined) return
    for (const value of Array.isArray(added) ? added : [added]) {
      if (list.some(present => sameValue(present, value))) continue
      const place = [...path, list.length]
      list.push(draftOf(value))
      if (found.inferred) this.#inferred.add(jsonPointer(place))
      this.#tell(place, found, row)
    }
  }

  #item(rule: ItemRule, row: MappedRow, base: Draft, at: Path): void {
    if (!applies(rule, row)) return
    const path = [...at, ...rule.path]
    const key = rule.key === undefined ? undefined : evaluate(rule.key, row, this.#around).value
    if (rule.key !== undefined && key === undefined) {
      this.#issue(path, 'item-without-key', 'warning', row)
      return
    }
    const parent = this.#parent(rule.path, base, path, row)
    const list = parent && this.#list(parent, rule.path.at(-1) ?? '', path, row)
    if (list === undefined) return
    const index = this.#place(path, key, list.length)
    const present = list[index]
    const draft: Draft = isDraft(present) ? present : {}
    if (present === undefined) list.push(draft)
    this.#apply(rule.rules, row, draft, [...path, index])
    if (present === undefined && Object.keys(draft).length === 0) list.pop()
  }

  /** Where the item of that key stands in its list: its old place, or the end. */
  #place(path: Path, key: Json | undefined, end: number): number {
    if (key === undefined) return end
    const pointer = jsonPointer(path)
    const places = this.#places.get(pointer) ?? new Map<string, number>()
    this.#places.set(pointer, places)
    const text = canonicalJson(key)
    const index = places.get(text) ?? end
    places.set(text, index)
    return index
  }

  /** The object that holds a path's last step, made where it is not there yet. */
  #parent(steps: readonly string[], base: Draft, path: Path, row: MappedRow): Draft | undefined {
    let parent = base
    for (const step of steps.slice(0, -1)) {
      const present = Object.hasOwn(parent, step) ? parent[step] : undefined
      const next: DraftValue = present ?? {}
      if (!isDraft(next)) {
        this.#disagree(path, row)
        return undefined
      }
      parent[step] = next
      parent = next
    }
    return parent
  }

  #list(parent: Draft, name: string, path: Path, row: MappedRow): DraftValue[] | undefined {
    const present = Object.hasOwn(parent, name) ? parent[name] : undefined
    if (present === undefined) {
      const list: DraftValue[] = []
      parent[name] = list
      return list
    }
    if (Array.isArray(present)) return present
    this.#disagree(path, row)
    return undefined
  }

  #tell(path: Path, found: Evaluated, row: MappedRow): void {
    if (found.raw !== undefined && !this.#raw.has(jsonPointer(path))) this.#raw.set(jsonPointer(path), found.raw)
    if (found.issue === undefined) return
    const severity = found.value === undefined ? 'error' : 'warning'
    this.#issue(path, found.issue, severity, row, found.value !== undefined)
  }

  #disagree(path: Path, row: MappedRow): void {
    this.#issue(path, 'rows-disagree', 'warning', row)
  }

  /** One issue for each rule and path; further rows join it. */
  #issue(path: Path, rule: RuleName, severity: Issue['severity'], row: MappedRow, repaired = false): void {
    const pointer = jsonPointer(path)
    const name = `${rule} ${pointer}`
    const known = this.#issueRows.get(name)
    if (known !== undefined) {
      known.push(row.number)
      return
    }
    const rows = [row.number]
    this.#issueRows.set(name, rows)
    this.issues.push({ path: pointer, rule, severity, repaired, rows })
  }
}
