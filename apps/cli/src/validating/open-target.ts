import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { PlatformError } from '@pdn/core'
import {
  type NamedSource,
  readFiles,
  readStream,
  readTables,
  type SourceOptions,
  type SourceReading,
  sisterNames,
  sourceTables,
} from '@pdn/exchange'
import { createGuardedFetch } from '@pdn/interconnection'
import type { Version } from '@pdn/systems'

/** A file that can be read. */
export interface Target {
  readonly name: string
  open(options?: SourceOptions): Promise<SourceReading>
  /** Opens a table anew as the documents of a version, with the lists on its further sheets or in the files beside it. */
  tables(version: Version): Promise<SourceReading>
  /** True where it may be opened anew; of what comes once that is a workbook alone, which is held. */
  readonly again: boolean
  /** Bytes on the disk, where it lies there and may be opened again; of an archive, those of all its files. */
  readonly bytes: number | undefined
}

/** What was named on the command line, as files that can be read. */
export interface OpenTarget {
  readonly targets: readonly Target[]
  close(): Promise<void>
}

/** The largest file that is fetched. */
const mostBytes = 4 * 1024 ** 3
const mostMilliseconds = 60 * 60 * 1000

const isAddress = (target: string): boolean => /^https?:\/\//i.test(target)

/** Host and port of an address, as the guard names them: the port always told. */
const hostOf = (url: URL): string => `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`

/** The files of an archive that are no lists of the documents of others. */
const ownFiles = (sources: readonly NamedSource[]): readonly NamedSource[] => {
  const sisters = sisterNames(sources.map(({ name }) => name))
  return sources.filter(({ name }) => !sisters.has(name))
}

/** Files that come once. */
const passing = (sources: readonly NamedSource[]): readonly Target[] =>
  ownFiles(sources).map(source => ({
    name: source.name,
    open: () => source.open(),
    tables: version => sourceTables(source, sources, version),
    again: sources.length > 1,
    bytes: undefined,
  }))

const onDisk = async (path: string): Promise<readonly Target[]> => {
  const sources = await readFiles(path)
  const { size } = await stat(path)
  return ownFiles(sources).map(source => ({
    name: source.name,
    bytes: size,
    again: true,
    open: async options => {
      const found = (await readFiles(path, options)).find(({ name }) => name === source.name)
      if (found === undefined) throw changed(path)
      return found.open()
    },
    tables: version => (source.name === path ? readTables(path, version) : sourceTables(source, sources, version)),
  }))
}

const changed = (path: string): PlatformError =>
  new PlatformError('file-unreadable', {
    message: 'The file changed while it was read.',
    where: path,
    hint: 'Validate it once it is written to its end.',
  })

const fetched = async (address: string, signal: AbortSignal): Promise<OpenTarget> => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const fetch = createGuardedFetch({
    // Who types an address registers it by that; where it redirects to, nobody typed.
    allowPrivate: host => url !== undefined && host === hostOf(url),
    limits: { bytes: mostBytes, totalMilliseconds: mostMilliseconds },
  })
  try {
    const answer = await fetch.stream(address, { signal })
    if (answer.status !== 200)
      throw new PlatformError('unexpected-answer', {
        message: `The address answered ${answer.status} in place of a file.`,
        where: `${url?.host}${url?.pathname}`,
        hint: 'Open it in a browser; it may want a password, or the file may have moved.',
      })
    const name = basename(url?.pathname ?? '') || (url?.host ?? address)
    return { targets: passing(await readStream(answer.parts, name)), close: () => fetch.close() }
  } catch (error) {
    await fetch.close()
    throw error
  }
}

/** The files in what was named: a path, an http address, or `-` for standard input. */
export const openTarget = async (
  target: string,
  input: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<OpenTarget> => {
  if (isAddress(target)) return fetched(target, signal)
  const targets = target === '-' ? passing(await readStream(input, 'standard input')) : await onDisk(target)
  return { targets, close: async () => {} }
}
