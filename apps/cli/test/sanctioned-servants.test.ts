import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { foldForSearch, isObject, type Json, type JsonObject, valueAt } from '@pdn/core'
import { listQuarantine } from '@pdn/harvest'
import type { Tier } from '@pdn/provider-app'
import { currentDocuments, databaseText } from './database-text.ts'
import { openHostileProvider } from './hostile-provider.ts'
import { sanction } from './invented.ts'
import { publicAnswers } from './public-answers.ts'
import { openRoad, type Road } from './road.ts'
import { serveTiers, type TieredProvider } from './tiered-provider.ts'
import { visibleText } from './visible-text.ts'

/** Faults by what they let one publish: those of the first are grave, the others are not, or nobody can tell. */
const faults = {
  grave: [
    { clave: 'PEC', valor: 'PECULADO' },
    { clave: 'AG', valor: 'ADMINISTRATIVA GRAVE' },
    { clave: '', valor: 'Obstrucción de la Justicia' },
    ['DRP'],
  ],
  'non-grave': [{ clave: 'ANG', valor: 'ADMINISTRATIVA NO GRAVE' }, { clave: 'IDSP' }, ['NAD']],
  undetermined: [
    { clave: 'AUT', valor: 'ABUSO DE AUTORIDAD' },
    { clave: 'AG', valor: 'ADMINISTRATIVA NO GRAVE' },
    { clave: '', valor: 'Dato no proporcionado' },
    ['AG', 'ANG'],
    null,
  ],
} satisfies Readonly<Record<string, readonly Json[]>>

type Severity = keyof typeof faults

/** Names that nothing else here has: whoever finds a word of one has found its bearer. */
const people: Readonly<Record<Severity, readonly (readonly [string, string, string])[]>> = {
  grave: [
    ['Zafirina', 'Okampuz', 'Treviñazo'],
    ['Melquisedec', 'Urkidizábal', 'Ñañez'],
    ['Xunaxi', 'Vallezarco', 'Puentecilla'],
    ['Quirinazo', 'Bustamontes', 'Lerdazo'],
  ],
  'non-grave': [
    ['Ildefonsazo', 'Carrasquedo', 'Mondragores'],
    ['Tecuani', 'Hinojosazo', 'Zubirietta'],
    ['Yoltzinazo', 'Garibayeta', 'Pedrazoa'],
  ],
  undetermined: [
    ['Wulfranazo', 'Echegarayta', 'Nepomucenes'],
    ['Citlalmina', 'Robledillas', 'Oxtotipaz'],
    ['Evodiazo', 'Landaverdeta', 'Kuriaz'],
    ['Huitzilina', 'Santoyeta', 'Brambilaz'],
    ['Jacobinazo', 'Tamborelez', 'Yslasazo'],
  ],
}

const severities: readonly Severity[] = ['grave', 'non-grave', 'undetermined']

/** A sanction that names its bearer wherever a source might: fields, texts, file names, the id, the case. */
const servant = (severity: Severity, index: number): JsonObject => {
  const [nombres, primerApellido, segundoApellido] = people[severity][index] ?? ['', '', '']
  const whole = `${nombres} ${primerApellido} ${segundoApellido}`
  return {
    id: index === 0 ? `${primerApellido}-${index}` : `${severity}-${index}`,
    fechaCaptura: '2026-01-15T12:00:00Z',
    expediente: `PAR/${severity}/${index}/2025`,
    institucionDependencia: { nombre: 'Ayuntamiento de Tehuacán, Puebla', siglas: 'AT', clave: 'AT1' },
    servidorPublicoSancionado: {
      nombres,
      primerApellido,
      segundoApellido,
      genero: { clave: 'F', valor: 'FEMENINO' },
      puesto: `Jefatura que fue de ${primerApellido}`,
      nivel: 'O11',
    },
    autoridadSancionadora: 'Contraloría de Muestra',
    tipoFalta: faults[severity][index] ?? null,
    tipoSancion: [
      { clave: 'I', valor: 'INHABILITADO', descripcion: `Notificada a ${nombres}` },
      { clave: 'O', valor: `Apercibimiento a ${segundoApellido}` },
    ],
    causaMotivoHechos: `La C. ${whole.toUpperCase()} no comprobó los recursos`,
    resolucion: { url: `https://ejemplo.mx/${nombres}-${primerApellido}.pdf`, fechaResolucion: '2025-12-01' },
    inhabilitacion: { plazo: '1 año', fechaInicial: '2026-01-10', fechaFinal: '2027-01-10' },
    observaciones: `Se notificó a ${primerApellido}, ${nombres}`,
    documentos: [
      {
        id: 'd1',
        titulo: `Resolución de ${whole}`,
        descripcion: whole,
        url: 'https://ejemplo.mx/d',
        fecha: '2025-12-01',
      },
    ],
  }
}

