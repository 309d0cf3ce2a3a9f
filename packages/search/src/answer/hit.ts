import type { FoundRecord } from '@pdn/database'
import { storedSystemId } from '@pdn/systems'
import type { Reason, SearchHit } from '../search-answer.ts'

/** A found record as answers show it. */
export const hitOf = (record: FoundRecord, reason: Reason): SearchHit => ({ ...shownRecord(record), reason })

/** A record as it is shown wherever it is found. */
export const shownRecord = (record: FoundRecord): Omit<SearchHit, 'reason'> => ({
  id: record.id,
  system: storedSystemId(record.system),
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
