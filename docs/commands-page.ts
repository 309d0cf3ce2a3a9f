import { createProgram } from '../apps/cli/src/program.ts'
import { silentLog } from '../packages/core/src/index.ts'

type Command = Awaited<ReturnType<typeof createProgram>>

const width = 100

const never = (): never => {
  throw new Error('Help is written without running a command.')
}

/** The help of a command as a terminal of a hundred columns shows it. */
const helpOf = (command: Command): string => {
  const written: string[] = []
  command.configureOutput({
    writeOut: text => {
      written.push(text)
    },
    getOutHelpWidth: () => width,
    getOutHasColors: () => false,
  })
  command.outputHelp()
  return written.join('').trimEnd()
}

const section = (command: Command, words: readonly string[]): readonly string[] => [
  `## ${words.join(' ')}`,
  '',
  '```text',
  helpOf(command),
  '```',
  '',
  ...command.commands.flatMap(inner => section(inner, [...words, inner.name()])),
]

/** The text of `docs/reference/commands.md`: the help of every command. */
export const commandsPage = async (): Promise<string> => {
  const program = await createProgram({
    configuration: never,
    effects: { now: never, randomBytes: never, sleep: never, log: silentLog },
    output: { terminal: false, line: never, object: never, note: never, redraw: never },
    signal: new AbortController().signal,
    endWith: never,
  })
  return [
    '# Commands',
    '',
    'What `pdn --help` and the help of each command say. In a clone the command is `npm run pdn --`.',
    'This page is written from the commands themselves by `npm run docs`; a test keeps the two equal.',
    '',
    'Exit codes: 0 fine, 1 the answer is no, 2 it could not be done. With `--json` errors are objects too:',
    '`{"error":{"code","message","where","hint"}}`, with the codes of [errors.md](errors.md).',
    '',
    ...section(program, ['pdn']),
  ].join('\n')
}
