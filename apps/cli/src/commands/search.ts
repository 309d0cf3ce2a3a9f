import { moneyFromMinor } from '@pdn/core'
import { createSearch, type SearchRequest, usualRequest } from '@pdn/search'
import { systems } from '@pdn/systems'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { withPlatform } from '../working-platform.ts'

interface SearchOptions {
  readonly system: readonly string[]
  readonly exact?: boolean
  readonly inForce?: boolean
  readonly sort: string
  readonly order?: 'asc' | 'desc'
  readonly limit: number
  readonly json?: boolean
}

type Findings = Awaited<ReturnType<ReturnType<typeof createSearch>['search']>>

const mostOfPage = 200

const requestOf = (words: readonly string[], options: SearchOptions): SearchRequest => ({
  ...usualRequest,
  q: words.join(' '),
  system: options.system,
  inForce: options.inForce ?? false,
  exact: options.exact ?? false,
  sort: options.sort,
  order: options.order,
  pageSize: Math.min(options.limit, mostOfPage),
})

const told = ({
  system,
  id,
  title,
  subtitle,
  date,
  amount,
  reason,
}: Findings['results'][number]): readonly string[] => [
  [title, subtitle].filter(text => text !== '').join(' — '),
  `  ${[
    `${system}/${id}`,
    date,
    amount && `${moneyFromMinor(BigInt(amount.minor), amount.currency)} ${amount.currency}`,
    reason.field === 'filter' || reason.text === title ? undefined : `found by: ${reason.text}`,
  ]
    .filter(text => text !== undefined)
    .join(' · ')}`,
]

const search = async (words: readonly string[], options: SearchOptions, context: CommandContext): Promise<void> => {
  const { output, effects } = context
  await withPlatform(context, async ({ database }) => {
    const { search: find } = createSearch({ web: database.web, now: effects.now, systems })
    const first = requestOf(words, options)
    let given = 0
    let cursor: string | undefined
    do {
      const answer = await find({ ...first, cursor })
      if (cursor === undefined && !options.json) {
        if (answer.corrected) output.note(`Showing results for “${answer.used}”; --exact searches as it was typed.`)
        output.note(`${answer.capped ? 'More than ' : ''}${answer.total} found.`)
      }
      for (const hit of answer.results.slice(0, options.limit - given)) {
        given += 1
        if (options.json) output.object(hit)
        else for (const line of told(hit)) output.line(line)
      }
      cursor = given < options.limit && !context.signal.aborted ? answer.nextCursor : undefined
    } while (cursor !== undefined)
    if (given === 0) context.endWith(1)
  })
}

const wholeNumber = (text: string): number => {
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text)
  throw new InvalidArgumentError('A whole number from 1.')
}

/** `pdn search QUERY`: what the portal's search finds, on the command line. */
export const addSearchCommand = (program: Command, context: CommandContext): void => {
  program
    .command('search [query...]')
    .description('Search the records: words, "phrases", field:value, ranges, -exclusions. Exit 1: nothing is found.')
    .addOption(
      new Option('--system <id...>', 'only these systems').choices(systems.map(({ id }) => id)).default([], 'all'),
    )
    .option('--in-force', 'only records whose term holds today')
    .option('--exact', 'correct no typos')
    .option('--sort <order>', 'relevance, date, amount, title or what a kind declares', 'relevance')
    .addOption(new Option('--order <way>', 'of the sort').choices(['asc', 'desc']))
    .option('--limit <count>', 'results at most', wholeNumber, 20)
    .option('--json', 'one JSON object a line')
    .addHelpText(
      'after',
      '\nExample:\n  pdn search constructora bajío "system:s3" "fine:>=100000"\n\nWords that begin with - stand after --: pdn search -- garcía -juan\nThe query language is described in docs/reference/search.md.',
    )
    .action((words: string[], options: SearchOptions) => search(words, options, context))
}
