import { foldAllDeltas, publishBatch } from '@pdn/database'
import type { HarvestSettings } from './harvest-settings.ts'
import { transactionOn } from './storing/transaction.ts'

/** Records numbered in one transaction. */
const batchSize = 5000

/**
 * Gives every committed change that waits its sequence number, in the order of commits, and tells how many it gave.
 * Any number of processes may call it: one works, the others wait their turn.
 */
export const publishChanges = async (pool: HarvestSettings['pool']): Promise<number> => {
  const client = await pool.connect()
  try {
    let published = 0
    for (;;) {
      const batch = await transactionOn(client, () => publishBatch(client, batchSize))
      published += batch
      if (batch < batchSize) return published
    }
  } finally {
    client.release()
  }
}

/** Moves appended deltas of vocabulary and counters into their tables. */
export const foldDeltas = async (pool: HarvestSettings['pool']): Promise<void> => {
  const client = await pool.connect()
  try {
    await transactionOn(client, () => foldAllDeltas(client))
  } finally {
    client.release()
  }
}
