import assert from 'node:assert/strict'
import { isObject, type JsonObject } from '@pdn/core'
import type { PdnRun } from './pdn-process.ts'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What must never stand in what a command says: a stack trace, a file of the program, a class of error. */
const inside = /\n\s+at |node:internal|\.ts:\d+|UnhandledPromise|\b(?:Type|Range|Reference|Syntax)Error\b/

/** Fails where a command shows its inside to who uses it. */
export const saysNoInside = ({ stdout, stderr }: PdnRun): void => {
  assert.doesNotMatch(`${stdout}\n${stderr}`, inside)
}

/**
 * The error object of a command run with `--json`: the command ended with 2, said exactly one object with a stable code,
 * a message and what to do, and nothing of its inside.
 */
export const refusalOf = (run: PdnRun): JsonObject => {
  saysNoInside(run)
  const lines = run.stdout.trim().split('\n')
  assert.equal(lines.length, 1, `one answer, not ${lines.length}: ${run.stdout}${run.stderr}`)
  const answer: unknown = JSON.parse(lines[0] ?? '')
  const error = isObject(answer) && isObject(answer.error) ? answer.error : assert.fail(`no error: ${run.stdout}`)
  assert.ok(textOf(error.message).length > 10, 'says what was wrong')
  assert.ok(textOf(error.hint).length > 10, 'says what to do')
  assert.equal(run.code, 2)
  return error
}

/** The same in words: what was wrong, where, and what to do, each on a line. */
export const saysInWords = (run: PdnRun): void => {
  saysNoInside(run)
  assert.equal(run.code, 2)
  assert.equal(run.stdout, '')
  assert.match(
    run.stderr,
    /^pdn: .+\n(?:(?: {5}where: .+\n)? {5}what to do: .+|(?: {5}dónde: .+\n)? {5}qué hacer: .+\n {5}detalle: .+)\n$/,
  )
}
