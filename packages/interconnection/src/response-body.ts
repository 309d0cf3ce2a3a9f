import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { PlatformError } from '@pdn/core'

const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

const decoded = (body: Readable, encoding: string | undefined, where: string): Readable => {
  const name = (encoding ?? 'identity').trim().toLowerCase()
  if (name === '' || name === 'identity') return body
  const decoder = decoders[name]?.()
  if (decoder === undefined) {
    body.destroy()
    body.on('error', () => {})
    throw new PlatformError('unexpected-answer', {
      message: 'The provider encoded its answer in a way that was not asked for.',
      where,
      hint: 'Tell the provider to answer in gzip, deflate, br or plain.',
    })
  }
  // The reader below learns of failures through the decoder itself.
  pipeline(body, decoder, () => {})
  return decoder
}

/** The body, decoded, part by part; rejects with `too-large` beyond `limit` bytes. */
export async function* bodyParts(
  body: Readable,
  encoding: string | undefined,
  limit: number,
  where: string,
): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const part of decoded(body, encoding, where)) {
    if (!(part instanceof Uint8Array)) continue
    size += part.byteLength
    if (size > limit) {
      throw new PlatformError('too-large', {
        message: `The provider's answer is larger than ${Math.floor(limit / 1024)} KiB.`,
        where,
        hint: 'Ask the provider for smaller pages.',
      })
    }
    yield part
  }
}
