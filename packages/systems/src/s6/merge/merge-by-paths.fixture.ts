import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { Field } from '../schema/field-tree.ts'
import { type Draft, setMember } from './drafts.ts'

/** One step to a value: into a member, or into an item of a list. */
interface Step {
  readonly name: string
  readonly isItem: boolean
  /** The id of an item, if it has one. */
  readonly id?: Json
}

interface Told {
  readonly steps: readonly Step[]
  readonly value: Json
}

type Values = Map<string, Told>

const isWhole = (value: Json, field: Field | undefined): boolean => {
  if (typeof value !== 'object' || value === null || field?.wholeListMerge === true) return true
  if (!Array.isArray(value)) return false
  const item = field?.item
  const isWithoutIds = item?.shape === 'object' && item.members.size > 0 && !item.members.has('id')
  return item?.shape === 'leaf' || isWithoutIds || !value.every(isObject)
}

interface Taking {
  /** Where the release stands among the others. */
  readonly source: number
  readonly values: Values
}

/** An item without id is like none before it: not of its own release, nor of another, which its source tells. */
const stepTo = ({ id }: JsonObject, { source, values }: Taking): Step =>
  id === undefined ? { name: `no id ${source} ${values.size}`, isItem: true } : { name: `id ${id}`, isItem: true, id }

const flatten = (object: JsonObject, field: Field | undefined, steps: readonly Step[], into: Taking): Values => {
  for (const [name, value] of Object.entries(object)) {
    const member = field?.members.get(name)
    if (value === undefined || member?.omitWhenMerged === true) continue
    const path = [...steps, { name, isItem: false }]
    if (isWhole(value, member)) into.values.set(JSON.stringify(path), { steps: path, value })
    else if (isObject(value)) flatten(value, member, path, into)
    else if (Array.isArray(value))
      for (const item of value.filter(isObject)) flatten(item, member?.item, [...path, stepTo(item, into)], into)
  }
  return into.values
}

const takeApart = (release: JsonObject, fields: Field, source: number): Values =>
  flatten(release, fields, [], { source, values: new Map() })

const isItemId = (steps: readonly Step[]): boolean => steps.at(-2)?.isItem === true && steps.at(-1)?.name === 'id'

const unflatten = (values: Iterable<Told>): JsonObject => {
  const root: Draft = {}
  const containers = new Map<string, Draft | Json[]>()
  for (const { steps, value } of values) {
    let current: Draft | Json[] = root
    for (const [index, step] of steps.entries()) {
      const next = steps[index + 1]
      if (next === undefined) {
        if (!Array.isArray(current) && value !== null && !isItemId(steps)) setMember(current, step.name, value)
        continue
      }
      const path = JSON.stringify(steps.slice(0, index + 1))
      const made: Draft | Json[] = containers.get(path) ?? (next.isItem ? [] : {})
      if (!containers.has(path)) {
        containers.set(path, made)
        if (!Array.isArray(made) && step.id !== undefined) made.id = step.id
        if (Array.isArray(current)) current.push(made)
        else setMember(current, step.name, made)
      }
      current = made
    }
  }
  return root
}

/**
 * The merge of OCDS as its reference does it (ocdsmerge 0.8): a release is taken apart into paths with values, those of
 * later releases are put over those of earlier ones, and the whole is put together again. Without the id, date and tag
 * of a compiled release. Slow, and for releases that give a place one type alone.
 */
export const mergeByPaths = (releases: readonly JsonObject[], fields: Field): JsonObject => {
  const all: Values = new Map()
  for (const [source, release] of releases.entries())
    for (const [path, told] of takeApart(release, fields, source)) all.set(path, told)
  return unflatten(all.values())
}

/** The versioned release, in the same way. */
export const versionByPaths = (releases: readonly JsonObject[], fields: Field): JsonObject => {
  const all = new Map<string, { readonly steps: readonly Step[]; readonly versions: JsonObject[] }>()
  let ocid: Json | undefined
  for (const [source, release] of releases.entries()) {
    ocid = release.ocid ?? ocid
    for (const [path, { steps, value }] of takeApart({ ...release, ocid: undefined }, fields, source)) {
      const known = all.get(path)
      if (JSON.stringify(known?.versions.at(-1)?.value) === JSON.stringify(value)) continue
      const version = { releaseID: release.id, releaseDate: release.date, releaseTag: release.tag, value }
      if (known === undefined) all.set(path, { steps, versions: [version] })
      else known.versions.push(version)
    }
  }
  const versioned = unflatten(Array.from(all.values(), ({ steps, versions }) => ({ steps, value: versions })))
  return ocid === undefined ? versioned : { ...versioned, ocid }
}
