import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldForFilter } from '@pdn/core'
import fc from 'fast-check'
import { companyRfc, openTestProvider, personCurp, personRfc, sanction } from '../test-provider.ts'

const idsOf = (answer: { body: { results: { id: string }[] } }): string[] => answer.body.results.map(({ id }) => id)

test('a page of results has the envelope of the standard', async t => {
  const { search } = await openTestProvider(
    t,
    Array.from({ length: 25 }, (_, number) => sanction(`S${number}`, `Empresa ${number} SA DE CV`)),
  )
  const first = await search({})
  assert.equal(first.status, 200)
  assert.deepEqual(first.body.pagination, { pageSize: 10, page: 1, totalRows: 25, hasNextPage: true })
  assert.equal(first.body.results.length, 10)
  assert.match(first.headers.get('content-type') ?? '', /^application\/json/)
  const last = await search({ page: 3 })
  assert.deepEqual(last.body.pagination, { pageSize: 10, page: 3, totalRows: 25, hasNextPage: false })
  assert.equal(last.body.results.length, 5)
  for (const page of [4, 10 ** 9, Number.MAX_SAFE_INTEGER]) {
    const past = await search({ page, pageSize: 200 })
    assert.equal(past.status, 200)
    assert.deepEqual(past.body, { pagination: { pageSize: 200, page, totalRows: 25, hasNextPage: false }, results: [] })
  }
})

test('the pages of any size together are all documents, each once and in order', async t => {
  const ids = Array.from({ length: 57 }, (_, number) => `S${number}`)
  const { search } = await openTestProvider(
    t,
    ids.map(id => sanction(id, `Empresa ${id.length} SA DE CV`)),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom(undefined, { nombreRazonSocial: 'asc' }, { institucionDependencia: 'desc' }),
      async (pageSize, sort) => {
        const found: string[] = []
        for (let page = 1, more = true; more; page++) {
          const answer = await search({ page, pageSize, sort })
          found.push(...idsOf(answer))
          more = answer.body.pagination.hasNextPage
        }
        assert.deepEqual(sort === undefined ? found : found.toSorted(), sort === undefined ? ids : ids.toSorted())
      },
    ),
    { numRuns: 25 },
  )
})

test('what is wrong with a request is said in the standard’s shape', async t => {
  const { search } = await openTestProvider(t, [sanction('S1', 'Empresa SA DE CV')])
  const cases: readonly [body: unknown, status: number, message: RegExp][] = [
    [{ pageSize: 0 }, 422, /pageSize debe estar entre 1 y 200/],
    [{ pageSize: 201 }, 422, /pageSize/],
    [{ pageSize: 'ten' }, 400, /pageSize debe ser un número entero/],
    [{ pageSize: '10' }, 400, /pageSize/],
    [{ pageSize: 1.5 }, 400, /pageSize/],
    [{ pageSize: null }, 400, /pageSize/],
    [{ page: 0 }, 422, /page debe ser 1 o mayor/],
    [{ page: -3 }, 422, /page/],
    [{ page: 'uno' }, 400, /page/],
    [{ page: 1e300 }, 400, /page/],
    [{ query: { nombre: 'x' } }, 400, /«nombre».*nombreRazonSocial/],
    [{ query: { rfcSolicitante: 'x' } }, 400, /«rfcSolicitante»/],
    [{ query: { nombreRazonSocial: { $regex: '.*' } } }, 400, /query.nombreRazonSocial debe ser un texto/],
    [{ query: { nombreRazonSocial: ['x'] } }, 400, /un texto/],
    [{ query: { tipoSancion: 'I' } }, 400, /una lista de textos/],
    [{ query: { tipoSancion: ['$regex'] } }, 422, /query.tipoSancion admite: I, M/],
    [{ query: { tipoPersona: 'X' } }, 422, /F, M/],
    [{ query: [] }, 400, /query debe ser un objeto/],
    [{ sort: { nombre: 'asc' } }, 400, /«nombre».*nombreRazonSocial/],
    [{ sort: { nombreRazonSocial: 'up' } }, 400, /"asc" o "desc"/],
    [{ sort: 'asc' }, 400, /sort debe ser un objeto/],
    [{ filters: {} }, 400, /«filters».*page, pageSize, sort, query/],
    [
      { page: 0, pageSize: 'x' },
      400,
      /número entero.* \| page debe ser 1|page debe ser 1.*número entero|número entero/,
    ],
    [[], 400, /objeto JSON/],
    ['null', 400, /objeto JSON/],
    ['{"page": 1', 400, /bien formado/],
    ['', 400, /vacío/],
    ['{"__proto__": {}}', 400, /bien formado/],
  ]
  for (const [body, status, message] of cases) {
    const answer = await search(body)
    assert.equal(answer.status, status, JSON.stringify(body))
    assert.deepEqual(Object.keys(answer.body), ['code', 'message'])
    assert.equal(answer.body.code, String(status))
    assert.match(answer.body.message, message)
  }
})

