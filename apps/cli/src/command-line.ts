import type { CommandContext } from './command-context.ts'
import { configurationOf, logLevelOf, processEnvironment } from './configuration.ts'
import { processOutput } from './output.ts'
import { processLog } from './process-log.ts'
import { createProgram } from './program.ts'
import { reportError } from './report-error.ts'
import { reportLanguage } from './report-language.ts'
import { systemEffects } from './system-effects.ts'

const interruption = new AbortController()
process.on('SIGTERM', () => interruption.abort())
process.on('SIGINT', () => {
  // A second Ctrl-C is somebody who does not want to wait.
  if (interruption.signal.aborted) process.exit(130)
  interruption.abort()
})
// A reader that goes away (`pdn … | head`) is no fault.
process.stdout.on('error', error => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 2))

const words = process.argv.slice(2)
const environment = processEnvironment()
const context: CommandContext = {
  configuration: () => configurationOf(environment, process.cwd()),
  effects: systemEffects(processLog(logLevelOf(environment, words[0] === 'start' ? 'info' : 'warn'))),
  output: processOutput(),
  signal: interruption.signal,
  endWith: code => {
    process.exitCode = code
  },
}

try {
  const program = await createProgram(context, words[0])
  await program.parseAsync(words, { from: 'user' })
} catch (error) {
  process.exitCode = await reportError(error, words.includes('--json'), context, reportLanguage(words))
}
