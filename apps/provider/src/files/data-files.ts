import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { PlatformError } from '@pdn/core'
import { sisterFiles, sisterNames } from '@pdn/exchange'
import type { FileSource } from '../provider-options.ts'

/** A file of data as it stands on the disk. */
export interface DataFile {
  /** Its name inside the folder. */
  readonly name: string
  readonly file: string
  /** The mapping that applies to it, if any. */
  readonly mapping: string | undefined
  /** Another whenever the file or its mapping is. */
  readonly fingerprint: string
}

/** The files that a source names, and whether it is a folder, which may change while it is served. */
export interface DataFiles {
  readonly isFolder: boolean
  readonly files: readonly DataFile[]
}

/** Names of what programs leave while they write, of what belongs to no data, and of mappings. */
const ignored = /^[.~]|~$|\.(?:tmp|temp|part|partial|crdownload|download|swp|lock|ya?ml|md)$/i

const compression = /\.gz$/i
const table = /\.(?:csv|tsv|txt|xlsx)$/i

/**
 * Lists the data of a source: the file itself, or the files of the folder in the order of their names. In a folder a
 * mapping beside a file (`sanciones.yaml` beside `sanciones.csv`) is that file's; the source's own is for the other
 * tables. Sister files of a table (`sanciones.tipoSancion.csv`) belong to it.
 *
 * @throws PlatformError `file-missing`, `file-unreadable`
 */
export const listDataFiles = async ({ file, mapping }: FileSource): Promise<DataFiles> => {
  const found = await stat(file).catch(cause => {
    throw unreachable(file, cause)
  })
  if (!found.isDirectory()) {
    const one = await dataFile(basename(file), file, mapping)
    return { isFolder: false, files: one === undefined ? [] : [one] }
  }
  const entries = await readdir(file, { withFileTypes: true }).catch(cause => {
    throw unreachable(file, cause)
  })
  const names = entries.filter(entry => !entry.isDirectory()).map(entry => entry.name)
  const sisters = sisterNames(names)
  const data = names.filter(name => !ignored.test(name) && !sisters.has(name)).sort()
  const files = await Promise.all(
    data.map(name => dataFile(name, join(file, name), mappingBeside(file, name, names) ?? tableMapping(name, mapping))),
  )
  return { isFolder: true, files: files.filter(one => one !== undefined) }
}

const mappingBeside = (folder: string, name: string, names: readonly string[]): string | undefined => {
  const plain = name.replace(compression, '')
  const stem = plain.replace(/\.[^.]+$/, '')
  const candidates = [plain, stem].flatMap(base => [`${base}.yaml`, `${base}.yml`])
  const beside = candidates.find(candidate => names.includes(candidate))
  return beside === undefined ? undefined : join(folder, beside)
}

const tableMapping = (name: string, mapping: string | undefined): string | undefined =>
  table.test(name.replace(compression, '')) ? mapping : undefined

/** The file as it stands; undefined where it is gone, or is no file. */
const dataFile = async (name: string, file: string, mapping: string | undefined): Promise<DataFile | undefined> => {
  const fingerprint = await fingerprintOf(file, mapping)
  return fingerprint === undefined ? undefined : { name, file, mapping, fingerprint }
}

/**
 * A text that is another whenever a file, its sister files or its mapping are; undefined where the file is gone, or is
 * no file.
 */
export const fingerprintOf = async (file: string, mapping: string | undefined): Promise<string | undefined> => {
  const found = await standing(file)
  const rules = mapping === undefined ? undefined : ((await standing(mapping)) ?? 'missing')
  const names = found === undefined || mapping !== undefined ? [] : await sisterFiles(file)
  const sisters = await Promise.all(names.map(async name => [name, await standing(name)]))
  return found === undefined ? undefined : JSON.stringify([found, mapping, rules, ...sisters])
}

const standing = async (file: string): Promise<string | undefined> => {
  const found = await stat(file, { bigint: true }).catch(() => undefined)
  if (found === undefined || found.isDirectory()) return undefined
  return [found.size, found.mtimeNs, found.ctimeNs, found.ino].join(' ')
}

const unreachable = (where: string, cause: unknown): PlatformError => {
  const missing = cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
  return new PlatformError(missing ? 'file-missing' : 'file-unreadable', {
    message: missing ? 'The file or folder does not exist.' : 'The file or folder cannot be read.',
    where,
    hint: missing
      ? 'Check its path; relative paths start at the current folder.'
      : 'Give this user the right to read it, and check the disk or network drive that it lies on.',
    cause,
  })
}
