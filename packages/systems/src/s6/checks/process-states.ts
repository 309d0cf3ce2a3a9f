import { fingerprint, isObject, type Json, type JsonObject } from '@pdn/core'
import { idOf } from './survey.ts'

/** So many processes, awards and contracts are remembered of a file, unless told otherwise. */
const rememberedThings = 200_000

/** Letters of an ocid that are remembered, to name it by. */
const namedLetters = 100

/** The lists of a process that only grow. */
type ProcessList = 'awards' | 'contracts'

/** What a file tells of a process, all its releases taken together. */
export interface ProcessState {
  readonly ocid: string
  hasPlanning: boolean
  hasTender: boolean
  /** Fingerprint of the title of its tender, the last that was told; undefined where none was. */
  title: number | undefined
  /** Fingerprints of the ids of its awards and contracts. */
  readonly items: { [list in ProcessList]?: Set<number> }
}

/** A title as it is compared: capitals and blanks do not count. */
const titleOf = (value: Json | undefined): number | undefined => {
  const words = typeof value === 'string' ? value.toLowerCase().split(/\s+/).join(' ').trim() : ''
  return words === '' ? undefined : fingerprint(words)
}

/**
 * What a file tells of its contracting processes, in bounded memory: of a file with more than fit, those whose ocid has
 * the lowest fingerprint, which are the same ones in every file.
 */
export class ProcessStates {
  readonly #states = new Map<number, ProcessState>()
  readonly #capacity: number
  #things = 0
  /** Processes below this fingerprint are all remembered. */
  limit = Number.MAX_SAFE_INTEGER

  constructor(capacity = rememberedThings) {
    this.#capacity = capacity
  }

  /** Takes in a release; one without an ocid, or of a process that is not `wanted`, is passed over. */
  see(release: JsonObject, wanted: (process: number) => boolean = () => true): void {
    const ocid = idOf(release.ocid) ?? ''
    const process = fingerprint(ocid)
    if (ocid === '' || process >= this.limit || !wanted(process)) return
    const state = this.#stateOf(process, ocid)
    const { planning, tender } = release
    if (isObject(planning)) state.hasPlanning = true
    if (isObject(tender)) {
      state.hasTender = true
      state.title = titleOf(tender.title) ?? state.title
    }
    this.#addItems(state, 'awards', release.awards)
    this.#addItems(state, 'contracts', release.contracts)
    while (this.#things > this.#capacity) this.#narrow()
  }

  has(process: number): boolean {
    return this.#states.has(process)
  }

  get(process: number): ProcessState | undefined {
    return this.#states.get(process)
  }

  /** The processes below a fingerprint. */
  *below(limit: number): Iterable<readonly [process: number, state: ProcessState]> {
    for (const entry of this.#states) if (entry[0] < limit) yield entry
  }

  #stateOf(process: number, ocid: string): ProcessState {
    const known = this.#states.get(process)
    if (known !== undefined) return known
    const name = ocid.length > namedLetters ? `${[...ocid.slice(0, namedLetters)].join('')}…` : ocid
    const state: ProcessState = { ocid: name, hasPlanning: false, hasTender: false, title: undefined, items: {} }
    this.#states.set(process, state)
    this.#things++
    return state
  }

  #addItems({ items }: ProcessState, list: ProcessList, value: Json | undefined): void {
    if (!Array.isArray(value)) return
    for (const [index, item] of value.entries()) {
      if (!isObject(item)) continue
      const ids = items[list] ?? new Set()
      items[list] = ids
      const before = ids.size
      ids.add(fingerprint(idOf(item.id) ?? `#${index}`))
      this.#things += ids.size - before
    }
  }

  /** Forgets the upper half of the processes. */
  #narrow(): void {
    this.limit /= 2
    for (const [process, { items }] of this.#states) {
      if (process < this.limit) continue
      this.#states.delete(process)
      this.#things -= 1 + (items.awards?.size ?? 0) + (items.contracts?.size ?? 0)
    }
  }
}
