import { isObject, type Json, type JsonObject } from '@pdn/core'
import { type Draft, draftOf, putAt, takeAt } from '../../reading/draft.ts'
import type { Move } from '../../reading/moves.ts'
import { type Restructured, type Restructuring, restructuringOf } from '../../reading/restructuring.ts'
import { isPlaceholder } from '../../reading/scalar-readers.ts'
import { hasFault, isFaultKey } from '../document/faults.ts'
import { toolFaultKeys } from '../document/servant-faults.ts'
import { readSanctionKey, type SanctionVocabulary } from './sanction-keys.ts'

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
  ['/suspensionEmpleo/plazoFechaInicial', '/suspensionEmpleo/fechaInicial'],
  ['/suspensionEmpleo/plazoFechaFinal', '/suspensionEmpleo/fechaFinal'],
  ['/denominacionSancion', '/otro/denominacionSancion'],
]

const applyAliases = (draft: Draft, aliases: readonly Move[], base: string, { moves, issues }: Restructuring): void => {
  for (const [from, to] of aliases) {
    const value = takeAt(draft, from)
    if (value === undefined) continue
    putAt(draft, to, value)
    moves.push([base + from, base + to])
    issues.push({ path: base + from, rule: 'renamed-member', severity: 'note', repaired: true })
  }
}

const shapeSanction = (item: Json, at: number, vocabulary: SanctionVocabulary, shaping: Restructuring): Json => {
  if (!isObject(item)) return item
  const sanction = draftOf(item)
  applyAliases(sanction, sanctionAliases, `/tipoSancion/${at}`, shaping)
  const { clave } = sanction
  if (typeof clave !== 'string') return sanction
  const { key, unknown } = readSanctionKey(vocabulary, clave, undefined)
  if (key === clave) return sanction
  sanction.clave = key
  shaping.raw.set(`/tipoSancion/${at}/clave`, clave)
  const rule = unknown ? 'sanction-key-unknown' : 'sanction-key-repaired'
  shaping.issues.push({ path: `/tipoSancion/${at}/clave`, rule, severity: 'note', repaired: !unknown })
  return sanction
}

/** Names that an older schema of the capture tool gives to the norm, beside the fault instead of in its list. */
const looseNorm: readonly Move[] = [
  ['/nombreNormatividad', '/nombreNormatividad'],
  ['/articuloFraccion', '/articulo'],
]

/** A fault with its norm in the list of norms; `from` and `to` are its places in the source and in the document. */
const withNorm = (item: JsonObject, from: string, to: string, { moves, issues }: Restructuring): Draft => {
  const fault = draftOf(item)
  const norm: Draft = {}
  for (const [loose, member] of looseNorm) {
    const value = takeAt(fault, loose)
    if (value === undefined || isPlaceholder(value)) continue
    putAt(norm, member, value)
    moves.push([from + loose, `${to}/normatividadInfringida/0${member}`])
    issues.push({ path: from + loose, rule: 'renamed-member', severity: 'note', repaired: true })
  }
  const { normatividadInfringida } = fault
  if (Object.keys(norm).length === 0) return fault
  const listed: readonly Json[] = Array.isArray(normatividadInfringida) ? normatividadInfringida : []
  const alone = isObject(normatividadInfringida) ? [normatividadInfringida] : []
  fault.normatividadInfringida = [norm, ...listed, ...alone]
  return fault
}

/** The key of the published list: the capture tool has its own for faults that are not grave. */
const publishedKey = (clave: string): string | undefined => {
  const key = clave.trim()
  return isFaultKey(key) ? key : toolFaultKeys.get(key)
}

interface FaultPlace {
  /** Its places in the source and in the document. */
  readonly from: string
  readonly to: string
  readonly vocabulary: SanctionVocabulary
  readonly shaping: Restructuring
  /** True where what says nothing stays too. */
  readonly keepsAll: boolean
}

/** A fault under its published key; the official migration wrote keys of sanctions, or `OTRO` alone, in its place. */
const shapeFault = (fault: Draft, { from, to, vocabulary, shaping, keepsAll }: FaultPlace): Draft | undefined => {
  const { raw, issues } = shaping
  const { clave, ...rest } = fault
  if (typeof clave !== 'string') return keepsAll || hasFault(fault) ? fault : undefined
  const key = publishedKey(clave)
  const left = key === undefined ? rest : { ...rest, clave: key }
  const isKept = keepsAll || hasFault(left)
  if (key !== clave) {
    if (isKept) raw.set(`${to}/clave`, clave)
    const found =
      key === undefined
        ? ({ rule: 'fault-key-unknown', severity: 'warning', repaired: false } as const)
        : ({ rule: 'fault-key-repaired', severity: 'note', repaired: true } as const)
    // Only a key of the standard is repeated in an issue: a text of the source's own might name somebody.
    issues.push({ path: `${from}/clave`, ...found, ...(!isKept && vocabulary.keys.has(clave) ? { raw: clave } : {}) })
  }
  return isKept ? left : undefined
}

/** The faults that say what was done, each at the place that is left to it. */
const shapeFaults = (
  faults: readonly Json[],
  vocabulary: SanctionVocabulary,
  shaping: Restructuring,
): readonly Json[] => {
  const kept: Json[] = []
  // A record that a provider of ours read before holds no others, and may have lost to the cut what a fault said.
  const keepsAll = ['pdn:personType', 'pdn:severity'].some(member => Object.hasOwn(shaping.rest, member))
  for (const [at, item] of faults.entries()) {
    const [from, to] = [`/faltaCometida/${at}`, `/faltaCometida/${kept.length}`]
    const place = { from, to, vocabulary, shaping, keepsAll }
    const fault = isObject(item) ? shapeFault(withNorm(item, from, to, shaping), place) : item
    if (fault === undefined) continue
    if (from !== to) shaping.moves.push([from, to])
    kept.push(fault)
  }
  return kept
}

/** Puts a record of version 2 into canonical shape: published names, sanctions by their keys, faults that are stated. */
export const shapeRecord = (source: JsonObject, vocabulary: SanctionVocabulary): Restructured => {
  const shaping = restructuringOf(source)
  const document = shaping.rest
  applyAliases(document, recordAliases, '', shaping)
  const { tipoSancion, faltaCometida } = document
  if (Array.isArray(tipoSancion)) {
    document.tipoSancion = tipoSancion.map((item: Json, at) => shapeSanction(item, at, vocabulary, shaping))
  }
  if (Array.isArray(faltaCometida)) {
    const faults = shapeFaults(faltaCometida, vocabulary, shaping)
    if (faults.length > 0) document.faltaCometida = faults
    else delete document.faltaCometida
  }
  return { ...shaping, document }
}
