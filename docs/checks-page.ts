import { systems, type Version } from '../packages/systems/src/index.ts'

const levels = { field: 'a value', release: 'a document', dataset: 'a file' } as const

const cell = (text: string): string => text.replaceAll('|', '\\|')

const rowsOf = ({ document, dataset }: NonNullable<Version['checks']>): readonly string[] =>
  [...document, ...dataset].map(
    ({ id, level, title, source }) => `| \`${id}\` | ${levels[level]} | ${cell(title.en)} | ${cell(source)} |`,
  )

/** The text of `docs/reference/checks.md`: what is checked of documents and files beyond their schemas. */
export const checksPage = (): string => {
  const versions = systems.flatMap(system => [...system.versions, ...(system.unrecorded ?? [])])
  const sections = versions.flatMap(({ id, title, checks }) =>
    checks === undefined || checks.document.length + checks.dataset.length === 0
      ? []
      : [
          `## ${title.en} (\`${id}\`)`,
          '',
          `${checks.document.length + checks.dataset.length} checks.`,
          '',
          '| Check | Looks at | What holds | Source |',
          '|---|---|---|---|',
          ...rowsOf(checks),
          '',
        ],
  )
  return [
    '# Checks beyond the schema',
    '',
    'Each check has three outcomes: it passes, it fails, or it does not apply because the document says nothing that could',
    'be checked, which is neither good nor bad. `pdn validate`, `POST /api/v1/validate` and the page `/validador` run them',
    'all; a failure is a warning beside the document, with its place, what was expected and how to mend it. Checks of a file',
    'judge distributions only where there are values enough. This page is written from `packages/systems` by',
    '`npm run docs`; a test keeps the two equal. Where ours differ from those of their sources, and why, is in',
    '[decision 22](../decisions/0022-ocds-done-right.md).',
    '',
    ...sections,
  ].join('\n')
}
