import { createHash } from 'node:crypto'
import { canonicalJson, isObject, PlatformError } from '@pdn/core'
import { compressDocument, copyLine, searchLines } from '@pdn/database'
import { searchRows } from '@pdn/harvest'
import { systemOf } from '@pdn/systems'
import { feedVersion } from './feed.ts'

/** The lines of a batch for each table, in COPY's text format. */
export interface ReferenceRows {
  readonly documents: string
  readonly records: string
  readonly rows: string
  readonly names: string
  readonly identifiers: string
  readonly facts: string
}

const system = systemOf('s3')
const version = system?.versions.find(({ id }) => id === feedVersion)

const idOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

const at = new Date('2026-11-21T12:00:00Z')
const run = '00000000-0000-4000-8000-000000000000'

const linesOf = (line: string, arrival: number) => {
  const source: unknown = JSON.parse(line)
  if (!isObject(source)) throw new PlatformError('internal', { message: 'A line of the feed is not an object.' })
  const reading = version?.read(source)
  const kind = reading?.ok ? system?.kinds.find(({ id }) => id === reading.kind) : undefined
  if (!reading?.ok || kind === undefined) throw new PlatformError('internal', { message: 'A line cannot be read.' })
  const { document } = reading
  const sourceId = String(document.id)
  const recordId = idOf(sourceId)
  const bytes = Buffer.from(canonicalJson(document))
  const hash = createHash('sha256').update(bytes).digest()
  const compressed = compressDocument(bytes)
  const { names, identifiers, facts, ...row } = searchRows(kind.index(document))
  const { title, subtitle, institution, state = null, year = null, date = null, amount, status = null, words } = row
  const { from = null, until = null } = row
  const money = [amount?.minor ?? null, amount?.currency ?? null]
  const place = [institution?.alias ?? null, state, year, date, ...money, from, until, status]
  return {
    document: copyLine([
      ...[recordId, idOf(`${sourceId}/key`), 'bench', sourceId, version?.id ?? '', kind.id, hash, null],
      ...[compressed.bytes, '[]', arrival, at, at, at, run, 1, 1],
    ]),
    record: copyLine([recordId, 's3', kind.id, 1, 'live', true, at, at]),
    row: copyLine([recordId, 's3', kind.id, 'bench', 'bench', title, subtitle, ...place, true, at, words]),
    ...searchLines({ recordId, names, identifiers, facts }),
  }
}

/** Lines of the feed → the rows of their records: parsed, read into the canonical form, compressed and indexed. */
export const referenceRows = (lines: readonly string[], firstArrival: number): ReferenceRows => {
  const all = lines.map((line, place) => linesOf(line, firstArrival + place))
  return {
    documents: all.map(({ document }) => document).join(''),
    records: all.map(({ record }) => record).join(''),
    rows: all.map(({ row }) => row).join(''),
    names: all.map(({ names }) => names).join(''),
    identifiers: all.map(({ identifiers }) => identifiers).join(''),
    facts: all.map(({ facts }) => facts).join(''),
  }
}
