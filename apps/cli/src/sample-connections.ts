import type { JsonObject } from '@pdn/core'
import type { SampleCollection, SampleCountry, SampleProvider } from '@pdn/synthetic'
import { type SystemId, versionOf } from '@pdn/systems'

/** What a provider of the sample country publishes of one system, behind one address. */
export interface SampleConnection {
  readonly id: string
  readonly provider: SampleProvider
  readonly system: SystemId
  /** Under which its versions are published. */
  readonly contract: string
  /** Its source documents, of all versions that it publishes. */
  documents(): Iterable<JsonObject>
  /** What it corrects and removes a little later. */
  later(): { readonly put: readonly JsonObject[]; readonly remove: readonly string[] }
}

function* everyDocument(collections: readonly SampleCollection[]): Generator<JsonObject> {
  for (const { documents } of collections) yield* documents()
}

/** The contract that most are published under; its connections need no further name. */
const usual = 'v1'

/** The connections of a sample country: one for each contract of a system under which a provider publishes. */
export const sampleConnections = ({ collections }: SampleCountry): readonly SampleConnection[] => {
  const served = collections.flatMap(collection => {
    const contract = versionOf(collection.version)?.contract?.id
    return contract === undefined ? [] : [{ ...collection, contract }]
  })
  const byConnection = Map.groupBy(served, ({ provider, system, contract }) =>
    [provider.id, system, ...(contract === usual ? [] : [contract])].join('-'),
  )
  return [...byConnection].flatMap(([id, published]) => {
    const [first] = published
    if (first === undefined) return []
    const { provider, system, contract } = first
    const later = () => {
      const parts = published.map(collection => collection.later())
      return { put: parts.flatMap(({ put }) => put), remove: parts.flatMap(({ remove }) => remove) }
    }
    return [{ id, provider, system, contract, documents: () => everyDocument(published), later }]
  })
}
