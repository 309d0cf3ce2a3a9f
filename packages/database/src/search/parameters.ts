import { storable } from './storable.ts'

/** Values of a statement that is composed at run time: what a visitor typed never becomes part of its text. */
export class Parameters {
  readonly values: unknown[] = []

  /** Keeps a value and gives the sign under which the statement's text names it. */
  add(value: unknown): string {
    this.values.push(storable(value))
    return `$${this.values.length}`
  }
}

/** The conditions joined, as a WHERE clause or as nothing. */
export const where = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
