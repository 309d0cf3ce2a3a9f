import type { Json, JsonObject } from '@pdn/core'
import { idOf } from './list-rules.ts'
import type { Notes } from './notes.ts'

/** An object that may be changed where it stands. */
export interface Draft {
  [member: string]: Json | undefined
}

/** A list whose items are merged by their ids, and which may be changed where it stands. */
export interface KeyedList {
  readonly items: JsonObject[]
  /** Where the item with an id stands. */
  readonly placeOf: Map<string, number>
}

/** The member of an object, were it called `constructor`. */
export const memberOf = (object: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined

/** Gives an object a member, were it called `__proto__`. */
export const setMember = (draft: Draft, name: string, value: Json): void => {
  if (name === '__proto__') {
    Object.defineProperty(draft, name, { value, configurable: true, enumerable: true, writable: true })
  } else draft[name] = value
}

/** The members of an object that stand before one of them. */
export const membersBefore = (object: JsonObject, last: string): Draft => {
  const draft: Draft = {}
  for (const name in object) {
    const value = object[name]
    if (name === last) break
    if (value !== undefined) setMember(draft, name, value)
  }
  return draft
}

/**
 * What a merge has made itself. Everything else in a merged release is shared with the releases that it came from, and
 * is copied before it is changed.
 */
export class Drafts {
  readonly #notes: Notes
  readonly #objects = new Set<JsonObject>()
  readonly #lists = new Map<readonly Json[], KeyedList>()

  constructor(notes: Notes) {
    this.#notes = notes
  }

  /** An object without members. */
  object(): Draft {
    const draft: Draft = {}
    this.#objects.add(draft)
    return draft
  }

  /** An object as a draft, with what is noted of it: itself if the merge made it, otherwise a copy. */
  ownObject(held: JsonObject): Draft {
    if (this.#objects.has(held)) return held
    const draft: Draft = { ...held }
    this.#objects.add(draft)
    this.#notes.move(held, draft)
    return draft
  }

  /** A list that the merge made; undefined for any other. */
  madeList(held: readonly Json[]): KeyedList | undefined {
    return this.#lists.get(held)
  }

  /** A list as a draft, with what is noted of it: itself if the merge made it, otherwise a copy. */
  ownList(held: readonly JsonObject[]): KeyedList {
    const made = this.madeList(held)
    if (made !== undefined) return made
    const items = [...held]
    const list: KeyedList = { items, placeOf: new Map() }
    for (const [place, item] of items.entries()) {
      const id = idOf(item)
      if (id !== undefined) list.placeOf.set(id, place)
    }
    this.#lists.set(items, list)
    this.#notes.move(held, items)
    return list
  }

  /** From now on nothing that was made so far is changed where it stands. */
  handOver(): void {
    this.#objects.clear()
    this.#lists.clear()
  }
}
