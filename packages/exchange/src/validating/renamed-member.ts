import { canonicalJson, isObject, type Json, type JsonObject, type Localized, valueAt } from '@pdn/core'
import type { Reading, Version } from '@pdn/systems'

/** How far below its place a member may have gone. */
const deepest = 2

/** Paths of the members that one object has and another has not, whose value is this one. */
const movedTo = (
  standard: Json | undefined,
  source: Json | undefined,
  text: string,
  depth: number,
): readonly string[] => {
  if (!isObject(standard)) return []
  return Object.entries(standard).flatMap(([name, value]) => {
    if (value === undefined) return []
    const own = isObject(source) && Object.hasOwn(source, name) ? source[name] : undefined
    if (own === undefined && canonicalJson(value) === text) return [name]
    return depth === 0 ? [] : movedTo(value, own, text, depth - 1).map(inner => `${name}.${inner}`)
  })
}

/** Makes the function that tells under which name a version has a member that its reader recognised under another. */
export const presentNames = (version: Version, document: JsonObject, reading: Reading) => {
  let standard: JsonObject | undefined
  return (path: string): Localized | undefined => {
    if (!reading.ok || version.standardise === undefined) return undefined
    standard ??= version.standardise(document, reading)
    const value = valueAt(document, path)
    if (value === undefined) return undefined
    const holder = path.slice(0, path.lastIndexOf('/'))
    const found = movedTo(valueAt(standard, holder), valueAt(document, holder), canonicalJson(value), deepest)
    const [name, ...more] = found
    return name === undefined || more.length > 0 ? undefined : { es: `el campo «${name}»`, en: `the field “${name}”` }
  }
}
