import {
  type Catalogue,
  describeVersion,
  fieldsInOrder,
  type PlacedVersion,
  versionChanges,
  versionSteps,
} from '@pdn/systems'

/** Where a version's own addresses begin. */
const specificationAddress = (id: string): string => `/api/v1/specifications/${id}`

/** What a list says of one version. */
export const specificationSummary = ({ system, version, kinds, isCurrent, isRecorded }: PlacedVersion) => {
  const address = specificationAddress(version.id)
  return {
    id: version.id,
    system: system.id,
    title: version.title,
    collection: version.collection,
    kinds: kinds.map(({ id }) => id),
    current: isCurrent,
    recorded: isRecorded,
    links: {
      page: `/especificaciones/${system.id}/${version.id}`,
      schema: `${address}/schema.json`,
      fields: `${address}/fields.csv`,
      catalogues: `${address}/catalogues.json`,
      cataloguesCsv: `${address}/catalogues.csv`,
      example: `${address}/example.json`,
      template: `${address}/template.xlsx`,
      ...(version.contract === undefined ? {} : { openapi: `${address}/openapi.json` }),
    },
  }
}

/** A version's catalogues as they are answered. */
export const catalogueAnswers = (catalogues: readonly Catalogue[] = []) =>
  catalogues.map(({ open = false, ...catalogue }) => ({ ...catalogue, open }))

/** One version whole. */
export const specificationAnswer = (placed: PlacedVersion) => {
  const { system, version } = placed
  const { fields, unplacedRules } = describeVersion(version)
  return {
    ...specificationSummary(placed),
    fields: fieldsInOrder(fields).map(({ members: _, ...field }) => field),
    unplacedRules,
    catalogues: catalogueAnswers(version.catalogues),
    changes: versionSteps(system)
      .filter(({ after }) => after === version)
      .map(({ kind, before, after }) => ({
        kind: kind.id,
        from: before.id,
        ...versionChanges(before, after, kind.id),
      })),
  }
}
