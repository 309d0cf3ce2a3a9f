import { fileContract } from '../../file-contract.ts'
import { withValueAt } from '../../specification/altered-value.ts'
import type { Version } from '../../system.ts'
import { firstCataloguesOf } from '../catalogues/catalogues.ts'
import { firstExample } from '../example/first-example.ts'
import { declarationPublicity } from '../publicity/declaration.ts'
import { isFirstVersion, readFirst } from '../reading/read-first.ts'
import { standardiseDeclaration } from '../reading/standardise-declaration.ts'
import { firstDeclarationSchema } from '../schema/first/declaration.ts'

const collection = 'declaraciones-1'

/** Version 1.0 does not name its types: a declaration made soon after taking the post is an initial one. */
const initialExample = withValueAt(
  firstExample,
  'informacion_personal.datos_encargo_actual.fecha_posesion',
  () => '2018-05-01',
)

/**
 * Declarations of version 1.0.0 (2018), which nobody publishes any more: read from files. What is public of one is said
 * in the words of version 2.0, for which alone norm 19 was written.
 */
export const firstDeclarations: Version = {
  id: 's1-declaraciones-1.0',
  collection,
  title: { es: 'Declaraciones patrimoniales y de intereses, versión 1.0', en: 'Asset declarations, version 1.0' },
  schema: firstDeclarationSchema,
  contract: fileContract(collection),
  catalogues: firstCataloguesOf(firstDeclarationSchema),
  example: firstExample,
  kindExamples: initialExample === undefined ? {} : { initial: initialExample },
  publicity: declarationPublicity,
  standardise: standardiseDeclaration,
  standardisedAs: 's1-declaraciones-2.0',
  read: readFirst,
  claims: isFirstVersion,
  unpack: source => [{ document: source, issues: [] }],
}
