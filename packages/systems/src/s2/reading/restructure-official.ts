import { isObject, type Json, type JsonObject } from '@pdn/core'
import { mergeInto, putAt, takeAt, withoutEmpty } from '../../reading/draft.ts'
import { placeCapture } from '../../reading/first-version.ts'
import type { Move } from '../../reading/moves.ts'
import { moveAll, type Restructured, type Restructuring, restructuringOf } from '../../reading/restructuring.ts'
import { procedures } from '../document/code-lists.ts'
import { keyOf } from '../document/keyed.ts'

const identity = '/datosGenerales'
const post = '/empleoCargoComision'

/** Where the second version has a place for what the first holds; all else keeps its published name and place. */
const renames: readonly Move[] = [
  ['/nombres', `${identity}/nombre`],
  ['/primerApellido', `${identity}/primerApellido`],
  ['/segundoApellido', `${identity}/segundoApellido`],
  ['/rfc', `${identity}/rfc`],
  ['/curp', `${identity}/curp`],
  ['/institucionDependencia/nombre', `${post}/nombreEntePublico`],
  ['/institucionDependencia/siglas', `${post}/siglasEntePublico`],
  ['/puesto/nombre', `${post}/denominacion`],
  ['/observaciones', '/Observaciones'],
]

const yearForm = /^\s*(?:19|20)\d\d\s*$/

/** The fiscal year as the number that the second version has; a text that is no year keeps its own place. */
const placeYear = ({ rest, document, moves }: Restructuring): void => {
  const { ejercicioFiscal: year } = rest
  if ((typeof year !== 'string' && typeof year !== 'number') || !yearForm.test(String(year))) return
  takeAt(rest, '/ejercicioFiscal')
  putAt(document, '/ejercicio', Number(year))
  moves.push(['/ejercicioFiscal', '/ejercicio'])
}

/** The list of procedures under a name of its own, and the second version's one key where the list names one. */
const placeProcedures = ({ rest, document, moves }: Restructuring): void => {
  const list = takeAt(rest, '/tipoProcedimiento')
  if (list === undefined) return
  putAt(document, '/pdn:tipoProcedimiento', list)
  moves.push(['/tipoProcedimiento', '/pdn:tipoProcedimiento'])
  const [first, ...more]: readonly Json[] = Array.isArray(list) ? list : []
  const key = more.length === 0 && isObject(first) ? keyOf(first, procedures) : undefined
  if (key === undefined || key === '' || key === 'OTRO') return
  putAt(document, '/tipoProcedimiento', key)
  moves.push(
    ['/tipoProcedimiento/0/clave', '/pdn:tipoProcedimiento/0/clave'],
    ['/tipoProcedimiento/0/clave', '/tipoProcedimiento'],
  )
}

/** Puts a document of version 1.1 into canonical shape; what has no place there keeps its own. */
export const restructureOfficial = (source: JsonObject): Restructured => {
  const restructuring = restructuringOf(source)
  moveAll(renames, restructuring)
  placeYear(restructuring)
  placeProcedures(restructuring)
  placeCapture(restructuring)
  mergeInto(restructuring.document, withoutEmpty(restructuring.rest))
  return restructuring
}
