import type { Language } from '@pdn/core'
import { systems } from '@pdn/systems'
import { reportStyle } from './report-style.ts'
import { reportValue } from './report-value.ts'
import { reportWords } from './report-words.ts'
import { scoreWords } from './score-words.ts'
import type { CheckTally, Problem, ValidationReport } from './validation-report.ts'
import { versionsOfSystem } from './versions-of-system.ts'

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

const problemPart = (problem: Problem, language: Language, number: (value: number) => string): string => {
  const words = reportWords[language]
  const { rule, severity, title, count, records, examples } = problem
  const rows = examples.map(
    ({ line, path, value, expected, hint }) =>
      `<tr><td class="n">${number(line)}</td><td><code>${escaped(path)}</code></td>` +
      `<td class="v">${escaped(reportValue(value))}</td>` +
      `<td>${escaped(expected[language])}</td><td>${escaped(hint[language])}</td></tr>`,
  )
  const heads = [words.line, words.path, words.value, words.expected, words.hint]
  return (
    `<section class="${severity}"><h3>${escaped(title[language])}</h3>` +
    `<p><b>${words.severities[severity]}</b> · <code>${escaped(rule)}</code> · ${number(count)} ` +
    `(${words.inRecords.replace('{count}', number(records))})</p>` +
    `<table><caption>${words.examples}</caption><thead><tr>${heads.map(head => `<th scope="col">${head}</th>`).join('')}</tr></thead>` +
    `<tbody>${rows.join('')}</tbody></table></section>`
  )
}

const checksPart = (checks: readonly CheckTally[], language: Language, number: (value: number) => string): string => {
  if (checks.length === 0) return ''
  const words = reportWords[language]
  const heads = [words.check, words.pass, words.fail, words.notApplicable]
  const rows = checks.map(
    ({ id, title, pass, fail, notApplicable, measured }) =>
      `<tr><td>${escaped(title[language])} <code>${escaped(id)}</code>${measured === undefined ? '' : `<br>${escaped(measured[language])}`}</td>` +
      `<td class="n">${number(pass)}</td><td class="n">${number(fail)}</td><td class="n">${number(notApplicable)}</td></tr>`,
  )
  return (
    `<h2>${words.checks}</h2><table><thead><tr>${heads.map(head => `<th scope="col">${head}</th>`).join('')}</tr></thead>` +
    `<tbody>${rows.join('')}</tbody></table>`
  )
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
    [words.standard, escaped(standardOf(report, language))],
    [words.records, number(report.records)],
    [words.valid, number(report.valid)],
    [words.invalid, number(report.invalid)],
    [words.score, `${number(report.score)} ${words.of}`],
  ]
  const stop = report.stopped
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
