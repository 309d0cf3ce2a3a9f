export { createQueries } from './create-queries.ts'
export type * from './queries.ts'
