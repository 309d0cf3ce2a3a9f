import type { Localized } from '@pdn/core'
import { newestBy } from '../assemble-newest.ts'
import { textAt } from '../showing/document-view.ts'
import type { Kind, Version } from '../system.ts'
import { identifiedDeclarant } from './document/identified-declarant.ts'
import { columns, facets, filters, forms, sorts } from './fields.ts'
import { identifyDeclaration } from './identify.ts'
import { indexDeclaration } from './index/index-declaration.ts'
import { declarationMentions } from './index/mentions.ts'
import { declarationMeasures } from './present/measures.ts'
import { presentDeclaration } from './present/present-declaration.ts'
import { declarationPublicity } from './publicity/declaration.ts'
import { canonicalDeclaration } from './schema/canonical.ts'
import { conclusionType, type DeclarationType, initialType, modificationType } from './schema/declaration-types.ts'
import { declarations } from './versions/declarations.ts'
import { firstDeclarations } from './versions/first.ts'

const kind = (type: DeclarationType, versions: readonly Version[], title: Localized, plural: Localized): Kind => ({
  system: 's1',
  id: type.id,
  titled: 'person',
  title,
  plural,
  versions,
  canonical: canonicalDeclaration(type),
  publicity: declarationPublicity,
  identify: identifyDeclaration,
  assemble: newestBy(document => textAt(document, 'metadata', 'actualizacion')),
  index: indexDeclaration,
  mentions: declarationMentions,
  identified: { role: 'declarant', person: identifiedDeclarant },
  present: presentDeclaration,
  measures: declarationMeasures,
  statuses: forms,
  filters,
  facets,
  sorts,
  columns,
})

/** Declarations made on taking a post. */
export const initial: Kind = kind(
  initialType,
  [firstDeclarations, declarations],
  { es: 'Declaración inicial', en: 'Initial declaration' },
  { es: 'Declaraciones iniciales', en: 'Initial declarations' },
)

/** Declarations made every May, over the year before. */
export const modification: Kind = kind(
  modificationType,
  [firstDeclarations, declarations],
  { es: 'Declaración de modificación', en: 'Declaration of modification' },
  { es: 'Declaraciones de modificación', en: 'Declarations of modification' },
)

/** Declarations made on leaving a post. */
export const conclusion: Kind = kind(
  conclusionType,
  // Version 1.0 does not name its types, and nothing in it tells a conclusion.
  [declarations],
  { es: 'Declaración de conclusión', en: 'Declaration of conclusion' },
  { es: 'Declaraciones de conclusión', en: 'Declarations of conclusion' },
)
