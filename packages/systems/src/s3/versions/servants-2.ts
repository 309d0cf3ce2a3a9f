import type { JsonObject } from '@pdn/core'
import type { Shaped } from '../../reading/read-shaped.ts'
import type { Version } from '../../system.ts'
import type { Severity } from '../document/servant-faults.ts'
import { severityInCollection } from '../document/severity.ts'
import { graveExample, nonGraveExample } from '../example/record-examples.ts'
import { recordPublicity } from '../publicity/servants.ts'
import { readDocument } from '../reading/read-document.ts'
import { servantSanctions } from '../reading/sanction-keys.ts'
import { shapeRecord } from '../reading/shape-record.ts'
import { canonicalGrave, canonicalNonGrave } from '../schema/canonical.ts'
import { graveCatalogues, nonGraveCatalogues } from '../schema/catalogues.ts'
import { graveSchema, nonGraveSchema } from '../schema/records.ts'
import { recordsOf } from './records-2.ts'

const shapeAs =
  (collection: Severity) =>
  (source: JsonObject): Shaped => {
    const shaped = shapeRecord(source, servantSanctions)
    const severity = severityInCollection(collection)(source)
    const isGrave = severity === 'grave'
    return {
      ...shaped,
      issues:
        severity === collection
          ? shaped.issues
          : [
              { path: '/faltaCometida', rule: 'fault-contradicts-collection', severity: 'warning', repaired: false },
              ...shaped.issues,
            ],
      kind: isGrave ? 'servant-grave' : 'servant-non-grave',
      schema: isGrave ? canonicalGrave : canonicalNonGrave,
      document: { ...shaped.document, 'pdn:severity': severity },
    }
  }

const shapeGrave = shapeAs('grave')
const shapeNonGrave = shapeAs('non-grave')

/** Servants sanctioned for grave faults, version 2 of the standard. */
export const graveRecords: Version = {
  id: 's3-graves-2',
  supersedes: ['s3-servidores-1.1'],
  ...recordsOf('faltas_administrativas_graves'),
  title: { es: 'Faltas administrativas graves, versión 2', en: 'Grave administrative faults, version 2' },
  schema: graveSchema,
  catalogues: graveCatalogues,
  example: graveExample,
  publicity: recordPublicity(severityInCollection('grave')),
  read: source => readDocument(source, shapeGrave),
}

/** Servants sanctioned for faults that are not grave, version 2 of the standard. */
export const nonGraveRecords: Version = {
  id: 's3-no-graves-2',
  supersedes: ['s3-servidores-1.1'],
  ...recordsOf('faltas_administrativas_no_graves'),
  title: { es: 'Faltas administrativas no graves, versión 2', en: 'Administrative faults not grave, version 2' },
  schema: nonGraveSchema,
  catalogues: nonGraveCatalogues,
  example: nonGraveExample,
  publicity: recordPublicity(severityInCollection('non-grave')),
  read: source => readDocument(source, shapeNonGrave),
}
