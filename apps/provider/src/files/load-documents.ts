import { setImmediate } from 'node:timers/promises'
import { type Json, PlatformError } from '@pdn/core'
import { describeIssues, type Issue, type Version } from '@pdn/systems'
import type { DocumentPreparation, PreparedDocument } from '../index/prepared-document.ts'
import type { SourceItem, UnreadRows } from '../provider-options.ts'
import type { Publication } from '../publication.ts'

/** What became of a source's documents. */
export interface LoadReport {
  /** Documents served that carry at least one issue. */
  readonly withIssues: number
  /** How many documents each issue concerns, by rule and path, with `*` for places in lists: the first 500 of them. */
  readonly issueCounts: Readonly<Record<string, number>>
  /** Documents that cannot be served, for nothing tells their kind or identity. */
  readonly unreadable: number
  /** The first of them, by row. */
  readonly unread: readonly UnreadRows[]
}

/** How long documents are prepared at a stretch. */
const turnMilliseconds = 10

/** Documents written in one transaction: so many, or fewer when together they have so many characters. */
const batchSize = 500
const batchCharacters = 16 * 1024 * 1024

/** Issues that are counted one by one. */
const countedIssues = 500

/** Unreadable documents that are listed one by one; beyond it they are counted. */
const listed = 10_000

/**
 * Reads every document of a source and adds it, in its order; a package gives the documents inside it.
 *
 * @throws whatever the source throws; PlatformError `cancelled` soon after the signal is aborted
 */
export const loadDocuments = async (
  source: AsyncIterable<SourceItem> | Iterable<SourceItem>,
  publication: Publication,
  prepare: DocumentPreparation,
  add: (documents: readonly PreparedDocument[]) => void,
  signal?: AbortSignal,
): Promise<LoadReport> => {
  const issueCounts = new Map<string, number>()
  const unread: UnreadRows[] = []
  let withIssues = 0
  let unreadable = 0
  let place = 0
  let batch: PreparedDocument[] = []
  let characters = 0
  const tell = (item: SourceItem, reason: string) => {
    unreadable++
    if (unread.length < listed) unread.push({ rows: item.rows ?? [place], reason })
  }
  const flush = () => {
    add(batch)
    batch = []
    characters = 0
  }
  let turn = performance.now()
  // Whatever else runs in this process gets its turn: a source may give all its documents without a pause.
  const giveWay = async () => {
    if (performance.now() - turn < turnMilliseconds) return
    await setImmediate()
    if (signal?.aborted) throw cancelled()
    turn = performance.now()
  }
  for await (const item of source) {
    place++
    let documents = 0
    for (const unpacked of unpackDocument(publication, item.document)) {
      documents++
      const prepared = prepare(unpacked.document, item.version)
      if (prepared.ok) {
        batch.push(prepared)
        characters += prepared.source.length
        const names = namesOf([...(item.issues ?? []), ...unpacked.issues, ...prepared.issues])
        for (const name of names) {
          const known = issueCounts.get(name)
          if (known !== undefined || issueCounts.size < countedIssues) issueCounts.set(name, (known ?? 0) + 1)
        }
        if (names.size > 0) withIssues++
      } else {
        tell(item, reasonOf(prepared.issues))
      }
    }
    if (documents === 0) tell(item, 'a package without documents')
    if (batch.length >= batchSize || characters >= batchCharacters) flush()
    await giveWay()
  }
  flush()
  return { withIssues, issueCounts: Object.fromEntries(issueCounts), unreadable, unread }
}

/** The error of a load that was stopped. */
export const cancelled = (): PlatformError =>
  new PlatformError('cancelled', { message: 'Loading the data was stopped.', hint: 'Start the provider again.' })

/** The documents inside one that a source gave: by whichever version knows it for a package, else itself. */
export function* unpackDocument({ endpoints }: Publication, source: Json): ReturnType<Version['unpack']> {
  for (const { version } of endpoints) {
    const [first, ...others] = endpoints.length === 1 ? [] : version.unpack(source)
    const isPackage = first === undefined || others.length > 0 || first.document !== source
    if (!isPackage) continue
    yield* version.unpack(source)
    return
  }
  yield { document: source, issues: [] }
}

/** Rule and path of each issue, once; a path shows no name that a source made of data. */
const namesOf = (issues: readonly Issue[]): ReadonlySet<string> =>
  new Set(
    describeIssues(issues).map(({ rule, path }) =>
      path === '' ? rule : `${rule} at ${path.replace(/\/\d+(?=\/|$)/g, '/*')}`,
    ),
  )

/** Rules and places, never values: what stands there may be reserved. */
const reasonOf = (issues: readonly Issue[]): string => {
  const errors = issues.filter(issue => issue.severity === 'error')
  const told = describeIssues(errors.length > 0 ? errors : issues).map(({ rule, path }) =>
    path === '' ? rule : `${rule} at ${path}`,
  )
  return told.length > 0 ? told.slice(0, 10).join(', ') : 'not a document of the standard'
}
