import { PlatformError } from '@pdn/core'
import { openArchive } from '../workbook/archive.ts'
import { readWorkbookFile } from '../workbook/read-workbook-file.ts'
import { isWorkbook } from '../workbook/workbook-parts.ts'
import type { ByteFile, Unpacking } from './byte-file.ts'
import { isGzip, isZip } from './file-signature.ts'
import { memoryFile } from './memory-file.ts'
import { readSource } from './read-source.ts'
import type { SourceOptions, SourceReading } from './source.ts'

/** One file that can be read, perhaps out of an archive. */
export interface NamedSource {
  /** The file's name, or that of the archive and, behind `!`, the one inside it. */
  readonly name: string
  /** Opens it, as often as it is wanted; one at a time where several stand in one archive. */
  open(options?: SourceOptions): Promise<SourceReading>
}

/** A workbook inside an archive is read from memory, up to this many bytes. */
const longestInnerWorkbook = 64 * 1024 * 1024

async function* withFirst(
  first: IteratorResult<Uint8Array>,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    if (!first.done) yield first.value
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

/**
 * Opens an Excel workbook, or a CSV, JSON or JSON Lines file, also gzipped, as a stream of rows or documents in bounded
 * memory. What the file is comes from its content; its name only settles a tie.
 */
export const openSource = async (
  file: ByteFile,
  unpacking: Unpacking,
  options: SourceOptions = {},
): Promise<SourceReading> => {
  const bytes = file.bytes()
  const first = await bytes.next()
  if (first.done || !isZip(first.value)) {
    const all = withFirst(first, bytes)
    const compressed = !first.done && isGzip(first.value)
    return readSource(compressed ? unpacking.gunzip(all, file.where) : all, file.where, options, compressed)
  }
  await bytes.return(undefined)
  const archive = await openArchive(file, unpacking.inflate)
  if (isWorkbook(archive)) return readWorkbookFile(archive, file.where, options)
  await archive.close()
  throw new PlatformError('file-binary', {
    message: 'The file is no text. It is a ZIP archive without a workbook in it.',
    where: file.where,
    hint: 'Unpack it, and give the file that belongs inside it.',
  })
}

/**
 * The files to be read in a file: those of an archive, without folders, what programs leave beside the data and what
 * people explain it with; else the file itself. Nothing stays open.
 *
 * @throws PlatformError `file-empty` for an archive without files, `workbook-invalid` for a damaged one
 */
export const openSources = async (
  file: ByteFile,
  unpacking: Unpacking,
  options: SourceOptions = {},
): Promise<readonly NamedSource[]> => {
  const archived = await archivedNames(file, unpacking)
  if (archived === undefined)
    return [{ name: file.where, open: own => openSource(file, unpacking, { ...options, ...own }) }]
  const { data, others } = archived
  if (data.length > 0)
    return data.map(name => {
      const inner = archivedFile(file, unpacking, name)
      return { name: inner.where, open: own => openSource(inner, unpacking, { ...options, ...own }) }
    })
  throw new PlatformError('file-empty', {
    message:
      others === 0
        ? 'The archive is empty: it holds no file.'
        : `The archive holds no data: what is in it (${others}) are hidden or foreign files, or lies outside of it.`,
    where: file.where,
    hint: 'Give an archive with the CSV, JSON or Excel files inside it.',
  })
}

/** The files inside an archive that is no workbook, and how many more there are beside them; undefined for any other file. */
const archivedNames = async (
  file: ByteFile,
  { inflate }: Unpacking,
): Promise<{ readonly data: readonly string[]; readonly others: number } | undefined> => {
  const bytes = file.bytes()
  const first = await bytes.next()
  await bytes.return(undefined)
  if (first.done || !isZip(first.value)) return undefined
  const archive = await openArchive(file, inflate)
  try {
    if (isWorkbook(archive)) return undefined
    const data = dataAmong(archive.names)
    return { data, others: archive.names.length - data.length }
  } finally {
    await archive.close()
  }
}

/** What operating systems put into archives of their own, `__MACOSX/…`, `.DS_Store`, `Thumbs.db`, and what lies outside. */
const foreign = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i

/** What people put beside data to explain it. */
const explanation =
  /(?:\.(?:md|pdf|html?|docx?|odt|rtf|png|jpe?g|gif|svg)|(?:^|\/)(?:readme|l[eé]e?me|licen[cs]e|licencia|metadata|metadatos)(?:\.txt)?)$/i

/** The files of an archive that hold data; explanations among them only where there is nothing else. */
const dataAmong = (names: readonly string[]): readonly string[] => {
  const own = names.filter(name => !foreign.test(name))
  const data = own.filter(name => !explanation.test(name))
  return data.length === 0 ? own : data
}

/** A file inside an archive; only a workbook is read at places, and from memory. */
const archivedFile = (file: ByteFile, { inflate }: Unpacking, name: string): ByteFile => {
  const where = `${file.where}!${name}`
  let whole: Promise<ByteFile> | undefined
  const bytes = async function* () {
    const archive = await openArchive(file, inflate)
    try {
      yield* archive.bytes(name)
    } finally {
      await archive.close()
    }
  }
  const inMemory = (): Promise<ByteFile> => {
    whole ??= memoryFile(bytes(), where, longestInnerWorkbook)
    return whole
  }
  return {
    where,
    bytes,
    size: async () => (await inMemory()).size(),
    read: async (offset, length) => (await inMemory()).read(offset, length),
    close: async () => {
      whole = undefined
    },
  }
}
