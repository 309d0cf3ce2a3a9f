export type { Queryable, Statement } from './queryable.ts'
export { countOf, inTransaction, rowsOf } from './queryable.ts'
export { type AppliedMigration, appliedMigrations } from './statements/applied-migrations.ts'
