import type { CounterDelta } from '@pdn/database'
import type { RecordChange } from './record-changes.ts'

/** How changes of records move the counts of live records by kind and connection; sums of zero are left out. */
export const counterDeltas = (changes: readonly RecordChange[]): readonly CounterDelta[] => {
  const sums = new Map<string, CounterDelta>()
  const add = (kind: string, connectionId: string, records: number): void => {
    const key = JSON.stringify([kind, connectionId])
    sums.set(key, { kind, connectionId, records: (sums.get(key)?.records ?? 0) + records })
  }
  for (const change of changes) {
    const { before } = change
    if (before?.state === 'live' && before.connection_id !== null) add(before.kind, before.connection_id, -1)
    if (change.state === 'live') add(change.assembled.kind.id, change.connectionId, 1)
  }
  return [...sums.values()].filter(delta => delta.records !== 0)
}
