import { foldForFilter, type Json } from '@pdn/core'
import { loadCondition } from './load-condition.ts'
import type { Alternative, Catalogue, ColumnUse, ItemRule, Rule, Source, Transform, ValueRule } from './mapping.ts'
import { parseTemplate, templateColumns } from './template.ts'
import type { MappingNode, Member, YamlReader } from './yaml-reader.ts'

const origins = ['from', 'constant', 'template', 'hash', 'latest', 'split', 'first'] as const
const valueMembers = [
  ...['to', ...origins, 'separator', 'when', 'as', 'formats', 'currency', 'catalogue'],
  ...['default', 'required', 'inferred', 'note'],
]
const transforms: readonly Transform[] = [
  ...(['text', 'upper', 'lower', 'name', 'date', 'date-time'] as const),
  ...(['given-names', 'first-surname', 'second-surname'] as const),
  ...(['money', 'number', 'integer', 'boolean'] as const),
]

type Members = ReadonlyMap<string, Member>

/** Reads the rules of a mapping and keeps every column that they name. */
export class RuleReader {
  readonly yaml: YamlReader
  readonly columns = new Map<string, ColumnUse>()
  readonly #catalogues = new Map<string, Catalogue>()
  readonly #reserved: readonly string[]

  constructor(yaml: YamlReader, reserved: readonly string[]) {
    this.yaml = yaml
    this.#reserved = reserved
  }

  /** A column's name, noted with its place. */
  column(node: MappingNode | null): string {
    return this.#note(this.yaml.text(node, 'A column'), node)
  }

  columnList(node: MappingNode | null): readonly string[] {
    return this.yaml.items(node).map(item => this.column(item))
  }

  /** Reads `catalogues`: by name, texts and the values that they stand for. */
  readCatalogues(node: MappingNode | null): void {
    for (const [name, member] of this.yaml.members(node, 'catalogues')) {
      const parts = this.yaml.members(member.value, `catalogue “${name}”`, ['values', 'otherwise', 'note'])
      const values = new Map<string, Json>()
      for (const [text, entry] of this.yaml.members(parts.get('values')?.value ?? null, `the values of “${name}”`))
        values.set(foldForFilter(text.trim()), this.yaml.json(entry.value, 'A value'))
      this.#catalogues.set(name, { name, values, otherwise: this.#otherwise(parts.get('otherwise')) })
    }
  }

