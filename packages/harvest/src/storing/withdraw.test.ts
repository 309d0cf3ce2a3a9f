import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import { openDocumentCodec } from '@pdn/database'
import { sanction, type TestHarvest, testHarvest } from '../test/house.ts'

const endpoint = '/v1/ssancionados'
const surname = 'Perengano'

/** An invented sanction of a servant in the form of S3 v1.1. */
const servant = (id: string, fault: JsonObject): JsonObject => ({
  id,
  fechaCaptura: '2026-01-15T12:00:00Z',
  expediente: `PAR/${id}/2025`,
  institucionDependencia: { nombre: 'Instituto de Muestra', siglas: 'IM', clave: '01' },
  servidorPublicoSancionado: {
    nombres: 'Juana',
    primerApellido: surname,
    segundoApellido: 'Muestra',
    puesto: 'Jefatura',
  },
  autoridadSancionadora: 'Contraloría de Muestra',
  tipoFalta: fault,
  tipoSancion: [{ clave: 'I', valor: 'INHABILITADO' }],
  causaMotivoHechos: 'No comprobó los recursos',
  inhabilitacion: { plazo: '1 año', fechaInicial: '2026-01-10', fechaFinal: '2027-01-10' },
})

const grave = { clave: 'AG', valor: 'ADMINISTRATIVA GRAVE' }
const notGrave = { clave: 'NAD', valor: 'NEGLIGENCIA ADMINISTRATIVA' }

/** Everything that the database holds of documents, in clear. */
const textOf = async ({ database }: TestHarvest): Promise<string> => {
  const codec = await openDocumentCodec(database.owner)
  const { rows } = await database.owner.query<{ document: Buffer; dictionary_id: number | null }>(
    `SELECT document, dictionary_id FROM record_version WHERE document IS NOT NULL
     UNION ALL SELECT document, dictionary_id FROM source_document`,
  )
  const documents = await Promise.all(rows.map(row => codec.read(row.document, row.dictionary_id)))
  const { rows: names } = await database.owner.query<{ name: string }>('SELECT name FROM search_name')
  return [...documents.map(String), ...names.map(({ name }) => name)].join('\n')
}

const count = async ({ database }: TestHarvest, text: string): Promise<number> => {
  const { rows } = await database.owner.query<{ n: bigint }>(`SELECT count(*) AS n FROM ${text}`)
  return Number(rows[0]?.n)
}

const publish = (house: TestHarvest, ...documents: readonly JsonObject[]): void => {
  house.provider.elsewhere = { [endpoint]: documents }
}

test('of a fault that turns out not to be grave no version keeps the name', async t => {
  const house = await testHarvest(t, 's3')
  publish(house, servant('uno', grave), servant('dos', grave))
  await house.run()
  assert.match(await textOf(house), new RegExp(surname))
  publish(house, servant('uno', notGrave), servant('dos', notGrave))
  const { stored, removed } = await house.run()
  assert.deepEqual([stored, removed], [2, 2])
  assert.doesNotMatch(await textOf(house), new RegExp(surname, 'i'))
  assert.equal(await count(house, 'withdrawal'), 2)
  assert.equal(await count(house, `record WHERE state = 'gone' AND kind = 'servant-grave'`), 2)
  assert.equal(await count(house, `record WHERE state = 'live' AND kind = 'servant-non-grave'`), 2)
  const { unchanged, removed: again } = await house.run()
  assert.deepEqual([unchanged, again], [2, 0])
})

test('a sanction that its source takes back keeps its versions, and is no withdrawal', async t => {
  const house = await testHarvest(t, 's3')
  publish(house, servant('uno', grave), servant('dos', grave))
  await house.run()
  publish(house, servant('dos', grave))
  assert.equal((await house.run()).removed, 1)
  assert.equal(await count(house, 'withdrawal'), 0)
  assert.equal(await count(house, `record_version WHERE document IS NOT NULL`), 2)
})

test('what was withdrawn and is published with its name again can be read again', async t => {
  const house = await testHarvest(t, 's3')
  for (const fault of [grave, notGrave, grave]) {
    publish(house, servant('uno', fault))
    await house.run()
  }
  assert.equal(await count(house, `record WHERE state = 'live' AND kind = 'servant-grave'`), 1)
  assert.match(await textOf(house), new RegExp(surname))
})

test('the same id in another collection is another matter, and withdraws nothing', async t => {
  const house = await testHarvest(t, 's3')
  const person = { nombreRazonSocial: `Juana ${surname} Muestra`, tipoPersona: 'F' }
  house.provider.documents = [{ ...sanction('uno'), particularSancionado: person }]
  await house.run()
  house.provider.documents = []
  publish(house, servant('uno', notGrave))
  assert.equal((await house.run()).removed, 1)
  assert.equal(await count(house, 'withdrawal'), 0)
  assert.match(await textOf(house), new RegExp(surname))
})
