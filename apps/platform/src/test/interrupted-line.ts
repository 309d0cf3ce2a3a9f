import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Scope } from '@pdn/testing'

/** A line to a database that can be cut and mended. */
export interface InterruptedLine {
  /** The address of the database through the line. */
  readonly address: string
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>
  /** Lets connections through again. */
  mend(): Promise<void>
}

/** Where a database listens: its socket, or host and port. */
const target = (url: URL): { readonly path: string } | { readonly host: string; readonly port: number } => {
  const port = Number(url.port || '5432')
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname)
  return host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port }
}

/** Opens a line from a port of loopback to the database of an address. */
export const openLine = async (scope: Scope, address: string): Promise<InterruptedLine> => {
  const url = new URL(address)
  const end = target(url)
  const sockets = new Set<Socket>()
  let server: Server | undefined
  const listen = async (port: number): Promise<number> => {
    server = createServer(near => {
      const far = connect(end)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(one)
        one
          .on('error', () => other.destroy())
          .on('close', () => {
            sockets.delete(one)
            other.destroy()
          })
        one.pipe(other)
      }
    }).listen(port, '127.0.0.1')
    await once(server, 'listening')
    const bound = server.address()
    return typeof bound === 'object' && bound !== null ? bound.port : port
  }
  const cut = async (): Promise<void> => {
    server?.close()
    for (const socket of sockets) socket.destroy()
  }
  const port = await listen(0)
  scope.after(cut)
  url.searchParams.delete('host')
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return {
    address: url.href,
    cut,
    mend: async () => {
      await listen(port)
    },
  }
}
