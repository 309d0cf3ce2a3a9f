import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Json } from '@pdn/core'
import { type System, s3, type Version } from '@pdn/systems'
import { harvest } from '../harvest.ts'
import type { HarvestSettings } from '../harvest-settings.ts'
import { openKeys } from '../keys.ts'
import { sanction, type TestHarvest, testHarvest } from '../test/house.ts'
import { listQuarantine, purgeExpired, replayQuarantine } from './quarantine.ts'

const deep = (levels: number): Json => {
  let value: Json = 'bottom'
  for (let level = 0; level < levels; level += 1) value = [value]
  return value
}

const unreadable: readonly Json[] = [null, 7, 'text', [], {}, { id: 'x' }, { nombre: 'GODE561231HDFABC09' }]

const waiting = (house: TestHarvest) => listQuarantine(house.settings.pool, 'c', 1000)

test('what cannot be read or identified waits sealed, and the rest of its page is stored', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = [sanction('s1'), ...unreadable, sanction('s2')]
  const summary = await house.run()
  assert.equal(summary.stored, 2)
  assert.equal(summary.quarantined, unreadable.length)
  assert.equal(summary.seen, 2 + unreadable.length)
  const rows = await waiting(house)
  assert.equal(rows.length, unreadable.length)
  assert.ok(
    !JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value)).includes('GODE561231'),
  )
  const again = await house.run()
  assert.equal(again.quarantined, unreadable.length)
  assert.equal((await waiting(house)).length, unreadable.length, 'held once')
})

/** The system as it would be with a reader that knows no sanction of this id. */
const withoutReader = (id: string): System => {
  const blind = (version: Version): Version => ({
    ...version,
    read: source => {
      const reading = version.read(source)
      const held = typeof source === 'object' && source !== null && 'id' in source && source.id === id
      return held
        ? { ok: false, issues: [{ path: '/id', rule: 'not-a-sanction', severity: 'error', repaired: false }] }
        : reading
    },
  })
  return { ...s3, versions: s3.versions.map(blind) }
}

const quarantineOne = async (house: TestHarvest): Promise<void> => {
  house.provider.documents = [sanction('s1'), sanction('s2'), sanction('s3')]
  const blind: HarvestSettings = { ...house.settings, systems: [withoutReader('s2')] }
  const { stored, quarantined } = await harvest('c', {}, blind)
  assert.deepEqual({ stored, quarantined }, { stored: 2, quarantined: 1 })
  const replay = await replayQuarantine('c', blind)
  assert.deepEqual(replay, {
    connection: 'c',
    waiting: 1,
    stored: 0,
    changed: 0,
    unchanged: 0,
    unreadable: 1,
    unavailable: 0,
  })
}

const replayed = { connection: 'c', waiting: 1, stored: 1, changed: 0, unchanged: 0, unreadable: 0, unavailable: 0 }

test('a quarantined document is replayed once a reader knows it, without asking the provider', async t => {
  const house = await testHarvest(t, 's3')
  await quarantineOne(house)
  const asked = house.provider.asked.pages
  assert.deepEqual(await replayQuarantine('c', house.settings), replayed)
  assert.equal(house.provider.asked.pages, asked)
  assert.equal((await waiting(house)).length, 0)
  assert.equal((await replayQuarantine('c', house.settings)).waiting, 0)
  const { unchanged, removed } = await house.run()
  assert.deepEqual({ unchanged, removed }, { unchanged: 3, removed: 0 })
})

test('without the operator’s key a replay fetches the document again, if it is still there', async t => {
  const house = await testHarvest(t, 's3')
  await quarantineOne(house)
  await rm(join(house.home, 'keys', 'quarantine-identity.txt'))
  const keys = await openKeys(house.home, house.settings.effects)
  assert.equal(keys.identity, undefined)
  assert.equal(keys.recipient, house.settings.keys.recipient)
  const settings = { ...house.settings, keys }
  house.provider.documents = [sanction('s1')]
  assert.equal((await replayQuarantine('c', settings)).unavailable, 1)
  house.provider.documents = [sanction('s1'), sanction('s2'), sanction('s3')]
  assert.deepEqual(await replayQuarantine('c', settings), replayed)
})

test('a quarantined document is deleted after 30 days', async t => {
  const house = await testHarvest(t, 's3')
  house.provider.documents = [7]
  await house.run()
  assert.equal(await purgeExpired(house.settings), 0)
  await house.settings.effects.sleep(31 * 86_400_000)
  assert.equal(await purgeExpired(house.settings), 1)
  assert.equal((await waiting(house)).length, 0)
})

test('hostile documents neither stop a harvest nor are lost', async t => {
  const house = await testHarvest(t, 's3')
  const odd = sanction('a\u0000b', 'zero \u0000 and half a pair \ud800')
  const long = { ...sanction('long'), expediente: 'E'.repeat(9000), causaMotivoHechos: 'palabra '.repeat(50_000) }
  const longId = sanction('i'.repeat(20_000))
  const longName = sanction('n', 'x', `${'Ñ'.repeat(30_000)} SA de CV`)
  const manyIssues = { ...sanction('m'), tipoSancion: Array.from({ length: 5000 }, () => ({ clave: 7 })) }
  const badDates = {
    ...sanction('d'),
    fechaCaptura: '9999-99-99',
    inhabilitacion: { fechaInicial: '0000-00-00', fechaFinal: '2025-02-31' },
  }
  const money = { ...sanction('$'), multa: { monto: 1e300, moneda: { clave: 'MXN', valor: 'x' } } }
  house.provider.documents = [odd, long, longId, longName, manyIssues, badDates, money, deep(3000), { id: deep(500) }]
  const { seen, stored, quarantined } = await house.run()
  assert.equal(seen, 9)
  assert.equal(stored, 7)
  assert.equal(quarantined, 2)
  assert.equal((await house.run()).unchanged, 7)
})
