import { Type } from 'typebox'
import {
  count,
  flag,
  instant,
  issue,
  kind,
  maybe,
  named,
  recordId,
  recordState,
  ref,
  reference,
  system,
  text,
} from './shape.ts'

const document = Type.Object({}, { additionalProperties: true, description: 'In the terms of the standard.' })

/** One step of a record's history. */
export const versionSummary = named('VersionSummary', 'One step of a record’s history.', {
  version: Type.Integer({ minimum: 1 }),
  cause: Type.Enum(['first', 'changed', 'gone', 'returned']),
  validFrom: instant,
  changedPaths: Type.Array(text, { description: 'JSON Pointers that differ from the version before.' }),
})

/** A record whole. */
export const record = named('Record', 'A record: its public document, its sources and its versions.', {
  id: recordId,
  system,
  kind,
  version: Type.Integer({ minimum: 1 }),
  state: recordState,
  synthetic: flag,
  firstSeen: instant,
  changedAt: instant,
  goneAt: maybe(instant, 'When its source stopped publishing it.'),
  seq: maybe(text, 'Its place in /api/v1/changes.'),
  document,
  institution: Type.Optional(reference),
  sources: Type.Array(
    Type.Object({
      provider: reference,
      connection: text,
      sourceId: text,
      version: Type.String({ description: 'Version of the standard that the source used.' }),
      page: count,
      firstSeen: instant,
      lastSeen: instant,
      goneAt: Type.Optional(instant),
      removedAt: Type.Optional(instant),
      issues: Type.Array(ref(issue)),
    }),
  ),
  versions: Type.Array(ref(versionSummary)),
  links: Type.Object({
    self: text,
    versions: text,
    releases: maybe(text, 'Of a contracting process: its releases and what each changed.'),
    ocds: maybe(text, 'Of a contracting process: as an OCDS record package.'),
    page: text,
  }),
})

const related = {
  id: recordId,
  kind,
  title: text,
  subtitle: text,
  institution: Type.Optional(text),
  year: Type.Optional(Type.Integer()),
  date: Type.Optional(text),
  synthetic: flag,
}

/** The other records of the person whom a record identifies. */
export const recordPerson = Type.Object({
  id: recordId,
  system,
  role: maybe(text, 'Role in which the record names that person; absent where its kind identifies nobody.'),
  person: maybe(text, 'Opaque id of the person; absent where the source gives no identifier.'),
  same: Type.Array(
    Type.Object({
      ...related,
      evidence: Type.Array(Type.Enum(['curp', 'rfc']), {
        description: 'Identifiers that agree; their values are reserved.',
      }),
    }),
    { description: 'Records of the same person, newest first.' },
  ),
  namesakes: Type.Array(
    Type.Object({
      ...related,
      standing: Type.Enum(['possible', 'different'], {
        description: '`possible`: nothing but the name is known; `different`: the identifiers differ.',
      }),
    }),
    { description: 'Records of the same name, newest first.' },
  ),
})

/** The versions of a record. */
export const recordVersions = Type.Object({ id: recordId, system, versions: Type.Array(ref(versionSummary)) })

/** A record as it was. */
export const recordVersion = Type.Object({
  id: recordId,
  system,
  ...versionSummary.properties,
  document: Type.Optional(document),
})

/** What changed, in the order of `seq`. */
export const changeList = Type.Object({
  changes: Type.Array(
    Type.Object({
      seq: text,
      id: recordId,
      system,
      kind,
      state: recordState,
      version: Type.Integer({ minimum: 1 }),
      changedAt: instant,
      title: text,
    }),
  ),
  next: Type.String({ description: 'Ask with it as `since` for what follows.' }),
})
