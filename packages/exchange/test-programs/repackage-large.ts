import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileOnDisk, repackage } from '../src/index.ts'

/** Makes a release package of the size named on the command line, packs it as records and these as releases again. */
const [wanted = '300', folder = '.'] = process.argv.slice(2)
const megabyte = 1024 * 1024

const items = Array.from({ length: 20 }, (_, index) => ({
  id: `${index}`,
  description: `Bien ${index} del procedimiento, con su descripción completa`,
  quantity: index,
}))

/** One of the three releases of a process. */
const release = (process: number, round: number): string =>
  JSON.stringify({
    ocid: `ocds-07smqs-${process}`,
    id: `${process}-${round}`,
    date: `2024-01-0${1 + round}T00:00:00Z`,
    tag: ['tender'],
    initiationType: 'tender',
    tender: { id: `t-${process}`, title: `Licitación ${process}, entrega ${round}`, items },
  })

const rounds = [0, 1, 2]
const processes = Math.ceil((Number(wanted) * megabyte) / (rounds.length * release(1, 1).length))
let written = 0

/** The first releases of all processes, then the second ones: those of one process stand far apart. */
function* text(): Generator<string> {
  yield '{"uri":"https://ejemplo.mx/p.json","version":"1.1","publishedDate":"2024-01-01T00:00:00Z","publisher":{"name":"x"},"releases":['
  for (const round of rounds) {
    for (let number = 0; number < processes; number += 1) {
      const piece = `${written === 0 ? '' : ','}${release(number, round)}`
      written += piece.length
      yield piece
    }
  }
  yield ']}'
}

const [releasesFile, recordsFile, backFile] = ['releases', 'records', 'back'].map(name =>
  join(folder, `large-${name}.json`),
)
if (releasesFile === undefined || recordsFile === undefined || backFile === undefined) throw new Error('Unreachable.')
await pipeline(Readable.from(text()), createWriteStream(releasesFile))
const now = new Date()
const packed = await repackage({ input: fileOnDisk(releasesFile), output: recordsFile, to: 'ocds-records', now })
await rm(releasesFile)
const back = await repackage({ input: fileOnDisk(recordsFile), output: backFile, to: 'ocds-releases', now })
for (const file of [recordsFile, backFile]) await rm(file)
process.stdout.write(
  JSON.stringify({
    megabytes: Math.round(written / megabyte),
    releases: packed.releases,
    records: packed.written,
    back: back.written,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)
