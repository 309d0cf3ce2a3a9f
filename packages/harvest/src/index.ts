export type { RecordPart } from './assembled-record.ts'
export { type CheckedConnection, type ConnectionInput, checkConnection } from './connection-input.ts'
export { type HarvestOptions, type HarvestProgress, type HarvestSummary, harvest } from './harvest.ts'
export { type HarvestOutcome, harvestAll } from './harvest-all.ts'
export type { HarvestSettings } from './harvest-settings.ts'
export { type Keys, openKeys } from './keys.ts'
export { type Preparation, type PreparedDocument, type PreparedPage, preparePage } from './prepare-page.ts'
export { foldDeltas, publishChanges } from './publish-changes.ts'
export { listQuarantine, purgeExpired, type ReplaySummary, replayQuarantine } from './quarantine.ts'
export {
  addConnection,
  type ConnectionDescription,
  listConnections,
  removeConnection,
  showConnection,
} from './registry.ts'
export { searchRows } from './search-rows.ts'
export { storeRecords } from './store-records.ts'
