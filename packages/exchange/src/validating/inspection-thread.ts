// A thread that validates the documents that are handed to it as text.
import { parentPort, workerData } from 'node:worker_threads'
import { compiledValidator, systems, type Version } from '@pdn/systems'
import { lineProblem, parsePiece } from '../reading/json-items.ts'
import { FileFindings } from './file-findings.ts'
import type { InspectionAnswer, InspectionJob, InspectionTask, TextItem } from './inspection-job.ts'
import { SharedFingerprints } from './shared-fingerprints.ts'
import { versionsOfSystem } from './versions-of-system.ts'

const job: InspectionJob = workerData

const version: Version | undefined = systems.flatMap(versionsOfSystem).find(({ id }) => id === job.versionId)
const findings = new FileFindings(
  version,
  ({ schema }) => compiledValidator(schema),
  { ...job.options, systems },
  new SharedFingerprints(job.ids),
)

const answer = (message: InspectionAnswer): void => parentPort?.postMessage(message)

/** False where the text of a document that is not a line of its own is no JSON: the file breaks there. */
const inspect = async ({ number, piece, list }: TextItem): Promise<boolean> => {
  const parsed = parsePiece(piece)
  if (!parsed.ok) {
    if (!job.isLines) return false
    findings.lose(lineProblem(number, piece, parsed))
    return true
  }
  const text = piece.text.includes('\n') ? { text: piece.text } : {}
  const item = { number, line: piece.line, value: parsed.value, ...text, problems: [] }
  await findings.add(list === undefined ? item : { ...item, list })
  return true
}

parentPort?.on('message', async (task: InspectionTask) => {
  if (task === 'finish') {
    answer({ type: 'part', part: findings.part })
    return
  }
  let isWhole = true
  for (const item of task) isWhole &&= await inspect(item)
  answer(isWhole ? { type: 'done', records: findings.records, problems: findings.problems } : { type: 'broken' })
})
