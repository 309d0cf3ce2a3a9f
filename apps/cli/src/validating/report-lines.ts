import type { Language, Localized } from '@pdn/core'
import { failureIn, type Problem, type ProblemExample, type ValidationReport } from '@pdn/exchange'

/** Checks that fail are problems already; of the others only how many there are is told. */
const words = {
  unknown: { es: 'estándar no reconocido', en: 'standard not recognised' },
  records: { es: 'documentos', en: 'documents' },
  valid: { es: 'válidos', en: 'valid' },
  invalid: { es: 'con errores', en: 'with errors' },
  score: { es: 'calidad', en: 'quality' },
  of: { es: 'de', en: 'of' },
  line: { es: 'línea', en: 'line' },
  expected: { es: 'se esperaba', en: 'expected' },
  nothing: { es: 'nada', en: 'nothing' },
  inOne: { es: 'en 1 documento', en: 'in 1 document' },
  inSeveral: { es: 'en # documentos', en: 'in # documents' },
  checks: { es: 'revisiones', en: 'checks' },
  fine: { es: 'Sin problemas.', en: 'No problems.' },
  stopped: { es: 'La lectura se detuvo', en: 'Reading stopped' },
  error: { es: 'ERROR', en: 'ERROR' },
  warning: { es: 'AVISO', en: 'WARNING' },
  note: { es: 'NOTA', en: 'NOTE' },
} as const satisfies Record<string, Localized>

const toldValue = ({ value, clear }: ProblemExample, showValues: boolean, language: Language): string => {
  const told = showValues && clear !== undefined ? clear : value
  return told === null ? words.nothing[language] : String(told)
}

const exampleLine = (example: ProblemExample, showValues: boolean, language: Language): string => {
  const { line, path, value, expected } = example
  // What concerns a whole line has neither path nor value.
  const what =
    path === '' && value === null ? '' : `${path === '' ? '/' : path}: ${toldValue(example, showValues, language)}; `
  return `    ${words.line[language]} ${line}  ${what}${words.expected[language]} ${expected[language]}`
}

const problemLines = (problem: Problem, showValues: boolean, language: Language): readonly string[] => {
  const { rule, severity, title, count, records, examples } = problem
  const where =
    records === 0 ? '' : ` ${words[records === 1 ? 'inOne' : 'inSeveral'][language].replace('#', String(records))}`
  const hint = examples[0]?.hint[language]
  return [
    `  ${words[severity][language]} ${rule}: ${title[language]} (${count}${where})`,
    ...examples.map(example => exampleLine(example, showValues, language)),
    ...(hint === undefined ? [] : [`    → ${hint}`]),
  ]
}

const checkLine = ({ checks }: ValidationReport, language: Language): readonly string[] => {
  if (checks.length === 0) return []
  const applied = checks.filter(({ pass, fail }) => pass + fail > 0)
  const passed = applied.filter(({ fail }) => fail === 0).length
  return [`  ${words.checks[language]}: ${passed} ${words.of[language]} ${applied.length}`]
}

/** A report in words for a terminal: what the file is, how good, and each problem with examples and how to mend it. */
export const reportLines = (
  report: ValidationReport,
  language: Language,
  { showValues = false }: { readonly showValues?: boolean },
): readonly string[] => {
  const { file, system, kind, version, records, valid, invalid, score, problems } = report
  const stopped = report.stopped && failureIn(report.stopped, language)
  const standard = [system, kind, version].filter(part => part !== null).join(' · ')
  return [
    file,
    `  ${standard === '' ? words.unknown[language] : standard}`,
    `  ${words.records[language]} ${records}, ${words.valid[language]} ${valid}, ${words.invalid[language]} ${invalid}, ${words.score[language]} ${score} ${words.of[language]} 100`,
    ...checkLine(report, language),
    ...(problems.length === 0 ? [`  ${words.fine[language]}`] : []),
    ...problems.flatMap(problem => problemLines(problem, showValues, language)),
    ...(stopped === null
      ? []
      : [
          `  ${words.stopped[language]}: ${[stopped.message, stopped.where, stopped.hint].filter(part => part !== null).join(' ')}`,
        ]),
  ]
}
