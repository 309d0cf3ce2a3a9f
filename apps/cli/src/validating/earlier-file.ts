import { isObject, type Json, PlatformError } from '@pdn/core'
import { type FurtherCheck, openInput } from '@pdn/exchange'
import type { Version } from '@pdn/systems'
import { openTarget } from './open-target.ts'

/** A comparison with an earlier file of the same publisher, which was read. */
export interface ComparedFile {
  /**
   * Takes in a document of the file that is validated.
   *
   * @throws PlatformError `invalid-request` for one of another standard
   */
  see(document: Json, version: Version): void
  /** What the comparison found. */
  results(): readonly FurtherCheck[]
}

const notComparable = (where: string, message: string): PlatformError =>
  new PlatformError('invalid-request', {
    message,
    where,
    hint: 'Compare two files of the same publisher with releases, records or compiled releases of OCDS.',
  })

/**
 * Reads an earlier file of a publisher: a path, an http address, or a table with the columns of the standard.
 *
 * @throws PlatformError `invalid-request` for an archive of several files or one that cannot be compared, `cancelled`, and
 * as reading does
 */
export const readEarlierFile = async (
  target: string,
  version: string | undefined,
  signal: AbortSignal,
): Promise<ComparedFile> => {
  const opened = await openTarget(target, process.stdin, signal)
  try {
    const [file, ...others] = opened.targets
    if (file === undefined || others.length > 0)
      throw notComparable(target, 'The earlier file is an archive of several files; one is compared with one.')
    const input = await openInput(file, version === undefined ? {} : { from: version })
    const comparison = input.version.checks?.comparison
    if (comparison === undefined) {
      await input.close()
      throw notComparable(target, `Files of ${input.version.id} are not compared with earlier ones.`)
    }
    const running = comparison.start()
    for await (const { value } of input) {
      if (signal.aborted)
        throw new PlatformError('cancelled', {
          message: 'The validation was stopped.',
          where: target,
          hint: 'Start it again to have a report.',
        })
      if (isObject(value)) running.seeEarlier(value)
    }
    return {
      see(document, { id, checks }) {
        if (checks?.comparison !== comparison)
          throw notComparable(target, `The earlier file is of ${input.version.id}, this one of ${id}.`)
        if (isObject(document)) running.see(document)
      },
      results: () => {
        const verdicts = running.results()
        return comparison.checks.map((check, at) => {
          const { failures = [], outcome = 'not-applicable', ...more } = verdicts[at] ?? {}
          return {
            check,
            outcome,
            ...more,
            failures: failures.map(({ path, expected }) => ({ path, expected: expected ?? check.title })),
          }
        })
      },
    }
  } finally {
    await opened.close()
  }
}
