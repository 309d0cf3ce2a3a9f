import { escapePointerStep } from '@pdn/core'

/** The JSON Pointer (RFC 6901) of a member or item below another pointer. */
export const child = (pointer: string, step: string | number): string => `${pointer}/${escapePointerStep(step)}`
