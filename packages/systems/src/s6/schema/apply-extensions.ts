import { depthOf, isObject, type Json, type JsonObject, maximumDepth } from '@pdn/core'
import { type ExtensionFault, modernSchema, referencesIn, typedSchema } from './extension-schema.ts'
import { mergePatch } from './merge-patch.ts'

/** An extension of OCDS: where it is from, and its `release-schema.json`. */
export interface Extension {
  readonly where: string
  readonly patch: Json
}

/** What a release schema becomes with extensions. */
export interface Extended {
  /** Of 2020-12, with the annotations of OCDS. */
  readonly schema: JsonObject
  readonly applied: readonly string[]
  /** Extensions that were left out, and why. */
  readonly refused: readonly { readonly where: string; readonly faults: readonly ExtensionFault[] }[]
}

/** Definitions of documents elsewhere stand under names that begin so. */
const elsewhere = 'elsewhere:'

/** A fault of each reference that is not followed, and the schema with those that are led to its own definitions. */
const localised = (
  schema: JsonObject,
  remote: ReadonlyMap<string, Json>,
): { readonly schema: JsonObject; readonly faults: readonly ExtensionFault[] } => {
  const faults: ExtensionFault[] = []
  const definitions: Record<string, Json> = {}
  const lead = (value: Json, path: string): Json => {
    if (Array.isArray(value)) return value.map((item, index) => lead(item, `${path}/${index}`))
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, member]): [string, Json] => {
        if (name !== '$ref' || typeof member !== 'string') return [name, lead(member ?? null, `${path}/${name}`)]
        if (member.startsWith('#')) return [name, member]
        const fetched = remote.get(member)
        if (fetched === undefined || depthOf(fetched) > maximumDepth) {
          faults.push({ rule: 'extension-remote-reference', path: `${path}/${name}`, reference: member })
          return [name, member]
        }
        const { schema: own, faults: inside } = modernSchema(fetched)
        faults.push(...inside)
        definitions[`${elsewhere}${member}`] = own
        return [name, `#/$defs/${elsewhere}${member.replaceAll('~', '~0').replaceAll('/', '~1')}`]
      }),
    )
  }
  const led = lead(schema, '')
  const own = isObject(led) ? led : {}
  const named = isObject(own.$defs) ? own.$defs : {}
  const isAlone = Object.keys(definitions).length === 0
  return { schema: isAlone ? own : { ...own, $defs: { ...named, ...definitions } }, faults }
}

const definitionName = (reference: string): string | undefined =>
  reference.startsWith('#/$defs/')
    ? reference.slice('#/$defs/'.length).replaceAll('~1', '/').replaceAll('~0', '~')
    : undefined

/** References that lead to no definition, and definitions that contain themselves. */
const referenceFaults = (schema: JsonObject): readonly ExtensionFault[] => {
  const definitions = isObject(schema.$defs) ? schema.$defs : {}
  const faults: ExtensionFault[] = []
  const uses = new Map<string, readonly string[]>()
  for (const [name, definition] of Object.entries(definitions)) {
    const used = [...referencesIn(definition ?? null)].map(({ reference }) => definitionName(reference))
    uses.set(
      name,
      used.filter(each => each !== undefined),
    )
  }
  for (const { reference, path } of referencesIn(schema)) {
    const name = definitionName(reference)
    if (name === undefined || !uses.has(name)) faults.push({ rule: 'extension-unknown-reference', path, reference })
  }
  for (const name of circularNames(uses)) {
    faults.push({ rule: 'extension-circular', path: `/$defs/${name}`, reference: `#/$defs/${name}` })
  }
  return faults
}

/** Names that lead back to themselves: what is left when those that use nothing more are taken away, again and again. */
const circularNames = (uses: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  const left = new Map([...uses].map(([name, used]) => [name, used.filter(each => uses.has(each))]))
  for (;;) {
    const free = [...left].filter(([, used]) => !used.some(each => left.has(each))).map(([name]) => name)
    if (free.length === 0) return [...left.keys()]
    for (const name of free) left.delete(name)
  }
}

/**
 * A release schema patched by extensions one after another, each a JSON Merge Patch (RFC 7396) as OCDS has it
 * (https://standard.open-contracting.org/1.1/en/schema/conformance_and_extensions/). An extension that is no schema, that
 * refers elsewhere, to nothing, or to itself is left out whole and said why. Nothing is fetched: documents elsewhere are
 * known where the caller, asked to, fetched them (`remote`, by the reference that names them). `isUsable` has the last
 * word about a patched schema.
 */
export const applyExtensions = (
  base: JsonObject,
  extensions: readonly Extension[],
  remote: ReadonlyMap<string, Json> = new Map(),
  isUsable: (schema: JsonObject) => boolean = () => true,
): Extended => {
  let schema = base
  const applied: string[] = []
  const refused: { where: string; faults: readonly ExtensionFault[] }[] = []
  for (const { where, patch } of extensions) {
    const outcome = patchedBy(schema, patch, remote)
    if (outcome.faults.length > 0) refused.push({ where, faults: outcome.faults })
    else if (!isUsable(outcome.schema)) refused.push({ where, faults: [{ rule: 'extension-not-a-schema', path: '' }] })
    else {
      schema = outcome.schema
      applied.push(where)
    }
  }
  return { schema, applied, refused }
}

const patchedBy = (
  base: JsonObject,
  patch: Json,
  remote: ReadonlyMap<string, Json>,
): { readonly schema: JsonObject; readonly faults: readonly ExtensionFault[] } => {
  if (depthOf(patch) > maximumDepth) return { schema: base, faults: [{ rule: 'extension-too-deep', path: '' }] }
  if (!isObject(patch)) return { schema: base, faults: [{ rule: 'extension-not-a-schema', path: '' }] }
  const modern = modernSchema(patch)
  if (modern.faults.length > 0) return { schema: base, faults: modern.faults }
  const local = localised(modern.schema, remote)
  if (local.faults.length > 0) return { schema: base, faults: local.faults }
  const patched = mergePatch(base, local.schema)
  const typed = typedSchema(patched)
  const schema = isObject(typed) ? typed : base
  return { schema, faults: referenceFaults(schema) }
}
