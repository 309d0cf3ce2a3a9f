import { PlatformError } from '@pdn/core'
import type { SystemId } from '@pdn/systems'
import type { SourceReading } from '../reading/source.ts'
import { assignRoles } from './assign-roles.ts'
import { profileColumns } from './column-profile.ts'
import type { DraftTarget } from './draft-target.ts'
import { s2Officials } from './s2-officials.ts'
import { s3Particulares } from './s3-particulares.ts'
import { s3Servidores } from './s3-servidores.ts'
import { s6Contracts } from './s6-contracts.ts'
import { writeDraft } from './write-draft.ts'

const targets: readonly DraftTarget[] = [s3Particulares, s3Servidores, s6Contracts, s2Officials]

/** A mapping that was proposed for a file. */
export interface MappingDraft {
  readonly system: SystemId
  readonly version: string
  /** The mapping in YAML, with comments on what is uncertain. */
  readonly text: string
  /** Columns that it does not read. */
  readonly unused: readonly string[]
}

/**
 * Proposes a mapping for a table from the names of its columns and the shapes of their values; of the standards that a
 * file may be of, the one that explains it best. No value of a column stands in it, but for short lists of words.
 *
 * @throws PlatformError `draft-impossible` for a file of which nothing is recognised, and what the reading throws
 */
export const draftMapping = async (
  reading: SourceReading,
  wanted: { readonly system?: SystemId; readonly version?: string } = {},
): Promise<MappingDraft> => {
  const { where } = reading.summary
  const columns = await profileColumns(reading)
  const scored = targets
    .filter(({ system, version }) => (wanted.system ?? system) === system && (wanted.version ?? version) === version)
    .map(target => ({ target, assignment: assignRoles(target, columns) }))
    .sort((left, right) => right.assignment.fit - left.assignment.fit)
  const [best] = scored
  if (best === undefined || best.assignment.columns.size === 0)
    throw impossible(where, columns.length === 0, wanted.system)
  const { target, assignment } = best
  return {
    system: target.system,
    version: target.version,
    text: writeDraft(target, assignment, { fileName: where.replace(/^.*[\\/]/, '') }),
    unused: assignment.unused.map(({ name }) => name),
  }
}

const impossible = (where: string, isEmpty: boolean, system: SystemId | undefined): PlatformError =>
  new PlatformError('draft-impossible', {
    message: isEmpty
      ? 'The file has no rows from which a mapping could be proposed.'
      : `None of the file’s columns is recognised as one of ${system ?? 'any system'}.`,
    where,
    hint: 'Write the mapping by hand; docs/reference/mapping.md says how.',
  })
