import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Scope } from '@pdn/testing'

const program = fileURLToPath(new URL('../src/main.ts', import.meta.url))

/** Where Node keeps the compiled program: half the time of a short command. */
const compiled = join(tmpdir(), `pdn-test-compiled-${process.geteuid?.() ?? 'user'}`)

/** How a command is run. */
export interface PdnSettings {
  /** The whole environment beside PATH: nothing of the test's own reaches the command. */
  readonly env?: Readonly<Record<string, string>>
  readonly folder?: string
  /** Kilobytes beyond which no file may grow: a stand-in for a full disk. */
  readonly fileLimit?: number
  /** What comes through its standard input; nothing unless told. */
  readonly input?: string | Uint8Array
}

/** A command that has ended. */
export interface PdnRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** The most memory that it held, in MB; 0 where the system does not tell. */
  readonly peakMegabytes: number
}

/** A command that runs. */
export interface RunningPdn {
  readonly child: ChildProcess
  /** Lines of its standard error so far. */
  said(): string
  /** Lines of its standard output so far. */
  answered(): string
  /** The first group of the pattern's first match in what it says on either stream; rejects if it ends before. */
  until(pattern: RegExp): Promise<string>
  /** Sends the signal and resolves with the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  /** Resolves when it has ended. */
  ended(): Promise<PdnRun>
}

const peakOf = (pid: number | undefined): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}

const launch = (words: readonly string[], { env = {}, folder, fileLimit, input }: PdnSettings): ChildProcess => {
  const command = [process.execPath, program, ...words]
  const limited =
    fileLimit === undefined ? command : ['bash', '-c', `ulimit -f ${fileLimit}; exec "$@"`, 'bash', ...command]
  const [executable = '', ...rest] = limited
  const child = spawn(executable, rest, {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: compiled, ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  })
  child.stdin?.end(input)
  return child
}

/** Starts `pdn` as a process of its own; killed when the test ends. */
export const startPdn = (scope: Scope, words: readonly string[], settings: PdnSettings = {}): RunningPdn => {
  const child = launch(words, settings)
  let stdout = ''
  let stderr = ''
  let peakMegabytes = 0
  child.stdout?.setEncoding('utf8').on('data', text => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', text => {
    stderr += text
  })
  const watch = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, peakOf(child.pid))
  }, 25)
  const closed = once(child, 'close').finally(() => clearInterval(watch))
  const isOver = () => child.exitCode !== null || child.signalCode !== null
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    child.kill(signal)
    await closed
    return child.exitCode
  }
  scope.after(async () => {
    if (isOver()) return
    // A command that hangs must not hang the test that finds it.
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await stop()
    clearTimeout(late)
  })
  return {
    child,
    said: () => stderr,
    answered: () => stdout,
    until: async pattern => {
      for (;;) {
        const found = pattern.exec(stdout) ?? pattern.exec(stderr)
        if (found !== null) return found[1] ?? found[0]
        if (isOver()) throw new Error(`pdn ended (${child.exitCode}) before it said ${pattern}: ${stderr}`)
        await wait(20)
      }
    },
    stop,
    ended: async () => {
      await closed
      return { code: child.exitCode, stdout, stderr, peakMegabytes }
    },
  }
}

/** Runs `pdn` to its end. */
export const runPdn = (scope: Scope, words: readonly string[], settings: PdnSettings = {}): Promise<PdnRun> =>
  startPdn(scope, words, settings).ended()
