import { PlatformError } from '@pdn/core'
import type { FoundRecord } from '@pdn/database'
import type { SystemId } from '@pdn/systems'
import type { Reason, SearchHit } from './search-answer.ts'

/** A found record as answers show it. */
export const hitOf = (record: FoundRecord, reason: Reason): SearchHit => ({ ...shownRecord(record), reason })

/** A record as it is shown wherever it is found. */
export const shownRecord = (record: FoundRecord): Omit<SearchHit, 'reason'> => ({
  id: record.id,
  system: systemIdOf(record.system),
  kind: record.kind,
  title: record.title,
  subtitle: record.subtitle,
  institution:
    record.institutionId === null
      ? undefined
      : { id: record.institutionId, name: record.institution ?? record.institutionId },
  state: record.state ?? undefined,
  year: record.year ?? undefined,
  date: record.date ?? undefined,
  amount:
    record.amount === null || record.currency === null
      ? undefined
      : { minor: record.amount, currency: record.currency },
  period:
    record.from === null && record.until === null
      ? undefined
      : { from: record.from ?? undefined, until: record.until ?? undefined },
  status: record.status ?? undefined,
  synthetic: record.synthetic,
  changedAt: record.changedAt,
  provider: { id: record.providerId, name: record.provider },
  connection: record.connection,
})

const systemIds: readonly SystemId[] = ['s1', 's2', 's3', 's4', 's5', 's6']

const systemIdOf = (value: string): SystemId => {
  const id = systemIds.find(one => one === value)
  if (id) return id
  throw new PlatformError('internal', { message: 'A stored system id is none of the six.', where: value })
}
