/** Where a command's answer goes: standard output for the answer, standard error for what is said beside it. */
export interface Output {
  /** True where a person looks on: lines may then be redrawn. */
  readonly terminal: boolean
  /** One line of the answer. */
  line(text: string): void
  /** One object of the answer, on a line of its own. */
  object(value: unknown): void
  /** Something said beside the answer. */
  note(text: string): void
  /** Draws a line that the next thing drawn replaces; nothing but to a person who looks on. */
  redraw(text: string): void
}

const safe = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)

/** The output of a real process. */
export const processOutput = (): Output => ({
  terminal: process.stdout.isTTY === true,
  line: text => {
    process.stdout.write(`${text}\n`)
  },
  object: value => {
    process.stdout.write(`${JSON.stringify(value, safe)}\n`)
  },
  note: text => {
    process.stderr.write(`${text}\n`)
  },
  redraw: text => {
    if (process.stderr.isTTY === true) process.stderr.write(`\r\u001b[2K${text}`)
  },
})

/** Rows under headings, each column as wide as its widest cell. */
export const table = (headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map(row => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(headings), ...rows.map(line)]
}
