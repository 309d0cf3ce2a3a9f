import assert from 'node:assert/strict'
import { test } from 'node:test'
import { curpCheckDigit, curpPrefix, type JsonObject } from '@pdn/core'
import { type TestHarvest, testHarvest } from '../test/house.ts'

const endpoint = '/v2/declaraciones'
const name = { given: 'Juana', surname1: 'Muestra', surname2: 'Inventada' }

const curpOf = (birthDate: string): string => {
  const stem = `${curpPrefix({ ...name, birthDate, sex: 'M', state: '09' })}0`
  return `${stem}${curpCheckDigit(stem)}`
}

/** An invented declaration in the form of S1 v2.0. */
const declaration = (id: string, birthDate: string): JsonObject => ({
  id,
  metadata: { actualizacion: '2024-05-10T18:00:00Z', institucion: 'Instituto de Muestra', tipo: 'MODIFICACIÓN' },
  declaracion: {
    situacionPatrimonial: {
      datosGenerales: {
        nombre: name.given,
        primerApellido: name.surname1,
        segundoApellido: name.surname2,
        curp: curpOf(birthDate),
      },
    },
  },
})

const publish = (house: TestHarvest, ...documents: readonly JsonObject[]): void => {
  house.provider.elsewhere = { [endpoint]: documents }
}

interface Held {
  readonly source_id: string
  readonly token: string
}

const tokensIn = async ({ database }: TestHarvest): Promise<readonly Held[]> =>
  (
    await database.owner.query<Held>(
      `SELECT d.source_id, encode(l.token, 'hex') AS token
       FROM link_token l JOIN source_document d USING (record_id, source_key) ORDER BY d.source_id`,
    )
  ).rows

test('two declarations of one CURP give one token; one that stands twice on a page gives it once', async t => {
  const house = await testHarvest(t, 's1', { contract: 'v2', tier: 'confidential' })
  publish(house, declaration('uno', '1980-02-03'), declaration('uno', '1980-02-03'), declaration('dos', '1980-02-03'))
  await house.run()
  const tokens = await tokensIn(house)
  assert.deepEqual(
    tokens.map(({ source_id }) => source_id),
    ['dos', 'uno'],
  )
  assert.equal(new Set(tokens.map(({ token }) => token)).size, 1)
})

test('where one public document comes with two CURPs, none of them links', async t => {
  const house = await testHarvest(t, 's1', { contract: 'v2', tier: 'confidential' })
  publish(house, declaration('uno', '1980-02-03'), declaration('uno', '1981-02-03'))
  const { stored, unchanged } = await house.run()
  assert.deepEqual([stored, unchanged], [1, 1])
  assert.deepEqual(await tokensIn(house), [])
})

test('a CURP corrected at its source is taken up though the public document stays; one that is gone leaves no token', async t => {
  const house = await testHarvest(t, 's1', { contract: 'v2', tier: 'confidential' })
  publish(house, declaration('uno', '1980-02-03'), declaration('dos', '1980-02-03'))
  await house.run()
  publish(house, declaration('uno', '1980-02-03'), declaration('dos', '1981-02-03'))
  assert.equal((await house.run()).unchanged, 2)
  const corrected = await tokensIn(house)
  assert.equal(new Set(corrected.map(({ token }) => token)).size, 2)
  publish(house, declaration('uno', '1980-02-03'))
  await house.run()
  const { rows } = await house.database.owner.query('SELECT token FROM link_token')
  assert.equal(rows.length, 1)
})
