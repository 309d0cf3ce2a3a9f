import { isObject, type Json } from '@pdn/core'
import { child } from '../reading/pointer.ts'
import type { Container, Notes } from './notes.ts'

/** What a compiled release tells of its parts, by JSON Pointer. */
export interface GatheredNotes {
  readonly inferred: string[]
  readonly raw: Map<string, Json>
  readonly conflicts: string[]
}

const gatherFrom = (container: Container, pointer: string, notes: Notes, into: GatheredNotes): void => {
  if (notes.inferred.has(container)) into.inferred.push(pointer)
  if (isObject(container)) {
    for (const name of notes.conflicts.names(container)) {
      if (Object.hasOwn(container, name)) into.conflicts.push(child(pointer, name))
    }
  }
  for (const [name, value] of Object.entries(container)) {
    const place = child(pointer, name)
    for (const { path, raw } of (isObject(container) ? notes.marks.get(container, name) : undefined) ?? []) {
      if (raw === undefined) into.inferred.push(place + path)
      else into.raw.set(place + path, raw)
    }
    if (typeof value === 'object' && value !== null) gatherFrom(value, place, notes, into)
  }
}

/** Where what is noted stands in the process, in the order of its members. */
export const gatherNotes = (process: Container, notes: Notes): GatheredNotes => {
  const gathered: GatheredNotes = { inferred: [], raw: new Map(), conflicts: [] }
  if (!notes.areStill || notes.inferred.size > 0 || !notes.conflicts.isEmpty) gatherFrom(process, '', notes, gathered)
  return gathered
}
