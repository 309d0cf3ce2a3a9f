import type { Effects } from '@pdn/core'
import type { HarvestSettings } from '@pdn/harvest'
import type { LinkSettings } from '@pdn/intelligence'

/** What the jobs role of the platform needs. */
export interface JobOptions {
  readonly harvest: HarvestSettings
  readonly intelligence: LinkSettings['pool']
  /** Connections harvested at once. */
  readonly concurrency: number
  /** Seconds between two looks at what is due and what waits to be published. */
  readonly everySeconds: number
  readonly effects: Effects
}

/** Jobs that run. */
export interface Jobs {
  /** Harvests a connection as soon as a worker is free; asked again meanwhile, it is still harvested once. */
  harvestSoon(connection: string): Promise<void>
  /** Stops taking jobs, lets what is half-way stop between two pages, and resolves when nothing runs. */
  close(): Promise<void>
}
