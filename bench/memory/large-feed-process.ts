// A provider of large sanctions, some 20 KB each, made as they are asked for: argument DOCUMENTS. Speaks the standard's
// contract behind OAuth 2.0, until its parent lets go of it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { isObject, type JsonObject, PlatformError } from '@pdn/core'
import { sampleCountry } from '@pdn/synthetic'
import { feedVersion } from '../ingest/feed.ts'

/** What it tells once it serves. */
export interface LargeFeed {
  readonly url: string
  /** Bytes that it has sent so far are asked for at `/bytes`. */
  readonly documents: number
}

const documents = Number(process.argv[2])
const token = 'the only token of this measurement'
const placeholder = 'ID-OF-THE-DOCUMENT'
const templates = 200

/** Papers of a resolution: what makes real records large. */
const papers = (place: number): readonly JsonObject[] =>
  Array.from({ length: 45 }, (_, paper) => ({
    id: `${placeholder}-${paper}`,
    tipo: 'RESOLUCION',
    titulo: `Constancia ${paper} del procedimiento ${place * 7919 + paper * 104729}`,
    descripcion: `Actuación ${paper}: se agrega a los autos la constancia número ${place * 31 + paper}. `.repeat(3),
    url: `https://muestra.example/constancias/${placeholder}/${paper}.pdf`,
    fecha: '2025-03-14',
  }))

function* sanctions(): Generator<JsonObject> {
  const { collections } = sampleCountry({ seed: 'bench', today: '2026-10-31' })
  let given = 0
  for (const collection of collections.filter(({ version }) => version === feedVersion)) {
    for (const sanction of collection.documents()) {
      if (given === templates) return
      given += 1
      yield sanction
    }
  }
}

/** The pieces of a document between which its id stands. */
const pieces = [...sanctions()].map((sanction, place) =>
  JSON.stringify({ ...sanction, id: placeholder, expediente: placeholder, documentos: papers(place) }).split(
    placeholder,
  ),
)

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) if (part instanceof Buffer) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

const send = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}

let sent = 0

const pageOf = (text: string): string => {
  const asked: unknown = JSON.parse(text)
  if (!isObject(asked)) throw new PlatformError('invalid-request', { message: 'No object was asked with.' })
  const page = Number(asked.page ?? 1)
  const pageSize = Number(asked.pageSize ?? 10)
  const first = (page - 1) * pageSize
  const count = Math.max(0, Math.min(pageSize, documents - first))
  const results = Array.from({ length: count }, (_, place) => {
    const number = first + place
    return (pieces[number % pieces.length] ?? []).join(`BENCH-${number}`)
  })
  const pagination = { pageSize, page, totalRows: documents, hasNextPage: first + count < documents }
  const body = `{"pagination":${JSON.stringify(pagination)},"results":[${results.join(',')}]}`
  sent += Buffer.byteLength(body)
  return body
}

const server = createServer((request, response) => {
  const answer = async (): Promise<void> => {
    const body = await bodyOf(request)
    if (request.url === '/oauth/token') {
      send(response, 200, JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: 36_000 }))
    } else if (request.url === '/bytes') send(response, 200, String(sent))
    else if (request.url !== '/v1/psancionados') send(response, 404, '{"code":"404","message":"No existe"}')
    else if (request.headers.authorization !== `Bearer ${token}`) send(response, 401, '{"code":"401"}')
    else send(response, 200, pageOf(body))
  }
  answer().catch(() => response.destroy())
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const told: LargeFeed = { url: `http://127.0.0.1:${port}`, documents }
  process.send?.(told)
})
process.once('disconnect', () => {
  server.close()
  server.closeAllConnections()
})
