import { Type } from 'typebox'
import { count, flag, instant, issue, kind, localized, named, ref, system, text } from './shape.ts'

/** One pass over a connection. */
export const run = named('Run', 'One pass over a connection: seen = stored + changed + unchanged + quarantined.', {
  id: text,
  state: Type.Enum(['running', 'complete', 'failed']),
  startedAt: instant,
  finishedAt: Type.Optional(instant),
  totalRows: Type.Optional(count),
  seen: count,
  stored: count,
  changed: count,
  unchanged: count,
  removed: count,
  quarantined: count,
  leaks: Type.Integer({ minimum: 0, description: 'Reserved values that were sent, and cut.' }),
  cutPaths: Type.Record(text, count),
  error: Type.Unknown(),
})

const connectionState = Type.Enum(['up-to-date', 'late', 'failing', 'harvesting', 'never', 'removed'])

const connectionMembers = {
  id: text,
  provider: Type.Object({ id: text, name: text, synthetic: flag }),
  system,
  contract: text,
  baseUrl: text,
  tier: Type.Enum(['public', 'confidential']),
  state: connectionState,
  everySeconds: count,
  lastAttemptAt: Type.Optional(instant),
  lastSuccessAt: Type.Optional(instant),
  failingSince: Type.Optional(instant),
  lastError: Type.Optional(Type.Object({ code: text, message: text, hint: Type.Optional(text) })),
  documents: count,
  quarantined: count,
}

/** The connections, each with its last run. */
export const connectionList = Type.Object({
  connections: Type.Array(
    Type.Object({ ...connectionMembers, lastRun: Type.Unsafe({ anyOf: [ref(run), { type: 'null' }] }) }),
  ),
})

/** A connection with its runs and what waits in quarantine. */
export const connection = named('Connection', 'A connection, its runs and what waits in quarantine.', {
  ...connectionMembers,
  runs: Type.Array(ref(run)),
  quarantine: Type.Array(
    Type.Object({ id: text, page: count, position: count, issues: Type.Array(ref(issue)), createdAt: instant }),
  ),
})

/** Who publishes. */
export const providerList = Type.Object({
  providers: Type.Array(
    Type.Object({
      id: text,
      name: text,
      synthetic: flag,
      documents: count,
      connections: Type.Array(Type.Object({ id: text, system, state: connectionState })),
    }),
  ),
})

/** Counts of what the platform holds. */
export const statistics = Type.Object({
  records: count,
  bySystem: Type.Record(text, count),
  byKind: Type.Array(Type.Object({ system, kind, records: count })),
  inForceToday: Type.Integer({
    minimum: 0,
    description: 'Records whose term holds today, of systems whose terms are told: sanctions.',
  }),
  inForceBySystem: Type.Record(text, count, { description: 'The same, by system.' }),
  synthetic: count,
  providers: count,
  connections: count,
  institutions: count,
  asOf: instant,
})

const systemMembers = { id: system, title: ref(localized), summary: ref(localized), page: text }

const declarations = Type.Array(
  Type.Object({
    id: text,
    title: ref(localized),
    type: Type.Enum(['text', 'code', 'number', 'date', 'money']),
    codes: Type.Optional(Type.Record(text, ref(localized))),
  }),
)

/** The systems that the platform carries. */
export const systemList = Type.Object({
  filters: Type.Unsafe({ ...declarations, description: 'What every record may be narrowed by, in `q` too.' }),
  sorts: Type.Unsafe({ ...declarations, description: 'What every list may be sorted by.' }),
  systems: Type.Array(
    Type.Object({ ...systemMembers, kinds: Type.Array(Type.Object({ id: kind, title: ref(localized) })) }),
  ),
})

const jsonSchema = Type.Object({}, { additionalProperties: true, description: 'JSON Schema, 2020-12.' })

/** One system with its kinds, its standards and their schemas. */
export const systemWhole = Type.Object({
  ...systemMembers,
  kinds: Type.Array(
    Type.Object({
      id: kind,
      title: ref(localized),
      plural: ref(localized),
      statuses: Type.Record(text, ref(localized)),
      filters: declarations,
      facets: declarations,
      sorts: declarations,
      columns: declarations,
      schema: jsonSchema,
    }),
  ),
  versions: Type.Array(Type.Object({ id: text, title: ref(localized), collection: text, schema: jsonSchema })),
})
