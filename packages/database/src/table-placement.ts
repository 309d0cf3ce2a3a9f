/** Where each table stands on more than one machine; every table of every migration is in one of the three. */
export const tablePlacement = {
  /** Spread over the machines by `record_id`. */
  distributed: [
    'source_document',
    'record',
    'record_version',
    'search_row',
    'search_name',
    'search_identifier',
    'search_fact',
    'withdrawal',
    'link_source',
    'link_token',
    'person_link',
  ],
  /** A copy on every machine. */
  reference: ['institution', 'institution_alias', 'provider', 'connection', 'dictionary'],
  /** On the first machine alone: jobs, registries of jobs, counters. */
  local: [
    'migration',
    'harvest_run',
    'harvest_page',
    'quarantine',
    'vocabulary',
    'vocabulary_delta',
    'counter',
    'counter_delta',
    'publication',
  ],
} as const

/** Column by which the distributed tables are spread. */
export const distributionKey = 'record_id'

/** Where a table stands; undefined for one that no list names. */
export const placementOf = (table: string): keyof typeof tablePlacement | undefined => {
  const places = ['distributed', 'reference', 'local'] as const
  return places.find(place => tablePlacement[place].some(name => name === table))
}