  #otherwise(member: Member | undefined): Catalogue['otherwise'] {
    if (member === undefined) return 'leave-out'
    const value = this.yaml.json(member.value, 'otherwise')
    if (value === 'keep' || value === 'leave-out') return value
    return { value }
  }

  rules(node: MappingNode | null, what: string): readonly Rule[] {
    if (!this.yaml.isList(node)) {
      this.yaml.fault(node, `${what} must be a list of rules.`)
      return []
    }
    return this.yaml.items(node).map(item => this.#rule(item))
  }

  #rule(node: MappingNode | null): Rule {
    const isItem = this.yaml.members(node, 'a rule').has('item')
    return isItem ? this.#itemRule(node) : this.#valueRule(node)
  }

  #itemRule(node: MappingNode | null): ItemRule {
    const members = this.yaml.members(node, 'a rule with item', ['to', 'item', 'key', 'when', 'note'])
    const { path, appends } = this.#path(members.get('to'), node)
    if (!appends) this.yaml.fault(node, 'The path of a rule with item ends in [].')
    const rules = this.rules(members.get('item')?.value ?? null, 'item')
    const keyNode = members.get('key')
    const keyName = keyNode === undefined ? undefined : this.yaml.text(keyNode.value, 'key')
    const key = rules.find(rule => rule.type === 'value' && !rule.appends && rule.path.join('.') === keyName)
    if (keyNode !== undefined && key === undefined)
      this.yaml.fault(keyNode.value, 'The key must be the path of one rule of the item.')
    const when = this.#when(members)
    return {
      type: 'item',
      path,
      key: key?.type === 'value' ? key : undefined,
      rules,
      when,
      place: this.yaml.place(node),
    }
  }

  #valueRule(node: MappingNode | null): ValueRule {
    const { yaml } = this
    const members = yaml.members(node, 'a rule', valueMembers)
    const value = (name: string): MappingNode | null => members.get(name)?.value ?? null
    const given = <Value>(name: string, read: (node: MappingNode | null) => Value): Value | undefined =>
      members.has(name) ? read(value(name)) : undefined
    return {
      type: 'value',
      ...this.#path(members.get('to'), node),
      from: this.#source(members, node),
      when: this.#when(members),
      transform: given('as', as => yaml.choice(as, 'as', transforms)) ?? 'text',
      formats: given('formats', formats => yaml.texts(formats, 'formats')),
      currency: given('currency', currency => yaml.text(currency, 'currency')) ?? 'MXN',
      catalogue: given('catalogue', name => this.#catalogue(name)),
      fallback: given('default', json => yaml.json(json, 'default')),
      required: given('required', flag => yaml.flag(flag, 'required')) ?? false,
      inferred: given('inferred', flag => yaml.flag(flag, 'inferred')),
      place: yaml.place(node),
    }
  }

  #catalogue(node: MappingNode | null): Catalogue | undefined {
    const name = this.yaml.text(node, 'catalogue')
    const catalogue = this.#catalogues.get(name)
    if (catalogue === undefined) this.yaml.fault(node, `There is no catalogue “${name}” in this mapping.`)
    return catalogue
  }

  #when(members: Members) {
    const member = members.get('when')
    return member === undefined ? undefined : loadCondition(this, member.value)
  }

  #path(member: Member | undefined, node: MappingNode | null): { path: readonly string[]; appends: boolean } {
    if (member === undefined) {
      this.yaml.fault(node, 'A rule says with “to” where its value goes.')
      return { path: [], appends: false }
    }
    const text = this.yaml.text(member.value, 'to')
    const appends = text.endsWith('[]')
    const path = (appends ? text.slice(0, -2) : text).split('.')
    if (
      path.some(step => step === '' || step.includes('[') || ['__proto__', 'constructor', 'prototype'].includes(step))
    )
      this.yaml.fault(
        member.value,
        'A path is names joined by dots; [] may stand at its end only, and lists nest by item.',
      )
    return { path, appends }
  }

  #source(members: Members, node: MappingNode | null): Source {
    const [origin, ...others] = origins.filter(name => members.has(name))
    if (origin === undefined || others.length > 0) {
      this.yaml.fault(node, `A rule has exactly one of ${origins.join(', ')}.`)
      return { type: 'constant', value: null }
    }
    const value = members.get(origin)?.value ?? null
    if (origin === 'from') return { type: 'column', source: this.column(value) }
    if (origin === 'constant') return { type: 'constant', value: this.yaml.json(value, 'constant') }
    if (origin === 'template') return this.#template(value)
    if (origin === 'hash') return this.#hash(value)
    if (origin === 'latest') return { type: 'latest', sources: this.columnList(value) }
    if (origin === 'first')
      return { type: 'first', alternatives: this.yaml.items(value).map(item => this.#alternative(item)) }
    const separator = members.get('separator')
    return {
      type: 'split',
      source: this.column(value),
      separator: separator === undefined ? ',' : this.yaml.text(separator.value, 'separator'),
    }
  }

  #alternative(node: MappingNode | null): Alternative {
    const members = this.yaml.members(node, 'an alternative', [...origins, 'separator', 'when', 'inferred', 'note'])
    const inferred = members.get('inferred')
    return {
      from: this.#source(members, node),
      when: this.#when(members),
      inferred: inferred === undefined ? undefined : this.yaml.flag(inferred.value, 'inferred'),
    }
  }

  #template(node: MappingNode | null): Source {
    const parts = parseTemplate(this.yaml.text(node, 'template'))
    if (typeof parts === 'string') {
      this.yaml.fault(node, parts)
      return { type: 'constant', value: null }
    }
    for (const column of templateColumns(parts)) this.#note(column, node)
    return { type: 'template', parts }
  }

  #hash(node: MappingNode | null): Source {
    const sources = this.columnList(node)
    for (const source of sources.filter(column => this.#reserved.includes(column)))
      this.yaml.fault(
        node,
        `“${source}” is reserved, and a hash of it would tell whoever guesses its value; name public columns only.`,
      )
    return { type: 'hash', sources }
  }

  #note(column: string, node: MappingNode | null): string {
    if (!this.columns.has(column)) this.columns.set(column, { column, place: this.yaml.place(node) })
    return column
  }
}
