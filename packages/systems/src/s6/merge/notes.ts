import { canonicalJson, type Json, type JsonObject } from '@pdn/core'
import type { Mark } from './part-marks.ts'

/** An object or a list. */
export type Container = JsonObject | readonly Json[]

/** Something beside members of objects. */
class BesideMembers<Value> {
  readonly #byOwner = new Map<Container, Map<string, Value>>()

  get isEmpty(): boolean {
    return this.#byOwner.size === 0
  }

  get(owner: JsonObject, name: string): Value | undefined {
    return this.#byOwner.get(owner)?.get(name)
  }

  set(owner: JsonObject, name: string, value: Value): void {
    const members = this.#byOwner.get(owner)
    if (members === undefined) this.#byOwner.set(owner, new Map([[name, value]]))
    else members.set(name, value)
  }

  delete(owner: JsonObject, name: string): void {
    this.#byOwner.get(owner)?.delete(name)
  }

  /** Names of the members of an object that have something beside them, in the order in which they got it. */
  names(owner: JsonObject): Iterable<string> {
    return this.#byOwner.get(owner)?.keys() ?? []
  }

  move(from: Container, to: Container): void {
    const members = this.#byOwner.get(from)
    if (members === undefined) return
    this.#byOwner.delete(from)
    this.#byOwner.set(to, members)
  }
}

/** The release that gave a value: what a versioned release tells of it. */
export interface Stamp {
  readonly releaseID: Json
  readonly releaseDate: Json
  readonly releaseTag: Json
}

/** One value of a member, and the release that gave it. */
export interface StampedValue {
  readonly stamp: Stamp
  readonly value: Json
}

const isSame = (one: Json, other: Json): boolean =>
  one === other || (typeof one === 'object' && typeof other === 'object' && canonicalJson(one) === canonicalJson(other))

/** What is known of the parts of a process while its releases are merged, beside their values. */
export class Notes {
  /** Objects and lists that the provider's mapping inferred. */
  readonly inferred = new Set<Container>()
  /** Marks on a value and inside it, each at its pointer from the value on. */
  readonly marks = new BesideMembers<readonly Mark[]>()
  /** Members to which releases gave values of different types. */
  readonly conflicts = new BesideMembers<true>()
  /** Every value that a member had; filled for a versioned release alone. */
  readonly histories = new BesideMembers<StampedValue[]>()

  /** True while nothing is noted that a new value of a member would change. */
  get areStill(): boolean {
    return this.marks.isEmpty && this.histories.isEmpty
  }

  /** Adds a value to those that a member had, if it is not the last of them; of one release the last word counts. */
  addVersion(owner: JsonObject, name: string, version: StampedValue): void {
    const versions = this.histories.get(owner, name)
    if (versions === undefined) {
      this.histories.set(owner, name, [version])
      return
    }
    if (versions.at(-1)?.stamp === version.stamp) versions.pop()
    const last = versions.at(-1)
    if (last === undefined || !isSame(last.value, version.value)) versions.push(version)
  }

  /** Says of a container's copy what was said of the container. */
  move(from: Container, to: Container): void {
    if (this.inferred.delete(from)) this.inferred.add(to)
    this.marks.move(from, to)
    this.conflicts.move(from, to)
    this.histories.move(from, to)
  }
}
