import { type Effects, PlatformError } from '@pdn/core'
import type { RetryPolicy } from './connection-settings.ts'

/** A failed attempt: whether trying again may help, and the pause that the provider asked for. */
export interface FailedAttempt {
  readonly ok: false
  readonly error: PlatformError
  readonly transient: boolean
  readonly pauseMilliseconds?: number | undefined
}

export type Attempt<Value> = { readonly ok: true; readonly value: Value } | FailedAttempt

const transientCodes = new Set(['connect-failed', 'timed-out'])

/** A thrown error as a failed attempt; errors of the network may pass, others will not. */
export const failedAttempt = (error: unknown): FailedAttempt => {
  if (!(error instanceof PlatformError)) throw error
  return { ok: false, error, transient: transientCodes.has(error.code) }
}

/** A number from 0 up to 1, from strong randomness. */
const fraction = (effects: Effects): number => {
  const bytes = effects.randomBytes(4)
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0) / 2 ** 32
}

/**
 * The value of the first attempt that succeeds. Between attempts it waits a random time below a bound that doubles
 * (full jitter), or as long as the provider asked; it gives up with the last error.
 */
export const withRetries = async <Value>(
  attempt: () => Promise<Attempt<Value>>,
  policy: RetryPolicy,
  effects: Effects,
  signal?: AbortSignal,
): Promise<Value> => {
  for (let tried = 1; ; tried += 1) {
    const outcome = await attempt()
    if (outcome.ok) return outcome.value
    const asked = outcome.pauseMilliseconds ?? 0
    if (!outcome.transient || tried >= policy.attempts || asked > policy.patienceMilliseconds) throw outcome.error
    const bound = Math.min(policy.capMilliseconds, policy.baseMilliseconds * 2 ** (tried - 1))
    const pause = asked + fraction(effects) * bound
    effects.log.warn('a provider will be called again', {
      code: outcome.error.code,
      where: outcome.error.where,
      attempt: tried,
      milliseconds: Math.round(pause),
    })
    await pauseFor(pause, effects, signal)
  }
}

const pauseFor = async (milliseconds: number, effects: Effects, signal?: AbortSignal): Promise<void> => {
  try {
    await effects.sleep(milliseconds, signal)
  } catch (error) {
    if (signal?.aborted !== true) throw error
    throw new PlatformError('cancelled', { message: 'The call was cancelled while it waited for the provider.' })
  }
}