const documents: readonly JsonObject[] = [
  ...severities.flatMap(severity => people[severity].map((_, index) => servant(severity, index))),
  ...[1, 2, 3].map(number => sanction(`P-${number}`)),
]

const wordsOf = (severity: Severity): readonly string[] =>
  people[severity].flat().map(word => foldForSearch(word).replaceAll(' ', ''))

const hidden = [...wordsOf('non-grave'), ...wordsOf('undetermined')]

const found = (text: string, words: readonly string[]): readonly string[] => {
  const folded = foldForSearch(text).replaceAll(' ', '')
  return words.filter(word => folded.includes(word))
}

const refuseHidden = (text: string, where: string): void => assert.deepEqual(found(text, hidden), [], where)

const resultsOf = (answer: Json): readonly JsonObject[] => {
  const results = valueAt(answer, '/results')
  return Array.isArray(results) ? results.filter(isObject) : []
}

const search = async (road: Road, query: string): Promise<readonly JsonObject[]> =>
  resultsOf(await road.json(`/api/v1/search?${query}`))

const ask = (road: Road, words: string): Promise<readonly JsonObject[]> =>
  search(road, `q=${encodeURIComponent(words)}`)

/** All that is stored, answered, logged and listed. */
const searchEverywhere = async (road: Road): Promise<number> => {
  for (const [table, text] of await databaseText(road.database)) refuseHidden(text, `table ${table}`)
  let answers = 0
  for await (const { path, status, text } of publicAnswers(road, { every: 1 })) {
    assert.equal(status, 200, path)
    refuseHidden(text, path)
    answers += 1
  }
  refuseHidden(JSON.stringify(road.effects.lines), 'the log')
  for (const row of await listQuarantine(road.settings.pool, undefined, 100))
    refuseHidden(JSON.stringify(row), 'quarantine')
  return answers
}

/** Each of the named is found by each of their names and by all of them in any order; nobody else by any. */
const checkNames = async (road: Road): Promise<void> => {
  for (const [nombres, primero, segundo] of people.grave) {
    for (const words of [nombres, primero, segundo, `${segundo} ${nombres} ${primero}`, `${primero} ${nombres}`]) {
      const [first, ...others] = await ask(road, words)
      assert.equal(others.length, 0)
      assert.equal(first?.kind, 'servant-grave')
      assert.equal(first?.title, `${nombres} ${primero} ${segundo}`)
    }
  }
  for (const severity of ['non-grave', 'undetermined'] as const) {
    for (const [nombres, primero, segundo] of people[severity]) {
      for (const words of [nombres, primero, segundo, `${nombres} ${primero} ${segundo}`, `"${primero} ${segundo}"`]) {
        assert.deepEqual(await ask(road, words), [])
      }
    }
    const cases = people[severity].map((_, index) => `PAR/${severity}/${index}/2025`)
    for (const number of cases) assert.deepEqual(await search(road, `q=${encodeURIComponent(`"${number}"`)}`), [])
  }
}

/** The pages of the nameless say what happened, where and under which law nobody is named. */
const checkPages = async (road: Road): Promise<void> => {
  const nameless = (await currentDocuments(road.database)).filter(({ kind }) => kind === 'servant-non-grave')
  assert.equal(nameless.length, people['non-grave'].length + people.undetermined.length)
  for (const { id, document } of nameless) {
    assert.deepEqual(document.datosGenerales, { sexo: 'MUJER' })
    for (const [prefix, said] of [
      ['', ['LGSNA, artículo 53', 'Inhabilitación vigente hasta el 10 de enero de 2027']],
      ['/en', ['LGSNA, article 53', 'Debarred until 10 January 2027']],
    ] as const) {
      const { status, text: html } = await road.get(`${prefix}/sancionados/${id}`)
      assert.equal(status, 200)
      const text = visibleText(html)
      for (const words of [...said, 'Ayuntamiento de Tehuacán, Puebla']) assert.ok(text.includes(words), words)
      refuseHidden(html, prefix)
    }
  }
  const [named] = await ask(road, people.grave[0]?.join(' ') ?? '')
  const { text: html } = await road.get(`/sancionados/${String(named?.id)}`)
  for (const words of ['Jefatura que fue de Okampuz', 'PAR/grave/0/2025', 'por peculado']) {
    assert.ok(visibleText(html).includes(words), words)
  }
}

