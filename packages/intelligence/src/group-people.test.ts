import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { groupPeople, type Holder } from './group-people.ts'

const holder = (id: string, curps: readonly string[], rfcs: readonly string[] = []): Holder => ({ id, curps, rfcs })

/** Ids of each group, in order, with what ties them. */
const told = (holders: readonly Holder[]): readonly string[] =>
  groupPeople(holders)
    .map(group =>
      [...group]
        .map(([id, { evidence }]) => `${id}:${[...evidence].sort().join('+')}`)
        .sort()
        .join(' '),
    )
    .sort()

test('the same CURP is one person, whatever the RFC says', () => {
  assert.deepEqual(told([holder('a', ['c'], ['r']), holder('b', ['c'], ['q'])]), ['a:curp b:curp'])
})

test('the same RFC is one person where one of the records gives no CURP', () => {
  assert.deepEqual(told([holder('a', ['c'], ['r']), holder('b', [], ['r'])]), ['a:rfc b:rfc'])
})

test('the same RFC under two CURPs links nobody', () => {
  assert.deepEqual(told([holder('a', ['c'], ['r']), holder('b', ['d'], ['r'])]), ['a:', 'b:'])
})

test('a record between two people of different CURPs joins neither', () => {
  assert.deepEqual(told([holder('a', ['c'], ['r']), holder('b', [], ['r']), holder('d', ['d'], ['r'])]), [
    'a:',
    'b:',
    'd:',
  ])
})

test('a record is told apart by what it gives, and by nothing where its identifiers contradict those of others', () => {
  const groups = groupPeople([
    holder('a', ['c'], ['r']),
    holder('b', ['d'], ['r']),
    holder('e', ['f'], ['s']),
    holder('g', [], ['t']),
    holder('h', [], []),
  ])
  assert.deepEqual(groups.flatMap(group => [...group].map(([id, { tells }]) => `${id}:${tells.join('+')}`)).sort(), [
    'a:',
    'b:',
    'e:curp+rfc',
    'g:rfc',
    'h:',
  ])
})

test('whoever shares nothing stands alone', () => {
  assert.deepEqual(told([holder('a', ['c']), holder('b', ['d']), holder('e', [], [])]), ['a:', 'b:', 'e:'])
})

test('records tied by different schemes are one person', () => {
  assert.deepEqual(told([holder('a', ['c'], ['r']), holder('b', ['c']), holder('d', [], ['r'])]), [
    'a:curp+rfc b:curp d:rfc',
  ])
})

const tokens = (letters: string) => fc.uniqueArray(fc.constantFrom(...letters), { maxLength: 1 })
const holders = fc
  .array(fc.record({ curps: tokens('ABC'), rfcs: tokens('XYZ') }), { maxLength: 12 })
  .map(list => list.map((each, index) => ({ id: `h${index}`, ...each })))

test('nobody of two CURPs is ever one person, every record stands in one group, and order does not matter', () => {
  fc.assert(
    fc.property(holders, fc.infiniteStream(fc.nat()), (all, order) => {
      const groups = groupPeople(all)
      const ids = groups.flatMap(group => [...group.keys()]).sort()
      assert.deepEqual(ids, all.map(({ id }) => id).sort())
      for (const group of groups) {
        const curps = all.filter(({ id }) => group.has(id)).flatMap(each => each.curps)
        assert.ok(new Set(curps).size <= 1)
        const tied = [...group.values()].every(({ evidence }) => evidence.size > 0)
        assert.equal(tied, group.size > 1)
      }
      const shuffled = all
        .map(each => ({ each, key: order.next().value ?? 0 }))
        .sort((left, right) => left.key - right.key)
        .map(({ each }) => each)
      assert.deepEqual(told(shuffled), told(all))
    }),
  )
})
