import { createHash } from 'node:crypto'
import { readFile as readTextFile } from 'node:fs/promises'
import { isObject, type Json, PlatformError } from '@pdn/core'
import { loadMapping, type Mapping, type MappingReport, mapRows, readFile, type SourceSummary } from '@pdn/exchange'
import type { SourceItem } from '@pdn/provider-app'
import { type SystemId, systemOf } from '@pdn/systems'

/** Documents made of a data file, and what is to be told of the file once they were all taken. */
export interface PublishedDocuments {
  readonly documents: AsyncIterable<SourceItem>
  readonly summary: SourceSummary
  readonly report: MappingReport | undefined
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const readMapping = async (path: string): Promise<Mapping> => {
  try {
    return loadMapping(await readTextFile(path, 'utf8'), path)
  } catch (error) {
    if (error instanceof PlatformError) throw error
    throw new PlatformError('file-missing', {
      message: 'The mapping cannot be read.',
      where: path,
      hint: 'Check its path; examples lie in packages/exchange/mappings.',
      cause: error,
    })
  }
}

const requireTarget = (mapping: Mapping, path: string, system: SystemId, contract: string): void => {
  const published =
    systemOf(system)
      ?.versions.filter(version => version.contract?.id === contract)
      .map(version => version.id) ?? []
  if (mapping.target.system === system && published.includes(mapping.target.version)) return
  throw new PlatformError('mapping-invalid', {
    message: `The mapping makes documents of ${mapping.target.version}, which ${system} does not publish under ${contract}.`,
    where: path,
    hint: `Under ${contract} it publishes ${published.join(', ')}.`,
  })
}

// A document that stood in a list keeps what stood around the list, as the package that it was published in.
const packaged = (value: Json, list: string | undefined, container: Json | undefined): Json =>
  list !== undefined && list !== 'results' && list !== 'data' && isObject(container)
    ? { ...container, [list]: [value] }
    : value

/** Opens a data file, and a mapping where one is named, as the documents that a provider publishes. */
export const publishedDocuments = async (
  file: string,
  mappingFile: string | undefined,
  system: SystemId,
  contract: string,
): Promise<PublishedDocuments> => {
  const mapping = mappingFile === undefined ? undefined : await readMapping(mappingFile)
  if (mapping !== undefined && mappingFile !== undefined) requireTarget(mapping, mappingFile, system, contract)
  const reading = await readFile(file, mapping?.source ?? {})
  if (mapping !== undefined) {
    const mapped = mapRows(mapping, reading, sha256)
    return { documents: mapped, summary: reading.summary, report: mapped.report }
  }
  if (reading.summary.format === 'csv') {
    await reading.close()
    throw new PlatformError('mapping-missing', {
      message: 'A table needs a mapping from its columns to the standard.',
      where: file,
      hint: 'Name one with --mapping; docs/reference/mapping.md tells how to write it.',
    })
  }
  const documents = async function* (): AsyncGenerator<SourceItem> {
    for await (const { value, list, container, number } of reading)
      yield { document: packaged(value, list, container), rows: [number] }
  }
  return { documents: documents(), summary: reading.summary, report: undefined }
}
