import assert from 'node:assert/strict'
import { systems } from '@pdn/systems'
import { readStream } from '../reading/read-stream.ts'
import { type ValidationOptions, validateReading } from './validate-reading.ts'
import type { ValidationReport } from './validation-report.ts'

type Asked = Partial<Pick<ValidationOptions, 'system' | 'kind' | 'version' | 'showValues'>>

async function* parts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at === 0 || at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

/** The report of a file that holds this text or these bytes. */
export const reportOf = async (
  content: string | Uint8Array,
  asked: Asked = {},
  name = 'file',
): Promise<ValidationReport> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const [source, ...more] = await readStream(parts(bytes), name)
  assert.ok(source !== undefined && more.length === 0)
  return validateReading(await source.open(), { file: name, systems, today: '2026-11-22', ...asked })
}

/** How often each rule is broken. */
export const rulesOf = ({ problems }: ValidationReport): Readonly<Record<string, number>> =>
  Object.fromEntries(problems.map(({ rule, count }) => [rule, count]))
