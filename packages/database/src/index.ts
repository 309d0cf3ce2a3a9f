export {
  type CompressedDocument,
  compressDocument,
  type Dictionary,
  decompressDocument,
} from './compressed-document.ts'
export { toDatabaseError } from './database-error.ts'
export { type DocumentCodec, makeDictionary, openDocumentCodec } from './dictionaries.ts'
export { type EmbeddedServer, type EmbeddedSettings, openEmbeddedServer } from './embedded/embedded-server.ts'
export { foldIdentifier } from './fold-identifier.ts'
export { makeFolderPath } from './folder-path.ts'
export * from './harvest-statements.ts'
export { type Migration, migrationsFolder, readMigrations } from './migration-file.ts'
export { type Database, type DatabaseSettings, openDatabase } from './open-database.ts'
export { countOf, inTransaction, type Queryable, rowsOf, type Statement } from './queryable.ts'
export { type Role, roles } from './role.ts'
export type { ConditionColumn, ConditionPlace, FactType, FieldCondition, ValueRange } from './search/field-condition.ts'
export { type ReadPool, rowsInBatches } from './search/rows-in-batches.ts'
export { type FacetField, facetFields, narrows, noFilter, type SearchFilter } from './search/search-filter.ts'
export type { AfterRow, PageSlice, SearchSort, SortKey } from './search/search-order.ts'
export {
  type CountedFields,
  type FacetCount,
  type FoundRecord,
  mostWithFacts,
  type RankedRecord,
  type SearchResult,
} from './search/search-result.ts'
export { requireVersion } from './server-version.ts'
export * from './statements/browse-records.ts'
export * from './statements/changes-since.ts'
export * from './statements/connection-overview.ts'
export * from './statements/count-in-force.ts'
export * from './statements/current-documents.ts'
export * from './statements/current-record.ts'
export * from './statements/facet-labels.ts'
export * from './statements/institution-count.ts'
export * from './statements/institutions-named.ts'
export * from './statements/link-people.ts'
export * from './statements/matching-identifiers.ts'
export * from './statements/matching-names.ts'
export * from './statements/people-of-record.ts'
export * from './statements/quarantine-counts.ts'
export * from './statements/quarantined-documents.ts'
export * from './statements/recent-runs.ts'
export * from './statements/record-counts.ts'
export * from './statements/record-details.ts'
export * from './statements/record-of-run.ts'
export * from './statements/record-parts.ts'
export * from './statements/record-sources.ts'
export * from './statements/record-version-document.ts'
export * from './statements/record-versions.ts'
export { recordWithdrawal } from './statements/record-withdrawal.ts'
export * from './statements/search-records.ts'
export * from './statements/suggested-names.ts'
export * from './statements/vocabulary-mark.ts'
export * from './statements/vocabulary-words.ts'
export * from './statements/word-stems.ts'
export { withClient } from './with-client.ts'
