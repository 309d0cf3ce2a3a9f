import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { joinPersonName, parsePersonName, personKey } from './person-name.ts'

test('joined names are parted by their order, particles kept with the surname', () => {
  assert.deepEqual(parsePersonName('DE LA CRUZ LOPEZ MARIA DEL CARMEN', 'surname-first'), {
    given: 'MARIA DEL CARMEN',
    surname1: 'DE LA CRUZ',
    surname2: 'LOPEZ',
  })
  assert.deepEqual(parsePersonName('Juan Carlos García López', 'given-first'), {
    given: 'Juan Carlos',
    surname1: 'García',
    surname2: 'López',
  })
  assert.deepEqual(parsePersonName('García López, Juan', 'given-first'), {
    given: 'Juan',
    surname1: 'García',
    surname2: 'López',
  })
  assert.deepEqual(parsePersonName('Ana Pérez', 'given-first'), {
    given: 'Ana',
    surname1: 'Pérez',
    surname2: undefined,
  })
  assert.equal(parsePersonName(' ', 'given-first'), undefined)
})

test('parts and name hold the same words', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Za-zñ]{1,8}$/), { minLength: 1, maxLength: 7 }), words => {
      for (const order of ['given-first', 'surname-first'] as const) {
        const name = parsePersonName(words.join(' '), order)
        assert.equal(personKey(joinPersonName(name ?? {})), personKey(words.join(' ')))
      }
    }),
  )
})

test('order, case and accents do not change the key', () => {
  assert.equal(personKey('Juan Núñez García'), personKey('GARCIA NUNEZ JUAN'))
})
