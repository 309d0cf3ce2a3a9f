import type { Json } from '@pdn/core'
import type { Issue } from '../../system.ts'
import { Moves } from './moves.ts'
import { Origins } from './origins.ts'

/** Most issues told of one document; one more says that there were others. */
const issueLimit = 400

/** What a reader finds in one document, in order: issues, raw values of repaired ones, and what moved where. */
export class Findings {
  readonly #issues: Issue[] = []
  readonly #raw: (readonly [path: string, value: Json])[] = []
  readonly #mending = new Moves()
  readonly #origins = new Origins()
  /** Moves while a release of version 1.0 becomes one of 1.1. */
  readonly upgrading = new Moves()
  #untold = 0

  /** Says that a value was put elsewhere while values are mended: into the list or out of the list that was expected. */
  mend(from: string, to: string): void {
    this.#mending.add(from, to)
    this.#origins.add(to, from)
  }

  /** Tells an issue, at its place in the mended document; it is kept with its place in the source. */
  tell(issue: Issue): void {
    if (this.#issues.length < issueLimit) this.#issues.push({ ...issue, path: this.#origins.of(issue.path) })
    else this.#untold += 1
  }

  /** Keeps what the source wrote where a value was mended. */
  keep(path: string, value: Json): void {
    this.#raw.push([path, value])
  }

  /** The pointer of the document at which what stood at a pointer of the source stands now. */
  moved(pointer: string): string {
    return this.upgrading.follow(this.#mending.follow(pointer))
  }

  /** Raw values, each at the pointer where its mended value stands now. */
  get raw(): readonly (readonly [path: string, value: Json])[] {
    return this.#raw.map(([path, value]) => [this.upgrading.follow(path), value])
  }

  /** Everything told, never more than the limit and one. */
  get issues(): readonly Issue[] {
    return this.#untold === 0
      ? this.#issues
      : [...this.#issues, { path: '', rule: 'more-issues', severity: 'note', repaired: false, raw: this.#untold }]
  }
}
