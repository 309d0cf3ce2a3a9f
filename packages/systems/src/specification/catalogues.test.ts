import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toolFaultKeys } from '../s3/document/servant-faults.ts'
import { systems, versionsOfSystem } from '../systems.ts'
import { describeVersion } from './describe-version.ts'

/** Keys that a specification, or its tool, spells in a second way: allowed in documents, offered by no list. */
const secondSpellings = new Set(['ADQUICISION', 'CONCECIONES', 'CALLEJÓN', 'otro', ...toolFaultKeys.keys()])

/** Labels beside keys that a specification closes too; the keys have the catalogue. */
const isLabel = (path: string): boolean => path.endsWith('.valor')

for (const version of systems.flatMap(versionsOfSystem)) {
  test(`${version.id}: catalogues list exactly the keys that the schema allows, each with its labels`, t => {
    const { catalogues = [] } = version
    const { leaves } = describeVersion(version)
    assert.equal(new Set(catalogues.map(({ id }) => id)).size, catalogues.length, 'ids are unique')
    let closed = 0
    for (const { id, paths, open = false, entries, title } of catalogues) {
      const keys = entries.map(({ key }) => key)
      assert.ok(keys.length > 0, id)
      assert.equal(new Set(keys).size, keys.length, id)
      assert.ok(paths.length > 0, `${id} stands somewhere`)
      for (const { label } of [...entries, { label: title }])
        assert.ok(label.es.trim() !== '' && label.en.trim() !== '', id)
      for (const path of paths) {
        const field = leaves.get(path)
        assert.ok(field, `${id}: the schema knows ${path}`)
        assert.equal(field.catalogue, id, `${path} has one catalogue`)
        assert.equal(field.codes === undefined, open, `${id} is ${open ? 'open' : 'closed'} at ${path}`)
        if (field.codes === undefined) continue
        closed += 1
        const codes = field.codes.map(String).filter(code => !secondSpellings.has(code))
        assert.deepEqual(keys.toSorted(), codes.toSorted(), `${id} at ${path}`)
      }
    }
    const unlisted = [...leaves.values()].filter(
      ({ path, codes, catalogue }) => codes !== undefined && catalogue === undefined && !isLabel(path),
    )
    assert.deepEqual(
      unlisted.map(({ path }) => path),
      [],
      'every closed list has its catalogue',
    )
    t.diagnostic(
      `${catalogues.length} catalogues, ${catalogues.flatMap(({ entries }) => entries).length} keys, ${closed} closed places`,
    )
  })
}
