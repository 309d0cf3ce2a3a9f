import type { Log } from '@pdn/core'
import { data } from 'react-router'

const statusOf = (error: unknown): number | undefined => {
  if (!(error instanceof Error) || error.name !== 'PlatformError' || !('status' in error)) return undefined
  return typeof error.status === 'number' ? error.status : undefined
}

/** The answer of a query; its refusals become the page of their status, its faults go on as they are. */
export const answerOrStatus = async <Answer>(asking: Promise<Answer>, log: Log): Promise<Answer> => {
  try {
    return await asking
  } catch (error) {
    const status = statusOf(error)
    if (status === undefined || status === 500) throw error
    if (status > 500) log.error('A page could not ask', { error })
    throw data(null, { status })
  }
}

/** The stable code of an error of the platform's family. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && error.name === 'PlatformError' && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined

/** Where an error of the platform's family says that the fault is. */
export const placeOf = (error: unknown): string | undefined =>
  error instanceof Error && error.name === 'PlatformError' && 'where' in error && typeof error.where === 'string'
    ? error.where
    : undefined

/** Ends the loader with the page of that status. */
export const endWith = (status: number): never => {
  throw data(null, { status })
}
