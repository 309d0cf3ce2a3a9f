import type { JsonObject } from '@pdn/core'
import type { Version } from '../system.ts'
import { withValueAt } from './altered-value.ts'
import { describeVersion } from './describe-version.ts'

/** Id of the kind that a version's example is of, as it stands. */
export const kindOfExample = ({ example, read }: Version): string | undefined => {
  const reading = example === undefined ? undefined : read(example)
  return reading?.ok === true ? reading.kind : undefined
}

/** A version's example as a document of that kind: itself, or with the one other key that makes it so. */
export const exampleOfKind = (version: Version, kind: string): JsonObject | undefined => {
  const { example, kindExamples = {} } = version
  if (Object.hasOwn(kindExamples, kind)) return kindExamples[kind]
  if (example === undefined || kindOfExample(version) === kind) return example
  for (const { path, codes = [] } of describeVersion(version).leaves.values()) {
    for (const code of codes) {
      const altered = withValueAt(example, path, () => code)
      const reading = altered === undefined ? undefined : version.read(altered)
      if (reading?.ok === true && reading.kind === kind) return altered
    }
  }
  return undefined
}
