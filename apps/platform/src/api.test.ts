import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { systems } from '@pdn/systems'
import { formulaName, personCurp, personRfc } from './test/invented.ts'
import { type HttpAnswer, held, openHouse } from './test/platform-house.ts'

const house = await openHouse({ after })
const { get } = house
const live = held.sanctions + held.processes - 1

/** The answer is a problem of that code, as RFC 9457 shapes it, and nothing of the platform's inside. */
const isProblem = ({ status, headers, body, text }: HttpAnswer, expected: number, code: string): void => {
  assert.equal(status, expected, text)
  assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/)
  assert.equal(body.status, expected)
  assert.equal(body.code, code)
  assert.ok(body.type.endsWith(`:${code}`))
  assert.ok(body.title.length > 10 && body.detail.length > 10)
  assert.equal(body.request, headers.get('x-request-id'))
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.doesNotMatch(text, /\\n +at |node_modules|\.ts:\d+|select |"stack"/i)
}

const firstId = async (q: string): Promise<string> =>
  (await get(`/api/v1/search?q=${encodeURIComponent(q)}`)).body.results[0].id

test('searches find what was harvested, page by page and by cursor', async () => {
  const all = await get('/api/v1/search?pageSize=20')
  assert.equal(all.status, 200)
  assert.deepEqual(all.body.pagination, { page: 1, pageSize: 20, totalRows: live, hasNextPage: true })
  const seen = new Set<string>()
  for (const page of [1, 2, 3]) {
    for (const { id } of (await get(`/api/v1/search?pageSize=20&page=${page}`)).body.results) seen.add(id)
  }
  assert.equal(seen.size, live)
  const followed = new Set<string>()
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await get(
      `/api/v1/search?pageSize=7${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    for (const { id } of body.results) followed.add(id)
    cursor = body.nextCursor
  }
  assert.deepEqual([...followed].sort(), [...seen].sort())
  const typo = await get('/api/v1/search?q=feretería 7 bajio')
  assert.equal(typo.body.query.corrected, true)
  assert.match(typo.body.results[0].title, /Ferretería 7 /)
})

test('filters narrow, repeated values widen, facets count', async () => {
  const { body } = await get('/api/v1/search?system=s6')
  assert.equal(body.pagination.totalRows, held.processes)
  assert.equal((await get('/api/v1/search?system=s3&system=s6')).body.pagination.totalRows, live)
  assert.equal((await get('/api/v1/search?connection=muestra-s3')).body.pagination.totalRows, held.sanctions - 1)
  assert.equal((await get('/api/v1/search?system=s2')).body.pagination.totalRows, 0)
  const systems = (await get('/api/v1/search')).body.facets.find(({ field }: { field: string }) => field === 'system')
  assert.deepEqual(
    Object.fromEntries(systems.values.map(({ value, count }: { value: string; count: number }) => [value, count])),
    { s3: held.sanctions - 1, s6: held.processes },
  )
})

test('the count of terms in force is the total of its search, and of what is taken away of it', async () => {
  const { inForceToday } = (await get('/api/v1/statistics')).body
  const { body } = await get('/api/v1/search?system=s3&inForce=true')
  assert.equal(body.pagination.totalRows, inForceToday)
  const lines = (text: string): number => text.split('\n').filter(line => line.trim() !== '').length
  assert.equal(lines((await get('/api/v1/search.csv?system=s3&inForce=true')).text), inForceToday + 1)
  assert.equal(lines((await get('/api/v1/search.jsonl?system=s3&inForce=true')).text), inForceToday)
})

test('what stands in the further texts of a document alone is told with its passage', async () => {
  const { body } = await get('/api/v1/search?q=incumplimientos&pageSize=5')
  assert.ok(body.results.length > 0)
  for (const { reason, title } of body.results) {
    assert.equal(reason.field, 'text')
    assert.notEqual(reason.text, title)
    assert.match(reason.text, /^Incumplimiento; lo firma/)
    assert.deepEqual(reason.highlights, [[0, 'Incumplimiento'.length]])
    assert.ok(!reason.text.includes(personCurp))
  }
})

test('a record says where it comes from and how it changed; each version can be read', async () => {
  const id = await firstId('Ferretería 2 del Bajío')
  const { status, body } = await get(`/api/v1/records/s3/${id}`)
  assert.equal(status, 200)
  assert.deepEqual([body.state, body.version, body.sources[0].connection], ['live', 2, 'muestra-s3'])
  const versions = await get(`${body.links.versions}`)
  assert.deepEqual(
    versions.body.versions.map(({ cause }: { cause: string }) => cause),
    ['changed', 'first'],
  )
  const first = await get(`/api/v1/records/s3/${id}/versions/1`)
  assert.equal(first.body.cause, 'first')
  assert.notDeepEqual(first.body.document, body.document)
  isProblem(await get(`/api/v1/records/s3/${id}/versions/9`), 404, 'not-found')
  isProblem(await get(`/api/v1/records/s6/${id}`), 404, 'not-found')
  isProblem(await get('/api/v1/records/s3/00000000-0000-4000-8000-000000000000'), 404, 'not-found')
  isProblem(await get('/api/v1/records/s3/none'), 400, 'invalid-request')
  isProblem(await get('/api/v1/records/s9/00000000-0000-4000-8000-000000000000'), 400, 'invalid-request')
})

test('changes give every record once, a removed one as its tombstone, in order', async () => {
  const { body } = await get('/api/v1/changes?since=0&limit=1000')
  const seqs = body.changes.map(({ seq }: { seq: string }) => Number(seq))
  assert.deepEqual(
    seqs,
    [...seqs].sort((one, other) => one - other),
  )
  assert.equal(body.changes.length, held.sanctions + held.processes)
  const gone = body.changes.filter(({ state }: { state: string }) => state === 'gone')
  assert.equal(gone.length, 1)
  const tombstone = await get(`/api/v1/records/s3/${gone[0].id}`)
  assert.equal(tombstone.body.state, 'gone')
  assert.ok(tombstone.body.goneAt)
  assert.deepEqual((await get(`/api/v1/changes?since=${body.next}`)).body.changes, [])
  const step = await get('/api/v1/changes?since=0&limit=10')
  assert.equal(step.body.changes.length, 10)
  assert.equal(step.body.next, step.body.changes[9].seq)
})

test('statistics, systems, providers and connections tell what is held', async () => {
  const { body: statistics } = await get('/api/v1/statistics')
  assert.deepEqual(
    {
      records: statistics.records,
      bySystem: statistics.bySystem,
      providers: statistics.providers,
      connections: statistics.connections,
    },
    { records: live, bySystem: { s3: held.sanctions - 1, s6: held.processes }, providers: 1, connections: 2 },
  )
  assert.ok(!Number.isNaN(Date.parse(statistics.asOf)))
  const { body: systems } = await get('/api/v1/systems')
  assert.deepEqual(
    systems.systems.map(({ id }: { id: string }) => id),
    ['s1', 's2', 's3', 's6'],
  )
  assert.equal((await get('/api/v1/systems/s3')).body.id, 's3')
  isProblem(await get('/api/v1/systems/s4'), 404, 'not-found')
  isProblem(await get('/api/v1/systems/x'), 400, 'invalid-request')
  const { body: providers } = await get('/api/v1/providers')
  assert.deepEqual([providers.providers.length, providers.providers[0].id], [1, 'muestra'])
  const { body: connections } = await get('/api/v1/connections')
  assert.equal(connections.connections.length, 2)
  const { body: connection } = await get('/api/v1/connections/muestra-s3')
  assert.equal(connection.state, 'up-to-date')
  assert.deepEqual(
    connection.runs.map(({ leaks }: { leaks: number }) => leaks),
    [held.sanctions - 2, held.sanctions],
    'newest first; a reserved value in every document but the corrected one',
  )
  isProblem(await get('/api/v1/connections/nowhere'), 404, 'not-found')
})

suite('parameters that cannot be are refused, by name and without their value', () => {
  const wrong = [
    'search?colour=red',
    'search?pageSize=0',
    'search?pageSize=201',
    'search?pageSize=ten',
    'search?pageSize=1.5',
    'search?page=0',
    'search?page=1000000000',
    'search?year=MMXX',
    'search?system=s7',
    'search?kind=%27%20OR%201=1',
    'search?state=Jalisco',
    'search?sort=colour',
    'search?exact=perhaps',
    'search?inForce=perhaps',
    'search?wholeFacet=colour',
    'search.csv?wholeFacet=year',
    `search?q=${'a'.repeat(301)}`,
    'search.csv?page=2',
    'search.jsonl?colour=red',
    'changes?since=yesterday',
    'changes?limit=0',
    'changes?limit=1001',
    `changes?since=${'9'.repeat(19)}`,
  ]
  for (const path of wrong) {
    test(path.slice(0, 60), async () => {
      const answer = await get(`/api/v1/${path}`)
      isProblem(answer, 400, 'invalid-request')
      assert.doesNotMatch(answer.text, /red|ten\b|MMXX|Jalisco|perhaps|yesterday|OR 1/)
    })
  }
  for (const cursor of [
    'x',
    'bnVsbA',
    'W10',
    encodeURIComponent("' OR 1=1 --"),
    Buffer.from('["date",1,null,"x"]').toString('base64url'),
  ]) {
    test(`cursor ${cursor}`, async () => isProblem(await get(`/api/v1/search?cursor=${cursor}`), 400, 'cursor-invalid'))
  }
})

test('RFCs of people and CURPs are refused as questions, match nothing elsewhere, and are nowhere repeated', async () => {
  const before = house.effects.lines.length
  for (const reserved of [
    personCurp,
    personRfc,
    personRfc.toLowerCase(),
    `Juan ${personCurp}`,
    'XQWZ-800229-QQ1',
    'XQWZ 800229 QQ1',
  ]) {
    for (const path of ['search', 'search.csv', 'search.jsonl']) {
      const answer = await get(`/api/v1/${path}?q=${encodeURIComponent(reserved)}`)
      assert.equal(answer.status, 400, `${path} refuses ${reserved.length} characters`)
      assert.equal(answer.body?.code, 'reserved-query')
      assert.ok(!answer.text.toUpperCase().includes(reserved.toUpperCase()))
    }
    for (const name of [
      'system',
      'kind',
      'institution',
      'state',
      'year',
      'connection',
      'inForce',
      'wholeFacet',
      'exact',
      'sort',
      'page',
      'cursor',
      'colour',
    ]) {
      const answer = await get(`/api/v1/search?${name}=${encodeURIComponent(reserved)}`)
      assert.ok(
        answer.status === 400 || (answer.status === 200 && answer.body.pagination.totalRows === 0),
        `${name}: ${answer.status}`,
      )
      assert.ok(!answer.text.toUpperCase().includes(reserved.toUpperCase()), `${name} repeats it`)
    }
    for (const path of [
      `connections/${reserved}`,
      `records/s3/${reserved}`,
      `systems/${reserved}`,
      `changes?since=${reserved}`,
      reserved,
    ]) {
      const answer = await get(`/api/v1/${encodeURI(path)}`)
      assert.ok(answer.status === 400 || answer.status === 404)
      assert.ok(!answer.text.toUpperCase().includes(reserved.toUpperCase()), path.split('/')[0])
    }
  }
  const logged = JSON.stringify(house.effects.lines.slice(before)).toUpperCase()
  assert.ok(!logged.includes(personCurp) && !logged.includes(personRfc))
})

test('an unchanged answer is not sent twice, and any page of the web may read', async () => {
  const path = '/api/v1/search?q=bancas'
  const first = await get(path)
  const tag = first.headers.get('etag') ?? assert.fail('no ETag')
  assert.equal(first.headers.get('access-control-allow-origin'), '*')
  const again = await get(path, { headers: { 'if-none-match': tag } })
  assert.deepEqual([again.status, again.text], [304, ''])
  const head = await get(path, { method: 'HEAD' })
  assert.deepEqual([head.status, head.text], [200, ''])
  const asked = await get(path, {
    method: 'OPTIONS',
    headers: { origin: 'https://example.org', 'access-control-request-method': 'GET' },
  })
  assert.equal(asked.status, 204)
  assert.match(asked.headers.get('access-control-allow-methods') ?? '', /GET/)
  assert.ok(Number(first.headers.get('x-ratelimit-limit')) > 0)
  assert.ok(first.headers.has('x-ratelimit-remaining'))
  const readable = (first.headers.get('access-control-expose-headers') ?? '').split(', ')
  for (const name of ['etag', 'retry-after', 'x-request-id', 'x-ratelimit-limit', 'x-ratelimit-reset'])
    assert.ok(readable.includes(name), name)
})

test('what is not there is 404, and what may not be done there 405', async () => {
  isProblem(await get('/api/v1/nothing'), 404, 'not-found')
  isProblem(await get('/nothing'), 404, 'not-found')
  isProblem(await get('/api/v1/%ff'), 400, 'invalid-request')
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const answer = await get('/api/v1/search', { method, body: '{}', headers: { 'content-type': 'application/json' } })
    assert.equal(answer.status, 405, method)
    assert.match(answer.headers.get('allow') ?? '', /GET/)
  }
})

test('an export holds the whole search; a cell that a spreadsheet would run is text', async () => {
  const csv = await get('/api/v1/search.csv?system=s3')
  assert.equal(csv.status, 200)
  assert.match(csv.headers.get('content-type') ?? '', /^text\/csv; charset=utf-8/)
  assert.match(csv.headers.get('content-disposition') ?? '', /^attachment; filename="[\w-]+\.csv"$/)
  const lines = csv.text.trim().split('\r\n')
  assert.equal(lines.length, held.sanctions)
  assert.ok(csv.text.includes('HYPERLINK'), 'the planted name is there')
  assert.doesNotMatch(csv.text, /(^|[,"\n])[=+@-]\w*HYPERLINK/)
  const jsonl = await get('/api/v1/search.jsonl?system=s3')
  const hits = jsonl.text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  assert.equal(hits.length, held.sanctions - 1)
  assert.ok(hits.some(({ title }: { title: string }) => title === formulaName))
})

test('the description lists every address and every parameter that there is', async () => {
  const { body } = await get('/api/v1/openapi.json')
  assert.match(body.openapi, /^3\.1\./)
  assert.deepEqual(Object.keys(body.paths).sort(), [
    '/api/v1/changes',
    '/api/v1/connections',
    '/api/v1/connections/{id}',
    '/api/v1/providers',
    '/api/v1/records/{system}/{id}',
    '/api/v1/records/{system}/{id}/ocds',
    '/api/v1/records/{system}/{id}/person',
    '/api/v1/records/{system}/{id}/releases',
    '/api/v1/records/{system}/{id}/versions',
    '/api/v1/records/{system}/{id}/versions/{version}',
    '/api/v1/search',
    '/api/v1/search.csv',
    '/api/v1/search.jsonl',
    '/api/v1/search.xlsx',
    '/api/v1/specifications',
    '/api/v1/specifications/{version}',
    '/api/v1/specifications/{version}/catalogues.csv',
    '/api/v1/specifications/{version}/catalogues.json',
    '/api/v1/specifications/{version}/example.json',
    '/api/v1/specifications/{version}/fields.csv',
    '/api/v1/specifications/{version}/openapi.json',
    '/api/v1/specifications/{version}/schema.json',
    '/api/v1/specifications/{version}/template.xlsx',
    '/api/v1/statistics',
    '/api/v1/suggest',
    '/api/v1/systems',
    '/api/v1/systems/{id}',
    '/api/v1/validate',
  ])
  const parameters = body.paths['/api/v1/search'].get.parameters
  const declared = systems.flatMap(({ kinds }) => kinds.flatMap(({ filters }) => filters.map(({ id }) => id)))
  assert.ok(declared.length > 10)
  assert.deepEqual(
    parameters.map(({ name }: { name: string }) => name).sort(),
    [
      ...new Set([
        ...['q', 'system', 'kind', 'institution', 'state', 'year', 'connection', 'inForce', 'exact', 'sort', 'order'],
        ...['page', 'pageSize', 'wholeFacet', 'cursor', 'status', 'date', 'amount', ...declared],
      ]),
    ].sort(),
  )
  for (const { name, description, in: place } of parameters)
    assert.ok(place === 'query' && (description?.length > 4 || name === 'exact'))
  type Operation = { summary: string; tags: string[]; responses: object }
  for (const [path, operations] of Object.entries<Record<string, Operation>>(body.paths)) {
    for (const { summary, tags, responses } of Object.values(operations)) {
      assert.ok(summary.length > 5 && tags.length === 1, path)
      assert.ok(Object.keys(responses).length > 0, path)
    }
  }
})

test('no answer holds what was cut', async () => {
  for (const path of [
    'search?pageSize=200',
    'search.csv',
    'search.jsonl',
    'connections/muestra-s3',
    'changes?limit=1000',
  ]) {
    const { text } = await get(`/api/v1/${path}`)
    assert.ok(!text.includes(personCurp), path)
  }
  const id = await firstId('Ferretería 2 del Bajío')
  for (const path of ['', '/versions', '/versions/1', '/versions/2']) {
    assert.ok(!(await get(`/api/v1/records/s3/${id}${path}`)).text.includes(personCurp))
  }
})
