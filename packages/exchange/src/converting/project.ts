import { foldForSearch, isObject, type Json, type JsonObject, jsonPointer } from '@pdn/core'
import { type Choice, type DescribedField, describeVersion, type Version } from '@pdn/systems'

type Path = readonly (string | number)[]

const lost = (path: Path): Choice => ({
  type: 'lost',
  rule: 'no-place',
  in: 'canonical',
  path: jsonPointer(path),
  alternatives: [],
})

/** Halves go away from zero, as cents are rounded on bills. */
const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value))

const whole = (value: Json, field: DescribedField, path: Path, choices: Choice[]): Json => {
  const wantsWhole = field.types.includes('integer') && !field.types.includes('number')
  if (typeof value !== 'number' || !wantsWhole || Number.isInteger(value)) return value
  const chosen = rounded(value)
  choices.push({
    type: 'changed',
    rule: 'money-rounded',
    in: 'result',
    path: jsonPointer(path),
    said: value,
    alternatives: [chosen > value ? Math.floor(value) : Math.ceil(value)],
  })
  return chosen
}

/** True for the label of a key that is kept, which says nothing more: as its list has it, or the words of the key. */
const isLabelOfKey = (name: string, { clave, valor }: JsonObject, key: DescribedField | undefined, to: Version) => {
  if (name !== 'valor' || typeof clave !== 'string' || typeof valor !== 'string' || key === undefined) return false
  const list = to.catalogues?.find(({ id }) => id === key.catalogue)
  const entry = list?.entries.find(each => each.key === clave)
  if (entry === undefined) return false
  return [entry.label.es, clave.replaceAll('_', ' ')].some(words => foldForSearch(words) === foldForSearch(valor))
}

const projectItem = (field: DescribedField, value: Json, path: Path, to: Version, choices: Choice[]): Json => {
  if (isObject(value) && field.members.length > 0) return projectMembers(field.members, value, path, to, choices)
  return whole(value, field, path, choices)
}

const projectMembers = (
  fields: readonly DescribedField[],
  members: JsonObject,
  above: Path,
  to: Version,
  choices: Choice[],
): JsonObject => {
  const known = new Map(fields.map(field => [field.name, field]))
  const kept: [string, Json][] = []
  for (const [name, value] of Object.entries(members)) {
    if (value === undefined || (above.length === 0 && name.startsWith('pdn:'))) continue
    const path = [...above, name]
    const field = known.get(name)
    if (field === undefined) {
      if (!isLabelOfKey(name, members, known.get('clave'), to)) choices.push(...lostLeaves(value, path))
    } else if (Array.isArray(value) && field.lists > 0)
      kept.push([name, value.map((item: Json, at) => projectItem(field, item, [...path, at], to, choices))])
    else kept.push([name, projectItem(field, value, path, to, choices)])
  }
  return Object.fromEntries(kept)
}

/** One loss for every value that says something. */
const lostLeaves = (value: Json, path: Path): readonly Choice[] => {
  if (Array.isArray(value)) return value.flatMap((item: Json, at) => lostLeaves(item, [...path, at]))
  if (isObject(value))
    return Object.entries(value).flatMap(([name, inner]) =>
      inner === undefined ? [] : lostLeaves(inner, [...path, name]),
    )
  return value === null || value === '' ? [] : [lost(path)]
}

/** A canonical document as a version has it: what that has no place for is told, amounts are whole where it wants so. */
export const project = (
  version: Version,
  canonical: JsonObject,
): { readonly document: JsonObject; readonly choices: readonly Choice[] } => {
  const choices: Choice[] = []
  const document = projectMembers(describeVersion(version).fields, canonical, [], version, choices)
  return { document, choices }
}
