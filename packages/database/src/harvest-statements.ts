export { copyLine, copyRows } from './copy-rows.ts'
export type { Session } from './queryable.ts'
export { checkpoint, type RunCounts } from './statements/harvest-checkpoint.ts'
export { type ConnectionRow, connectionRow, connectionRows } from './statements/harvest-connection.ts'
export { insertConnection, type NewConnection } from './statements/harvest-connection-insert.ts'
export { markConnectionRemoved } from './statements/harvest-connection-removed.ts'
export { foldAllDeltas } from './statements/harvest-fold-deltas.ts'
export { holdsVersions } from './statements/harvest-holds-version.ts'
export { lockConnection, unlockConnection } from './statements/harvest-lock.ts'
export { missingCount } from './statements/harvest-missing-count.ts'
export { type OpenRunRow, openRun, type ReachedRow, reachedPages } from './statements/harvest-open-run.ts'
export { upsertProvider } from './statements/harvest-provider.ts'
export { publishBatch } from './statements/harvest-publication.ts'
export { purgeConnectionRow, purgeGoneDocuments } from './statements/harvest-purge.ts'
export {
  deleteExpired,
  markReplayed,
  type SealedDocumentRow,
  sealedDocuments,
} from './statements/harvest-quarantine.ts'
export { countRemoved } from './statements/harvest-removed.ts'
export { completeReplay } from './statements/harvest-replay-complete.ts'
export { beginRun } from './statements/harvest-run-begin.ts'
export { completeRun } from './statements/harvest-run-complete.ts'
export { failRun } from './statements/harvest-run-failed.ts'
export { beginReplay } from './statements/harvest-run-replay.ts'
export { closeRuns } from './statements/harvest-runs-closed.ts'
export {
  forgetLinkTokens,
  heldLinkSources,
  type LinkSourceRow,
  type LinkTokenRow,
  replaceLinkTokens,
} from './statements/link-sources.ts'
export { type ChangedRecordRow, updateRecords } from './statements/store-changed-records.ts'
export { addToCounters, type CounterDelta } from './statements/store-counter-deltas.ts'
export { type CurrentRecordRow, currentRecords } from './statements/store-current-records.ts'
export { type DocumentRow, storeChangedDocuments, storeNewDocuments } from './statements/store-documents.ts'
export { forgetSearchDetails } from './statements/store-forgotten-details.ts'
export { forgetSearchRows } from './statements/store-forgotten-rows.ts'
export { type HeldDocumentRow, heldDocuments } from './statements/store-held-documents.ts'
export { type InstitutionName, resolveInstitutions } from './statements/store-institutions.ts'
export { type LivePartRow, liveParts } from './statements/store-live-parts.ts'
export { lockRecords } from './statements/store-locked-records.ts'
export { type MissingDocumentRow, markMissing } from './statements/store-missing-documents.ts'
export { insertRecords, type NewRecordRow } from './statements/store-new-records.ts'
export { type QuarantineRow, quarantineDocuments } from './statements/store-quarantined.ts'
export { type SearchLines, searchLines, storeSearchDetails } from './statements/store-search-details.ts'
export { type SearchRowValues, storeSearchRows } from './statements/store-search-rows.ts'
export { touchDocuments } from './statements/store-touched-documents.ts'
export { insertFirstVersions, insertVersions, type VersionRow } from './statements/store-versions.ts'
export { publishedAs, withdrawRecords } from './statements/withdraw-records.ts'
