import type { LinkCheck } from '../../system.ts'
import { pelican } from './release-check.ts'
import { surveyOf } from './survey.ts'

/** Whether the documents that releases link to can be fetched. */
export const documentLinks: LinkCheck = {
  id: 'misc.url-availability',
  level: 'dataset',
  title: { es: 'Los documentos enlazados se pueden abrir', en: 'Linked documents can be opened' },
  hint: {
    es: 'Corrija el enlace o vuelva a poner el documento en su lugar; abra la dirección en un navegador para ver qué responde.',
    en: 'Mend the link, or put the document back into its place; open the address in a browser to see what it answers.',
  },
  source: pelican,
  linksOf: release =>
    surveyOf(release).documents.flatMap(({ value: { url }, path }) =>
      typeof url === 'string' && /^https?:\/\//i.test(url) ? [{ path: `${path}/url`, url }] : [],
    ),
}
