import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isObject } from '@pdn/core'

/** Most compressed script that a page may send before interaction, in bytes (DESIGN §11). */
export const mostScript = 130_000

/** Compressed script of one page. */
export interface ScriptWeight {
  readonly route: string
  readonly bytes: number
}

const scriptsOf = (part: unknown): string[] => {
  if (!isObject(part)) return []
  const imports = Array.isArray(part.imports) ? part.imports : []
  return [part.module, ...imports].filter(script => typeof script === 'string')
}

const manifestOf = (source: string): unknown =>
  JSON.parse(source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1))

/** Bytes of a file as browsers are sent it: its compressed twin (Brotli), or itself where it is too small for one. */
const sentSize = async (file: string): Promise<number> => {
  const sent = await stat(`${file}.br`).catch(() => stat(file))
  return sent.size
}

/** What each page of the built portal sends of script before interaction, compressed, heaviest first. */
export const scriptWeights = async (buildFolder: string): Promise<readonly ScriptWeight[]> => {
  const client = join(buildFolder, 'client')
  const assets = await readdir(join(client, 'assets'))
  const name = assets.find(file => /^manifest-.*\.js$/.test(file)) ?? ''
  const manifest = manifestOf(await readFile(join(client, 'assets', name), 'utf8'))
  if (!isObject(manifest) || !isObject(manifest.routes)) return []
  const { routes } = manifest
  const shared = [join('assets', name), ...scriptsOf(manifest.entry), ...scriptsOf(routes.root)]
  const sizes = new Map<string, number>()
  const sizeOf = async (script: string): Promise<number> => {
    const size = sizes.get(script) ?? (await sentSize(join(client, script)))
    sizes.set(script, size)
    return size
  }
  // The entry loads the messages of the page's language, which no manifest names.
  const messages = assets.filter(file => /^(?:es|en)-.*\.js$/.test(file)).map(file => sizeOf(join('assets', file)))
  const heaviest = Math.max(0, ...(await Promise.all(messages)))
  const weights = Object.entries(routes).map(async ([route, part]) => {
    const scripts = [...new Set([...shared, ...scriptsOf(part)])]
    const bytes = await Promise.all(scripts.map(sizeOf))
    return { route, bytes: bytes.reduce((sum, size) => sum + size, heaviest) }
  })
  return (await Promise.all(weights)).sort((one, other) => other.bytes - one.bytes)
}
