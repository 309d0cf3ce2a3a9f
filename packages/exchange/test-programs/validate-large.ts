import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { PlatformError } from '@pdn/core'
import { systems } from '@pdn/systems'
import { readStream, validateReading } from '../src/index.ts'

/** Validates a generated stream of the kind named on the command line, and prints what it found. */
const [what = ''] = process.argv.slice(2)
const wanted = 200 * 1024 * 1024

const release = (number: number): string =>
  `{"ocid":"ocds-07smqs-${number}","id":"1","date":"2025-01-31T00:00:00Z","tag":["tender"],"initiationType":"tender","tender":{"id":"1","title":"${'x'.repeat(20_000)}"}}\n`

function* pieces(piece: (number: number) => string, bytes: number): Generator<string> {
  for (let sent = 0, number = 0; sent < bytes; ) {
    let text = ''
    while (text.length < 65_536) text += piece(++number)
    sent += text.length
    yield text
  }
}

function* text(): Generator<string> {
  if (what === 'string') {
    yield '{"ocid":"'
    yield* pieces(() => 'x'.repeat(1000), wanted)
    yield '"}'
  } else if (what === 'wrong-items') {
    yield '{"ocid":"ocds-07smqs-1","id":"1","tag":["tender"],"date":"2025-01-31T00:00:00Z","initiationType":"tender","awards":['
    yield* pieces(() => '1,', 15 * 1024 * 1024)
    yield '1]}'
  } else if (what === 'gzip-line') yield* pieces(() => 'x'.repeat(1000), wanted)
  else yield* pieces(release, wanted)
}

const plain = Readable.from(text(), { objectMode: false })
const bytes: AsyncIterable<Uint8Array> = what.startsWith('gzip') ? plain.pipe(createGzip({ level: 1 })) : plain

try {
  const [source] = await readStream(bytes, 'generated')
  if (source === undefined) throw new Error('nothing to read')
  const report = await validateReading(await source.open(), {
    file: 'generated',
    systems,
    system: 's6',
    today: '2026-11-22',
  })
  const { records, valid, problems } = report
  process.stdout.write(JSON.stringify({ records, valid, rules: problems.map(({ rule }) => rule) }))
} catch (error) {
  process.stdout.write(JSON.stringify(error instanceof PlatformError ? { code: error.code } : { error: String(error) }))
}
