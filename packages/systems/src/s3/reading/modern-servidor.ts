import { isObject, type JsonObject } from '@pdn/core'
import { modernNames } from '../../reading/modern-names.ts'

const renamed: ReadonlyMap<string, string> = new Map([['codigo', 'clave']])

/**
 * A sanction of a servant of the early 1.0 drafts, whose members are in snake case (`servidor_publico_sancionado`),
 * under the names of version 1.1; any other document itself.
 */
export const modernServidor = (source: JsonObject): JsonObject =>
  isObject(source.servidor_publico_sancionado) ? modernNames(source, renamed) : source
