import type { Language, Localized } from '@pdn/core'
import type { System } from '@pdn/systems'
import { pageAddress } from '../../page-address.ts'

/** The endpoints of one version in a list of all. */
export interface ListedContract {
  readonly id: string
  readonly title: Localized
  /** Of the page that shows them operation by operation. */
  readonly href: string
  readonly search: string
  readonly catalogue: string | undefined
  readonly filters: number
  readonly sorts: number
}

/** The endpoints of every version that has any, system by system. */
export const contractList = (systems: readonly System[], language: Language): readonly ListedContract[] =>
  systems.flatMap(system =>
    system.versions.flatMap(({ id, title, contract }) =>
      contract === undefined
        ? []
        : [
            {
              id,
              title,
              href: pageAddress(`/especificaciones/${system.id}/${id}/api`, language),
              search: `${contract.method} ${contract.path}`,
              catalogue: contract.catalogue === undefined ? undefined : `GET ${contract.catalogue.path}`,
              filters: contract.filters.length,
              sorts: contract.sorts.length,
            },
          ],
    ),
  )
