import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Question } from './questions.ts'

/** A platform in a process of its own, asked over HTTP. */
export interface ServedPlatform extends AsyncDisposable {
  readonly url: string
  /** The body of the answer, as it was sent; rejects unless it is a 200. */
  ask(question: Question): Promise<Buffer>
  /** Memory that its process holds now; not a number where the system does not tell. */
  megabytes(): Promise<number>
}

const program = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

/** What a browser says that it accepts: compressing answers is part of what they cost. */
const headers = { 'accept-encoding': 'gzip, deflate, br' }

/** Starts `pdn start` on the database of a home, without the sample country, and waits until it answers. */
export const startPlatform = async (home: string, signal: AbortSignal): Promise<ServedPlatform> => {
  const child = spawn(process.execPath, [program, 'start'], {
    env: {
      PATH: process.env.PATH ?? '',
      PDN_HOME: home,
      PDN_SAMPLE: 'off',
      PDN_LOG: 'error',
      PDN_REQUESTS_PER_MINUTE: '1000000',
      PORT: '0',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  })
  const ended = once(child, 'close')
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.setEncoding('utf8').on('data', text => {
      said += text
      const found = /answers at (http:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`The platform ended with ${code}: ${said.slice(-500)}`)))
  })
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  return {
    url,
    ask: ({ path, parameters }) => get(`${url}/api/v1/${path}?${new URLSearchParams(parameters)}`, agent),
    megabytes: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
    },
    [Symbol.asyncDispose]: async () => {
      agent.destroy()
      child.kill('SIGTERM')
      await ended
    },
  }
}

const get = (address: string, agent: Agent): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    request(address, { agent, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () =>
        response.statusCode === 200
          ? resolve(Buffer.concat(chunks))
          : reject(
              new Error(`${response.statusCode} for ${address}: ${Buffer.concat(chunks).toString().slice(0, 200)}`),
            ),
      )
    })
      .once('error', reject)
      .end()
  })
