import { PlatformError } from '@pdn/core'
import type { ByteFile } from './byte-file.ts'

/**
 * Bytes that come in order, kept in memory so that they can be read at places.
 *
 * @throws PlatformError `workbook-too-large` where there are more than `limit`
 */
export const memoryFile = async (bytes: AsyncIterable<Uint8Array>, where: string, limit: number): Promise<ByteFile> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > limit)
      throw new PlatformError('workbook-too-large', {
        message: `An archive or workbook that is held in memory is larger than ${limit} bytes.`,
        where,
        hint: 'Save it as a file of its own, out of any archive, and name that file.',
      })
    chunks.push(chunk)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return {
    where,
    async *bytes() {
      yield whole
    },
    size: async () => length,
    read: async (offset, wanted) => whole.subarray(offset, offset + wanted),
    close: async () => {},
  }
}
