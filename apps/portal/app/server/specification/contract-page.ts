import type { Localized } from '@pdn/core'
import { contractOpenApi, type SystemId, versionsOf } from '@pdn/systems'
import type { PortalContext } from '../../../src/portal-context.ts'
import { languageAt, pageAddress } from '../../page-address.ts'
import { endWith } from '../answer-or-status.ts'
import { providerServer } from './curl.ts'
import { type ApiView, openApiView } from './openapi-view.ts'

/** The page of a version's endpoints. */
export interface ContractPage {
  readonly system: { readonly id: SystemId; readonly title: Localized }
  readonly title: Localized
  readonly api: ApiView
  readonly source: string
  readonly versionHref: string
}

/** The endpoints of a version, operation by operation; ends with 404 where there is no such version, or it has none. */
export const contractPage = (
  { systems }: PortalContext,
  url: URL,
  systemId: string | undefined,
  id: string | undefined,
): ContractPage => {
  const language = languageAt(url.pathname)
  const system = systems.find(candidate => candidate.id === systemId) ?? endWith(404)
  const { version } = versionsOf(system).find(placed => placed.version.id === id) ?? endWith(404)
  const description = contractOpenApi(version, language) ?? endWith(404)
  const versionHref = pageAddress(`/especificaciones/${system.id}/${version.id}`, language)
  return {
    system: { id: system.id, title: system.title },
    title: version.title,
    api: openApiView(description, {
      server: providerServer[language],
      language,
      elsewhere: { Document: `${versionHref}#campos` },
    }),
    source: `/api/v1/specifications/${version.id}/openapi.json${language === 'en' ? '?language=en' : ''}`,
    versionHref,
  }
}
