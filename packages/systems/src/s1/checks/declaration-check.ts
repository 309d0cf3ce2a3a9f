import { isObject, type Json, type JsonObject, type Localized } from '@pdn/core'
import { CheckTally } from '../../check-tally.ts'
import { rememberLast } from '../../remember-last.ts'
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

/** A section of a declaration that lists entries. */
interface ListingSection {
  readonly section: string
  readonly spot: Spot
  /** The name of its list. */
  readonly list: string
  readonly entries: readonly Spot[]
}

/** Every section of a declaration that lists entries. */
export const listingSections = rememberLast((document: JsonObject): readonly ListingSection[] =>
  Object.entries(entryLists).flatMap(([part, sections]) => {
    const held = spotAt(document, 'declaracion', part)
    return Object.entries(sections).flatMap(([section, list]) => {
      const value = held?.value[section]
      if (!isObject(value)) return []
      const spot = { value, path: `${held?.path}/${section}` }
      return [{ section, spot, list, entries: entriesAt(spot, list) }]
    })
  }),
)
