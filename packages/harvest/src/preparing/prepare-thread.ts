// A thread that prepares pages for the one that stores them.
import { parentPort } from 'node:worker_threads'
import type { Json } from '@pdn/core'
import { systemOf } from '@pdn/systems'
import { type PreparedPage, preparePage } from '../prepare-page.ts'
import { madeAhead } from './made-ahead.ts'
import { packPage } from './packed-page.ts'
import type { PageTask, TaskAnswer } from './page-task.ts'

const prepared = ({ text, preparation, dictionaries }: PageTask): PreparedPage => {
  const system = systemOf(preparation.system)
  const version = system?.versions.find(({ id }) => id === preparation.version)
  if (system === undefined || version === undefined) throw new Error(`no version ${preparation.version}`)
  const results: readonly Json[] = JSON.parse(text)
  const page = preparePage(results, { ...preparation, system, version })
  if (dictionaries === undefined) return page
  const documents = page.documents.map(document => {
    const dictionary = dictionaries.find(({ kind }) => kind === document.kind.id)
    return { ...document, made: madeAhead(document, dictionary) }
  })
  return { ...page, documents }
}

parentPort?.on('message', (task: PageTask) => {
  const packed = packPage(prepared(task))
  const answer: TaskAnswer = { task: task.task, packed }
  parentPort?.postMessage(answer, [packed.bytes])
})
