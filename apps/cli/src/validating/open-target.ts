import { basename } from 'node:path'
import { PlatformError } from '@pdn/core'
import { type DataFile, filesInStream, filesOnDisk } from '@pdn/exchange'
import { createGuardedFetch } from '@pdn/interconnection'

/** What was named on the command line, as files that can be read. */
export interface OpenTarget {
  readonly targets: readonly DataFile[]
  close(): Promise<void>
}

/** The largest file that is fetched. */
const mostBytes = 4 * 1024 ** 3
const mostMilliseconds = 60 * 60 * 1000

const isAddress = (target: string): boolean => /^https?:\/\//i.test(target)

/** Host and port of an address, as the guard names them: the port always told. */
const hostOf = (url: URL): string => `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`

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
    return { targets: await filesInStream(answer.parts, name), close: () => fetch.close() }
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
  const targets = target === '-' ? await filesInStream(input, 'standard input') : await filesOnDisk(target)
  return { targets, close: async () => {} }
}
