export {
  type CompressedDocument,
  compressDocument,
  type Dictionary,
  decompressDocument,
} from './compressed-document.ts'
export { toDatabaseError } from './database-error.ts'
export { type DocumentCodec, makeDictionary, openDocumentCodec } from './dictionaries.ts'
export { type EmbeddedServer, type EmbeddedSettings, openEmbeddedServer } from './embedded/embedded-server.ts'
export { type Migration, migrationsFolder, readMigrations } from './migration-file.ts'
export { type Database, type DatabaseSettings, openDatabase } from './open-database.ts'
export { countOf, inTransaction, type Queryable, rowsOf, type Statement } from './queryable.ts'
export { type Role, roles } from './role.ts'
export { requireVersion } from './server-version.ts'
export * from './statements/changes-since.ts'
export * from './statements/connection-overview.ts'
export * from './statements/current-record.ts'
export * from './statements/institution-count.ts'
export * from './statements/quarantined-documents.ts'
export * from './statements/recent-runs.ts'
export * from './statements/record-counts.ts'
export * from './statements/record-of-run.ts'
export * from './statements/record-sources.ts'
export * from './statements/record-version-document.ts'
export * from './statements/record-versions.ts'
export { withClient } from './with-client.ts'
