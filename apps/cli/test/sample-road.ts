import { addConnection } from '@pdn/harvest'
import { sampleCountry } from '@pdn/synthetic'
import type { Scope } from '@pdn/testing'
import { type SampleConnection, sampleConnections } from '../src/sample-connections.ts'
import { openRoad, type Road } from './road.ts'
import { serveTiers, type TieredProvider } from './tiered-provider.ts'

const dayLong = 24 * 60 * 60_000

/** The sample country on the road, each provider harvested once. */
export interface SampleRoad extends Road {
  /** The connections, in the country's order. */
  readonly samples: readonly SampleConnection[]
  /** Two days on, all providers correct and remove what they will, and are harvested again. */
  correct(): Promise<void>
}

function* itemsOf(sample: SampleConnection) {
  for (const document of sample.documents()) yield { document }
}

/** Serves a twentieth of the sample country over HTTP and OAuth 2.0 and harvests it, as `pdn start` does. */
export const openSampleRoad = async (scope: Scope): Promise<SampleRoad> => {
  const road = await openRoad(scope)
  const samples = sampleConnections(sampleCountry({ seed: 'journey', today: '2026-11-21', scale: 0.05 }))
  const serving: { readonly sample: SampleConnection; readonly tiered: TieredProvider }[] = []
  for (const sample of samples) {
    const tiered = await serveTiers(scope, sample.system, itemsOf(sample), sample.contract)
    await addConnection(
      {
        id: sample.id,
        provider: { id: sample.provider.id, name: sample.provider.name, synthetic: true },
        system: sample.system,
        contract: sample.contract,
        baseUrl: tiered.url,
        credentials: tiered.credentials(sample.provider.tier),
        tier: sample.provider.tier,
        typedByOperator: true,
      },
      road.settings,
    )
    await road.harvest(sample.id)
    serving.push({ sample, tiered })
  }
  return {
    ...road,
    samples,
    correct: async () => {
      road.effects.pass(2 * dayLong)
      for (const { sample, tiered } of serving) {
        const { put, remove } = sample.later()
        tiered.provider.put(put)
        tiered.provider.remove(remove)
        await road.harvest(sample.id)
      }
    },
  }
}
