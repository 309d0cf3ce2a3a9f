import { isObject, type JsonObject } from '@pdn/core'
import type { Shaped } from '../../reading/read-shaped.ts'
import type { PublicityRule, Version } from '../../system.ts'
import { legalExample, naturalExample } from '../example/record-examples.ts'
import { canonicalPublicity } from '../publicity/canonical.ts'
import { readDocument } from '../reading/read-document.ts'
import { privateSanctions } from '../reading/sanction-keys.ts'
import { shapeRecord } from '../reading/shape-record.ts'
import { canonicalLegal, canonicalNatural } from '../schema/canonical.ts'
import { legalCatalogues, naturalCatalogues } from '../schema/catalogues.ts'
import { legalSchema, naturalSchema } from '../schema/records.ts'
import { recordsOf } from './records-2.ts'

const shapeAs =
  (kind: string, schema: JsonObject, type: 'natural' | 'legal') =>
  (source: JsonObject): Shaped => {
    const shaped = shapeRecord(source, privateSanctions)
    return { ...shaped, kind, schema, document: { ...shaped.document, 'pdn:personType': type } }
  }

const shapeNatural = shapeAs('natural-person', canonicalNatural, 'natural')
const shapeLegal = shapeAs('legal-person', canonicalLegal, 'legal')

/** The canonical rules under the person type that a collection tells, whatever its documents say of themselves. */
const rulesFor = (type: 'natural' | 'legal'): readonly PublicityRule[] =>
  canonicalPublicity.map(rule => {
    const { when } = rule
    if (when === undefined) return rule
    return {
      ...rule,
      when: ([document, ...trail]) =>
        when([{ ...(isObject(document) ? document : {}), 'pdn:personType': type }, ...trail]),
    }
  })

/** Sanctioned natural persons, version 2 of the standard. */
export const naturalRecords: Version = {
  id: 's3-fisicas-2',
  supersedes: ['s3-particulares-1.1'],
  ...recordsOf('faltas_graves_personas_fisicas'),
  title: { es: 'Personas físicas sancionadas, versión 2', en: 'Sanctioned natural persons, version 2' },
  schema: naturalSchema,
  catalogues: naturalCatalogues,
  example: naturalExample,
  publicity: rulesFor('natural'),
  read: source => readDocument(source, shapeNatural),
}

/** Sanctioned legal persons, version 2 of the standard. */
export const legalRecords: Version = {
  id: 's3-morales-2',
  supersedes: ['s3-particulares-1.1'],
  ...recordsOf('faltas_graves_personas_morales'),
  title: { es: 'Personas morales sancionadas, versión 2', en: 'Sanctioned legal persons, version 2' },
  schema: legalSchema,
  catalogues: legalCatalogues,
  example: legalExample,
  publicity: rulesFor('legal'),
  read: source => readDocument(source, shapeLegal),
}
