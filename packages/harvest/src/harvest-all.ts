import { PlatformError, toPlatformError } from '@pdn/core'
import { type HarvestOptions, type HarvestSummary, harvest } from './harvest.ts'
import type { HarvestSettings } from './harvest-settings.ts'

/** What came of one of several harvests. */
export type HarvestOutcome =
  | { readonly connection: string; readonly ok: true; readonly summary: HarvestSummary }
  | { readonly connection: string; readonly ok: false; readonly error: PlatformError }

/**
 * Harvests connections, `concurrency` of them at once; the failure of one is its outcome and does not stop the others.
 * Outcomes stand in the order of the connections; `onOutcome` hears of each as it comes.
 */
export const harvestAll = async (
  connectionIds: readonly string[],
  options: HarvestOptions & {
    readonly concurrency: number
    readonly onOutcome?: ((outcome: HarvestOutcome) => void) | undefined
  },
  settings: HarvestSettings,
): Promise<readonly HarvestOutcome[]> => {
  if (!Number.isInteger(options.concurrency) || options.concurrency < 1) {
    throw new PlatformError('invalid-request', {
      message: 'The number of connections to harvest at once must be a whole number from 1.',
      where: 'concurrency',
      hint: 'Give a number such as 4.',
    })
  }
  const outcomes: HarvestOutcome[] = []
  const waiting = [...connectionIds.entries()]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, connection] = next
      const outcome = await harvest(connection, options, settings).then(
        (summary): HarvestOutcome => ({ connection, ok: true, summary }),
        (error): HarvestOutcome => ({ connection, ok: false, error: toPlatformError(error) }),
      )
      outcomes[index] = outcome
      options.onOutcome?.(outcome)
    }
  }
  await Promise.all(Array.from({ length: Math.min(options.concurrency, connectionIds.length) }, work))
  return outcomes
}
