import type { SheetRow } from './sheet-rows.ts'

/** Rows among which the header is looked for. */
const lookedAt = 30

/**
 * Parts a sheet's rows into its header and the rows below it. The header is the first row below the skipped lines; where
 * none are named, the first that fills at least half as many cells as the fullest of the first thirty, for a title
 * above a table fills one or two. Undefined for a sheet without rows.
 */
export const headed = async (
  rows: AsyncGenerator<SheetRow>,
  skipLines: number | undefined,
): Promise<{ readonly header: SheetRow; readonly rows: AsyncGenerator<SheetRow> } | undefined> => {
  const ahead: SheetRow[] = []
  const wanted = skipLines === undefined ? lookedAt : 1
  while (ahead.length < wanted) {
    const next = await rows.next()
    if (next.done) break
    if (next.value.line > (skipLines ?? 0)) ahead.push(next.value)
  }
  const filled = ahead.map(({ cells }) => cells.filter(cell => (cell ?? '').trim() !== '').length)
  const fullest = Math.max(0, ...filled)
  const place = filled.findIndex(count => count * 2 >= fullest)
  const header = ahead[place]
  if (header === undefined) return undefined
  const rest = async function* (): AsyncGenerator<SheetRow> {
    yield* ahead.slice(place + 1)
    yield* rows
  }
  return { header, rows: rest() }
}
