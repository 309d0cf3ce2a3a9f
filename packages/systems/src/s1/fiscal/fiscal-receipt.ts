import { isObject, type Json, type JsonObject } from '@pdn/core'
import { readShaped } from '../../reading/read-shaped.ts'
import { restructuringOf } from '../../reading/restructuring.ts'
import { publicMembers, reservedMembers } from '../../rule-lists.ts'
import { list, object, text } from '../../schema-parts.ts'
import { genericIdentifiers } from '../../specification/generic-identifiers.ts'
import type { Reading, Version } from '../../system.ts'

const schema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...object({
    rfc: text(),
    resultados: list(object({ ejercicio: { type: 'integer' }, presento: { type: 'boolean' } })),
  }),
}

const example: JsonObject = {
  rfc: genericIdentifiers.rfc,
  resultados: [
    { ejercicio: 2024, presento: true },
    { ejercicio: 2023, presento: false },
  ],
}

/** A list of years, which may be empty, or the only one of them. */
const isReceipt = ({ resultados }: JsonObject): boolean =>
  Array.isArray(resultados) ? resultados.every(isObject) : isObject(resultados)

const read = (source: Json): Reading =>
  readShaped(source, {
    shape: document => {
      const { rest, moves, inferred, raw, issues } = restructuringOf(document)
      return { kind: 'fiscal-receipt', schema, document: rest, moves, inferred, raw, issues }
    },
    codes: [],
    // An empty list says nothing, so that reading drops it: the source is asked.
    refuse: (_, shaped) => (isReceipt(shaped.document) ? undefined : ['/resultados', 'unknown-kind']),
    doubts: () => [],
  })

/**
 * Whether a person filed tax returns (`GET /declaraciones_fiscales`, version 1.0.0): read and validated, never recorded,
 * since the person's RFC is all that tells one from another; beside year and whether presented nothing is public.
 */
export const fiscalReceipts: Version = {
  id: 's1-declaraciones-fiscales-1.0',
  collection: 'declaraciones_fiscales',
  title: { es: 'Constancia de declaraciones fiscales, versión 1.0', en: 'Receipt of tax returns, version 1.0' },
  schema,
  example,
  publicity: [...reservedMembers('', ['rfc']), ...publicMembers('resultados[]', ['ejercicio', 'presento'])],
  read,
  claims: source => isObject(source) && isReceipt(source),
  unpack: source => [{ document: source, issues: [] }],
}
