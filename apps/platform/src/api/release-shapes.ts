import { Type } from 'typebox'
import { flag, instant, localized, maybe, recordId, ref, reference, system, text } from './shape.ts'

const anything = (description: string) => Type.Optional(Type.Unknown({ description }))

/** The releases that a record is made of. */
export const recordReleases = Type.Object({
  id: recordId,
  system,
  releases: Type.Array(
    Type.Object({
      title: Type.Unsafe({ ...ref(localized), description: 'What it announces.' }),
      id: maybe(text, 'Id under which its source published it.'),
      date: maybe(text, 'Date that it bears, as its source writes it.'),
      used: Type.Boolean({
        description: 'False for a compiled release that is set aside while plain releases are held.',
      }),
      provider: reference,
      connection: text,
      sourceId: text,
      version: Type.String({ description: 'Version of the standard that the source used.' }),
      firstSeen: instant,
      lastSeen: instant,
      first: Type.Boolean({ description: 'True for the release that began the record; it changed nothing before it.' }),
      changes: Type.Array(
        Type.Object({
          path: Type.String({ description: 'JSON Pointer into the record after it, or before it where it took away.' }),
          before: anything('What stood there before; absent where nothing did.'),
          after: anything('What stands there after; absent where it was taken away.'),
        }),
        { description: 'What it changed in the record, at most a hundred places.' },
      ),
      moreChanges: flag,
      document: Type.Object({}, { additionalProperties: true, description: 'The release itself, as it is public.' }),
    }),
    { description: 'Newest first.' },
  ),
})

const ocdsObject = (description: string) => Type.Object({}, { additionalProperties: true, description })

/** An OCDS record package that holds one record. */
export const recordPackage = Type.Object({
  uri: Type.String({ format: 'uri' }),
  version: Type.Literal('1.1'),
  publishedDate: instant,
  publisher: ocdsObject('Who published the releases.'),
  license: Type.Optional(text),
  publicationPolicy: Type.Optional(text),
  records: Type.Array(
    Type.Object({
      ocid: Type.Optional(text),
      releases: Type.Array(ocdsObject('A release, in the terms of OCDS.')),
      compiledRelease: ocdsObject('What the releases come to.'),
      versionedRelease: Type.Optional(ocdsObject('What each value was, release by release.')),
    }),
  ),
})
