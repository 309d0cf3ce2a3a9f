import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { test } from 'node:test'
import { systems } from '@pdn/systems'
import { referenceFile } from '@pdn/testing'
import { readFile } from '../reading/read-file.ts'
import { validateReading } from './validate-reading.ts'

const reportOf = async (path: string) =>
  validateReading(await readFile(path), { file: basename(path), systems, today: '2026-11-22' })

/** Published examples and test files: the version that each is of, and rules that it is known to break. */
const published: readonly (readonly [file: string, version: string, valid: number, rules: readonly string[]])[] = [
  ['pdn/validador/s1ConErrores.json', 's1-declaraciones-1.0', 0, ['wrong-type', 'not-in-list']],
  ['pdn/api_docs_history/S1_example.json', 's1-declaraciones-1.0', 1, []],
  ['pdn/api_docs/S1/ejemplo_api_declaracion_fiscal.json', 's1-declaraciones-fiscales-1.0', 1, []],
  ['pdn/api_docs_history/S2_Resp_API_servidores_intervienen_contrataciones.json', 's2-spic-1.0', 1, []],
  ['pdn/api_docs_history/S3_Resp_API_Contratistas_Sancionados.json', 's3-contratistas-1.0', 1, []],
  ['pdn/api_docs_history/S3_Resp_API_Particulares_Sancionados.json', 's3-particulares-1.0', 1, []],
  ['pdn/api_docs_history/S3_Resp_API_Servidores_Sancionados.json', 's3-servidores-1.0', 1, []],
]

for (const [file, version, valid, rules] of published)
  test(`${file} is recognised, and ${valid > 0 ? 'valid' : 'its errors are told'}`, async t => {
    const path = referenceFile(t, file)
    if (path === undefined) return
    const report = await reportOf(path)
    assert.deepEqual([report.version, report.records, report.valid], [version, 1, valid])
    const errors = report.problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
    for (const rule of rules) assert.ok(errors.includes(rule), `${rule} of ${errors}`)
    if (valid > 0) assert.deepEqual(errors, [])
    t.diagnostic(
      `${file}: score ${report.score}; ${report.problems.map(({ rule, count }) => `${rule} ${count}`).join(', ')}`,
    )
  })

test('the releases of real publishers are recognised as OCDS, and all of them looked at', async t => {
  const folder = referenceFile(t, 'ocds/real')
  if (folder === undefined) return
  const totals = { files: 0, records: 0, valid: 0 }
  for (const path of globSync(`${folder}/*/*.gz`).sort()) {
    const report = await reportOf(path)
    const name = relative(folder, path)
    assert.equal(report.version, 'ocds-1.1', name)
    assert.equal(report.stopped, null, name)
    assert.ok(report.records > 0 && report.valid + report.invalid === report.records, name)
    // What errors are there are the schema's, or an id that repeats: readers and checks only warn of a valid release.
    if (report.invalid > 0)
      assert.ok(
        report.problems.some(({ severity }) => severity === 'error'),
        name,
      )
    assert.ok(
      report.checks.some(({ pass }) => pass > 0),
      name,
    )
    for (const { count, examples } of report.problems) assert.ok(count > 0 && examples.length > 0, name)
    totals.files++
    totals.records += report.records
    totals.valid += report.valid
  }
  t.diagnostic(`${totals.files} files, ${totals.records} releases, ${totals.valid} valid`)
  assert.ok(totals.files >= 28)
})
