import type { Json, JsonObject } from '@pdn/core'
import type { Mark } from './part-marks.ts'

/** What is known of where a value came from. */
interface Marks {
  /** True where the provider's mapping inferred it. */
  inferred: boolean
  /** What the source wrote, where the value was repaired. */
  raw: Json | undefined
}

/** The release that gave a value: what a versioned release tells of it. */
export interface Stamp {
  readonly releaseID: Json
  readonly releaseDate: Json
  readonly releaseTag: Json
}

/** One value of a field, and the release that gave it. */
export interface StampedValue {
  readonly stamp: Stamp
  readonly value: Json
}

/** A value that the merge replaces as a whole. */
export interface ValueNode extends Marks {
  readonly kind: 'value'
  readonly value: Json
  /** Marks inside the value, each at its pointer from the value on. */
  readonly inner: readonly Mark[]
  /** Every value that the field had, where the merge keeps them; undefined for what is never versioned. */
  readonly history: StampedValue[] | undefined
}

/** An object whose members are merged one by one. */
export interface ObjectNode extends Marks {
  readonly kind: 'object'
  readonly members: Map<string, Node>
}

/** A list whose items are merged by their ids. */
export interface ListNode extends Marks {
  readonly kind: 'list'
  readonly items: ObjectNode[]
  readonly byId: Map<string, ObjectNode>
  /** Contents of the items that have no id. */
  readonly contents: Set<string>
}

/** A part of a process while its releases are merged. */
export type Node = ValueNode | ObjectNode | ListNode

/** An object without members. */
export const emptyObject = (): ObjectNode => ({ kind: 'object', members: new Map(), inferred: false, raw: undefined })

/** A list without items. */
export const emptyList = (): ListNode => ({
  kind: 'list',
  items: [],
  byId: new Map(),
  contents: new Set(),
  inferred: false,
  raw: undefined,
})

/** What a versioned release says of a value, or the value where none is told. */
const versionsOf = ({ history, value }: ValueNode): Json =>
  history === undefined ? value : history.map(({ stamp, value: given }): Json => ({ ...stamp, value: given }))

/** The JSON of a node. */
const jsonOf = (node: Node): Json => {
  if (node.kind === 'value') return versionsOf(node)
  return node.kind === 'list' ? node.items.map(objectOf) : objectOf(node)
}

/** The JSON object of an object node. */
export const objectOf = (node: ObjectNode): JsonObject =>
  Object.fromEntries([...node.members].map(([name, member]) => [name, jsonOf(member)]))
