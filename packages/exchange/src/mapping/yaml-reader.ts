import { type Json, PlatformError } from '@pdn/core'
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { MappingPlace } from './mapping.ts'

const longestMapping = 1024 * 1024
const deepest = 40

/** A YAML node that is known to exist. */
export type MappingNode = Node

/** One member of a YAML map. */
export interface Member {
  readonly name: string
  readonly place: MappingPlace
  readonly value: MappingNode | null
}

/** Reads the parts of a mapping with their places and collects everything that is wrong with them. */
export class YamlReader {
  readonly #where: string
  readonly #lines: LineCounter
  readonly #faults: { readonly place: MappingPlace; readonly message: string }[] = []
  readonly root: MappingNode | null

  constructor(text: string, where: string) {
    this.#where = where
    this.#lines = new LineCounter()
    if (text.length > longestMapping)
      throw new PlatformError('mapping-invalid', {
        message: `The mapping is longer than ${longestMapping} characters.`,
        where,
        hint: 'Give the mapping, not the data.',
      })
    const document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false, uniqueKeys: true })
    for (const error of document.errors) {
      const { line, col } = this.#lines.linePos(error.pos[0])
      this.#faults.push({ place: { line, column: col }, message: `This is not well-formed YAML (${error.code}).` })
    }
    this.finish()
    this.root = document.contents
  }

  place(node: MappingNode | null | undefined): MappingPlace {
    const { line, col } = this.#lines.linePos(node?.range?.[0] ?? 0)
    return { line, column: col }
  }

  /** Notes a fault; reading goes on, so that all are told at once. */
  fault(at: MappingNode | null | undefined | MappingPlace, message: string): void {
    const place = at !== null && at !== undefined && 'line' in at ? at : this.place(at)
    this.#faults.push({ place, message })
  }

  /** Throws one error that tells every fault found. */
  finish(): void {
    const [first] = this.#faults
    if (first === undefined) return
    const told = this.#faults
      .slice(0, 20)
      .map(({ place, message }) => `line ${place.line}, column ${place.column}: ${message}`)
    const more = this.#faults.length > 20 ? ` … and ${this.#faults.length - 20} more.` : ''
    throw new PlatformError('mapping-invalid', {
      message: `The mapping has ${this.#faults.length === 1 ? 'a fault' : `${this.#faults.length} faults`}. ${told.join(' ')}${more}`,
      where: `${this.#where}, line ${first.place.line}, column ${first.place.column}`,
      hint: 'The members of a mapping are listed in docs/reference/mapping.md.',
    })
  }

  /** The members of a map, of which only `allowed` may stand; empty, with a fault, for anything else. */
  members(node: MappingNode | null, what: string, allowed?: readonly string[]): ReadonlyMap<string, Member> {
    if (!isMap(node)) {
      this.fault(node, `${what} must be a map of names and values.`)
      return new Map()
    }
    const members = this.#pairs(node)
    for (const member of members)
      if (allowed !== undefined && !allowed.includes(member.name))
        this.fault(member.place, `“${member.name}” is unknown in ${what}; known are ${allowed.join(', ')}.`)
    return new Map(members.map(member => [member.name, member]))
  }

  #pairs(map: YAMLMap): Member[] {
    return map.items.flatMap(pair => {
      const key = pair.key
      if (!isScalar(key)) {
        this.fault(map, 'A name must be a text.')
        return []
      }
      return [{ name: String(key.value), place: this.place(key), value: this.#known(pair.value, key) }]
    })
  }

  /** The items of a list; a single value stands for a list of one. */
  items(node: MappingNode | null): readonly (MappingNode | null)[] {
    return isSeq(node) ? node.items.map(item => this.#known(item, node)) : [node]
  }

  /** True for a list, which some places require. */
  isList(node: MappingNode | null): boolean {
    return isSeq(node)
  }

  text(node: MappingNode | null, what: string): string {
    if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number')) return String(node.value)
    this.fault(node, `${what} must be a text.`)
    return ''
  }

  texts(node: MappingNode | null, what: string): readonly string[] {
    return this.items(node).map(item => this.text(item, what))
  }

  flag(node: MappingNode | null, what: string): boolean {
    if (isScalar(node) && typeof node.value === 'boolean') return node.value
    this.fault(node, `${what} must be true or false.`)
    return false
  }

  /** One of a closed list of words. */
  choice<Word extends string>(node: MappingNode | null, what: string, words: readonly Word[]): Word | undefined {
    const found = isScalar(node) ? words.find(word => word === node.value) : undefined
    if (found === undefined) this.fault(node, `${what} must be one of ${words.join(', ')}.`)
    return found
  }

  /** Any JSON value. */
  json(node: MappingNode | null, what: string, depth = 0): Json {
    if (depth > deepest) this.fault(node, `${what} is nested too deep.`)
    else if (isSeq(node)) return node.items.map(item => this.json(this.#known(item, node), what, depth + 1))
    else if (isMap(node))
      return Object.fromEntries(
        this.#pairs(node).map(member => [member.name, this.json(member.value, what, depth + 1)]),
      )
    else if (isScalar(node)) {
      const value = node.value
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
      if (typeof value === 'number' && Number.isFinite(value)) return value
    } else if (node === null) return null
    this.fault(node, `${what} must be a value that JSON can hold.`)
    return null
  }

  #known(node: unknown, parent: MappingNode): MappingNode | null {
    if (node === null || node === undefined) return null
    if (isAlias(node)) {
      this.fault(node, 'References (*name) are not used in mappings; write the value out.')
      return null
    }
    if (isMap(node) || isSeq(node) || isScalar(node)) return node
    this.fault(parent, 'This cannot be read.')
    return null
  }
}
