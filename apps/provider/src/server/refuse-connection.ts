import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { refusalOfStatus } from './refusal-of.ts'

/** Faults of a connection before there is a request, and the status that tells of them. */
const statuses: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }

/** Answers a connection whose bytes make no request, in the standards' shape, and closes it. */
export const refuseConnection = (error: Error & { readonly code?: string | undefined }, socket: Socket): void => {
  // Whoever has gone is not answered.
  if (error.code !== 'ECONNRESET' && socket.writable) {
    const refusal = refusalOfStatus(statuses[error.code ?? ''] ?? 400)
    const body = JSON.stringify(refusal.body)
    socket.write(
      [
        `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
        'content-type: application/json; charset=utf-8',
        `content-length: ${Buffer.byteLength(body)}`,
        'connection: close',
        '',
        body,
      ].join('\r\n'),
    )
  }
  socket.destroy()
}
