/** What ends: a test's context, or a whole file's as `{ after }` of `node:test`. */
export interface Scope {
  after(work: () => void | Promise<void>): void
}
