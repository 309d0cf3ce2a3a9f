import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Whoever can be told that a test is skipped: the context of `node:test`. */
export interface Skippable {
  skip(message?: string): void
}

/** The folder of reference files beside the repository. */
const referenceFolder = new URL('../../../../shared/reference/', import.meta.url)

/** The path of a reference file or folder, whether or not it is there. */
export const referencePath = (name: string): string => fileURLToPath(new URL(name, referenceFolder))

/** The path of a reference file; undefined, and the test skipped aloud, where it is absent. */
export const referenceFile = (test: Skippable, name: string): string | undefined => {
  const path = referencePath(name)
  if (existsSync(path)) return path
  test.skip(`${name} is not beside this repository (../shared/reference)`)
  return undefined
}
