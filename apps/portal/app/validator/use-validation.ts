import type { Language } from '@pdn/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { offerDownload } from './offer-download.ts'
import type {
  FileReport,
  ReadingFailure,
  ReadingProgress,
  ReportFormat,
  WorkerAnswer,
  WorkerQuestion,
} from './worker-messages.ts'

/** Where the check of a file stands. */
export type ValidationState =
  | { readonly phase: 'idle'; readonly cancelled?: string }
  | {
      readonly phase: 'running'
      readonly file: File
      readonly progress: ReadingProgress
      /** What was found already, while the public file is made of it. */
      readonly results?: readonly (FileReport | ReadingFailure)[]
    }
  | {
      readonly phase: 'done'
      readonly file: File
      readonly results: readonly (FileReport | ReadingFailure)[]
      /** Of the public file that was saved last. */
      readonly leftOut: number
      readonly failure?: ReadingFailure
    }

/** What the page may do with a file. */
export interface Validation {
  readonly state: ValidationState
  validate(file: File, version: string | undefined): void
  cancel(): void
  /** Saves the whole file as the public would see it. */
  publish(result: FileReport): void
  save(result: FileReport, format: ReportFormat, language: Language): void
}

const begun = (file: File): ReadingProgress => ({ bytes: 0, total: file.size, records: 0, problems: 0 })

const afterAnswer = (state: ValidationState, answer: WorkerAnswer): ValidationState => {
  if (state.phase === 'idle') return state
  const { file } = state
  switch (answer.type) {
    case 'progress':
      return state.phase === 'running' ? { ...state, progress: answer.progress } : state
    case 'validated':
      return { phase: 'done', file, results: answer.results, leftOut: 0 }
    case 'saved':
      return { phase: 'done', file, results: state.results ?? [], leftOut: answer.leftOut }
    case 'failed':
      return { phase: 'done', file, results: state.results ?? [], leftOut: 0, failure: answer.failure }
  }
}

const afterBreakdown = (state: ValidationState, message: string): ValidationState => {
  if (state.phase === 'idle') return state
  const failure: ReadingFailure = { file: state.file.name, code: 'internal', message, where: undefined }
  return afterAnswer(
    state,
    state.results === undefined ? { type: 'validated', results: [failure] } : { type: 'failed', failure },
  )
}

/** Checks files in a worker of this page, which is loaded with the first one and ended by a cancellation. */
export const useValidation = (): Validation => {
  const [state, setState] = useState<ValidationState>({ phase: 'idle' })
  const worker = useRef<Worker | undefined>(undefined)

  const end = useCallback(() => {
    worker.current?.terminate()
    worker.current = undefined
  }, [])
  useEffect(() => end, [end])

  const ask = useCallback((question: WorkerQuestion): void => {
    if (worker.current === undefined) {
      worker.current = new Worker(new URL('./validation-worker.ts', import.meta.url), { type: 'module' })
      worker.current.addEventListener('message', ({ data: answer }: MessageEvent<WorkerAnswer>) => {
        if (answer.type === 'saved') offerDownload(answer.blob, answer.name)
        setState(before => afterAnswer(before, answer))
      })
      // A worker that breaks down has no memory left, or could not be loaded.
      worker.current.addEventListener('error', ({ message }) => {
        worker.current = undefined
        setState(before => afterBreakdown(before, message))
      })
    }
    worker.current.postMessage(question)
  }, [])

  return {
    state,
    validate(file, version) {
      setState({ phase: 'running', file, progress: begun(file) })
      ask({ type: 'validate', file, version })
    },
    cancel() {
      end()
      setState(before => {
        if (before.phase !== 'running') return before
        const { file, results } = before
        return results === undefined
          ? { phase: 'idle', cancelled: file.name }
          : { phase: 'done', file, results, leftOut: 0 }
      })
    },
    publish(result) {
      if (state.phase !== 'done') return
      setState({ phase: 'running', file: state.file, progress: begun(state.file), results: state.results })
      ask({ type: 'publish', file: state.file, result })
    },
    save(result, format, language) {
      ask({ type: 'save', report: result.report, format, language })
    },
  }
}
