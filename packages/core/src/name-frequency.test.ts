import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { nameListFile, nameLists, sharesOf } from '../test/name-lists.ts'
import { nameFrequencies } from './name-frequency.ts'

const folder = new URL('../../../../shared/reference/matching/names/mx_sep2012/', import.meta.url)
const skip = existsSync(folder) ? false : 'the reference data are not on this machine'

test('names are in the alphabet of the registries, each once, the commonest first', () => {
  for (const names of Object.values(nameFrequencies)) {
    assert.equal(new Set(names.map(({ name }) => name)).size, names.length)
    for (const [at, { name, perMillion }] of names.entries()) {
      assert.match(name, /^[A-ZÑ]+(?: [A-ZÑ]+)*$/)
      assert.ok(perMillion > 0 && perMillion <= (names[at - 1]?.perMillion ?? 1_000_000), name)
    }
  }
  assert.equal(nameFrequencies.surnames[0]?.name, 'HERNANDEZ')
})

test('19 of 20 surnames and more than 17 of 20 given names are on the lists', () => {
  const share = (names: typeof nameFrequencies.men): number => names.reduce((sum, one) => sum + one.perMillion, 0)
  assert.ok(share(nameFrequencies.surnames) > 960_000)
  assert.ok(share(nameFrequencies.men) > 920_000)
  assert.ok(share(nameFrequencies.women) > 860_000)
})

test('the lists are what the published counts give', { skip }, () => {
  for (const list of nameLists) {
    assert.equal(readFileSync(new URL(list.file, import.meta.url), 'utf8'), nameListFile(list, folder), list.file)
    assert.ok(sharesOf(list, folder).length > 1500)
  }
})
