import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systems } from '../systems.ts'
import { alteredValue, withValueAt } from './altered-value.ts'
import { describeVersion } from './describe-version.ts'
import { differingValues } from './differing-values.ts'
import { exampleAt } from './example-at.ts'
import { formIn, traceReading } from './trace-reading.ts'
import { versionSteps } from './version-steps.ts'

/** Fields of a large version are asked one by one only now and then: each takes a reading. */
const mostAsked = 120

for (const { before, after } of new Map(systems.flatMap(versionSteps).map(step => [step.after, step])).values()) {
  test(`${before.id} to ${after.id}: what many fields altered together tell is what each tells by itself`, t => {
    const { example, catalogues = [] } = before
    assert.ok(example)
    const plain = before.read(example)
    assert.ok(plain.ok)
    const wanted = describeVersion(after).leaves
    const form = formIn(before, after)
    const traced = traceReading(before, example, wanted, form)
    const fields = [...describeVersion(before).leaves.values()]
    const every = Math.ceil(fields.length / mostAsked)
    let told = 0
    for (const [index, field] of fields.entries()) {
      if (index % every !== 0) continue
      const value = exampleAt(example, field.path)
      const altered = value === undefined ? undefined : alteredValue(field, value, catalogues, index)
      const document = altered && withValueAt(example, field.path, () => altered.value)
      if (document === undefined) continue
      const reading = before.read(document)
      if (!reading.ok || reading.kind !== plain.kind) continue
      const alone = new Set(differingValues(form(example, plain), form(document, reading)).map(({ path }) => path))
      const places = (traced.get(field.path) ?? []).filter(path => wanted.has(path))
      for (const place of places) assert.ok(alone.has(place), `${field.path} goes to ${place}`)
      // What moves the values of others too is no place of its own.
      if (places.length === 0) {
        const reached = [...alone].filter(path => wanted.has(path))
        assert.ok(reached.length === 0 || alone.size > 6, `${field.path} goes to ${reached.join(', ')}`)
      } else told += 1
    }
    assert.ok(told > 0)
    t.diagnostic(`${told} of ${Math.ceil(fields.length / every)} fields asked for go somewhere`)
  })
}
