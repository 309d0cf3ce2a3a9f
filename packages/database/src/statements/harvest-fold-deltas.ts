import { countOf, type Queryable } from '../queryable.ts'

const vocabularyText = `
WITH moved AS (DELETE FROM vocabulary_delta RETURNING word, names)
INSERT INTO vocabulary (word, names)
SELECT word, sum(names) FROM moved GROUP BY word HAVING sum(names) <> 0 ORDER BY word
ON CONFLICT (word) DO UPDATE SET names = vocabulary.names + excluded.names`

const unusedText = `DELETE FROM vocabulary WHERE names <= 0`

const counterText = `
WITH moved AS (DELETE FROM counter_delta RETURNING system, kind, connection_id, records)
INSERT INTO counter (system, kind, connection_id, records)
SELECT system, kind, connection_id, sum(records) FROM moved GROUP BY system, kind, connection_id
  HAVING sum(records) <> 0 ORDER BY system, kind, connection_id
ON CONFLICT (system, kind, connection_id) DO UPDATE SET records = counter.records + excluded.records`

const emptyText = `DELETE FROM counter WHERE records = 0`

const lockText = `SELECT pg_advisory_xact_lock(hashtextextended('fold deltas', 0))`

/** Moves all appended deltas into the vocabulary and the counters; sums stay what they were at every moment. */
export const foldAllDeltas = async (db: Queryable): Promise<void> => {
  await countOf(db, 'harvest-fold-lock', lockText)
  await countOf(db, 'harvest-fold-vocabulary', vocabularyText)
  await countOf(db, 'harvest-fold-unused', unusedText)
  await countOf(db, 'harvest-fold-counters', counterText)
  await countOf(db, 'harvest-fold-empty', emptyText)
}
