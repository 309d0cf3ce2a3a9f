import type { Cell } from './sheet-text.ts'
import { type WorkbookSheet, workbook } from './workbook.ts'

/** Rows of one sheet (ECMA-376, 18.3.1.73), the row of headings among them. */
export const mostRows = 1_048_576

/**
 * A workbook of rows under headings, written while they are read, without holding them; where they are more than a sheet
 * takes, they go on in the next, under the same headings.
 */
export async function* xlsxWorkbook(
  name: string,
  headings: readonly string[],
  batches: AsyncIterable<readonly (readonly Cell[])[]>,
  rowsOfSheet = mostRows,
): AsyncGenerator<Buffer> {
  const rows = singly(batches)
  try {
    yield* workbook(sheetsOf(name, headings, rows, rowsOfSheet))
  } finally {
    await rows.return(undefined)
  }
}

/** Sheets of rows under the same headings, one at least; each must be written before the next is taken. */
export async function* sheetsOf(
  name: string,
  headings: readonly Cell[],
  rows: AsyncIterator<readonly Cell[]>,
  rowsOfSheet = mostRows,
): AsyncGenerator<WorkbookSheet> {
  let next = await rows.next()
  let sheets = 0
  async function* sheet(): AsyncGenerator<readonly Cell[]> {
    yield headings
    for (let row = 1; row < rowsOfSheet && !next.done; row += 1) {
      yield next.value
      next = await rows.next()
    }
  }
  do {
    sheets += 1
    yield { name: sheets === 1 ? name : `${name} ${sheets}`, rows: sheet() }
  } while (!next.done)
}

async function* singly(batches: AsyncIterable<readonly (readonly Cell[])[]>): AsyncGenerator<readonly Cell[]> {
  for await (const batch of batches) yield* batch
}
