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
export { withClient } from './with-client.ts'
