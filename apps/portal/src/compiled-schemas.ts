import { createRequire } from 'node:module'
import type { JsonObject } from '@pdn/core'
import { boundFaults, schemaCompiler, schemaInParts, systems, versionsOf } from '@pdn/systems'
import standaloneCode from 'ajv/dist/standalone/index.js'
import type { Plugin } from 'vite'

const listModule = 'virtual:compiled-schemas'
const schemaModule = `${listModule}/`

const { resolve } = createRequire(new URL('../../../packages/systems/package.json', import.meta.url))

/** Every schema of the versions and of what their documents come in, each once, with the ids of what it describes. */
const schemas = (): readonly (readonly [JsonObject, readonly string[]])[] => {
  const versions = systems.flatMap(versionsOf).map(({ version }) => version)
  const described = versions.flatMap(version => [version, ...(version.containers?.all ?? [])])
  return [...Map.groupBy(described, ({ schema }) => schema)].map(([schema, own]) => [schema, own.map(({ id }) => id)])
}

/** Ajv's standalone code asks for its parts as Node's first modules did; browsers import them. */
const asModule = (code: string): string => {
  const parts: string[] = []
  const body = code.replaceAll(/\brequire\("([^"]+)"\)/g, (_, part: string) => {
    parts.push(part)
    return `part${parts.length - 1}`
  })
  const imports = parts.map((part, at) => `import * as part${at} from ${JSON.stringify(resolve(part))}`)
  return ["import { hasRepeats } from '@pdn/systems'", ...imports, body].join('\n')
}

const schemaCode = (schema: JsonObject): string => {
  const ajv = schemaCompiler({ source: true })
  return asModule(boundFaults(standaloneCode.default(ajv, ajv.compile(schemaInParts(schema)))))
}

const listCode = (): string => {
  const imports = schemas().map((_, at) => `import schema${at} from '${schemaModule}${at}'`)
  const entries = schemas().flatMap(([, ids], at) => ids.map(id => `[${JSON.stringify(id)}, schema${at}]`))
  return [...imports, `export const compiledSchemas = new Map([${entries.join(', ')}])`].join('\n')
}

/** Gives the portal the schemas of all versions as code compiled at its build: its pages may not make code themselves. */
export const compiledSchemas = (): Plugin => ({
  name: 'compiled-schemas',
  resolveId: id => (id.startsWith(listModule) ? `\0${id}` : undefined),
  load: id => {
    if (id === `\0${listModule}`) return listCode()
    if (!id.startsWith(`\0${schemaModule}`)) return undefined
    const [schema] = schemas()[Number(id.slice(schemaModule.length + 1))] ?? []
    return schema && schemaCode(schema)
  },
})
