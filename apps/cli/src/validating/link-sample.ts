import { fingerprint, isObject, type Json } from '@pdn/core'
import type { FilePlace } from '@pdn/exchange'
import { toldValue, type Version } from '@pdn/systems'

/** A link of a document, and where it stands. */
export interface SampledLink extends FilePlace {
  readonly path: string
  readonly url: string
}

/** So many links are tried of a file. */
const sampleSize = 100

/** Longer than this no server takes an address. */
const longestAddress = 8_192

/**
 * The links of a file that are tried: all of them or, of more than a hundred, the hundred whose fingerprints are lowest, so
 * that the same file always has the same ones tried. An address that may not be published is left alone.
 */
export class LinkSample {
  readonly #kept = new Map<number, SampledLink>()
  /** The highest fingerprint that is kept, once there are as many links as are tried. */
  #highest = Number.POSITIVE_INFINITY
  /** Addresses that were met, repeated ones counted again. */
  met = 0

  see(document: Json, version: Version, place: FilePlace): void {
    const check = version.checks?.links
    if (check === undefined || !isObject(document)) return
    for (const { path, url } of check.linksOf(document)) {
      if (url.length > longestAddress || toldValue(document, path, version.publicity).hidden) continue
      this.met++
      const print = fingerprint(url.replace(/#.*$/s, ''))
      if (print >= this.#highest || this.#kept.has(print)) continue
      this.#kept.set(print, { ...place, path, url })
      this.#kept.delete(this.#highest)
      if (this.#kept.size >= sampleSize) this.#highest = Math.max(...this.#kept.keys())
    }
  }

  /** The links to try, in the order of their fingerprints. */
  get links(): readonly SampledLink[] {
    return [...this.#kept].sort(([one], [other]) => one - other).map(([, link]) => link)
  }
}
