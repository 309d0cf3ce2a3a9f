import { createHash } from 'node:crypto'
import { rename } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { isObject, type Json, type JsonObject, PlatformError } from '@pdn/core'
import {
  firstVersionFields,
  mergeReleases,
  ocds11,
  ocdsRecord,
  packageMetadata,
  plainOcds,
  releasesInOrder,
} from '@pdn/systems'
import { checkFree } from '../converting/document-writer.ts'
import { TextFile } from '../converting/text-file.ts'
import type { DataFile } from '../flat/data-file.ts'
import type { SourceReading } from '../reading/source.ts'
import { type PackageList, packageText } from './package-text.ts'
import { type ReleaseGroups, releaseGroupsOnDisk } from './release-groups.ts'

/** What the releases of packages can be made into. */
export const packageForms = ['ocds-releases', 'ocds-records', 'ocds-compiled'] as const
export type PackageForm = (typeof packageForms)[number]

/** Versions of OCDS by whose rules releases are merged. */
const mergedVersions = ['ocds-1.0', 'ocds-1.1']

/** What is to be packed anew, and how. */
export interface RepackageOptions {
  readonly input: DataFile
  /** `.jsonl` writes one document a line, any other name one package. */
  readonly output: string
  readonly to: PackageForm
  /** The version that the releases are of, `ocds-1.0` or `ocds-1.1`: what their package says unless told, 1.1 of loose ones. */
  readonly from?: string | undefined
  /** Writes over a file that is there. */
  readonly force?: boolean
  /** Now, for a package made of documents that stood in none. */
  readonly now: Date
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly documents: number; readonly bytes: number }) => void
}

/** What became of the packages of a file. */
export interface RepackageReport {
  readonly input: string
  readonly output: string
  readonly form: PackageForm
  /** Releases that the file gave. */
  readonly releases: number
  /** Releases, records or compiled releases that were written. */
  readonly written: number
  /** Documents that are no releases: links without content, no ocid, no object. */
  readonly leftOut: number
  /** How often each rule was broken where releases were taken out of records, and where they were merged. */
  readonly problems: Readonly<Record<string, number>>
  /** Members of the package that the new one has too. */
  readonly metadata: readonly string[]
}

const progressStep = 1000

const cancelled = (where: string): PlatformError =>
  new PlatformError('cancelled', {
    message: 'The conversion was stopped; nothing was written.',
    where,
    hint: 'Start it again.',
  })

/** The id of a package made of documents that stood in none: the same for the same file and form. */
const derivedUri = ({ input, to }: RepackageOptions): string => {
  const digest = createHash('sha256')
    .update(`${basename(input.name)}\n${to}`)
    .digest('hex')
  return `urn:uuid:${digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')}`
}

/** What a package that stands on a line of its own says of itself; undefined for what is none. */
const aroundLists = (value: Json): JsonObject | undefined => {
  if (!isObject(value) || value.uri === undefined) return undefined
  const { releases, records, ...around } = value
  return Array.isArray(releases) || Array.isArray(records) ? around : undefined
}

/** The releases in the packages of one file, and what these say of themselves. */
class Packages {
  readonly #reading: SourceReading
  readonly #options: RepackageOptions
  readonly #problems: Record<string, number> = {}
  /** The first release whose package told its publisher. */
  #described: JsonObject | undefined
  #firstAround: JsonObject | undefined
  releases = 0
  leftOut = 0

  constructor(reading: SourceReading, options: RepackageOptions) {
    this.#reading = reading
    this.#options = options
  }

  /** Counts a rule that was broken. */
  tell(rule: string): void {
    this.#problems[rule] = (this.#problems[rule] ?? 0) + 1
  }

