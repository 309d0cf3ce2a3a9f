import { record, versionSummary } from './record-shapes.ts'
import { connection, run } from './registry-shapes.ts'
import { exportedRecord, facet, searchAnswer, searchHit } from './search-shapes.ts'
import { issue, localized, type NamedShape, problem } from './shape.ts'
import { suggestion } from './suggest-routes.ts'
import { shapesOfValidation } from './validate-shapes.ts'

/** The shapes that the API's description names. */
export const namedShapes: readonly NamedShape[] = [
  localized,
  problem,
  issue,
  searchHit,
  exportedRecord,
  facet,
  suggestion,
  searchAnswer,
  versionSummary,
  record,
  run,
  connection,
  ...shapesOfValidation,
]
