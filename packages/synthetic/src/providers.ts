import type { SystemId } from '@pdn/systems'
import {
  type Correction,
  declarationCorrections,
  officialCorrections,
  processCorrections,
  sanctionCorrections,
} from './corrections.ts'
import { declarations } from './declarations/declarations.ts'
import { graveRecords } from './records/grave-records.ts'
import { officials } from './records/officials.ts'
import { particulares } from './records/particulares.ts'
import { procurementRecords } from './records/procurement-records.ts'
import {
  elsewhere,
  inTown,
  inUniversity,
  nationalPurchases,
  townPurchases,
  universityPurchases,
} from './records/published-purchases.ts'
import type { PurchasesOf } from './records/purchase.ts'
import { processes } from './records/releases.ts'
import type { RecordDraw } from './records/sample-record.ts'
import { servants } from './records/servants.ts'
import type { Institution, Level } from './society/institutions.ts'
import type { Region } from './society/region.ts'

/** A provider of the sample country. */
export interface SampleProvider {
  /** Short name, of small letters and hyphens. */
  readonly id: string
  /** Full name; it says that the provider is synthetic. */
  readonly name: string
  readonly level: Level
  /** What the shares of all defects are multiplied by: 1 is usual, 0 would be a provider without fault. */
  readonly carelessness: number
  /** What it lets the platform have: the public part, or all, which the platform cuts as it arrives. */
  readonly tier: 'public' | 'confidential'
}

/** Records of one version that a provider publishes. */
export interface PublishedCollection {
  readonly provider: SampleProvider
  readonly system: SystemId
  /** Id of the published version that the documents are of. */
  readonly version: string
  readonly draw: RecordDraw<Region>
  readonly corrections: Correction | undefined
}

const sanctionsOffice: SampleProvider = {
  id: 'anticorrupcion-anahuac',
  name: 'Secretaría Anticorrupción de Anáhuac (sintética)',
  level: 'state',
  carelessness: 1,
  tier: 'public',
}

const purchasesOffice: SampleProvider = {
  id: 'compras-anahuac',
  name: 'Compras Públicas de Anáhuac (sintética)',
  level: 'federal',
  carelessness: 0.5,
  tier: 'public',
}

const town: SampleProvider = {
  id: 'rio-claro',
  name: 'Ayuntamiento de Río Claro (sintético)',
  level: 'municipal',
  carelessness: 1,
  tier: 'public',
}

const staffOffice: SampleProvider = {
  id: 'funcion-publica-anahuac',
  name: 'Registro de la Función Pública de Anáhuac (sintético)',
  level: 'federal',
  carelessness: 0.5,
  tier: 'public',
}

const university: SampleProvider = {
  id: 'universidad-puerto-sereno',
  name: 'Universidad Autónoma de Puerto Sereno (sintética)',
  level: 'autonomous',
  carelessness: 3,
  tier: 'public',
}

const declarationsOffice: SampleProvider = {
  id: 'declaraciones-anahuac',
  name: 'Sistema de Declaraciones de Anáhuac (sintético)',
  level: 'state',
  carelessness: 1,
  tier: 'confidential',
}

const s1 = (provider: SampleProvider, prefix: string, publishedFor: (one: Institution) => boolean) => ({
  provider,
  system: 's1' as const,
  version: 's1-declaraciones-2.0',
  draw: declarations({ prefix, publishedFor }),
  corrections: declarationCorrections,
})

const s2 = (provider: SampleProvider, prefix: string, publishedFor: (one: Institution) => boolean) => ({
  provider,
  system: 's2' as const,
  version: 's2-spic-1.1',
  draw: officials({ prefix, publishedFor }),
  corrections: officialCorrections,
})

const s6 = (provider: SampleProvider, purchases: PurchasesOf) => ({
  provider,
  system: 's6' as const,
  version: 'ocds-1.1',
  draw: processes(purchases),
  corrections: provider === university ? undefined : processCorrections,
})

/**
 * What the six providers publish, all of the same people, companies and institutions; records of version 2 from files,
 * under a contract of their own.
 */
export const publishedCollections: readonly PublishedCollection[] = [
  {
    provider: sanctionsOffice,
    system: 's3',
    version: 's3-particulares-1.1',
    draw: particulares,
    corrections: sanctionCorrections,
  },
  {
    provider: sanctionsOffice,
    system: 's3',
    version: 's3-servidores-1.1',
    draw: servants,
    corrections: sanctionCorrections,
  },
  s6(purchasesOffice, nationalPurchases),
  s6(town, townPurchases),
  s2(town, 'RIOCLARO-SP', inTown),
  s2(staffOffice, 'ANAHUAC-SP', elsewhere),
  s2(university, 'UAPS-SP', inUniversity),
  s6(university, universityPurchases),
  {
    provider: staffOffice,
    system: 's3',
    version: 's3-graves-2',
    draw: graveRecords,
    corrections: undefined,
  },
  {
    provider: staffOffice,
    system: 's2',
    version: 's2-servidores-2',
    draw: procurementRecords(nationalPurchases),
    corrections: undefined,
  },
  s1(declarationsOffice, 'ANAHUAC-D', institution => !inUniversity(institution)),
  s1(university, 'UAPS-D', inUniversity),
]
