import { type ChildProcess, fork } from 'node:child_process'
import { PlatformError } from '@pdn/core'

/** A program of a benchmark, running as a process of its own. */
export interface Child<Message> extends AsyncDisposable {
  readonly pid: number
  /** The next message that it sends; rejects where it ends before. */
  next(): Promise<Message>
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

/**
 * Starts a program of the benchmark; letting go of it asks it to end by closing its channel, and waits until it has.
 * Messages are what the program says they are: both are of one benchmark.
 */
export const startChild = <Message>(
  program: URL,
  parameters: readonly string[],
  signal: AbortSignal,
): Child<Message> => {
  const child = fork(program, parameters, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const sent: Message[] = []
  const waiting: { resolve(message: Message): void; reject(error: Error): void }[] = []
  const failure = () => new PlatformError('internal', { message: `${program.pathname} ended before it was done.` })
  child.on('message', (message: Message) => {
    const first = waiting.shift()
    if (first === undefined) sent.push(message)
    else first.resolve(message)
  })
  child.on('exit', () => {
    for (const { reject } of waiting.splice(0)) reject(failure())
  })
  const stop = () => child.kill('SIGTERM')
  signal.addEventListener('abort', stop, { once: true })
  return {
    pid: child.pid ?? 0,
    next: () =>
      new Promise((resolve, reject) => {
        const message = sent.shift()
        if (message !== undefined) resolve(message)
        else if (child.exitCode !== null || child.signalCode !== null) reject(failure())
        else waiting.push({ resolve, reject })
      }),
    [Symbol.asyncDispose]: async () => {
      signal.removeEventListener('abort', stop)
      if (child.connected) child.disconnect()
      await ended(child)
    },
  }
}
