import { type Queryable, rowsOf } from '../queryable.ts'
import { storable } from '../search/storable.ts'

/** What a facet's value is called. */
export interface FacetLabel {
  readonly field: 'institution' | 'connection'
  readonly value: string
  readonly label: string
}

/** Names of institutions, and of the providers behind connections. */
export const facetLabels = (
  db: Queryable,
  institutions: readonly string[],
  connections: readonly string[],
): Promise<readonly FacetLabel[]> =>
  rowsOf<FacetLabel>(
    db,
    'facet-labels',
    `SELECT 'institution' AS field, institution_id AS value, name AS label
     FROM institution WHERE institution_id = ANY($1::text[])
     UNION ALL
     SELECT 'connection', c.connection_id, p.name
     FROM connection c JOIN provider p USING (provider_id) WHERE c.connection_id = ANY($2::text[])`,
    [storable(institutions), storable(connections)],
  )
