import { settings } from '../apps/cli/src/configuration.ts'

/** The text of `docs/reference/configuration.md`: every setting with its default and its meaning. */
export const configurationPage = (): string =>
  [
    '# Configuration',
    '',
    'All of it is optional and comes from the environment; a value that cannot be used is refused at the start, in words.',
    'This page is written from `apps/cli/src/configuration.ts` by `npm run docs`.',
    '',
    '| Variable | Default | Meaning |',
    '|---|---|---|',
    ...settings.map(({ name, fallback, meaning }) => `| \`${name}\` | ${fallback} | ${meaning} |`),
    '',
  ].join('\n')
