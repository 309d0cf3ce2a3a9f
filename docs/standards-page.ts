import { type Catalogue, systems, type Version, versionsOf } from '../packages/systems/src/index.ts'
import {
  type ComparedStandard,
  comparedContracts,
  comparedStandards,
  countSchema,
  type DeliberateDifference,
  flattenSchema,
  publishedCounts,
  s1ListDifferences,
} from '../packages/systems/src/standards/index.ts'

const fileOf = ({ published }: ComparedStandard): string => `\`${published.file}\``

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

const keysIn = (catalogues: readonly Catalogue[]): number =>
  catalogues.reduce((sum, { entries }) => sum + entries.length, 0)

const versionRow = (
  system: string,
  { id, title, schema, contract, catalogues = [] }: Version,
  kept: string,
): string => {
  const { fields, values, required } = countSchema(flattenSchema(schema))
  const endpoint = contract === undefined ? 'none' : `\`${contract.method} ${contract.path}\``
  const lists = catalogues.length === 0 ? 'none' : `${catalogues.length} lists, ${keysIn(catalogues)} keys`
  return row([system, `\`${id}\``, title.en, endpoint, kept, fields, values, required, lists])
}

const versionRows = systems
  .flatMap(versionsOf)
  .map(({ system, version, isRecorded }) =>
    versionRow(system.id.toUpperCase(), version, isRecorded ? 'yes' : 'read and validated alone'),
  )

const howWords = { equal: 'equal to it', holds: 'holds all that it says' } as const

const standardRows = comparedStandards.map(standard => {
  const { id, title, how, differences } = standard
  const { fields = 0, values = 0, required = 0 } = publishedCounts[id] ?? {}
  return row([title, fileOf(standard), howWords[how], fields, values, required, differences.length])
})

const contractRows = comparedContracts.map(({ title, contract, published }) => {
  const fields = contract.filters.reduce((sum, { match }) => sum + (match === 'range' ? 2 : 1), 0)
  const filters = fields === contract.filters.length ? `${fields}` : `${contract.filters.length} in ${fields} fields`
  return row([
    title,
    `\`${contract.method} ${contract.path}\``,
    filters,
    contract.sorts.length,
    `\`${published.file}\``,
  ])
})

const code = (text: string): string => `\`${text}\``

const collectionRows = systems
  .flatMap(({ versions }) => versions)
  .flatMap(({ id, collectionInterface }) => {
    if (collectionInterface === undefined) return []
    const { specified, shippedPath, roles } = collectionInterface
    const statuses = [...new Set([...specified.statuses.list, ...(specified.statuses.record ?? [])])]
    return [
      row([
        code(id),
        code(`GET ${specified.path}`),
        code(`GET ${shippedPath}`),
        specified.parameters.map(code).join(', '),
        statuses.toSorted().join(', '),
        roles.map(({ name, fields }) => `${code(name)} (${fields.length})`).join(', '),
      ]),
    ]
  })

const differenceText = ({ where, in: keywords, instead, reason }: DeliberateDifference): string =>
  `\`${where.source.replaceAll('\\/', '/')}\`, in ${keywords.map(keyword => `\`${keyword}\``).join(', ')}: ${instead}. ${reason}`

/** Differences with the standards that have them; one that several share is told once. */
const differenceLines = [...new Set(comparedStandards.map(({ system }) => system))].flatMap(system => {
  const byText = new Map<string, string[]>()
  for (const { title, differences } of comparedStandards.filter(standard => standard.system === system)) {
    for (const difference of differences) {
      const text = differenceText(difference)
      byText.set(text, [...(byText.get(text) ?? []), title])
    }
  }
  if (byText.size === 0) return []
  const lines = [...byText].map(([text, titles]) => `- ${titles.join('; ')}: ${text}`)
  return ['', `### ${system.toUpperCase()}`, '', ...lines]
})

const listLines = s1ListDifferences.map(
  ({ list, published, ours, reason }) => `- S1, \`${list}\`: \`${ours}\` for \`${published}\`. ${reason}`,
)

const catalogueText = ({ id, entries, open }: Catalogue): string =>
  `\`${id}\` (${entries.length}${open === true ? ', open' : ''})`

const catalogueLines = systems
  .flatMap(({ versions }) => versions)
  .filter(({ catalogues = [] }) => catalogues.length > 0)
  .flatMap(({ id, catalogues = [] }) => ['', `\`${id}\`: ${catalogues.map(catalogueText).join(', ')}.`])

/** The text of `docs/reference/standards.md`: the standards that the platform knows, and where it departs from them. */
export const standardsPage = (): string =>
  [
    '# Data standards',
    '',
    'Every version of every standard that the platform reads, validates, serves and converts is one definition in',
    '`packages/systems/src`. This page is written from those definitions by `npm run docs`; a test keeps the two equal.',
    '',
    'Fields are members at every depth; listed values are those of closed lists; required are marks of what a document',
    'must have, conditional ones left out.',
    '',
    '| System | Version | What | Endpoint | Recorded | Fields | Listed values | Required | Catalogues |',
    '|---|---|---|---|---|---:|---:|---:|---|',
    ...versionRows,
    '',
    '## Compared with what is published',
    '',
    'Tests hold each schema to the published file (from the folder of reference files beside the repository): every field,',
    'every type, every listed value, every limit and every mark of what is required. Where one schema of ours stands for',
    'several published writings of the same thing it holds what each of them says. What differs on purpose is declared',
    'once, with its reason, in `packages/systems/src/standards`, where the tests and this page read it; a difference that',
    'is no longer one fails the test. Fields, listed values and marks are counted in the published file. Of versions 1.0 of',
    'S2 and S3 only answers were published, as examples: theirs are the fields and types of the example.',
    '',
    '| Standard | Published file | Ours is | Fields | Listed values | Required | Differences |',
    '|---|---|---|---:|---:|---:|---:|',
    ...standardRows,
    '',
    '## Endpoints',
    '',
    'Path, filters, their listed values and sorts are those of the published specification; a range has two fields.',
    '',
    '| Standard | Endpoint | Filters | Sorts | Published file |',
    '|---|---|---|---:|---|',
    ...contractRows,
    '',
    '## Collections of version 2',
    '',
    'Version 2 of S2 and S3 is published over collections of Directus. What specification and capture tool say of them is',
    'compared with their files and described in the OpenAPI of each version; the platform neither serves nor asks them, and',
    'takes files instead. Roles with the number of members of a record that they read.',
    '',
    '| Version | As specified | As the tool serves it | Parameters specified | Statuses specified | Roles |',
    '|---|---|---|---|---|---|',
    ...collectionRows,
    '',
    '## Deliberate differences',
    '',
    'Each says in which standards, where (a pattern of paths), in which keyword of the schema, what ours does instead, and',
    'why. `missing` is a field of the published file that ours does not have.',
    ...differenceLines,
    '',
    '### Keys of published lists',
    '',
    ...listLines,
    '',
    '## Catalogues',
    '',
    'Lists of keys with labels in Spanish and English, with the number of their keys; an open list allows other values.',
    ...catalogueLines,
    '',
  ].join('\n')
