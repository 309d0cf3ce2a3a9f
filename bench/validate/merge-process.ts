// Reads a package, merges its releases by process with our engine, and writes the compiled ones, as reference.py does.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { canonicalJson, isObject, type JsonObject } from '@pdn/core'
import { mergeReleases, releasesInOrder } from '@pdn/systems'

const [file = ''] = process.argv.slice(2)
const started = performance.now()
const whole: unknown = JSON.parse(readFileSync(file, 'utf8'))
const releases: readonly JsonObject[] = isObject(whole) && Array.isArray(whole.releases) ? whole.releases : []
const processes = Map.groupBy(releases, ({ ocid }) => String(ocid))
const merging = performance.now()
const compiled = [...processes.values()].map(own => mergeReleases(releasesInOrder(own)))
const merged = performance.now()
const bytes = Buffer.byteLength(JSON.stringify(compiled))
const written = performance.now()
const digest = createHash('sha256').update(canonicalJson(compiled)).digest('hex')
process.stdout.write(
  JSON.stringify({ seconds: (merged - merging) / 1000, wholeSeconds: (written - started) / 1000, bytes, digest }),
)
