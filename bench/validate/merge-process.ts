// Merges the releases of a package by process with our engine, as ocdsmerge does.
import { readFileSync } from 'node:fs'
import { isObject, type JsonObject } from '@pdn/core'
import { mergeReleases } from '@pdn/systems'

const [file = ''] = process.argv.slice(2)
const whole: unknown = JSON.parse(readFileSync(file, 'utf8'))
const releases: readonly JsonObject[] = isObject(whole) && Array.isArray(whole.releases) ? whole.releases : []
const processes = Map.groupBy(releases, ({ ocid }) => String(ocid))
const started = performance.now()
let compiled = 0
for (const own of processes.values()) if (isObject(mergeReleases(own))) compiled++
process.stdout.write(JSON.stringify({ compiled, seconds: (performance.now() - started) / 1000 }))
