import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import { referenceFile, type Skippable } from '@pdn/testing'
import { parse } from 'yaml'

/** A published file, JSON or YAML; the test skipped aloud where it is absent. */
export const loadPublished = (test: Skippable, file: string): JsonObject | undefined => {
  const path = referenceFile(test, file)
  if (path === undefined) return undefined
  // JSON is YAML too, and one of the published files is JSON but for a comma too many.
  const parsed: Json = parse(readFileSync(path, 'utf8'))
  assert.ok(isObject(parsed))
  return parsed
}
