import { isObject, type Json, PlatformError } from '@pdn/core'
import { jsonIfAny } from './answer-body.ts'
import type { Conceal } from './conceal.ts'
import type { GuardedResponse } from './guarded-fetch.ts'
import type { FailedAttempt } from './retry.ts'
import { retryAfter } from './retry-after.ts'
import { safeText } from './safe-text.ts'
import { whereOf } from './where-of.ts'

/** What a provider says went wrong: members of the standards' error shape, of RFC 6749 and of RFC 9457. */
const saidIn = (body: Json | undefined, conceal: Conceal): string | undefined => {
  if (!isObject(body)) return undefined
  for (const member of ['message', 'error_description', 'detail', 'error', 'mensaje']) {
    const said = body[member]
    if (typeof said === 'string' && said.trim() !== '') return safeText(conceal(said))
  }
  return undefined
}

/** The provider's own words after a sentence of ours, without the secrets that it was sent. */
export const withWords = (sentence: string, body: Json | undefined, conceal: Conceal): string => {
  const said = saidIn(body, conceal)
  return said === undefined ? sentence : `${sentence} It says: “${said}”`
}

/** An answer whose status is no success, as a failed attempt. */
export const failedAnswer = (answer: GuardedResponse, now: Date, conceal: Conceal): FailedAttempt => {
  const where = whereOf(new URL(answer.url))
  const body = jsonIfAny(answer)
  if (answer.status === 429 || (answer.status === 503 && answer.headers['retry-after'] !== undefined)) {
    const error = new PlatformError('provider-busy', {
      message: withWords(`The provider asked to be called later (${answer.status}).`, body, conceal),
      where,
      hint: 'Harvest it again later, or ask the provider for a wider limit.',
    })
    return { ok: false, error, transient: true, pauseMilliseconds: retryAfter(answer.headers['retry-after'], now) }
  }
  if (answer.status >= 500) {
    const error = new PlatformError('provider-failed', {
      message: withWords(`The provider failed (${answer.status}).`, body, conceal),
      where,
      hint: 'Try again later; if it goes on, tell the provider.',
    })
    return { ok: false, error, transient: true }
  }
  if (answer.status === 404) {
    const error = new PlatformError('endpoint-missing', {
      message: withWords('The provider has nothing at this address (404).', body, conceal),
      where,
      hint: 'Check the base address, the system and the contract of the connection.',
    })
    return { ok: false, error, transient: false }
  }
  const denied = answer.status === 401 || answer.status === 403
  const error = new PlatformError('provider-refused', {
    message: withWords(`The provider refused the request (${answer.status}).`, body, conceal),
    where,
    hint: denied
      ? 'Check the credentials of the connection and what the provider lets them read.'
      : 'Check the base address, the system and the contract of the connection.',
  })
  return { ok: false, error, transient: answer.status === 408 || answer.status === 425 }
}
