import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import { openDocumentCodec } from '@pdn/database'
import { release, sanction, type TestHarvest, testHarvest } from './test/house.ts'

const curp = 'GOME900115HDFABC05'
const rfc = 'GOME900115AB1'
const phone = '+52 55 5123 4567'
const mail = 'persona.inventada@correo.example'
const planted = [curp, rfc, 'GOME900115', '5512345678', '55 5123 4567', mail]

/** Every text of every table, and every document as it was before it was compressed. */
const dump = async ({ database }: TestHarvest): Promise<string> => {
  const codec = await openDocumentCodec(database.owner)
  const { rows: tables } = await database.owner.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  )
  const parts: string[] = []
  for (const { name } of tables) {
    const { rows } = await database.owner.query<{ text: string }>(`SELECT t::text AS text FROM ${name} AS t`)
    parts.push(...rows.map(row => row.text))
  }
  for (const name of ['source_document', 'record_version']) {
    const { rows } = await database.owner.query<{ document: Buffer; dictionary_id: number | null }>(
      `SELECT document, dictionary_id FROM ${name} WHERE document IS NOT NULL`,
    )
    for (const row of rows) parts.push((await codec.read(row.document, row.dictionary_id)).toString('utf8'))
  }
  return parts.join('\n')
}

/** Puts a planted value into every text of a document, in turn. */
function* plantedEverywhere(value: Json, plant: string): Generator<Json> {
  if (typeof value === 'string') yield `${value} ${plant}`
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const changed of plantedEverywhere(item, plant)) yield value.with(index, changed)
    }
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      for (const changed of plantedEverywhere(member ?? null, plant)) yield { ...value, [name]: changed }
    }
  }
}

const person: JsonObject = {
  ...sanction('p'),
  particularSancionado: {
    nombreRazonSocial: 'PERSONA INVENTADA MUESTRA',
    tipoPersona: 'F',
    rfc,
    telefono: phone,
    domicilioMexico: { codigoPostal: '01000', vialidad: { clave: 'CALLE', valor: 'Calle de muestra' } },
    directorGeneral: { nombres: 'Otra', primerApellido: 'Persona', curp },
  },
  objetoContrato: `Contrato de ${rfc}`,
  observaciones: `Correo ${mail}, tel. ${phone}, CURP ${curp.toLowerCase()}`,
}

test('reserved values planted everywhere are in no table, document, version, quarantine or log', async t => {
  for (const [system, base] of [
    ['s3', person],
    ['s6', release('ocds-abc123-1', 'r-1', '2026-01-01T00:00:00Z', 'Compra')],
  ] as const) {
    const house = await testHarvest(t, system)
    const documents: Json[] = [base, { broken: curp, nombre: rfc }, `${curp} ${mail}`]
    for (const plant of [curp, rfc, `CURP:${curp}`, rfc.toLowerCase(), `correo ${mail}`]) {
      documents.push(...plantedEverywhere(base, plant))
    }
    house.provider.documents = documents
    const first = await house.run()
    assert.equal(first.seen, documents.length)
    assert.equal(first.seen, first.stored + first.changed + first.unchanged + first.quarantined)
    assert.ok(first.leaks > 0)
    house.provider.documents = documents.slice(0, documents.length / 2)
    await house.run({ force: true })
    const everything = (await dump(house)).toLowerCase()
    assert.ok(everything.length > 10_000)
    for (const value of planted)
      assert.ok(!everything.includes(value.toLowerCase()), `a planted value survives in ${system}`)
    const { effects } = house.settings
    const logged = 'lines' in effects ? JSON.stringify(effects.lines).toLowerCase() : ''
    assert.ok(logged.length > 0)
    for (const value of planted) assert.ok(!logged.includes(value.toLowerCase()))
  }
})

test('what a confidential connection brings is cut the same, and is no leak', async t => {
  const house = await testHarvest(t, 's3', { tier: 'confidential' })
  house.provider.documents = [person]
  assert.equal((await house.run()).leaks, 0)
  const everything = (await dump(house)).toLowerCase()
  for (const value of planted) assert.ok(!everything.includes(value.toLowerCase()))
})
