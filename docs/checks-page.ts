import { systems, type Version, versionsOfSystem } from '../packages/systems/src/index.ts'

const levels = { field: 'a value', release: 'a document', dataset: 'a file' } as const

const cell = (text: string): string => text.replaceAll('|', '\\|')

type Checks = NonNullable<Version['checks']>
type Row = Pick<Checks['document'][number], 'id' | 'title' | 'source'> & { readonly looksAt: string }

const rowsOf = ({ document, dataset, comparison, links }: Checks): readonly Row[] => [
  ...[...document, ...dataset].map(check => ({ ...check, looksAt: levels[check.level] })),
  ...(comparison?.checks ?? []).map(check => ({ ...check, looksAt: 'a file and an earlier one' })),
  ...(links === undefined ? [] : [{ ...links, looksAt: 'a file and the network' }]),
]

const line = ({ id, looksAt, title, source }: Row): string =>
  `| \`${id}\` | ${looksAt} | ${cell(title.en)} | ${cell(source)} |`

/** The text of `docs/reference/checks.md`: what is checked of documents and files beyond their schemas. */
export const checksPage = (): string => {
  const versions = systems.flatMap(versionsOfSystem)
  const sections = versions.flatMap(({ id, title, checks }) => {
    const rows = checks === undefined ? [] : rowsOf(checks)
    return rows.length === 0
      ? []
      : [
          `## ${title.en} (\`${id}\`)`,
          '',
          `${rows.length} checks.`,
          '',
          '| Check | Looks at | What holds | Source |',
          '|---|---|---|---|',
          ...rows.map(line),
          '',
        ]
  })
  return [
    '# Checks beyond the schema',
    '',
    'Each check has three outcomes: it passes, it fails, or it does not apply because the document says nothing that could',
    'be checked, which is neither good nor bad. `pdn validate`, `POST /api/v1/validate` and the page `/validador` run them',
    'all; a failure is a warning beside the document, with its place, what was expected and how to mend it. Checks of a file',
    'judge distributions only where there are values enough. Those that need more than the file are made by `pdn validate`',
    'alone, and only where they are asked for: `--compared-with EARLIER_FILE`, and `--check-links`, which uses the network.',
    'This page is written from `packages/systems` by `npm run docs`; a test keeps the two equal. Where ours differ from',
    'those of their sources, and why, is in [decision 22](../decisions/0022-ocds-done-right.md) and',
    '[decision 25](../decisions/0025-checks-beyond-the-file.md).',
    '',
    ...sections,
  ].join('\n')
}
