import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** The lines of a file in lists of so many. */
export async function* linesInBatches(file: string, size: number): AsyncGenerator<readonly string[]> {
  let batch: string[] = []
  for await (const line of createInterface({ input: createReadStream(file) })) {
    batch.push(line)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
