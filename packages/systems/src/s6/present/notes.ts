import type { JsonObject, Localized } from '@pdn/core'
import type { Block } from '../../presentation.ts'

const note = (text: Localized): Block => ({ type: 'note', text })

/** What a reader must know of the record as a whole: that it is invented, whose its ocid is, where releases disagree. */
export const notesOf = (document: JsonObject): readonly Block[] => {
  const inferred = document['pdn:inferred']
  const conflicts = document['pdn:conflicts']
  return [
    ...(document['pdn:synthetic'] === true
      ? [
          note({
            es: 'Registro sintético: no describe hechos reales.',
            en: 'Synthetic record: it describes no real facts.',
          }),
        ]
      : []),
    ...(Array.isArray(inferred) && inferred.includes('/ocid')
      ? [
          note({
            es: 'El OCID lo asignó quien conecta el archivo, no la institución compradora.',
            en: 'The OCID was given by the provider of the file, not by the buyer.',
          }),
        ]
      : []),
    ...(Array.isArray(conflicts) && conflicts.length > 0
      ? [
          note({
            es: 'Las publicaciones de este procedimiento dan a un mismo campo valores de distinto tipo; se muestra el más reciente.',
            en: 'The releases of this process give one field values of different types; the newest is shown.',
          }),
        ]
      : []),
  ]
}
