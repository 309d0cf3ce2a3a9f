// What each step of a record costs on one thread, once warm: argument FILE. Steps alone, one after another over the same
// documents; in a harvest they share caches and the garbage collector with the rest.
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { canonicalJson, type JsonObject, PlatformError } from '@pdn/core'
import { compressDocument, searchLines } from '@pdn/database'
import { searchRows } from '@pdn/harvest'
import { cut, systemOf, validate } from '@pdn/systems'
import { feedVersion } from './feed.ts'
import { linesInBatches } from './feed-lines.ts'

/** CPU of a step, in microseconds a record. */
export interface Step {
  readonly step: string
  readonly cpu: number
}

const documents = 5000
const rounds = 3

const [file = ''] = process.argv.slice(2)
const system = systemOf('s3')
const version = system?.versions.find(({ id }) => id === feedVersion)
if (system === undefined || version === undefined) throw new PlatformError('internal', { message: 'No such version.' })
const { value: lines } = await linesInBatches(file, documents).next()
const texts: readonly string[] = lines ?? []

const steps: Step[] = []

/** Does a step over all documents, several times, and keeps what the last time cost. */
const measured = <In, Out>(step: string, inputs: readonly In[], work: (input: In) => Out): readonly Out[] => {
  let outputs: readonly Out[] = []
  let cpu = 0
  for (let round = 0; round < rounds; round += 1) {
    const before = process.threadCpuUsage()
    outputs = inputs.map(work)
    const { user, system } = process.threadCpuUsage(before)
    cpu = (user + system) / inputs.length
  }
  steps.push({ step, cpu })
  return outputs
}

const key = randomBytes(32)
const keyedHash = (scope: string, value: string): string =>
  createHmac('sha256', key).update(scope).update(value).digest('base64url')

const kindOf = (id: string) => {
  const kind = system.kinds.find(candidate => candidate.id === id)
  if (kind !== undefined) return kind
  throw new PlatformError('internal', { message: 'A document is of no kind of its system.' })
}

const sources = measured('parse', texts, (text): JsonObject => JSON.parse(text))
const readings = measured('read', sources, source => {
  const reading = version.read(source)
  if (reading.ok) return { kind: kindOf(reading.kind), document: reading.document }
  throw new PlatformError('internal', { message: 'A document of the feed cannot be read.' })
})
measured('validate', sources, source => validate(version, source))
const published = measured('cut', readings, ({ kind, document }) => ({
  kind,
  document: cut(document, kind.publicity, 'bench', keyedHash).document,
}))
const bytes = measured('canonical form', published, ({ document }) => Buffer.from(canonicalJson(document)))
measured('hash', bytes, one => createHash('sha256').update(one).digest())
measured('compress', bytes, one => compressDocument(one))
measured('index', published, ({ kind, document }) => {
  const recordId = '00000000-0000-8000-8000-000000000000'
  return searchLines({ recordId, ...searchRows(kind.index(document)) })
})
process.send?.(steps)
if (process.connected) process.disconnect()
