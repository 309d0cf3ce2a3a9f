import { isObject, type Json } from './json.ts'
import { PlatformError } from './platform-error.ts'

/** The deepest nesting that the platform accepts in a document; the published standards need fewer than 20 levels. */
export const maximumDepth = 200

/** How deep a value nests: 0 for a scalar, 1 for an empty or flat array or object. Any depth is measured. */
export const depthOf = (value: Json): number => {
  let depth = 0
  let level: readonly Json[] = [value]
  while (true) {
    const below: Json[] = []
    let nested = false
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue
      nested = true
      for (const child of Object.values(item)) if (child !== undefined) below.push(child)
    }
    if (!nested) return depth
    depth += 1
    level = below
  }
}

/**
 * One text for one value: members sorted by UTF-16 code unit, no spaces, numbers and strings as RFC 8785 writes them;
 * absent members are left out, a number that is not finite becomes null. Throws `document-too-deep` past 200 levels.
 */
export const canonicalJson = (value: Json): string => write(value, 0)

const write = (value: Json, depth: number): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (depth >= maximumDepth) {
    throw new PlatformError('document-too-deep', {
      message: `The document nests deeper than ${maximumDepth} levels.`,
      hint: 'No published standard needs that; look for a fault in what wrote it.',
    })
  }
  if (!isObject(value)) return `[${value.map(item => write(item, depth + 1)).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .flatMap(name => {
      const member = value[name]
      return member === undefined ? [] : [`${JSON.stringify(name)}:${write(member, depth + 1)}`]
    })
  return `{${members.join(',')}}`
}