test('media types, methods, addresses and sizes that are not served are refused in the standard’s shape', async t => {
  const { fetch, accessToken } = await openTestProvider(t, [sanction('S1', 'Empresa SA DE CV')])
  const authorization = `Bearer ${await accessToken('portal')}`
  const post = { method: 'POST', headers: { authorization }, body: 'page=1' }
  const form = { ...post.headers, 'content-type': 'application/x-www-form-urlencoded' }
  const json = { ...post.headers, 'content-type': 'application/json' }
  const answers = [
    [415, await fetch('/v1/psancionados', post)],
    [415, await fetch('/v1/psancionados', { ...post, headers: form })],
    [413, await fetch('/v1/psancionados', { ...post, headers: json, body: ' '.repeat(1024 * 1024 + 1) })],
    [404, await fetch('/v1/declaraciones', post)],
    [404, await fetch('/')],
    [405, await fetch('/v1/psancionados')],
    [405, await fetch('/v1/psancionados/dependencias', { method: 'DELETE' })],
    [405, await fetch('/oauth/token')],
    [400, await fetch('/%ff')],
  ] as const
  for (const [status, answer] of answers) {
    assert.equal(answer.status, status)
    assert.deepEqual(Object.keys(answer.body), ['code', 'message'])
  }
  assert.equal((await fetch('/v1/psancionados')).headers.get('allow'), 'POST')
  assert.equal((await fetch('/healthz')).body.status, 'ok')
  assert.deepEqual((await fetch('/readyz')).body, { status: 'ok', documents: 1 })
})

const filterable = sanction('S1', 'Constructora Ñandú SA DE CV', { expediente: "A-'1' 50%_[x]" })

test('what looks like a pattern or a statement is plain text in every filter', async t => {
  const { search } = await openTestProvider(t, [filterable])
  const texts = [
    '$regex',
    "' OR '1'='1",
    '"',
    '%',
    '_',
    '.*',
    '[a-z]',
    '(',
    '\\',
    "'; DROP TABLE entry; --",
    '\u0000',
    '🙂',
  ]
  for (const filter of ['id', 'nombreRazonSocial', 'rfc', 'institucionDependencia', 'expediente']) {
    for (const text of texts) {
      const answer = await search({ query: { [filter]: `zz${text}` } }, 'autoridad')
      assert.equal(answer.status, 200, `${filter} ${text}`)
      assert.equal(answer.body.pagination.totalRows, 0)
    }
  }
  for (const text of ["'1'", '50%', '%_[', '[x]']) {
    assert.deepEqual(idsOf(await search({ query: { expediente: text } })), ['S1'], text)
  }
  assert.equal((await search({ query: { expediente: 'A_' } })).body.pagination.totalRows, 0)
})

test('fragments are found without regard to case and accents, and ñ is not n', async t => {
  const { search } = await openTestProvider(t, [filterable])
  const found = async (text: string) => (await search({ query: { nombreRazonSocial: text } })).body.pagination.totalRows
  assert.equal(await found('CONSTRÚCTORA'), 1)
  assert.equal(await found('ñandu'), 1)
  assert.equal(await found('nandu'), 0)
  assert.equal(await found(''), 1)
  assert.equal(await found('   '), 1)
  assert.equal((await search({ query: { tipoSancion: [] } })).body.pagination.totalRows, 1)
  assert.equal((await search({ query: { tipoSancion: ['M', 'I'] } })).body.pagination.totalRows, 1)
  assert.equal((await search({ query: { tipoSancion: ['M'] } })).body.pagination.totalRows, 0)
  assert.equal((await search({ query: { id: 's1' } })).body.pagination.totalRows, 0)
})

