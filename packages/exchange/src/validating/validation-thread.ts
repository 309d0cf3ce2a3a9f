// A thread that validates bytes as they are handed to it, so that what asks goes on meanwhile.
import { parentPort, workerData } from 'node:worker_threads'
import { hideReserved, toPlatformError } from '@pdn/core'
import { systems, type Version } from '@pdn/systems'
import { sisterNames } from '../flat/sister-names.ts'
import { sourceTables } from '../flat/source-tables.ts'
import { readStream } from '../reading/read-stream.ts'
import type { BytesForThread, ThreadAnswer, ThreadJob } from './validate-in-thread.ts'
import { validateReading } from './validate-reading.ts'
import type { ValidationReport } from './validation-report.ts'

const job: ThreadJob = workerData

const answer = (message: ThreadAnswer): void => parentPort?.postMessage(message)

const nextBytes = (): Promise<BytesForThread> =>
  new Promise(resolve => {
    parentPort?.once('message', resolve)
    answer({ type: 'want' })
  })

async function* bytes(): AsyncGenerator<Uint8Array> {
  for (let part = await nextBytes(); part !== null; part = await nextBytes()) yield part
}

const reports = async (): Promise<readonly ValidationReport[]> => {
  const made: ValidationReport[] = []
  const sources = await readStream(bytes(), job.file)
  const sisters = sisterNames(sources.map(({ name }) => name))
  for (const source of sources) {
    if (sisters.has(source.name)) continue
    const reading = await source.open()
    // Archives and workbooks are held, so that they can be opened again; what comes once cannot.
    const again = sources.length > 1 || reading.summary.format === 'xlsx'
    const tables = (version: Version) => sourceTables(source, sources, version)
    try {
      made.push(await validateReading(reading, { ...job, file: source.name, systems, ...(again ? { tables } : {}) }))
    } finally {
      await reading.close()
    }
  }
  return made
}

try {
  answer({ type: 'reports', reports: await reports() })
} catch (error) {
  const { code, message, where, hint } = toPlatformError(error)
  answer({ type: 'failure', code, message, where: where && hideReserved(where), hint })
}
