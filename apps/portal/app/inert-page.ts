import { isObject } from '@pdn/core'
import { useMatches } from 'react-router'

/** `handle` of a page that has nothing to press: it is sent without script, and what it shows is not sent twice. */
export const inertPage = { inert: true } as const

/** True on a page that is sent without script. */
export const useIsInert = (): boolean => useMatches().some(({ handle }) => isObject(handle) && handle.inert === true)
