import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { Field } from '../schema/field-tree.ts'
import type { Findings } from './findings.ts'
import { type LeafReading, readLeaf } from './leaf-repair.ts'
import { child } from './pointer.ts'

const severities: Readonly<Record<string, 'error' | 'warning' | 'note'>> = {
  'wrong-type': 'error',
  'not-in-list': 'warning',
  'bad-format': 'warning',
  'date-repaired': 'warning',
}

const readLeafAt = (value: Json, field: Field, pointer: string, findings: Findings): Json | undefined => {
  const reading: LeafReading = readLeaf(value, field)
  if (reading.rule !== undefined) {
    findings.tell({
      path: pointer,
      rule: reading.rule,
      severity: severities[reading.rule] ?? 'note',
      repaired: reading.repaired ?? false,
      raw: value,
    })
    if (reading.repaired && reading.value !== undefined) findings.keep(pointer, value)
  }
  return reading.value
}

const wrongType = (value: Json, pointer: string, findings: Findings): Json => {
  findings.tell({ path: pointer, rule: 'wrong-type', severity: 'error', repaired: false })
  return value
}

const readList = (value: Json, item: Field, pointer: string, findings: Findings): Json => {
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => {
      const read = normalise(entry, item, child(pointer, index), findings)
      return read === undefined ? [] : [read]
    })
  }
  findings.tell({ path: pointer, rule: 'array-expected', severity: 'warning', repaired: true })
  findings.mend(pointer, child(pointer, 0))
  const read = normalise(value, item, child(pointer, 0), findings)
  return read === undefined ? [] : [read]
}

/** The capture system of the platform writes `schema` where OCDS says `scheme`. */
const withScheme = (value: JsonObject, field: Field, pointer: string, findings: Findings): JsonObject => {
  if (typeof value.schema !== 'string' || value.scheme !== undefined || !field.members.has('scheme')) return value
  findings.tell({ path: child(pointer, 'schema'), rule: 'member-renamed', severity: 'note', repaired: true })
  findings.mend(child(pointer, 'schema'), child(pointer, 'scheme'))
  const { schema, ...others } = value
  return { ...others, scheme: schema }
}

const readMembers = (source: JsonObject, field: Field, pointer: string, findings: Findings): JsonObject => {
  const value = withScheme(source, field, pointer, findings)
  const document: Record<string, Json> = {}
  for (const name of Object.keys(value)) {
    const member = value[name]
    if (member === undefined) continue
    const known = field.members.get(name)
    const read = known === undefined ? member : normalise(member, known, child(pointer, name), findings)
    if (read === undefined) continue
    // A source may call a member `__proto__`: plain assignment would not make a member of it.
    if (name === '__proto__') Object.defineProperty(document, name, { ...plain, value: read })
    else document[name] = read
  }
  for (const name of pointer === '' ? [] : field.required) {
    if (document[name] === undefined || document[name] === null) {
      findings.tell({ path: child(pointer, name), rule: 'missing-required', severity: 'error', repaired: false })
    }
  }
  return document
}

const plain = { enumerable: true, configurable: true, writable: true }

const readObject = (value: Json, field: Field, pointer: string, findings: Findings): Json => {
  if (isObject(value)) return readMembers(value, field, pointer, findings)
  const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : undefined
  if (!isObject(only)) return wrongType(value, pointer, findings)
  findings.tell({ path: pointer, rule: 'object-expected', severity: 'warning', repaired: true })
  findings.mend(child(pointer, 0), pointer)
  return readMembers(only as JsonObject, field, pointer, findings)
}

/**
 * A value with the known defects of its field mended and everything else left as it is; undefined where nothing
 * remains of it. Members that the schema does not know pass unchanged: the cut decides about them.
 */
export const normalise = (value: Json, field: Field, pointer: string, findings: Findings): Json | undefined => {
  if (field.shape === 'leaf') return readLeafAt(value, field, pointer, findings)
  if (value === null) return null
  if (field.shape === 'object') return readObject(value, field, pointer, findings)
  return field.item === undefined ? value : readList(value, field.item, pointer, findings)
}
