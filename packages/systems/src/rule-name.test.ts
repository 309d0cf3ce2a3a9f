import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRuleName, ruleName } from './rule-name.ts'

test('the words are of the language asked for, and an unknown rule is readable', () => {
  assert.equal(ruleName('person-type-absent').es, 'La fuente no dice si es persona física o moral')
  assert.equal(ruleName('dates-reversed').en, 'The end is earlier than the start')
  assert.equal(ruleName('some-other-rule').es, 'some other rule')
})

test('names that every object has are no rules', () => {
  for (const name of ['constructor', 'toString', '__proto__', '']) {
    assert.equal(isRuleName(name), false)
    assert.deepEqual(ruleName(name), { es: name, en: name })
  }
  assert.equal(isRuleName('dates-reversed'), true)
})
