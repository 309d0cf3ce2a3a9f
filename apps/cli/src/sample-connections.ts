import type { JsonObject } from '@pdn/core'
import type { SampleCollection, SampleCountry, SampleProvider } from '@pdn/synthetic'
import { type SystemId, versionOf } from '@pdn/systems'

/** What a provider of the sample country publishes of one system, behind one address. */
export interface SampleConnection {
  readonly id: string
  readonly provider: SampleProvider
  readonly system: SystemId
  /** Its source documents, of all versions that it publishes. */
  documents(): Iterable<JsonObject>
  /** What it corrects and removes a little later. */
  later(): { readonly put: readonly JsonObject[]; readonly remove: readonly string[] }
}

function* everyDocument(collections: readonly SampleCollection[]): Generator<JsonObject> {
  for (const { documents } of collections) yield* documents()
}

/** The connections of a sample country: one for each system that a provider publishes over HTTP. */
export const sampleConnections = ({ collections }: SampleCountry): readonly SampleConnection[] => {
  const served = collections.filter(({ version }) => versionOf(version)?.contract !== undefined)
  const byConnection = Map.groupBy(served, ({ provider, system }) => `${provider.id}-${system}`)
  return [...byConnection].flatMap(([id, published]) => {
    const [first] = published
    if (first === undefined) return []
    const { provider, system } = first
    const later = () => {
      const parts = published.map(collection => collection.later())
      return { put: parts.flatMap(({ put }) => put), remove: parts.flatMap(({ remove }) => remove) }
    }
    return [{ id, provider, system, documents: () => everyDocument(published), later }]
  })
}
