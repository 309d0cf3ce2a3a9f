import { isObject, type Json, type JsonObject } from '@pdn/core'
import { type Draft, draftOf, putAt, takeAt } from '../../reading/draft.ts'
import type { Move } from '../../reading/moves.ts'
import type { Issue } from '../../system.ts'
import { hasFault, isFaultKey } from '../document/faults.ts'
import { readSanctionKey } from './sanction-keys.ts'

/** A record of version 2 in canonical shape, its values still as written. */
export interface ShapedRecord {
  readonly document: JsonObject
  readonly moves: readonly Move[]
  readonly inferred: readonly string[]
  readonly raw: ReadonlyMap<string, Json>
  readonly issues: readonly Issue[]
}

interface Shaping {
  readonly document: Draft
  readonly moves: Move[]
  readonly inferred: string[]
  readonly raw: Map<string, Json>
  readonly issues: Issue[]
}

/** Names that migrated records have in place of the published ones. */
const recordAliases: readonly Move[] = [
  ['/resolucion/tituloDocumento', '/resolucion/tituloResolucion'],
  ['/resolucion/autoridadSubstanciadora', '/resolucion/autoridadSusbstanciadora'],
]

const sanctionAliases: readonly Move[] = [
  ['/inhabilitacion/plazoFechaInicial', '/inhabilitacion/fechaInicial'],
  ['/inhabilitacion/plazoFechaFinal', '/inhabilitacion/fechaFinal'],
  ['/sancionEconomica/sancionEfectivamenteCobrada', '/sancionEconomica/efectivamenteCobrado'],
  ['/sancionEconomica/efectivamenteCobrada', '/sancionEconomica/efectivamenteCobrado'],
  ['/indemnizacion/efectivamenteCobrada', '/indemnizacion/efectivamenteCobrado'],
  ['/denominacionSancion', '/otro/denominacionSancion'],
]

const applyAliases = (draft: Draft, aliases: readonly Move[], base: string, { moves, issues }: Shaping): void => {
  for (const [from, to] of aliases) {
    const value = takeAt(draft, from)
    if (value === undefined) continue
    putAt(draft, to, value)
    moves.push([base + from, base + to])
    issues.push({ path: base + from, rule: 'renamed-member', severity: 'note', repaired: true })
  }
}

const shapeSanction = (item: Json, at: number, shaping: Shaping): Json => {
  if (!isObject(item)) return item
  const sanction = draftOf(item)
  applyAliases(sanction, sanctionAliases, `/tipoSancion/${at}`, shaping)
  const { clave } = sanction
  if (typeof clave !== 'string') return sanction
  const { key, unknown } = readSanctionKey(clave, undefined)
  if (key === clave) return sanction
  sanction.clave = key
  shaping.raw.set(`/tipoSancion/${at}/clave`, clave)
  const rule = unknown ? 'sanction-key-unknown' : 'sanction-key-repaired'
  shaping.issues.push({ path: `/tipoSancion/${at}/clave`, rule, severity: 'note', repaired: !unknown })
  return sanction
}

/** Faults that are none: the official migration wrote keys of sanctions, or `OTRO` alone, in their place. */
const shapeFaults = (faults: readonly Json[], shaping: Shaping): readonly Json[] =>
  faults.flatMap((fault, at) => {
    if (!isObject(fault) || typeof fault.clave !== 'string' || isFaultKey(fault.clave)) {
      return isObject(fault) && !hasFault(fault) ? [] : [fault]
    }
    const { clave, ...rest } = fault
    shaping.raw.set(`/faltaCometida/${at}/clave`, clave)
    shaping.issues.push({
      path: `/faltaCometida/${at}/clave`,
      rule: 'fault-key-unknown',
      severity: 'warning',
      repaired: false,
    })
    return hasFault(rest) ? [rest] : []
  })

/** Puts a record of version 2 into canonical shape: published names, sanctions by their keys, faults that are stated. */
export const shapeRecord = (source: JsonObject): ShapedRecord => {
  const document = draftOf(source)
  const shaping: Shaping = { document, moves: [], inferred: [], raw: new Map(), issues: [] }
  for (const annotation of ['pdn:inferred', 'pdn:raw', 'pdn:synthetic']) delete document[annotation]
  applyAliases(document, recordAliases, '', shaping)
  const { tipoSancion, faltaCometida } = document
  if (Array.isArray(tipoSancion)) {
    document.tipoSancion = tipoSancion.map((item: Json, at) => shapeSanction(item, at, shaping))
  }
  if (Array.isArray(faltaCometida)) {
    const faults = shapeFaults(faltaCometida, shaping)
    if (faults.length > 0) document.faltaCometida = faults
    else delete document.faltaCometida
  }
  return shaping
}
