import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { convert, fileOnDisk } from '../src/index.ts'

/** Converts a generated table of so many rows into documents and these into tables, and prints how many there were. */
const wanted = Number(process.argv[2] ?? '200000')

function* rows(): Generator<string> {
  yield 'id,nombres,primerApellido,fechaCaptura,institucionDependencia.nombre,puesto.nombre,tipoProcedimiento[0].clave\n'
  for (let from = 0; from < wanted; from += 1000) {
    const numbers = Array.from({ length: Math.min(1000, wanted - from) }, (_, at) => from + at)
    yield numbers
      .map(
        number =>
          `${number},Ana ${number},Prueba,2024-05-31T10:00:00Z,"Instituto, ${number % 500}",Jefa,${(number % 5) + 1}\n`,
      )
      .join('')
  }
}

const folder = await mkdtemp(join(tmpdir(), 'pdn-convert-'))
try {
  const [table, lines, again] = ['a.csv', 'b.jsonl', 'c.csv'].map(name => join(folder, name))
  if (table === undefined || lines === undefined || again === undefined) throw new Error('three names')
  await pipeline(Readable.from(rows(), { objectMode: true }), createWriteStream(table))
  const there = await convert({ input: fileOnDisk(table), output: lines, language: 'es' })
  const back = await convert({ input: fileOnDisk(lines), output: again, language: 'es' })
  process.stdout.write(JSON.stringify({ there: there.documents, back: back.outputs[0]?.documents }))
} finally {
  await rm(folder, { recursive: true, force: true })
}
