import type { Version } from '../../system.ts'
import { cataloguesOf } from '../catalogues/catalogues.ts'
import { declarationChecks } from '../checks/index.ts'
import { declarationExample } from '../example/declaration-example.ts'
import { declarationPublicity } from '../publicity/declaration.ts'
import { readDeclaration } from '../reading/read-declaration.ts'
import { standardiseDeclaration } from '../reading/standardise-declaration.ts'
import { declarationSchema } from '../schema/declaration.ts'
import { declarationTypes, initialType } from '../schema/declaration-types.ts'
import { declaracionesContract } from './contract.ts'

/** Declarations of all three types, version 2.0 of the standard (`POST /v2/declaraciones`). */
export const declarations: Version = {
  id: 's1-declaraciones-2.0',
  supersedes: ['s1-declaraciones-1.0'],
  collection: 'declaraciones',
  title: { es: 'Declaraciones patrimoniales y de intereses, versión 2.0', en: 'Asset declarations, version 2.0' },
  schema: declarationSchema,
  contract: declaracionesContract,
  catalogues: cataloguesOf(declarationSchema),
  example: declarationExample(initialType),
  kindExamples: Object.fromEntries(declarationTypes.map(type => [type.id, declarationExample(type)])),
  checks: declarationChecks,
  publicity: declarationPublicity,
  standardise: standardiseDeclaration,
  read: readDeclaration,
  unpack: source => [{ document: source, issues: [] }],
}
