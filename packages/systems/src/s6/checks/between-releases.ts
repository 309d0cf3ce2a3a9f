import { fingerprint, hideReserved, type Json, type JsonObject, type Localized } from '@pdn/core'
import type { DatasetCheck } from '../../system.ts'
import { datasetCheck, type Verdict } from './dataset-check.ts'
import { idOf, surveyOf } from './survey.ts'

const libCove = 'lib-cove-ocds, Open Data Services (https://pypi.org/project/libcoveocds/)'

/** So many keys are remembered; what comes after them is compared with them alone. */
const rememberedKeys = 100_000

/** Who has a key: a process by its ocid, or a release by its place. */
type Owner = string | number

/** Counts what is met a second time, in bounded memory: keys are remembered by their fingerprints. */
class Repeats {
  readonly #owners = new Map<number, Owner>()
  seen = 0
  repeated = 0
  /** The other owner of the key that was seen last. */
  other: Owner | undefined

  /** Sees a key and whose it is; the same key of the same owner is no repetition. */
  see(key: string, owner: Owner): void {
    this.seen += 1
    const print = fingerprint(key)
    const known = this.#owners.get(print)
    if (known === undefined) {
      if (this.#owners.size < rememberedKeys) this.#owners.set(print, owner)
    } else if (known !== owner) {
      this.repeated += 1
      this.other = known
    }
  }

  verdict(path: string): Verdict | undefined {
    if (this.seen === 0) return undefined
    return {
      holds: this.repeated === 0,
      path,
      measured: { es: `${this.repeated} de ${this.seen} repetidos`, en: `${this.repeated} of ${this.seen} repeated` },
      expected: { es: 'Cada uno una vez', en: 'Each of them once' },
    }
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const isCompiled = ({ tag }: JsonObject): boolean => Array.isArray(tag) && tag.includes('compiled')

/**
 * Counts, over the releases of a file, the keys that are met a second time; `path` is where such a key stands, `expected`
 * what should stand there of a release that repeats the key of another owner.
 */
const repeatsAt =
  (
    path: string,
    see: (release: JsonObject, repeats: Repeats) => void,
    expected: (other: Owner) => Localized,
  ): Parameters<typeof datasetCheck>[3] =>
  () => {
    const repeats = new Repeats()
    return {
      see: release => {
        repeats.other = undefined
        see(release, repeats)
      },
      atLast: () => (repeats.other === undefined ? undefined : { path, expected: expected(repeats.other) }),
      verdict: () => repeats.verdict(path),
    }
  }

const releaseId = datasetCheck(
  'unique.release-id',
  {
    es: 'Ninguna publicación repite el id de otra de su procedimiento',
    en: 'No release repeats the id of another of its process',
  },
  {
    es: 'Dé a cada publicación su propio id y su fecha; lo publicado no se cambia, se publica de nuevo.',
    en: 'Give each release its own id and date; what was published is not changed but published anew.',
  },
  repeatsAt(
    '/id',
    (release, repeats) => {
      const [ocid, id] = [textOf(release.ocid), textOf(release.id)]
      if (id !== '' && !isCompiled(release)) repeats.see(JSON.stringify([ocid, id]), repeats.seen)
    },
    () => ({
      es: 'un id que ninguna otra publicación del procedimiento tenga',
      en: 'an id that no other release of the process has',
    }),
  ),
  libCove,
)

const compiledOcid = datasetCheck(
  'unique.record-ocid',
  {
    es: 'De cada procedimiento hay una sola versión consolidada',
    en: 'There is one compiled release of each process',
  },
  {
    es: 'Publique un registro por ocid, con todas sus publicaciones.',
    en: 'Publish one record per ocid, with all of its releases.',
  },
  repeatsAt(
    '/ocid',
    (release, repeats) => {
      const ocid = textOf(release.ocid)
      if (ocid !== '' && isCompiled(release)) repeats.see(ocid, repeats.seen)
    },
    () => ({
      es: 'un ocid que ninguna otra versión consolidada tenga',
      en: 'an ocid that no other compiled release has',
    }),
  ),
  libCove,
)

const tenderId = datasetCheck(
  'unique.tender-id',
  {
    es: 'Dos procedimientos no comparten el id de su licitación',
    en: 'No two processes share the id of their tender',
  },
  {
    es: 'Si son el mismo procedimiento, use el mismo ocid; si no, dé a cada licitación su número.',
    en: 'Where they are one process, use one ocid; otherwise give each tender its own number.',
  },
  repeatsAt(
    '/tender/id',
    (release, repeats) => {
      const id = idOf(surveyOf(release).tender?.value.id)
      const ocid = textOf(release.ocid)
      if (id !== undefined && id !== '' && ocid !== '') repeats.see(id, ocid)
    },
    other => ({
      es: `un id distinto del de la licitación de ${hideReserved(String(other))}`,
      en: `an id other than that of the tender of ${hideReserved(String(other))}`,
    }),
  ),
)

/** A title as it is remembered. */
const titleOf = (value: Json | undefined): number | undefined =>
  typeof value === 'string' ? fingerprint(value) : undefined

/** A reference to a process, by the fingerprints of its ocid and of the title that it gives. */
interface Waiting {
  readonly ocid: number
  readonly title: number | undefined
}

/** Processes of a file and the references between them; a reference may come before what it refers to. */
class RelatedProcesses {
  readonly #titles = new Map<number, number | undefined>()
  readonly #references: Waiting[] = []
  /** True where more was met than is remembered: what is absent may have been forgotten. */
  overflown = false

  see(release: JsonObject): void {
    const { tender, relatedProcesses } = surveyOf(release)
    const ocid = textOf(release.ocid)
    const title = titleOf(tender?.value.title)
    if (ocid !== '') {
      const print = fingerprint(ocid)
      const known = this.#titles.has(print)
      if (known || this.#titles.size < rememberedKeys) {
        if (title !== undefined || !known) this.#titles.set(print, title)
      } else this.overflown = true
    }
    for (const { value } of relatedProcesses) {
      const identifier = value.scheme === 'ocid' ? textOf(value.identifier) : ''
      if (identifier === '') continue
      if (this.#references.length >= rememberedKeys) this.overflown = true
      else this.#references.push({ ocid: fingerprint(identifier), title: titleOf(value.title) })
    }
  }

  verdict(path: string, expected: Localized, holds: (waiting: Waiting) => boolean | undefined): Verdict | undefined {
    const judged = this.#references.flatMap(reference => holds(reference) ?? [])
    if (judged.length === 0 || this.overflown) return undefined
    const failed = judged.filter(held => !held).length
    return {
      holds: failed === 0,
      path,
      measured: { es: `${failed} de ${judged.length} no`, en: `${failed} of ${judged.length} do not` },
      expected,
    }
  }

  has(ocid: number): boolean {
    return this.#titles.has(ocid)
  }

  get isOneProcess(): boolean {
    return this.#titles.size === 1
  }

  titleOf(ocid: number): number | undefined {
    return this.#titles.get(ocid)
  }
}

const relatedIdentifier = datasetCheck(
  'reference.related-process-identifier',
  {
    es: 'El procedimiento relacionado está en el mismo conjunto',
    en: 'A related process stands in the same dataset',
  },
  {
    es: 'Publique también el procedimiento al que se refiere, o corrija su ocid.',
    en: 'Publish the process that is referred to as well, or mend its ocid.',
  },
  () => {
    const related = new RelatedProcesses()
    return {
      see: release => related.see(release),
      verdict: () =>
        related.verdict(
          '/relatedProcesses/0/identifier',
          { es: 'El ocid de un procedimiento del conjunto', en: 'The ocid of a process of the dataset' },
          // A file of one process can hold no other that it refers to.
          ({ ocid }) => (related.isOneProcess ? undefined : related.has(ocid)),
        ),
    }
  },
)

const relatedTitle = datasetCheck(
  'consistent.related-process-title',
  {
    es: 'El título de un procedimiento relacionado es el de su licitación',
    en: 'The title of a related process is that of its tender',
  },
  {
    es: 'Copie el título de la licitación a la que se refiere, o quítelo.',
    en: 'Copy the title of the tender that is referred to, or leave it out.',
  },
  () => {
    const related = new RelatedProcesses()
    return {
      see: release => related.see(release),
      verdict: () =>
        related.verdict(
          '/relatedProcesses/0/title',
          { es: 'El título de la licitación', en: 'The title of the tender' },
          ({ ocid, title }) => {
            const own = related.titleOf(ocid)
            return own === undefined || title === undefined ? undefined : own === title
          },
        ),
    }
  },
)

/** Checks of releases against the other releases of their file. */
export const betweenReleases: readonly DatasetCheck[] = [
  releaseId,
  compiledOcid,
  tenderId,
  relatedIdentifier,
  relatedTitle,
]
