import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { reportCsv } from './report-csv.ts'
import { reportHtml } from './report-html.ts'
import { reportJson, type ValidationReport } from './validation-report.ts'

const secret = 'GODE561231HDFABC09'

/** A report of one problem whose example says that text wherever a file could make it say it. */
const reportOf = (text: string): ValidationReport => ({
  file: text,
  system: 's3',
  kind: 'legal-person',
  version: 's3-particulares-1.1',
  records: 12_345,
  valid: 12_344,
  invalid: 1,
  score: 99.9,
  problems: [
    {
      rule: 'wrong-type',
      severity: 'error',
      title: { es: 'Un dato no es del tipo', en: 'A value is not of the type' },
      count: 3,
      records: 2,
      paths: [{ path: text, count: 3 }],
      examples: [
        {
          line: 7,
          record: 2,
          path: text,
          value: text,
          hidden: false,
          expected: { es: text, en: text },
          hint: { es: 'Corríjalo.', en: 'Mend it.' },
        },
        {
          line: 8,
          record: 2,
          path: '/curp',
          value: 'string(18)',
          hidden: true,
          clear: secret,
          expected: { es: 'nada', en: 'nothing' },
          hint: { es: 'Quítelo.', en: 'Take it away.' },
        },
      ],
    },
  ],
  checks: [
    {
      id: 'coherent.period',
      level: 'release',
      title: { es: text, en: text },
      hint: { es: 'x', en: 'x' },
      source: 'x',
      pass: 1,
      fail: 2,
      notApplicable: 3,
    },
  ],
  kinds: { 'legal-person': 12_345 },
  stopped: { code: 'json-invalid', message: text, where: text, hint: null },
})

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=y>',
    "' onclick='",
    '</style>',
    '&lt;',
    '\ud800',
    '\u202e',
  ),
)

test('a saved page holds nothing of a file but text, whatever the file says', () => {
  const pattern = (page: string): string =>
    [...page.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/<html lang="[^"]*">/, '')).join('')
  fc.assert(
    fc.property(texts, fc.constantFrom('es' as const, 'en' as const), (text, language) => {
      const page = reportHtml(reportOf(text), language)
      assert.equal(pattern(page), pattern(reportHtml(reportOf('plain'), language)))
      assert.ok(page.isWellFormed())
    }),
  )
})

test('a saved page says the figures as people write them, and the formula of the score', () => {
  const page = reportHtml(reportOf('x'), 'es')
  for (const words of ['12,345', '99.9 de 100', 'promedio', 'Se esperaba', 'string(18)', 's3-particulares-1.1'])
    assert.ok(page.includes(words), words)
})

test('a saved report never holds a hidden value, though its holder had it shown', () => {
  for (const language of ['es', 'en'] as const) {
    assert.ok(!reportHtml(reportOf('x'), language).includes(secret))
    assert.ok(!reportCsv(reportOf('x'), language).includes(secret))
  }
})

test('a saved table gives every example back, and no cell of it begins a formula', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.constantFrom('=1+1', "'=1", '\t=cmd', ' +1', '@x', '-2')), text => {
      const rows: string[][] = parse(reportCsv(reportOf(text), 'en'), { bom: true, relax_column_count: false })
      assert.equal(rows.length, 3)
      for (const cell of rows.flat()) assert.doesNotMatch(cell, /^\s*[=+\-@]/)
      const told = rows[1]?.[8] ?? ''
      const asText = text.toWellFormed()
      assert.ok(told === asText || told === `'${asText}`, JSON.stringify(told))
      assert.deepEqual(rows[2]?.slice(5, 9), ['8', '2', '/curp', 'string(18)'])
    }),
  )
})

test('what concerns the file is not told to be in documents, and one document is one', () => {
  const report = reportOf('x')
  const html = (records: number) =>
    reportHtml({ ...report, problems: report.problems.map(problem => ({ ...problem, records })) }, 'es')
  assert.match(html(2), /en 2 documentos/)
  assert.match(html(1), /\(en un documento\)/)
  assert.doesNotMatch(html(0), /\(en /)
})

test('why reading stopped is told in the language of the report', () => {
  const stopped = {
    code: 'gzip-truncated',
    message: 'The gzip file is cut off.',
    where: 'datos.jsonl.gz, line 7',
    hint: 'Fetch it again.',
  } as const
  const report = { ...reportOf('x'), stopped }
  assert.match(reportHtml(report, 'es'), /está cortado\. · datos\.jsonl\.gz, línea 7 · Descárguelo/)
  assert.deepEqual(reportJson(report, 'en').stopped, stopped)
  assert.equal(reportJson(report, 'es').stopped?.message, 'El archivo gzip está cortado.')
  const other = { ...stopped, code: 'cancelled' } as const
  assert.deepEqual(reportJson({ ...report, stopped: other }, 'es').stopped, other)
})
