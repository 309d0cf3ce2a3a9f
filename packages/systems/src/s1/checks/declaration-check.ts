import { isObject, type Json, type JsonObject, type Localized } from '@pdn/core'
import { CheckTally } from '../../check-tally.ts'
import { valueAt } from '../../showing/document-view.ts'
import type { DocumentCheck } from '../../system.ts'

/** Where the rules of these checks come from. */
const norms = 'Normas e instrucciones para el llenado de las declaraciones (DOF, 23/09/2019)'

/** A value of a declaration and where it stands. */
export interface Spot {
  readonly value: JsonObject
  readonly path: string
}

/** A check of one declaration. */
export const declarationCheck = (
  id: string,
  title: Localized,
  hint: Localized,
  look: (document: JsonObject, tally: CheckTally) => void,
): DocumentCheck => ({
  id,
  level: 'release',
  title,
  hint,
  source: norms,
  check(document) {
    const tally = new CheckTally()
    look(document, tally)
    return tally.result
  },
})

/** The object at a path of members, and where it stands. */
export const spotAt = (document: JsonObject, ...path: readonly string[]): Spot | undefined => {
  const value = valueAt(document, ...path)
  return isObject(value) ? { value, path: `/${path.join('/')}` } : undefined
}

/** The objects in an array that an object has under a name. */
export const entriesAt = (spot: Spot | undefined, name: string): readonly Spot[] => {
  const entries: Json | undefined = spot?.value[name]
  if (!Array.isArray(entries)) return []
  return entries.flatMap((value: Json, index) =>
    isObject(value) ? [{ value, path: `${spot?.path}/${name}/${index}` }] : [],
  )
}

/** Lists of entries by part and section of a declaration. */
const entryLists = {
  situacionPatrimonial: {
    experienciaLaboral: 'experiencia',
    datosDependienteEconomico: 'dependienteEconomico',
    bienesInmuebles: 'bienInmueble',
    vehiculos: 'vehiculo',
    bienesMuebles: 'bienMueble',
    inversiones: 'inversion',
    adeudos: 'adeudo',
    prestamoOComodato: 'prestamo',
  },
  interes: {
    participacion: 'participacion',
    participacionTomaDecisiones: 'participacion',
    apoyos: 'apoyo',
    representacion: 'representacion',
    clientesPrincipales: 'cliente',
    beneficiosPrivados: 'beneficio',
    fideicomisos: 'fideicomiso',
  },
} as const

/** Every section of a declaration that lists entries, with the name of its list. */
export const listingSections = (
  document: JsonObject,
): readonly { readonly section: string; readonly spot: Spot; readonly list: string }[] =>
  Object.entries(entryLists).flatMap(([part, sections]) =>
    Object.entries(sections).flatMap(([section, list]) => {
      const spot = spotAt(document, 'declaracion', part, section)
      return spot === undefined ? [] : [{ section, spot, list }]
    }),
  )
