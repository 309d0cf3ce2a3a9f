import { isObject, type Json, type JsonObject } from '@pdn/core'

/** A document under construction. */
interface Draft {
  [member: string]: DraftValue
}
type DraftValue = null | boolean | number | string | Draft | DraftValue[] | readonly Json[] | JsonObject

export type Step = string | number

/** Builds one document out of values at their places; what stands first at a place stays. */
export class DocumentDraft {
  readonly #root: Draft = {}
  /** Lists that were made for their items, which may leave gaps. */
  readonly #lists: { readonly holder: Draft; readonly name: string; readonly items: Map<number, DraftValue> }[] = []
  readonly #known = new Map<string, Map<number, DraftValue>>()

  /** Puts a value at its place; false where something else stands there or on the way. */
  put(steps: readonly Step[], value: Json): boolean {
    const holder = this.#holder(steps)
    const last = steps.at(-1)
    if (holder === undefined || last === undefined) return false
    if (holder instanceof Map) {
      if (typeof last !== 'number' || holder.has(last)) return false
      holder.set(last, value)
      return true
    }
    if (typeof last !== 'string' || Object.hasOwn(holder, last)) return false
    setMember(holder, last, value)
    return true
  }

  /** Makes an item of a list, without members yet. */
  open(steps: readonly Step[]): boolean {
    return this.put(steps, {})
  }

  /** The document, its lists without gaps. */
  document(): JsonObject {
    for (const { holder, name, items } of this.#lists)
      setMember(
        holder,
        name,
        [...items].toSorted(([left], [right]) => left - right).map(([, item]) => item),
      )
    // Nothing but JSON was put in.
    return this.#root as JsonObject
  }

  #holder(steps: readonly Step[]): Draft | Map<number, DraftValue> | undefined {
    let holder: Draft | Map<number, DraftValue> = this.#root
    let path = ''
    for (const [at, step] of steps.slice(0, -1).entries()) {
      path += `\n${step}`
      const isList = typeof steps[at + 1] === 'number'
      if (holder instanceof Map) {
        if (typeof step !== 'number' || isList) return undefined
        const held: DraftValue = holder.get(step) ?? {}
        if (!isDraft(held)) return undefined
        holder.set(step, held)
        holder = held
      } else {
        if (typeof step !== 'string') return undefined
        const next: Draft | Map<number, DraftValue> | undefined = isList
          ? this.#list(holder, step, path)
          : draftAt(holder, step)
        if (next === undefined) return undefined
        holder = next
      }
    }
    return holder
  }

  #list(holder: Draft, name: string, path: string): Map<number, DraftValue> | undefined {
    const known = this.#known.get(path)
    if (known !== undefined) return known
    if (Object.hasOwn(holder, name)) return undefined
    const items = new Map<number, DraftValue>()
    this.#known.set(path, items)
    this.#lists.push({ holder, name, items })
    setMember(holder, name, [])
    return items
  }
}

const isDraft = (value: DraftValue | undefined): value is Draft => isObject(value)

const draftAt = (holder: Draft, name: string): Draft | undefined => {
  const held = Object.hasOwn(holder, name) ? holder[name] : undefined
  if (held !== undefined) return isDraft(held) ? held : undefined
  const made: Draft = {}
  setMember(holder, name, made)
  return made
}

const setMember = (holder: Draft, name: string, value: DraftValue): void => {
  // A source may call a member `__proto__`: plain assignment would not make a member of it.
  if (name === '__proto__')
    Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true })
  else holder[name] = value
}
