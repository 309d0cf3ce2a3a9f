import { once } from 'node:events'
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { silentLog } from '@pdn/core'
import { openProvider, registerClient } from '../src/index.ts'

/**
 * Writes a file of sanctions of the size named on the command line into the folder named there, serves it, reads pages,
 * and prints rows and bytes a second, what a page costs, and the most memory that the process held, as one JSON object.
 *
 *     node apps/provider/test-programs/serve-large.ts MEGABYTES FOLDER [csv|jsonl]
 */
const [megabytes = '60', folder = '/tmp', format = 'jsonl'] = process.argv.slice(2)
const wanted = Number(megabytes) * 1024 * 1024
const file = join(folder, `sanciones-${megabytes}.${format}`)

const word = (number: number, length: number): string =>
  Array.from({ length }, (_, place) => String.fromCharCode(97 + ((number * (place + 3) + place) % 26))).join('')

const fields = (number: number): readonly string[] => [
  `S${number}`,
  `EXP/${number}/2025`,
  `Secretaría de ${word(number % 40, 9)}`,
  `Compañía ${word(number, 8)} ${number}, S.A. de C.V.`,
  `Texto inventado. ${word(number, 250)}`,
  String(1000 + (number % 50_000)),
]

const line = (number: number): string => {
  const [id, expediente, institution, name, text, fine] = fields(number)
  if (format === 'csv')
    return `${fields(number)
      .map(field => `"${field}"`)
      .join(',')}\n`
  return `${JSON.stringify({
    id,
    fechaCaptura: '2026-01-15T10:00:00Z',
    expediente,
    institucionDependencia: { nombre: institution, siglas: 'SEPRU', clave: 'SP1' },
    particularSancionado: { nombreRazonSocial: name, tipoPersona: 'M', rfc: 'XQW010203QQ1', telefono: '5555555555' },
    autoridadSancionadora: 'Órgano Interno de Muestra',
    tipoFalta: 'Falta de muestra',
    tipoSancion: [
      { clave: 'I', valor: 'INHABILITADO' },
      { clave: 'M', valor: 'MULTADO' },
    ],
    causaMotivoHechos: text,
    multa: { monto: Number(fine), moneda: { clave: 'MXN', valor: 'PESO MEXICANO' } },
    inhabilitacion: { plazo: '1 año', fechaInicial: '2025-01-01', fechaFinal: '2026-01-01' },
  })}\n`
}

const writeData = async (): Promise<void> => {
  const out = createWriteStream(file)
  if (format === 'csv') out.write('Id,Expediente,Institución,Nombre,Motivo,Multa\n')
  for (let written = 0, number = 0; written < wanted; ) {
    let text = ''
    for (let count = 0; count < 500; count++) text += line(number++)
    written += Buffer.byteLength(text)
    if (!out.write(text)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
}

const memory = (name: string): number =>
  Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024)

const processor = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

if (!existsSync(file)) await writeData()
const effects = {
  now: () => new Date(),
  randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  sleep: async () => {},
  log: silentLog,
}
const { registration, secret } = await registerClient(
  { id: 'pdn', tier: 'public', grants: ['client_credentials'] },
  effects,
)
const home = join(folder, 'home')
const mapping = new URL('./serve-large.yaml', import.meta.url).pathname
const before = { rss: memory('VmRSS'), processor: processor(), time: performance.now() }
const provider = await openProvider(
  {
    system: 's3',
    contract: 'v1',
    documents: { file, ...(format === 'csv' ? { mapping } : {}) },
    port: 0,
    clients: [registration],
    users: [],
    home,
    rateLimits: { requestsPerMinute: 10_000_000, tokensPerMinute: 10_000 },
  },
  effects,
)
const loaded = {
  time: performance.now() - before.time,
  processor: processor() - before.processor,
  peak: memory('VmHWM'),
}
const { documents } = provider.counts

const answer = await fetch(`${provider.url}/oauth/token`, {
  method: 'POST',
  body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'pdn', client_secret: secret }),
})
const { access_token: token } = await answer.json()
const page = async (number: number, more: object = {}): Promise<number> => {
  const started = performance.now()
  const response = await fetch(`${provider.url}/v1/psancionados`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ page: number, pageSize: 200, ...more }),
  })
  const bytes = await response.arrayBuffer()
  if (response.status !== 200 || bytes.byteLength === 0) throw new Error(`page ${number}: ${response.status}`)
  return performance.now() - started
}
const pages = Math.min(2000, Math.floor(documents / 200))
for (let number = 1; number <= Math.min(50, pages); number++) await page(number)
const serving = { processor: processor(), time: performance.now() }
for (let number = 1; number <= pages; number++) await page(number)
const cost = (processor() - serving.processor) / pages
const last = await page(Math.ceil(documents / 200))
const named = await page(1, { query: { nombreRazonSocial: 'S.A. DE C.V.' } })
const sorted = await page(3, { sort: { nombreRazonSocial: 'desc' } })
await provider.close()
process.stdout.write(
  `${JSON.stringify({
    documents,
    loadSeconds: loaded.time / 1000,
    rowsPerSecond: documents / (loaded.time / 1000),
    loadMicrosecondsPerRow: (loaded.processor * 1000) / documents,
    startMegabytes: before.rss,
    peakMegabytesLoading: loaded.peak,
    peakMegabytes: memory('VmHWM'),
    pageProcessorMilliseconds: cost,
    pageMilliseconds: (performance.now() - serving.time) / pages,
    lastPageMilliseconds: last,
    fragmentMilliseconds: named,
    sortedMilliseconds: sorted,
  })}\n`,
)
