import type { SystemId } from '@pdn/systems'
import type { ColumnProfile } from './column-profile.ts'

/** Something that a column may hold, and how it is known. */
export interface Role {
  readonly id: string
  /** What the folded name of such a column looks like, the surest first. */
  readonly names: readonly RegExp[]
  /** What its values must be like. */
  readonly holds?: (column: ColumnProfile) => boolean
}

/** A list of texts in a column, and the values of the standard that they stand for. */
export interface WordList {
  /** Name of the catalogue in the mapping. */
  readonly name: string
  readonly role: string
  /** Folded texts and their values, the first that fits. */
  readonly choices: readonly (readonly [text: RegExp, value: string | number])[]
  /** What is written for texts that no choice fits: nothing unless told. */
  readonly otherwise?: string
  /** The words that the standard has for those values. */
  readonly labels?: Readonly<Record<string, string>>
}

/** A published version that a file may be mapped to, and how its documents are made of what columns hold. */
export interface DraftTarget {
  readonly system: SystemId
  readonly version: string
  readonly roles: readonly Role[]
  /** Roles without which a file is not of this version: one of each list. */
  readonly needs: readonly (readonly string[])[]
  readonly lists: readonly WordList[]
  /** Roles by whose values rows are one document. */
  readonly group?: string
  /**
   * The rules, in parts with an empty line between them. `<role>` is the column, `{<role>}` the column inside a template,
   * `<<a b c>>` a list of those columns that there are, `<any a b c>` the condition that one of them is filled,
   * `<role:formats>`, `<role:catalogue>` and `<role:label>` what goes with it, and `<without role>` nothing, where no column has it. A
   * part that names what the file lacks is left out, or gives way to the next after a line `--`; a line that begins
   * with `?` is left out alone.
   */
  readonly document: string
}

/** True for columns of dates. */
export const holdsDates = ({ dates, filled }: ColumnProfile): boolean =>
  filled === 0 || (dates !== undefined && dates.share >= 0.8)

/** True for columns of amounts. */
export const holdsAmounts = ({ shares, filled, dates }: ColumnProfile): boolean =>
  filled === 0 || (shares.number >= 0.8 && (dates?.share ?? 0) < 0.8)

/** True for columns of words: neither dates nor amounts. */
export const holdsWords = (column: ColumnProfile): boolean =>
  column.filled === 0 || ((column.dates?.share ?? 0) < 0.8 && column.shares.number < 0.8)
