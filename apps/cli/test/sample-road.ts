import { addConnection } from '@pdn/harvest'
import { type SampleProvider, sampleCountry } from '@pdn/synthetic'
import type { Scope } from '@pdn/testing'
import { openRoad, type Road } from './road.ts'
import { serveTiers, type TieredProvider } from './tiered-provider.ts'

const dayLong = 24 * 60 * 60_000

/** The sample country on the road, each provider harvested once. */
export interface SampleRoad extends Road {
  /** The providers, in the country's order. */
  readonly samples: readonly SampleProvider[]
  /** Name of the connection to a provider. */
  connectionOf(sample: SampleProvider): string
  /** Two days on, all providers correct and remove what they will, and are harvested again. */
  correct(): Promise<void>
}

function* itemsOf(sample: SampleProvider) {
  for (const document of sample.documents()) yield { document }
}

/** Serves a twentieth of the sample country over HTTP and OAuth 2.0 and harvests it, as `pdn start` does. */
export const openSampleRoad = async (scope: Scope): Promise<SampleRoad> => {
  const road = await openRoad(scope)
  const { providers: samples } = sampleCountry({ seed: 'journey', today: '2026-11-21', scale: 0.05 })
  const connectionOf = ({ id, system }: SampleProvider): string => `${id}-${system}`
  const serving: { readonly sample: SampleProvider; readonly tiered: TieredProvider }[] = []
  for (const sample of samples) {
    if (sample.system !== 's3' && sample.system !== 's6') throw new Error(`no provider serves ${sample.system}`)
    const tiered = await serveTiers(scope, sample.system, itemsOf(sample))
    await addConnection(
      {
        id: connectionOf(sample),
        provider: { id: sample.id, name: sample.name, synthetic: true },
        system: sample.system,
        baseUrl: tiered.url,
        credentials: tiered.credentials('public'),
        typedByOperator: true,
      },
      road.settings,
    )
    await road.harvest(connectionOf(sample))
    serving.push({ sample, tiered })
  }
  return {
    ...road,
    samples,
    connectionOf,
    correct: async () => {
      road.effects.pass(2 * dayLong)
      for (const { sample, tiered } of serving) {
        const { put, remove } = sample.later()
        tiered.provider.put(put)
        tiered.provider.remove(remove)
        await road.harvest(connectionOf(sample))
      }
    },
  }
}
