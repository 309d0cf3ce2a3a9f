import { isObject, type Json, type JsonObject } from '@pdn/core'
import type { Choice, FittedRecord, Upgrade } from '../../converting/choice.ts'
import type { ReadDocument } from '../../system.ts'

const newest = 's2-servidores-2'

/** Procedures of version 1.1 by their numbers, as version 2 has them (`OTORGAMIENTO_CONCECIONES` is spelt as published). */
const procedures: ReadonlyMap<string, string> = new Map([
  ['1', 'CONTRATACION_PUBLICA'],
  ['2', 'OTORGAMIENTO_CONCECIONES'],
  ['3', 'ENAJENACION_BIENES'],
  ['4', 'DICTAMEN_VALUATORIO'],
])

const sexes: Readonly<Record<string, string>> = { F: 'MUJER', M: 'HOMBRE' }

const withSex = (canonical: JsonObject): JsonObject => {
  const { genero, datosGenerales } = canonical
  const sex = isObject(genero) && typeof genero.clave === 'string' ? sexes[genero.clave] : undefined
  if (sex === undefined || !isObject(datosGenerales) || datosGenerales.sexo !== undefined) return canonical
  const { genero: _, ...rest } = canonical
  return { ...rest, datosGenerales: { ...datosGenerales, sexo: sex } }
}

const keyOf = (procedure: Json): string | undefined =>
  isObject(procedure) && procedure.clave !== undefined ? procedures.get(String(procedure.clave)) : undefined

const withoutPlace = (at: number): Choice => ({
  type: 'lost',
  rule: 'procedure-without-place',
  in: 'canonical',
  path: `/pdn:tipoProcedimiento/${at}`,
  alternatives: [...procedures.values()],
})

/**
 * The records of version 2 that an official of version 1.1 makes: one for each procedure, told by its number and never
 * by the words of its label. None where no procedure has a place: a person decides.
 */
export const upgradeOfficial = ({ document: canonical }: ReadDocument): Upgrade => {
  const list = canonical['pdn:tipoProcedimiento']
  const given: readonly Json[] = Array.isArray(list) ? list : []
  const known = typeof canonical.tipoProcedimiento === 'string' ? [canonical.tipoProcedimiento] : []
  const keys = [...new Set(given.length === 0 ? known : given.map(keyOf).filter(key => key !== undefined))]
  const lost = given.flatMap((procedure, at) => (keyOf(procedure) === undefined ? [withoutPlace(at)] : []))
  const document = withSex(canonical)
  const records = keys.map((tipoProcedimiento): FittedRecord => {
    const fitted = { version: newest, document: { ...document, tipoProcedimiento } }
    if (keys.length === 1) return { ...fitted, choices: lost }
    const split: Choice = {
      type: 'chosen',
      rule: 'procedure-split',
      in: 'result',
      path: '/tipoProcedimiento',
      alternatives: keys.filter(key => key !== tipoProcedimiento),
    }
    return { ...fitted, choices: [split, ...lost], part: tipoProcedimiento }
  })
  return { records, choices: lost }
}
