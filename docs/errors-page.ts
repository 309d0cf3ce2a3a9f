import { type ErrorCode, errorCodes } from '../packages/core/src/index.ts'

/** The text of `docs/reference/errors.md`: every error code with what it means, its HTTP status and its exit code. */
export const errorsPage = (): string => {
  const rows = Object.entries<ErrorCode>(errorCodes)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, { status, exit, meaning }]) => `| \`${code}\` | ${status} | ${exit} | ${meaning} |`)
  return [
    '# Error codes',
    '',
    'Every error of the platform carries one of these stable codes. A command prints what was wrong, where, and what to',
    'do; an HTTP answer is `application/problem+json` (RFC 9457) of type `urn:pdn:error:CODE`. The cause of an error is',
    'logged under the request’s id and never sent. This page is written from `packages/core/src/error-codes.ts` by',
    '`npm run docs`; a test keeps the two equal.',
    '',
    'Exit codes: 0 fine, 1 the answer is no, 2 it could not be done.',
    '',
    '| Code | HTTP | Exit | When |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
