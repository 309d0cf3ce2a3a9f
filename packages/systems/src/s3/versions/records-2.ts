import { fileContract } from '../../file-contract.ts'
import type { Version } from '../../system.ts'
import { type RecordCollection, recordCollectionOf } from '../reading/record-collection.ts'
import { sanctionsInterface } from './published-interface.ts'

type Shared = Required<
  Pick<Version, 'collection' | 'contract' | 'collectionInterface' | 'claims' | 'standardise' | 'unpack'>
>

/** What the collections of version 2 have in common: served from files, told apart by what their records say. */
export const recordsOf = (collection: RecordCollection): Shared => ({
  collection,
  contract: fileContract(collection),
  collectionInterface: sanctionsInterface(collection),
  claims: source => recordCollectionOf(source) === collection,
  // Whatever the migration or an older tool called its members, the canonical document is the version's own.
  standardise: (_, { document }) => document,
  unpack: source => [{ document: source, issues: [] }],
})
