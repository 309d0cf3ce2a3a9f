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
  | { readonly phase: 'running'; readonly file: File; readonly progress: ReadingProgress }
  | FoundState

/** What a file was found to be, and what is being made of it. */
export interface FoundState {
  readonly phase: 'done'
  readonly file: File
  readonly results: readonly (FileReport | ReadingFailure)[]
  /** The file whose public form is being made. */
  readonly publishing?: { readonly of: FileReport; readonly progress: ReadingProgress }
  /** How many documents the public form that was saved last lacks. */
  readonly leftOut: number
  /** Why the public form could not be made. */
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
  if (state.phase === 'running') {
    if (answer.type === 'progress') return { ...state, progress: answer.progress }
    return answer.type === 'validated'
      ? { phase: 'done', file: state.file, results: answer.results, leftOut: 0 }
      : state
  }
  if (state.phase === 'idle') return state
  const { publishing, ...found } = state
  switch (answer.type) {
    case 'progress':
      return publishing === undefined ? state : { ...state, publishing: { ...publishing, progress: answer.progress } }
    case 'published':
      return { ...found, leftOut: answer.leftOut }
    case 'failed':
      return { ...found, failure: answer.failure }
    default:
      return state
  }
}

const afterBreakdown = (state: ValidationState, message: string): ValidationState => {
  if (state.phase === 'idle') return state
  const failure: ReadingFailure = { file: state.file.name, code: 'internal', message, where: undefined }
  return afterAnswer(
    state,
    state.phase === 'running' ? { type: 'validated', results: [failure] } : { type: 'failed', failure },
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
        if (answer.type === 'saved' || answer.type === 'published') offerDownload(answer.blob, answer.name)
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
      if (state.phase === 'done' && state.publishing !== undefined) end()
      setState({ phase: 'running', file, progress: begun(file) })
      ask({ type: 'validate', file, version })
    },
    cancel() {
      end()
      setState(before => {
        if (before.phase === 'running') return { phase: 'idle', cancelled: before.file.name }
        if (before.phase === 'idle') return before
        const { publishing, ...found } = before
        return found
      })
    },
    publish(of) {
      if (state.phase !== 'done' || state.publishing !== undefined) return
      const { failure, ...found } = state
      setState({ ...found, publishing: { of, progress: begun(state.file) } })
      ask({ type: 'publish', file: state.file, result: of })
    },
    save(result, format, language) {
      ask({ type: 'save', report: result.report, format, language })
    },
  }
}
