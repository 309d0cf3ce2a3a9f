import { readSource } from '../src/index.ts'

/** Reads a generated stream of the format and size named on the command line, and prints what it found. */
const [format = 'csv', megabytes = '200'] = process.argv.slice(2)
const wanted = Number(megabytes) * 1024 * 1024
const encoder = new TextEncoder()

const row = (number: number): string => {
  if (format === 'csv') return `${number},"Compañía ""Número"" ${number}, S.A.",${'x'.repeat(80)}\n`
  if (format === 'line') return 'x'.repeat(120)
  const release = `{"ocid":"ocds-000000-${number}","tender":{"title":"Licitación ${number}","id":"${'x'.repeat(60)}"}}`
  return number === 1 ? release : `,${release}`
}

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield encoder.encode(
    format === 'csv' ? 'id,name,text\n' : format === 'line' ? 'id,name\n' : '{"uri":"u","releases":[',
  )
  let number = 0
  for (let sent = 0; sent < wanted; ) {
    let text = ''
    for (let count = 0; count < 500; count++) text += row(++number)
    const chunk = encoder.encode(text)
    sent += chunk.length
    yield chunk
  }
  if (format === 'json') yield encoder.encode('],"license":"l"}')
}

try {
  const reading = await readSource(bytes(), `generated.${format}`)
  let items = 0
  for await (const _ of reading) items++
  process.stdout.write(JSON.stringify({ items, bytes: reading.summary.bytes, container: reading.summary.container }))
} catch (error) {
  process.stdout.write(
    JSON.stringify(error instanceof Error && 'code' in error ? { code: error.code } : { error: String(error) }),
  )
}
