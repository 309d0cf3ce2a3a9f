import { type Effects, PlatformError } from '@pdn/core'
import type { FileSource } from '../provider-options.ts'
import { type DataFile, listDataFiles } from './data-files.ts'
import type { FileIndex } from './file-index.ts'

/** A look-out over a folder, until it is closed. */
export interface FolderWatch {
  close(): Promise<void>
}

/**
 * Looks at a folder again and again, on any file system, and has the index take up what changed: a file that two looks
 * in a row find the same and the index does not know, and the absence of one that two looks miss. What is still being
 * written is not touched; what cannot be read leaves what was served before, and the log says why. A folder that
 * cannot be listed (a drive that went away) takes nothing away.
 */
export const watchFolder = (source: FileSource, index: FileIndex, pause: number, { log }: Effects): FolderWatch => {
  let before = new Map(index.tried())
  let isLost = false
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const look = async (): Promise<void> => {
    const { files, isFolder } = await listDataFiles(source)
    if (!isFolder) throw new PlatformError('file-missing', { message: 'The folder is a folder no more.' })
    if (isLost) log.info('folder is back', {})
    isLost = false
    const now = new Map(files.map(({ name, fingerprint }) => [name, fingerprint]))
    const settled = steadyFiles(files, before, now, index.tried())
    before = now
    if (!differs(settled, index.tried())) return
    for (const { name, failure } of await index.update(settled)) {
      if (failure === undefined) log.info('file taken up', { file: name })
      else log.warn('file not taken up; what it gave before is served on', { file: name, problem: failure.message })
    }
  }

  const round = async (): Promise<void> => {
    try {
      await look()
    } catch (error) {
      const problem = error instanceof PlatformError ? error.message : 'an unforeseen fault'
      if (!closed && !isLost) log.warn('folder cannot be followed; what it gave is served on', { problem })
      isLost = true
    }
    if (!closed) timer = setTimeout(run, pause)
  }
  let running = Promise.resolve()
  const run = () => {
    running = round()
  }
  timer = setTimeout(run, pause)
  return {
    close: async () => {
      closed = true
      clearTimeout(timer)
      await running
    },
  }
}

/** The folder as two looks agree on it: what moved between them stands as the index knows it. */
const steadyFiles = (
  files: readonly DataFile[],
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  tried: ReadonlyMap<string, string>,
): readonly DataFile[] => {
  const present = files.flatMap(file => {
    if (before.get(file.name) === file.fingerprint) return [file]
    const fingerprint = tried.get(file.name)
    return fingerprint === undefined ? [] : [{ ...file, fingerprint }]
  })
  const leaving = [...tried].flatMap(([name, fingerprint]) =>
    before.has(name) && !now.has(name) ? [{ name, fingerprint, file: name, mapping: undefined }] : [],
  )
  return [...present, ...leaving]
}

const differs = (files: readonly DataFile[], tried: ReadonlyMap<string, string>): boolean =>
  files.length !== tried.size || files.some(({ name, fingerprint }) => tried.get(name) !== fingerprint)
