export { type HarvestOptions, type HarvestProgress, type HarvestSummary, harvest } from './harvest.ts'
export { type HarvestOutcome, harvestAll } from './harvest-all.ts'
export type { HarvestSettings } from './harvest-settings.ts'
export { type Keys, openKeys } from './keys.ts'
export { type Preparation, type PreparedDocument, type PreparedPage, preparePage } from './prepare-page.ts'
export { foldDeltas, publishChanges } from './publish-changes.ts'
export { listQuarantine, purgeExpired, type ReplaySummary, replayQuarantine } from './quarantine/quarantine.ts'
export { type CheckedConnection, type ConnectionInput, checkConnection } from './registry/connection-input.ts'
export {
  addConnection,
  type ConnectionDescription,
  listConnections,
  removeConnection,
  showConnection,
} from './registry/registry.ts'
export type { RecordPart } from './storing/assembled-record.ts'
export { searchRows } from './storing/search-rows.ts'
export { storeRecords } from './storing/store-records.ts'