test('filters find what a plain reading of the documents finds', async t => {
  const word = fc.constantFrom('Obra', 'obrá', 'Ñu', 'nu', 'SA', "d'Or", '50%', 'a_b', '', ' ')
  const names = fc.sample(
    fc.array(word, { minLength: 1, maxLength: 4 }).map(words => words.join(' ')),
    {
      numRuns: 60,
      seed: 7,
    },
  )
  const documents = names.map((name, number) =>
    sanction(`S${number}`, `E${name}`, { tipoSancion: [{ clave: number % 3 === 0 ? 'M' : 'I', valor: 'x' }] }),
  )
  const { search } = await openTestProvider(t, documents)
  await fc.assert(
    fc.asyncProperty(word, fc.subarray(['I', 'M', 'S']), async (text, keys) => {
      const expected = names.flatMap((name, number) => {
        const named = text.trim() === '' || foldForFilter(`E${name}`).includes(foldForFilter(text))
        const keyed = keys.length === 0 || keys.includes(number % 3 === 0 ? 'M' : 'I')
        return named && keyed ? [`S${number}`] : []
      })
      const answer = await search({ pageSize: 200, query: { nombreRazonSocial: text, tipoSancion: keys } })
      assert.deepEqual(idsOf(answer), expected)
      assert.equal(answer.body.pagination.totalRows, expected.length)
    }),
    { numRuns: 60 },
  )
})

test('an id stands alone, as the specification has it', async t => {
  const { search } = await openTestProvider(t, [sanction('S1', 'Una SA DE CV'), sanction('S2', 'Otra SA DE CV')])
  assert.deepEqual(idsOf(await search({ query: { id: 'S2', nombreRazonSocial: 'nadie' } })), ['S2'])
})

test('sorts follow Spanish order, in both directions, and ties keep their place', async t => {
  const names = ['Ñu', 'nube', 'Oso', 'Árbol', 'arbol', 'n-1', 'zeta', 'Nz', 'Árbol']
  const documents = names.map((name, number) => sanction(`S${number}`, name))
  const { search } = await openTestProvider(t, documents)
  const compare = new Intl.Collator('es').compare
  const order = names.map((name, number) => ({ name, id: `S${number}` }))
  const ascending = order.toSorted((a, b) => compare(a.name, b.name)).map(({ id }) => id)
  const descending = order.toSorted((a, b) => compare(b.name, a.name)).map(({ id }) => id)
  assert.deepEqual(idsOf(await search({ sort: { nombreRazonSocial: 'asc' } })), ascending)
  assert.deepEqual(idsOf(await search({ sort: { nombreRazonSocial: 'desc' } })), descending)
})

test('the catalogue lists each institution once', async t => {
  const other = { institucionDependencia: { nombre: 'Ayuntamiento de Ávila' } }
  const { fetch, accessToken } = await openTestProvider(t, [
    sanction('S1', 'Una SA DE CV'),
    sanction('S2', 'Otra SA DE CV'),
    sanction('S3', 'Tercera SA DE CV', other),
  ])
  const headers = { authorization: `Bearer ${await accessToken('portal')}` }
  const answer = await fetch('/v1/psancionados/dependencias', { headers })
  assert.equal(answer.status, 200)
  assert.deepEqual(answer.body, [
    { nombre: 'Ayuntamiento de Ávila' },
    { nombre: 'Secretaría de Pruebas', siglas: 'SEPRU', clave: 'SP1' },
  ])
  assert.equal((await fetch('/v1/psancionados/dependencias')).status, 401)
})

