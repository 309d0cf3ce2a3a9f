import { type Language, PlatformError } from '@pdn/core'
import { failureIn, type ToldFailure } from './failure-words.ts'

/** An error of reading in a language: itself, or one of its code that says the same in the words of that language. */
export const errorIn = (error: PlatformError, language: Language): PlatformError => {
  const { code, message, where = null, hint = null, cause } = error
  const plain: ToldFailure & { readonly code: typeof code } = { code, message, where, hint }
  const told = failureIn(plain, language)
  if (told === plain) return error
  return new PlatformError(code, {
    message: told.message,
    where: told.where ?? undefined,
    hint: told.hint ?? undefined,
    cause,
  })
}
