import { type Json, PlatformError } from '@pdn/core'
import type { GuardedResponse } from './guarded-fetch.ts'
import { whereOf } from './where-of.ts'

const startsLikeMarkup = (text: string): boolean => /^\s*</.test(text)

/** The answer's JSON; rejects anything else with `not-json`, which never quotes the answer. */
export const jsonOf = (answer: GuardedResponse): Json => {
  const text = new TextDecoder('utf-8').decode(answer.bytes)
  try {
    const value: Json = JSON.parse(text)
    return value
  } catch {
    throw new PlatformError('not-json', {
      message: startsLikeMarkup(text)
        ? 'The provider answered with a web page where JSON was expected.'
        : `The provider answered with something other than JSON (${answer.bytes.byteLength} bytes).`,
      where: whereOf(new URL(answer.url)),
      hint: 'Check that the base address is that of the API; a proxy or a login page may stand before it.',
    })
  }
}

/** The answer's JSON if it has any. */
export const jsonIfAny = (answer: GuardedResponse): Json | undefined => {
  try {
    return jsonOf(answer)
  } catch {
    return undefined
  }
}
