import type { System, Version } from '@pdn/systems'

/** Every version of a system that a document may be of, those that are validated and never kept among them. */
export const versionsOfSystem = ({ versions, unrecorded = [] }: System): readonly Version[] => [
  ...versions,
  ...unrecorded,
]