  get problems(): Readonly<Record<string, number>> {
    return { ...this.#reading.summary.problemCounts, ...this.#problems }
  }

  /** What stood around the releases; known once all were read. */
  get around(): JsonObject {
    return this.#reading.summary.container ?? this.#firstAround ?? {}
  }

  /** Packages of version 1.0 do not tell their version. */
  get isFirstVersion(): boolean {
    const { from } = this.#options
    if (from !== undefined) return from === 'ocds-1.0'
    const { version, uri } = this.around
    return typeof version === 'string' ? version === '1.0' : uri !== undefined
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<JsonObject> {
    const { signal, onProgress, input } = this.#options
    for await (const { value } of this.#reading) {
      if (signal?.aborted) throw cancelled(input.name)
      this.#firstAround ??= aroundLists(value)
      for (const { document, issues } of ocds11.unpack(value)) {
        for (const { rule } of issues) this.tell(rule)
        if (!isObject(document) || typeof document.ocid !== 'string') {
          this.leftOut += 1
          continue
        }
        this.releases += 1
        if (document['pdn:package'] !== undefined) this.#described ??= document
        if (this.releases % progressStep === 0)
          onProgress?.({ documents: this.releases, bytes: this.#reading.summary.bytes })
        yield plainOcds(document)
      }
    }
  }

  /** What the new package says of itself: all that the old one did, or what little there is to say of loose releases. */
  metadata(list: PackageList): JsonObject {
    const { around } = this
    const loose = packageMetadata(this.#described === undefined ? [] : [this.#described], {
      uri: derivedUri(this.#options),
      publishedDate: this.#options.now.toISOString(),
      publisher: { name: 'pdn convert' },
    })
    const madeOf = list === 'records' && typeof around.uri === 'string' ? around.uri : undefined
    return {
      ...(Object.keys(around).length === 0 ? loose : around),
      ...(madeOf === undefined || Array.isArray(around.packages) ? {} : { packages: [madeOf] }),
    }
  }
}

const unknownVersion = (from: string): PlatformError =>
  new PlatformError('standard-unknown', {
    message: `Releases cannot be merged by the rules of “${from}”.`,
    where: '--from',
    hint: `There is ${mergedVersions.join(', ')}.`,
  })

const partOf = (path: string): string => join(dirname(path), `.${basename(path)}.part`)

const isLines = (path: string): boolean => ['.jsonl', '.ndjson'].includes(extname(path).toLowerCase())

async function* lines(documents: AsyncIterable<JsonObject>): AsyncGenerator<string> {
  for await (const document of documents) yield `${JSON.stringify(document)}\n`
}

/** Records or compiled releases of the releases, one process after another. */
async function* merged(
  packages: Packages,
  groups: ReleaseGroups,
  to: 'ocds-records' | 'ocds-compiled',
): AsyncGenerator<JsonObject> {
  for await (const release of packages) groups.add(String(release.ocid), release)
  const options = {
    ...(packages.isFirstVersion ? { fields: firstVersionFields } : {}),
    tell: ({ rule }: { readonly rule: string }) => packages.tell(rule),
  }
  for (const group of groups.groups()) {
    const releases = releasesInOrder(group)
    const plain = releases.filter(({ tag }) => !(Array.isArray(tag) && tag.includes('compiled')))
    if (to === 'ocds-records') yield ocdsRecord(releases, options)
    else yield plain.length === 0 ? (releases.at(-1) ?? {}) : mergeReleases(plain, options)
  }
}

/**
 * Takes the releases out of OCDS packages, records or lists of releases of any size, and packs them anew: as releases, as
 * records with compiled and versioned releases, or as compiled releases. What the package says of itself is kept. In
 * bounded memory; nothing stands under the output’s name before all is written.
 *
 * @throws PlatformError `standard-unknown` for another version of OCDS, `cancelled`, `file-unwritable`, `invalid-request`
 * where the output is there, `record-too-large`, and as reading does
 */
export const repackage = async (options: RepackageOptions): Promise<RepackageReport> => {
  const { input, output, to, from, force = false } = options
  if (from !== undefined && !mergedVersions.includes(from)) throw unknownVersion(from)
  await checkFree([output], input.path, force)
  const reading = await input.open()
  const packages = new Packages(reading, options)
  const groups = to === 'ocds-releases' ? undefined : releaseGroupsOnDisk()
  const list = to === 'ocds-records' ? 'records' : 'releases'
  const part = new TextFile(partOf(output))
  let written = 0
  const counted = async function* (): AsyncGenerator<JsonObject> {
    const documents = groups === undefined || to === 'ocds-releases' ? packages : merged(packages, groups, to)
    for await (const document of documents) {
      written += 1
      yield document
    }
  }
  try {
    const text = isLines(output) ? lines(counted()) : packageText(list, counted(), () => packages.metadata(list))
    for await (const piece of text) await part.write(piece)
    await part.end()
    await rename(partOf(output), output)
  } catch (error) {
    await part.abandon()
    throw error
  } finally {
    groups?.close()
    await reading.close()
  }
  const { releases, leftOut, problems } = packages
  const metadata = isLines(output) ? [] : Object.keys(packages.around)
  return { input: input.name, output, form: to, releases, written, leftOut, problems, metadata }
}
