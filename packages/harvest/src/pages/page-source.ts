import { createHash } from 'node:crypto'
import { PlatformError } from '@pdn/core'
import type { AnswerPage, EndpointClient } from '@pdn/interconnection'
import { createPageWatch } from './endless-pages.ts'

/** A page as it came, with its number. */
export interface NumberedPage {
  readonly page: number
  readonly answer: AnswerPage
  /** JSON text of its documents; empty where they nest too deep to be written. */
  readonly text: string
  readonly digest: Buffer
}

const unexpected = (message: string, where: string): PlatformError =>
  new PlatformError('unexpected-answer', {
    message,
    where,
    hint: 'Tell the provider: its API must count pages by the member “page” and end with “hasNextPage”: false.',
  })

const digestOf = ({ results }: AnswerPage, text: string): Buffer =>
  createHash('sha256').update(String(results.length)).update(text).digest()

/** SHA-256 of a page's documents: told alike, they are the same in the same order. */
export const pageDigest = (answer: AnswerPage): Buffer => digestOf(answer, safeText(answer))

/** Text of a page for comparing it; a page too deep to be written is told apart by its length alone. */
const safeText = (answer: AnswerPage): string => {
  try {
    return JSON.stringify(answer.results)
  } catch {
    return ''
  }
}

/**
 * A provider's pages in order from `first`, the next one asked for while the present one is worked on. Ends with the
 * provider's last page; raises `unexpected-answer` where a provider's pages would never end, or end before the total
 * that it tells. `seen` tells how many documents earlier pages brought.
 */
export async function* providerPages(
  provider: EndpointClient,
  first: { readonly page: number; readonly seen: number },
  where: string,
  signal: AbortSignal,
): AsyncGenerator<NumberedPage> {
  let { seen } = first
  let previous = ''
  const unending = createPageWatch(first.seen)
  let underWay = provider.page(first.page, undefined, signal)
  for (let page = first.page; ; page += 1) {
    const answer = await underWay
    const { results, totalRows, hasNextPage } = answer
    const text = safeText(answer)
    const digest = digestOf(answer, text)
    seen += results.length
    if (!hasNextPage || results.length === 0) {
      const short = hasNextPage && totalRows !== undefined && seen < totalRows
      if (short) throw unexpected(`The provider stopped after ${seen} of ${totalRows} documents.`, where)
      yield { page, answer: { ...answer, hasNextPage: false }, text, digest }
      return
    }
    const name = digest.toString('hex')
    if (name === previous) throw unexpected(`The provider sends the same page again in place of page ${page}.`, where)
    previous = name
    const reason = unending(answer, name)
    if (reason !== undefined) throw unexpected(reason, where)
    underWay = provider.page(page + 1, undefined, signal)
    // Whoever waits for it learns of its failure; until then it must not count as unhandled.
    underWay.catch(() => {})
    yield { page, answer, text, digest }
  }
}
