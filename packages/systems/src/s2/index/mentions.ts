import type { JsonObject } from '@pdn/core'
import type { Mention } from '../../system.ts'
import { viewOfficial } from '../document/official-view.ts'

/** Whom an official's record names: the official, the superior, the institution, who benefits, and the procedures. */
export const officialMentions = (document: JsonObject): readonly Mention[] => {
  const { name, superior, institution, beneficiaries, data } = viewOfficial(document)
  return [
    { type: 'person', role: 'official', path: '/datosGenerales', name },
    ...(superior === undefined
      ? []
      : [{ type: 'person', role: 'superior', path: '/superiorInmediato', name: superior } as const]),
    ...(institution === undefined
      ? []
      : [{ type: 'institution', role: 'institution', path: '/empleoCargoComision', name: institution } as const]),
    ...beneficiaries.map(({ type, pointer, name: called }) => ({
      type,
      role: 'beneficiary',
      path: pointer,
      name: called,
    })),
    ...data.flatMap(({ pointer, number }) =>
      number === undefined
        ? []
        : [
            {
              type: 'contract',
              role: 'procedure',
              path: pointer,
              name: undefined,
              identifier: { scheme: 'expediente', value: number },
            } as const,
          ],
    ),
  ]
}