test('a public client gets what is public; a confidential one everything', async t => {
  const { search } = await openTestProvider(t, [
    sanction(
      'S1',
      'Persona Inventada Muestra',
      { observaciones: `Su CURP es ${personCurp}` },
      { tipoPersona: 'F', rfc: personRfc },
    ),
    sanction('S2', 'Empresa SA DE CV', {}, { rfc: companyRfc }),
  ])
  const all = await search({}, 'autoridad')
  assert.match(all.text, new RegExp(personRfc))
  assert.match(all.text, new RegExp(personCurp))
  const visible = await search({})
  assert.deepEqual(idsOf(visible), ['S1', 'S2'])
  assert.doesNotMatch(visible.text, new RegExp(`${personRfc}|${personCurp}`))
  assert.match(visible.text, new RegExp(companyRfc))

  for (const query of [
    { rfc: personRfc },
    { rfc: personRfc.slice(0, 10) },
    { expediente: personCurp },
    { id: personRfc.toLowerCase() },
  ]) {
    const refused = await search({ query })
    assert.equal(refused.status, 401)
    assert.match(refused.body.message, /No tiene permiso/)
    assert.doesNotMatch(refused.text, new RegExp(personRfc, 'i'))
  }
  assert.equal((await search({ sort: { rfc: 'asc' } })).status, 401)
  assert.deepEqual(idsOf(await search({ query: { rfc: companyRfc } })), ['S2'])
  assert.deepEqual(idsOf(await search({ query: { rfc: personRfc } }, 'autoridad')), ['S1'])
  assert.equal((await search({ sort: { rfc: 'asc' } }, 'autoridad')).status, 200)
  assert.equal((await search({ rfcSolicitante: personRfc })).body.pagination.totalRows, 2)
})

test('documents are corrected and removed while they are served', async t => {
  const { provider, search } = await openTestProvider(t, [
    sanction('S1', 'Beta SA DE CV'),
    sanction('S2', 'Gama SA DE CV'),
    sanction('S3', 'Delta SA DE CV'),
  ])
  provider.put([sanction('S2', 'Alfa SA DE CV'), sanction('S4', 'Épsilon SA DE CV')])
  assert.deepEqual(idsOf(await search({})), ['S1', 'S2', 'S3', 'S4'])
  assert.deepEqual(idsOf(await search({ sort: { nombreRazonSocial: 'asc' } })), ['S2', 'S1', 'S3', 'S4'])
  assert.equal((await search({ query: { nombreRazonSocial: 'gama' } })).body.pagination.totalRows, 0)
  assert.equal(provider.remove(['S1', 'nobody']), 1)
  assert.deepEqual(idsOf(await search({})), ['S2', 'S3', 'S4'])
  assert.throws(() => provider.put([sanction('S5', 'Zeta SA DE CV'), {}]), { code: 'invalid-request' })
  assert.equal(provider.counts.documents, 3)
})

test('no body makes the server fail', async t => {
  const { search, fetch } = await openTestProvider(t, [filterable])
  const deep = `${'['.repeat(300_000)}${']'.repeat(300_000)}`
  for (const body of [deep, `{"query":{"id":${deep}}}`, `{"query":{"tipoSancion":[${deep}]}}`]) {
    assert.equal((await search(body)).status, 400)
  }
  const names = fc.constantFrom(
    'page',
    'pageSize',
    'sort',
    'query',
    'rfcSolicitante',
    'access_token',
    'otro',
    'id',
    'rfc',
  )
  const values = fc.letrec(tie => ({
    value: fc.oneof(fc.jsonValue(), fc.dictionary(names, tie('value'), { maxKeys: 4 }), fc.bigInt().map(Number)),
  })).value
  await fc.assert(
    fc.asyncProperty(values, async body => {
      for (const client of ['portal', 'autoridad'] as const) {
        const { status } = await search(JSON.stringify(body) ?? '', client)
        assert.ok(status < 500, String(status))
      }
    }),
    { numRuns: 150 },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('application/json', 'application/x-www-form-urlencoded', 'a/b'),
      async (body, type) => {
        for (const path of ['/v1/psancionados', '/oauth/token', '/oauth?access_token=%zz']) {
          const { status } = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body })
          assert.ok(status >= 400 && status < 500, String(status))
        }
      },
    ),
    { numRuns: 60 },
  )
})
