import type { DatabaseSync } from 'node:sqlite'
import { compareSpanish } from './spanish-order.ts'

/** Texts that are put in order at once; the rest lies on the disk. */
const defaultRunLength = 20_000

/**
 * Gives each text of a sort's table its place in Spanish order, from 1; texts that the order does not tell apart share
 * one. However many there are, the memory holds some twenty thousand: ordered runs of them are merged from the disk.
 */
export const rankValues = (database: DatabaseSync, table: string, runLength = defaultRunLength): void => {
  database.exec(
    'CREATE TEMP TABLE run (run INTEGER, place INTEGER, value TEXT, PRIMARY KEY (run, place)) WITHOUT ROWID',
  )
  try {
    const runs = writeRuns(database, table, runLength)
    const update = database.prepare(`UPDATE ${table} SET rank = ? WHERE value = ? AND rank <> ?`)
    let rank = 0
    let before: string | undefined
    for (const text of merged(database, runs)) {
      if (before === undefined || compareSpanish(before, text) !== 0) rank++
      update.run(rank, text, rank)
      before = text
    }
  } finally {
    database.exec('DROP TABLE temp.run')
  }
}

const writeRuns = (database: DatabaseSync, table: string, runLength: number): number => {
  const insert = database.prepare('INSERT INTO temp.run VALUES (?, ?, ?)')
  let runs = 0
  let texts: string[] = []
  const write = () => {
    for (const [place, text] of texts.sort(compareSpanish).entries()) insert.run(runs, place, text)
    runs++
    texts = []
  }
  for (const { value } of database.prepare(`SELECT DISTINCT value FROM ${table}`).iterate()) {
    texts.push(String(value))
    if (texts.length >= runLength) write()
  }
  write()
  return runs
}

/** The texts of all runs in order; the first of equals is that of the earlier run. */
function* merged(database: DatabaseSync, runs: number): Generator<string> {
  const heads = Array.from({ length: runs }, (_, run) => {
    const rest = textsOf(database, run)
    return { run, rest, next: rest.next() }
  }).filter(({ next }) => !next.done)
  // The run whose head comes first stands first: after each step it alone is moved to its new place.
  heads.sort((left, right) => compareSpanish(left.next.value ?? '', right.next.value ?? '') || left.run - right.run)
  for (let [head] = heads; head?.next.done === false; [head] = heads) {
    yield head.next.value
    head.next = head.rest.next()
    const { next } = head
    heads.shift()
    if (next.done) continue
    const place = heads.findIndex(other => compareSpanish(other.next.value ?? '', next.value) > 0)
    heads.splice(place < 0 ? heads.length : place, 0, head)
  }
}

function* textsOf(database: DatabaseSync, run: number): Generator<string> {
  const statement = database.prepare('SELECT value FROM temp.run WHERE run = ? ORDER BY place')
  for (const { value } of statement.iterate(run)) yield String(value)
}