const checkRoad = async (t: TestContext, road: Road): Promise<void> => {
  await checkNames(road)
  await checkPages(road)
  const servants = documents.length - 3
  assert.equal((await search(road, 'state=21&pageSize=50')).length, servants, 'the state that the institution names')
  assert.equal((await search(road, 'kind=servant-grave&pageSize=50')).length, people.grave.length)
  t.diagnostic(`${servants} servants, ${await searchEverywhere(road)} answers searched for ${hidden.length} words`)
}

test('the words can be found where nothing is cut: the control of the searches below', () => {
  assert.deepEqual(found(JSON.stringify(documents), hidden), hidden)
})

for (const tier of ['public', 'confidential'] as const) {
  test(`servants sanctioned for grave faults are found by name, others by nothing of it: a ${tier} client`, async t => {
    const served = await serveTiers(
      t,
      's3',
      documents.map(document => ({ document })),
    )
    const whole = await served.everything('confidential')
    assert.deepEqual(found(whole.join('\n'), hidden), hidden, 'those whom the law names see them')
    for (const text of await served.everything('public')) refuseHidden(text, 'the provider’s public answer')
    const road = await openRoad(t)
    await road.connect('servidores', served, { system: 's3', tier })
    const summary = await road.harvest('servidores')
    assert.deepEqual([summary.stored, summary.quarantined, summary.leaks], [documents.length, 0, 0])
    await checkRoad(t, road)
  })
}

/** How many documents a provider answers to a client of a tier, or the status of its refusal. */
const rowsFor = async ({ url, credentials }: TieredProvider, tier: Tier, body: JsonObject): Promise<number> => {
  const { clientId, clientSecret } = credentials(tier)
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId ?? '' })
  form.set('client_secret', clientSecret ?? '')
  const token: Json = JSON.parse(await (await fetch(`${url}/oauth/token`, { method: 'POST', body: form })).text())
  const answer = await fetch(`${url}/v1/ssancionados`, {
    method: 'POST',
    headers: { authorization: `Bearer ${String(valueAt(token, '/access_token'))}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return answer.status === 200
    ? Number(valueAt(JSON.parse(await answer.text()), '/pagination/totalRows'))
    : answer.status
}

test('a provider’s filters by name find nobody who may not be named, nor does its order tell of them', async t => {
  const served = await serveTiers(
    t,
    's3',
    documents.map(document => ({ document })),
  )
  const rows = (tier: Tier, query: JsonObject, sort: JsonObject = {}) => rowsFor(served, tier, { query, sort })
  for (const severity of severities) {
    for (const [nombres, primerApellido, segundoApellido] of people[severity]) {
      for (const query of [{ nombres }, { primerApellido }, { segundoApellido: segundoApellido.slice(0, 4) }]) {
        assert.equal(await rows('confidential', query), 1)
        assert.equal(await rows('public', query), severity === 'grave' ? 1 : 0)
      }
    }
  }
  assert.equal(await rows('public', { institucionDependencia: 'tehuacan' }), documents.length - 3)
  assert.equal(await rows('public', { tipoSancion: ['I'] }, { primerApellido: 'asc' }), documents.length - 3)
  assert.equal(await rows('public', { tipoSancion: ['D', 'S'] }), 0)
  for (const asked of [{ rfc: 'XEXB800101AB9' }, { curp: 'XEXB800101' }]) {
    assert.ok((await rows('public', asked)) >= 400)
    assert.equal(await rows('confidential', asked), 0)
  }
  for (const sort of ['rfc', 'curp']) assert.ok((await rows('public', {}, { [sort]: 'asc' })) >= 400)
})

test('nor by anything of it where the provider cuts nothing', async t => {
  const provider = await openHostileProvider(t)
  const road = await openRoad(t)
  await road.connect('hostil', provider, { system: 's3', tier: 'public' })
  provider.endpoints = { '/v1/ssancionados': documents.slice(0, -3) }
  const first = await road.harvest('hostil')
  assert.equal(first.stored, documents.length - 3)
  assert.ok(first.leaks > 50, `${first.leaks} leaks`)
  const changed = documents.slice(0, -3).map((document, index) => ({
    ...document,
    observaciones: `Cambió: ${[...people.grave, ...people['non-grave'], ...people.undetermined][index]?.join(' ')}`,
    autoridadSancionadora: 'Contraloría Nueva de Muestra',
  }))
  provider.endpoints = { '/v1/ssancionados': changed }
  const second = await road.harvest('hostil', { force: true })
  assert.equal(second.changed, documents.length - 3)
  await checkRoad(t, road)
})
