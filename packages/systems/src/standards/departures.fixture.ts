import type { Json } from '@pdn/core'
import type { Comparison } from './compared-standard.ts'
import type { FlatField, FlatSchema } from './flat-schema.ts'

/** One way in which our schema is not the published one. */
export interface Departure {
  readonly path: string
  /** `missing` a field of theirs, `added` one of ours, `types`, or the keyword that differs. */
  readonly in: string
  readonly theirs: Json
  readonly ours: Json
}

const sameText = (one: Json | undefined, other: Json | undefined): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

const isWithin = (theirs: Json | undefined, ours: Json | undefined): boolean =>
  !Array.isArray(theirs) || (Array.isArray(ours) && theirs.every(value => ours.includes(value)))

const fieldDepartures = (path: string, theirs: FlatField, ours: FlatField, how: Comparison): readonly Departure[] => {
  const found: Departure[] = []
  const [theirTypes, ourTypes] = [[...theirs.types].toSorted(), [...ours.types].toSorted()]
  const typesAgree = how === 'equal' ? sameText(theirTypes, ourTypes) : isWithin(theirTypes, ourTypes)
  if (!typesAgree) found.push({ path, in: 'types', theirs: theirTypes, ours: ourTypes })
  for (const keyword of new Set([...theirs.rules.keys(), ...ours.rules.keys()])) {
    const [their, our] = [theirs.rules.get(keyword), ours.rules.get(keyword)]
    if (agrees(keyword, their, our, how)) continue
    found.push({ path, in: keyword, theirs: their ?? null, ours: our ?? null })
  }
  return found
}

const agrees = (keyword: string, theirs: Json | undefined, ours: Json | undefined, how: Comparison): boolean => {
  if (how === 'equal' || theirs === undefined || ours === undefined) {
    // A list of ours that theirs leaves open would refuse what they allow; other rules of ours alone do not count.
    return how === 'equal' ? sameText(theirs, ours) : theirs === undefined ? keyword !== 'enum' : false
  }
  return keyword === 'enum' || keyword === 'required' ? isWithin(theirs, ours) : sameText(theirs, ours)
}

/** Every way in which our schema departs from the published one. */
export const departuresOf = (theirs: FlatSchema, ours: FlatSchema, how: Comparison): readonly Departure[] => {
  const found: Departure[] = []
  for (const [path, field] of theirs) {
    const own = ours.get(path)
    if (own === undefined) found.push({ path, in: 'missing', theirs: true, ours: false })
    else found.push(...fieldDepartures(path, field, own, how))
  }
  if (how === 'equal')
    for (const path of ours.keys()) if (!theirs.has(path)) found.push({ path, in: 'added', theirs: false, ours: true })
  return found
}
