import type { Localized } from '@pdn/core'
import type { RuleName } from '@pdn/systems'
import { columnLetters } from '../writing/sheet-text.ts'
import type { CsvRecord } from './csv-scanner.ts'
import type { ProblemList } from './problem-list.ts'
import type { SourceItem, SourceProblem } from './source.ts'

/** Column names of a header: trimmed; an empty or repeated one gets a name by its place, told as a problem. */
export const columnNames = (header: CsvRecord, problems: ProblemList): readonly string[] => {
  const seen = new Set<string>()
  return header.cells.map((cell, index) => {
    const published = cell.trim()
    const name = published === '' || seen.has(published) ? `#${index + 1}` : published
    seen.add(name)
    if (name === published) return name
    const [letters, isNameless] = [columnLetters(index), published === '']
    problems.add({
      number: 0,
      line: header.line,
      rule: isNameless ? 'column-unnamed' : 'column-repeated',
      severity: 'warning',
      expected: isNameless
        ? { es: `un nombre para la columna ${letters}`, en: `a name for column ${letters}` }
        : { es: `otro nombre para la columna ${letters}`, en: `another name for column ${letters}` },
      message: `Column ${index + 1} ${isNameless ? 'has no name' : 'repeats the name of another'}; it is called “${name}”.`,
      kept: true,
    })
    return name
  })
}

/** Turns records into rows of named cells; what does not fit the header is told with the row, never shifted. */
export class CsvRows {
  readonly columns: readonly string[]
  readonly #problems: ProblemList
  #number = 0

  constructor(columns: readonly string[], problems: ProblemList) {
    this.columns = columns
    this.#problems = problems
  }

  /** The row of a record; undefined for a row of empty cells, which is told as a problem. */
  row(record: CsvRecord): SourceItem | undefined {
    this.#number++
    const { cells, line } = record
    if (cells.every(cell => cell.trim() === '')) {
      this.#tell(
        line,
        'row-blank',
        'warning',
        'All cells of the row are empty.',
        { es: 'una fila con datos, o ninguna', en: 'a row with data, or none' },
        false,
      )
      return undefined
    }
    const found: SourceProblem[] = []
    if (record.strayQuote)
      found.push(
        this.#tell(
          line,
          'quote-stray',
          'warning',
          'A quotation mark inside a quoted cell is not doubled; it was kept.',
          {
            es: 'que las comillas dentro de la celda fueran dobles: ""',
            en: 'quotation marks inside the cell to be doubled: ""',
          },
        ),
      )
    if (cells.length !== this.columns.length)
      found.push(
        this.#tell(
          line,
          'row-ragged',
          'error',
          `The row has ${cells.length} fields where the header has ${this.columns.length}; its values may stand in wrong columns.`,
          {
            es: `una fila de ${this.columns.length} celdas, como el encabezado; tiene ${cells.length}`,
            en: `a row of ${this.columns.length} cells, as the header; it has ${cells.length}`,
          },
        ),
      )
    const named = this.columns.slice(0, cells.length).map((column, index) => [column, cells[index] ?? ''] as const)
    const surplus = cells.slice(this.columns.length)
    return {
      number: this.#number,
      line,
      value: Object.fromEntries(named),
      ...(surplus.length > 0 ? { surplus } : {}),
      problems: found,
    }
  }

  #tell(
    line: number,
    rule: RuleName,
    severity: SourceProblem['severity'],
    message: string,
    expected: Localized,
    kept = true,
  ): SourceProblem {
    return this.#problems.add({ number: this.#number, line, rule, severity, message, expected, kept })
  }
}
