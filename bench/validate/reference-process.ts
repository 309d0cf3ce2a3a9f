// The reference: JSON.parse and the bare compiled schema over a file, and nothing else.
import { createReadStream, readFileSync } from 'node:fs'
import { isObject, type Json } from '@pdn/core'
import { compiledValidator, versionOf } from '@pdn/systems'

const [file = '', versionId = '', layout = 'lines'] = process.argv.slice(2)
const version = versionOf(versionId)
if (version === undefined) throw new Error(`no version ${versionId}`)
const validator = compiledValidator(version.schema)
let documents = 0
let invalid = 0

const look = (document: Json): void => {
  documents++
  if (validator(document) !== true) invalid++
}

if (layout === 'lines') {
  let rest = ''
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) look(JSON.parse(line))
  }
  if (rest !== '') look(JSON.parse(rest))
} else {
  const whole: Json = JSON.parse(readFileSync(file, 'utf8'))
  const releases = isObject(whole) && Array.isArray(whole.releases) ? whole.releases : []
  for (const release of releases) look(release)
}
process.stdout.write(JSON.stringify({ documents, invalid }))
