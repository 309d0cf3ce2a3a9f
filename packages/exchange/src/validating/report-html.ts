import type { Language } from '@pdn/core'
import { systems, versionsOfSystem } from '@pdn/systems'
import { failureIn } from '../reading/failure-words.ts'
import { reportStyle } from './report-style.ts'
import { reportValue } from './report-value.ts'
import { reportWords } from './report-words.ts'
import { scoreWords } from './score-words.ts'
import type { CheckTally, Problem, ValidationReport } from './validation-report.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML holds it in an element or attribute; control characters, which some programs act upon, are shown. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, sign => (/\s/.test(sign) ? ' ' : '\ufffd'))
    .replace(/[&<>"']/g, sign => entities[sign] ?? sign)

const standardOf = ({ version }: ValidationReport, language: Language): string => {
  const found = systems.flatMap(versionsOfSystem).find(({ id }) => id === version)
  return found === undefined ? reportWords[language].unknown : `${found.title[language]} (${found.id})`
}

/** A cell with the name of its column, by which it stands on a narrow screen. */
const cell = (name: string, content: string, kind = ''): string =>
  `<td data-name="${name}"${kind === '' ? '' : ` class="${kind}"`}><span>${content}</span></td>`

const headRow = (names: readonly string[]): string =>
  `<thead><tr>${names.map(name => `<th scope="col">${name}</th>`).join('')}</tr></thead>`

/** In how many documents something was found; nothing of what concerns the file. */
const inRecords = (
  records: number,
  words: (typeof reportWords)[Language],
  number: (value: number) => string,
): string => {
  if (records === 0) return ''
  return ` (${records === 1 ? words.inRecord : words.inRecords.replace('{count}', number(records))})`
}

const problemPart = (problem: Problem, language: Language, number: (value: number) => string): string => {
  const words = reportWords[language]
  const { rule, severity, title, count, records, examples } = problem
  const hints = new Set(examples.map(({ hint }) => hint[language]))
  const ownHints = hints.size > 1
  const rows = examples.map(({ line, path, value, expected, hint }) => {
    const cells = [
      cell(words.line, number(line), 'n'),
      cell(words.path, `<code>${escaped(path)}</code>`),
      cell(
        words.value,
        value === null ? (path === '' ? '' : `<i>${words.nothing}</i>`) : escaped(reportValue(value)),
        'v',
      ),
      cell(words.expected, escaped(expected[language])),
      ...(ownHints ? [cell(words.hint, escaped(hint[language]))] : []),
    ]
    return `<tr>${cells.join('')}</tr>`
  })
  const heads = [words.line, words.path, words.value, words.expected, ...(ownHints ? [words.hint] : [])]
  return (
    `<section class="${severity}"><h3>${escaped(title[language])}</h3>` +
    `<p><b>${words.severities[severity]}</b> · <code>${escaped(rule)}</code> · ${number(count)}` +
    `${inRecords(records, words, number)}</p>` +
    (ownHints ? '' : [...hints].map(hint => `<p>${words.hint}: ${escaped(hint)}</p>`).join('')) +
    `<table><caption>${words.examples}</caption>${headRow(heads)}<tbody>${rows.join('')}</tbody></table></section>`
  )
}

const checksPart = (checks: readonly CheckTally[], language: Language, number: (value: number) => string): string => {
  if (checks.length === 0) return ''
  const words = reportWords[language]
  const rows = checks.map(({ id, title, pass, fail, notApplicable, measured }) => {
    const name = `${escaped(title[language])} <code>${escaped(id)}</code>`
    const cells = [
      cell(words.check, measured === undefined ? name : `${name}<br>${escaped(measured[language])}`),
      cell(words.pass, number(pass), 'n'),
      cell(words.fail, number(fail), 'n'),
      cell(words.notApplicable, number(notApplicable), 'n'),
    ]
    return `<tr>${cells.join('')}</tr>`
  })
  const heads = headRow([words.check, words.pass, words.fail, words.notApplicable])
  return `<h2>${words.checks}</h2><table class="checks">${heads}<tbody>${rows.join('')}</tbody></table>`
}

/**
 * A report as one page of HTML in one language that needs nothing else, can be printed, and runs no script whatever the
 * file held. Hidden values stand as type and length, always.
 */
export const reportHtml = (report: ValidationReport, language: Language): string => {
  const words = reportWords[language]
  const format = new Intl.NumberFormat(language === 'es' ? 'es-MX' : 'en-US')
  const number = (value: number): string => format.format(value)
  const facts = [
    [words.score, `${number(report.score)} ${words.of}`],
    [words.records, number(report.records)],
    [words.valid, number(report.valid)],
    [words.invalid, number(report.invalid)],
    [words.standard, escaped(standardOf(report, language))],
  ]
  const stop = report.stopped && failureIn(report.stopped, language)
  return (
    `<!doctype html><html lang="${language === 'es' ? 'es-MX' : 'en'}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
    `<title>${words.title}: ${escaped(report.file)}</title><style>${reportStyle}</style></head><body><main>` +
    `<h1>${words.title}</h1><p class="file">${escaped(report.file)}</p>` +
    `<dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>` +
    `<p class="small">${scoreWords[language]}</p>` +
    (stop === null
      ? ''
      : `<p class="stop"><b>${words.stopped}.</b> ${escaped([stop.message, stop.where, stop.hint].filter(part => part !== null).join(' · '))}</p>`) +
    `<h2>${words.problems}</h2>` +
    (report.problems.length === 0 ? `<p>${words.none}</p>` : `<p class="small">${words.hidden}</p>`) +
    report.problems.map(problem => problemPart(problem, language, number)).join('') +
    checksPart(report.checks, language, number) +
    '</main></body></html>\n'
  )
}
