import { type ErrorCodeName, errorCodes } from './error-codes.ts'

/** What an error says beside its code. */
export interface ErrorDetail {
  /** What was wrong, in one sentence. */
  readonly message: string
  /** Where: a file and line, a path in a document, a parameter, an address without secrets. */
  readonly where?: string | undefined
  /** What to do about it. */
  readonly hint?: string | undefined
  /** What caused it: logged, never sent. */
  readonly cause?: unknown
}

/** The one family of errors: a stable code, and in words what was wrong, where, and what to do. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError'
  readonly code: ErrorCodeName
  readonly where: string | undefined
  readonly hint: string | undefined

  constructor(code: ErrorCodeName, detail: ErrorDetail) {
    super(detail.message, detail.cause === undefined ? undefined : { cause: detail.cause })
    this.code = code
    this.where = detail.where
    this.hint = detail.hint
  }

  /** HTTP status of an answer that carries this error. */
  get status(): number {
    return errorCodes[this.code].status
  }

  /** Exit code of a command that ends with this error. */
  get exit(): 1 | 2 {
    return errorCodes[this.code].exit
  }
}

/** The error itself when it is of the family, else an `internal` error that carries it as cause. */
export const toPlatformError = (error: unknown): PlatformError =>
  error instanceof PlatformError
    ? error
    : new PlatformError('internal', {
        message: 'Something failed that should not have.',
        hint: 'Look for it in the log.',
        cause: error,
      })
