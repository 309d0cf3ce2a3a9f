import type { Localized } from '@pdn/core'

/** A text that a document holds as it stands, or a text of ours in every language. */
export type Text = string | Localized

/** One value as a page shows it. Dates, money and codes are written out by the page, in its language. */
export type ShownValue = (
  | { readonly type: 'text'; readonly text: Text }
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'period'; readonly from: string | undefined; readonly until: string | undefined }
  | { readonly type: 'money'; readonly minor: bigint; readonly currency: string | undefined }
  | { readonly type: 'number'; readonly number: number; readonly unit?: Text }
  | { readonly type: 'link'; readonly href: string; readonly text: Text }
  /** Not public by law, with its reason. */
  | { readonly type: 'reserved'; readonly reason: Localized }
  /** The source did not give it. */
  | { readonly type: 'missing' }
) & {
  /** JSON Pointers of the document that it was made from; the page says which of them were inferred. */
  readonly paths?: readonly string[]
  /** What the source wrote, where it was repaired. */
  readonly raw?: string
}

export interface ShownField {
  readonly label: Localized
  readonly values: readonly ShownValue[]
}

/** A part of a record's page, in reading order. */
export type Block =
  /** The answer first, in a sentence; `strong` is its decisive part, `before` and `after` stand around it. */
  | {
      readonly type: 'verdict'
      readonly before: Localized
      readonly strong: Localized
      readonly after: Localized
      readonly tone: 'active' | 'ended' | 'neutral'
    }
  /** A span against today. */
  | { readonly type: 'timeline'; readonly label: Localized; readonly from: string; readonly until: string }
  /** Steps of a process in order, those that have happened with their dates. */
  | {
      readonly type: 'stages'
      readonly label: Localized
      readonly stages: readonly { readonly label: Localized; readonly date?: string; readonly reached: boolean }[]
    }
  | { readonly type: 'fields'; readonly title: Localized; readonly fields: readonly ShownField[] }
  | {
      readonly type: 'table'
      readonly title: Localized
      readonly columns: readonly { readonly label: Localized; readonly numeric?: boolean }[]
      readonly rows: readonly (readonly ShownValue[])[]
      /** Shown in place of an empty table. */
      readonly empty: Localized
    }
  /** Things of one sort, each with fields of its own; `notes` tell what is left out, and why. */
  | {
      readonly type: 'entries'
      readonly title: Localized
      readonly entries: readonly { readonly heading: Text; readonly fields: readonly ShownField[] }[]
      /** Shown in place of entries that there are none of. */
      readonly empty: Localized
      readonly notes: readonly Localized[]
    }
  | { readonly type: 'note'; readonly text: Localized }

/** How a record is shown: its heading and its parts. */
export interface Presentation {
  readonly title: string
  readonly subtitle: Text
  readonly blocks: readonly Block[]
}
