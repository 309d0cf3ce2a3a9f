import type { AnswerPage } from '@pdn/interconnection'

/** Tells of each page, given in order with its digest, why no further one should be asked for; undefined while all is well. */
export type PageWatch = (answer: AnswerPage, digest: string) => string | undefined

/** More documents than any one connection has, tenfold: the nation has some 20 million records of all systems. */
const mostDocuments = 200_000_000

/** Documents by which a total may be wrong before it is held against the provider. */
const leeway = 2000

/**
 * Whether a page came again and again: each is compared with one kept earlier, and the kept one is renewed after 1, 2,
 * 4, 8 … pages (Brent's cycle finding), so a round of any length is noticed in one page's memory. Copies happen; a page
 * that came three times is a round.
 */
const createRoundWatch = (): ((digest: string) => boolean) => {
  let [kept, count, renewal, repeats] = ['', 0, 1, 0]
  return digest => {
    count += 1
    if (digest === kept) repeats += 1
    if (count === renewal) [kept, renewal, repeats] = [digest, renewal * 2, 0]
    return repeats === 2
  }
}

/** Watches over one reading of a provider's pages, of which earlier ones brought `seen` documents. */
export const createPageWatch = (seen: number): PageWatch => {
  const comesRound = createRoundWatch()
  let documents = seen
  let total: number | undefined
  return ({ results, totalRows }, digest) => {
    documents += results.length
    // Some give the length of the page as the total: that tells nothing.
    if (totalRows !== undefined && totalRows !== results.length) total = Math.max(total ?? 0, totalRows)
    if (comesRound(digest)) return 'The provider sends the same pages round and round.'
    if (total !== undefined && documents > total * 2 + leeway)
      return `The provider sends page after page: ${documents} documents so far, where it counts ${total}.`
    if (documents > mostDocuments) return `The provider sends page after page: ${documents} documents so far.`
    return undefined
  }
}
