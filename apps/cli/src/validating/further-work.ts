import { type Json, PlatformError } from '@pdn/core'
import type { FilePlace, FurtherCheck } from '@pdn/exchange'
import type { LinkCheck, Version } from '@pdn/systems'
import { askLinks } from './ask-links.ts'
import type { ComparedFile } from './earlier-file.ts'
import { LinkSample } from './link-sample.ts'

/** Checks of one file that were asked for beside its validation. */
interface FurtherWork {
  /**
   * Takes in a document.
   *
   * @throws PlatformError `invalid-request` where its standard has no such check
   */
  see(document: Json, version: Version, place: FilePlace): void
  /** What the checks answered, once all documents were taken in. */
  results(signal: AbortSignal): Promise<readonly FurtherCheck[]>
}

/** The check of links of a standard. */
const linkCheckOf = ({ id, checks }: Version): LinkCheck => {
  if (checks?.links !== undefined) return checks.links
  throw new PlatformError('invalid-request', {
    message: `Documents of ${id} have no links that are checked.`,
    where: '--check-links',
    hint: 'Leave it out; links are checked in documents of OCDS.',
  })
}

/** Begins the further checks of one file: of its links, and against an earlier file. */
export const beginFurtherWork = (checksLinks: boolean, earlier: ComparedFile | undefined): FurtherWork => {
  const sample = new LinkSample()
  let links: LinkCheck | undefined
  return {
    see(document, version, place) {
      earlier?.see(document, version)
      if (!checksLinks) return
      links = linkCheckOf(version)
      sample.see(document, version, place)
    },
    async results(signal) {
      const asked = links === undefined ? [] : [await askLinks(links, sample, signal)]
      return [...asked, ...(earlier?.results() ?? [])]
    },
  }
}
