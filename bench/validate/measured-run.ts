import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { PlatformError } from '@pdn/core'

/** How a program ran, from its start to its end. */
export interface MeasuredRun {
  readonly seconds: number
  /** The most memory that it held, in MB; NaN where the system does not tell. */
  readonly peakMegabytes: number
  readonly stdout: string
}

const peakOf = (pid: number | undefined): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1000
  } catch {
    return Number.NaN
  }
}

/** Runs a program to its end; codes other than these are a failure. */
export const measuredRun = async (
  command: string,
  words: readonly string[],
  { signal, codes = [0] }: { readonly signal: AbortSignal; readonly codes?: readonly number[] },
): Promise<MeasuredRun> => {
  const started = performance.now()
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'], signal })
  let stdout = ''
  let peakMegabytes = Number.NaN
  child.stdout.setEncoding('utf8').on('data', text => {
    stdout += text
  })
  const watch = setInterval(() => {
    const peak = peakOf(child.pid)
    if (!Number.isNaN(peak)) peakMegabytes = peak
  }, 20)
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', resolve)
    })
    if (!codes.includes(code ?? -1))
      throw new PlatformError('internal', { message: `${command} ${words.join(' ')} ended with ${code}.` })
    return { seconds: (performance.now() - started) / 1000, peakMegabytes, stdout }
  } finally {
    clearInterval(watch)
  }
}
