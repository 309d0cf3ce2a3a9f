import { depthOf, type Json, maximumDepth, PlatformError } from '@pdn/core'

const tooDeep = (): PlatformError =>
  new PlatformError('document-too-deep', {
    message: `A release nests deeper than ${maximumDepth} levels.`,
    hint: 'The standard needs nine; look for a fault in what wrote it.',
  })

/** Throws for an object or a list on a level that is too deep. */
export const checkLevel = (depth: number): void => {
  if (depth > maximumDepth) throw tooDeep()
}

/** Throws for a value that is too deep with the levels around it. */
export const checkValue = (value: Json | undefined, levels: number): void => {
  if (typeof value === 'object' && levels + depthOf(value) > maximumDepth) throw tooDeep()
}
