import type { JsonObject } from '@pdn/core'
import type { Mention } from '../../system.ts'
import { viewDeclaration } from '../document/declaration-view.ts'
import { namedParties } from '../document/named-parties.ts'

/** Whom a declaration names: the declarant, the institution, and the companies and institutions that it tells of. */
export const declarationMentions = (document: JsonObject): readonly Mention[] => {
  const { name, institution } = viewDeclaration(document)
  return [
    { type: 'person', role: 'declarant', path: '/declaracion/situacionPatrimonial/datosGenerales', name },
    ...(institution === undefined
      ? []
      : [
          {
            type: 'institution',
            role: 'institution',
            path: '/declaracion/situacionPatrimonial/datosEmpleoCargoComision',
            name: institution,
          } as const,
        ]),
    ...namedParties(document).map(({ type, role, pointer, name: called, rfc }) => ({
      type,
      role,
      path: pointer,
      name: called,
      ...(rfc === undefined ? {} : { identifier: { scheme: 'MX-RFC', value: rfc } }),
    })),
  ]
}
