import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadMapping } from '../mapping/load-mapping.ts'
import type { Mapping } from '../mapping/mapping.ts'

/** Published files whose columns are known: names of mappings in `packages/exchange/mappings`. */
export const builtInMappings = ['comprasmx-contratos', 'compranet-contratos', 'proveedores-sancionados'] as const

/** The mapping of that name. */
export const builtInMapping = async (name: (typeof builtInMappings)[number]): Promise<Mapping> => {
  const path = fileURLToPath(new URL(`../../mappings/${name}.yaml`, import.meta.url))
  return loadMapping(await readFile(path, 'utf8'), path)
}

/** The built-in mapping all of whose columns a file has. */
export const mappingOfColumns = async (columns: readonly string[]): Promise<Mapping | undefined> => {
  const held = new Set(columns)
  for (const name of builtInMappings) {
    const mapping = await builtInMapping(name)
    if (mapping.columns.every(({ column }) => held.has(column))) return mapping
  }
  return undefined
}
