import type { Language } from '@pdn/core'
import { csvRecord, withoutFormula } from '../flat/csv-text.ts'
import { reportValue } from './report-value.ts'
import { reportWords } from './report-words.ts'
import type { ValidationReport } from './validation-report.ts'

/**
 * A report as CSV in one language, a row an example: rule, severity, title, times, documents, line, document, path,
 * value, what was expected, how to mend it. Hidden values stand as type and length, always.
 */
export const reportCsv = (report: ValidationReport, language: Language): string => {
  const words = reportWords[language]
  const header = [
    ...[words.rule, words.severity, words.problems, words.count, words.records],
    ...[words.line, words.record, words.path, words.value, words.expected, words.hint],
  ]
  const rows = report.problems.flatMap(({ rule, severity, title, count, records, examples }) =>
    examples.map(({ line, record, path, value, expected, hint }) => [
      ...[rule, words.severities[severity], title[language], String(count), String(records)],
      ...[String(line), String(record), path, reportValue(value), expected[language], hint[language]],
    ]),
  )
  // The mark tells Excel that the text is UTF-8.
  return `\ufeff${[header, ...rows].map(cells => csvRecord(cells.map(cell => withoutFormula(cell).toWellFormed()))).join('')}`
}
