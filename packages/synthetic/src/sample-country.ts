import type { JsonObject } from '@pdn/core'
import type { SystemId } from '@pdn/systems'
import { type Later, laterProcesses, laterSanctions } from './corrections.ts'
import { lastDay } from './days.ts'
import type { ProcessSample } from './processes.ts'
import { releasesOf } from './releases.ts'
import { type SanctionSample, sanctionDocument } from './sanctions.ts'
import { createSociety } from './society.ts'

/** A provider of the sample country and all that it publishes. */
export interface SampleProvider {
  /** Short name, of small letters and hyphens. */
  readonly id: string
  /** Full name; it says that the provider is synthetic. */
  readonly name: string
  readonly system: SystemId
  /** Id of the published version that its documents are of. */
  readonly version: string
  /** Its source documents in their order, made as they are asked for; each has `"pdn:synthetic": true`. */
  documents(): Iterable<JsonObject>
  /** What it corrects and removes a little later. */
  later(): Later
}

/** What decides a sample country, byte for byte. */
export interface SampleSettings {
  readonly seed: string
  /** `YYYY-MM-DD`: nothing is told of later days. From 2026-10-31 on the country stands still, whatever the day. */
  readonly today: string
  /** Size against the usual one: 0.1 is a tenth of the records. */
  readonly scale?: number
}

/** A country that does not exist, with the providers that publish about it. */
export interface SampleCountry {
  readonly providers: readonly SampleProvider[]
}

function* numbered(count: number, documentsOf: (number: number) => readonly JsonObject[]): Iterable<JsonObject> {
  for (let number = 1; number <= count; number++) yield* documentsOf(number)
}

const sanctionProvider = (sample: SanctionSample, count: number): SampleProvider => ({
  id: 'anticorrupcion-anahuac',
  name: 'Secretaría Anticorrupción de Anáhuac (sintética)',
  system: 's3',
  version: 's3-particulares-1.1',
  documents: () => numbered(count, number => [sanctionDocument(sample, number)]),
  later: () => laterSanctions(sample, count),
})

const processProvider = (
  provider: { readonly id: string; readonly name: string },
  sample: ProcessSample,
  count: number,
  later: () => Later,
): SampleProvider => ({
  ...provider,
  system: 's6',
  version: 'ocds-1.1',
  documents: () => numbered(count, number => releasesOf(sample, number)),
  later,
})

/**
 * The sample country of a seed and a day: three providers with about 4,500 sanctions, 9,000 and 2,500 contracting
 * processes of shared people, companies and institutions, none of which exist. The same settings give the same bytes.
 */
export const sampleCountry = (settings: SampleSettings): SampleCountry => {
  const scaled = (count: number): number => Math.max(1, Math.round(count * (settings.scale ?? 1)))
  const { seed } = settings
  const today = settings.today < lastDay ? settings.today : lastDay
  const society = createSociety(seed)
  const [first, ...others] = society.institutions
  const inTown = (town: boolean) => others.filter(({ place }) => (place === 'Río Claro') === town)
  const [townHall = first, ...townBodies] = inTown(true)
  const common = { seed, today, society }
  const national: ProcessSample = { ...common, buyers: [first, ...inTown(false)], prefix: 'ocds-sin001-anahuac' }
  const town: ProcessSample = { ...common, buyers: [townHall, ...townBodies], prefix: 'ocds-sin002-rioclaro' }
  const nationalCount = scaled(9000)
  return {
    providers: [
      sanctionProvider(common, scaled(4500)),
      processProvider(
        { id: 'compras-anahuac', name: 'Compras Públicas de Anáhuac (sintética)' },
        national,
        nationalCount,
        () => laterProcesses(national, nationalCount),
      ),
      processProvider({ id: 'rio-claro', name: 'Ayuntamiento de Río Claro (sintético)' }, town, scaled(2500), () => ({
        put: [],
        remove: [],
      })),
    ],
  }
}
