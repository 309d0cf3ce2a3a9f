import type { Dictionary } from '@pdn/database'
import type { Preparation } from '../prepare-page.ts'
import type { PackedPage } from './packed-page.ts'

/** A page that a thread is to prepare. */
export interface PageTask {
  readonly task: number
  /** JSON text of the page's documents. */
  readonly text: string
  readonly preparation: Omit<Preparation, 'system' | 'version'> & { readonly system: string; readonly version: string }
  /** Given where all that storing new documents needs is to be made too: the newest dictionaries of their kinds. */
  readonly dictionaries: readonly Dictionary[] | undefined
}

export interface TaskAnswer {
  readonly task: number
  readonly packed: PackedPage
}
