/** What a stable error code means; `docs/reference/errors.md` is written from this list. */
export interface ErrorCode {
  /** HTTP status of an answer that carries it. */
  readonly status: number
  /** Exit code of a command that ends with it: 1 the answer is no, 2 it could not be done. */
  readonly exit: 1 | 2
  /** One sentence: when it is raised. */
  readonly meaning: string
}

/** Every error code of the platform, grouped by the room that raises it. */
export const errorCodes = {
  // any room
  internal: { status: 500, exit: 2, meaning: 'An unforeseen fault of the platform itself; the cause is in its log.' },
  'invalid-request': { status: 400, exit: 2, meaning: 'A request or an argument has a wrong name, type or range.' },
  'not-found': { status: 404, exit: 1, meaning: 'Nothing is kept under that address.' },
  gone: { status: 410, exit: 1, meaning: 'The record was withdrawn, and only its tombstone remains.' },
  'too-many-requests': {
    status: 429,
    exit: 2,
    meaning: 'The caller went past the limit told in the answer’s headers.',
  },
  // configuration
  'configuration-invalid': { status: 500, exit: 2, meaning: 'A setting has a value that cannot be used.' },
  'port-in-use': { status: 500, exit: 2, meaning: 'Another program listens on the port.' },
} as const satisfies Record<string, ErrorCode>

/** A stable error code. */
export type ErrorCodeName = keyof typeof errorCodes
