import { publicityAsRewritten } from '../../reading/earlier-writing.ts'
import type { PublicityRule } from '../../system.ts'
import { contractorDraft } from '../reading/contractor-draft.ts'
import { firstParticular, firstServidor } from '../reading/first-writing.ts'
import { contratistasSchema, firstParticularesSchema, firstServidoresSchema } from '../schema/first.ts'
import { particularesPublicity } from './particulares.ts'
import { servidoresPublicity } from './servidores.ts'

/** Publicity of a servant's sanction of version 1.0: that of 1.1, in whose words it is published. */
export const firstServidoresPublicity: readonly PublicityRule[] = publicityAsRewritten(
  firstServidoresSchema,
  firstServidor,
  servidoresPublicity,
)

/** Publicity of a private party's sanction of version 1.0, in the same way. */
export const firstParticularesPublicity: readonly PublicityRule[] = publicityAsRewritten(
  firstParticularesSchema,
  firstParticular,
  particularesPublicity,
)

/** Publicity of a contractor's sanction of the draft before it, in the same way. */
export const contratistasPublicity: readonly PublicityRule[] = publicityAsRewritten(
  contratistasSchema,
  contractorDraft,
  particularesPublicity,
)
