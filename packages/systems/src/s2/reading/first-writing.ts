import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { EarlierWriting } from '../../reading/earlier-writing.ts'
import { modernNames } from '../../reading/modern-names.ts'
import { isPlaceholder } from '../../reading/scalar-readers.ts'

/** Members by which a document of version 1.0 is known: later ones are in camel case. */
const earlyMembers = ['fecha_captura', 'primer_apellido', 'institucion_dependencia', 'tipo_procedimiento']

const renamed: ReadonlyMap<string, string> = new Map()

/** The budget branch, whose number stands beside its name in version 1.0. */
const withBudget = (document: JsonObject): JsonObject => {
  const { idRamo, ramo, ...rest } = document
  if (idRamo === undefined || isObject(ramo)) return document
  const label = typeof ramo === 'string' && !isPlaceholder(ramo) ? { valor: ramo } : {}
  return { ...rest, ramo: { clave: idRamo, ...label } }
}

const isFirst = (source: Json): boolean => isObject(source) && earlyMembers.some(name => Object.hasOwn(source, name))

/** Version 1.0 of an official's record, in snake case. */
export const firstWriting: EarlierWriting = {
  renamed,
  moves: [
    ['/idRamo', '/ramo/clave'],
    ['/ramo', '/ramo/valor'],
  ],
  isOne: isFirst,
  rewrite: source => (isFirst(source) ? withBudget(modernNames(source, renamed)) : source),
}
