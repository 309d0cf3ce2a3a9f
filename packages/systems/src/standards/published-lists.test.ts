import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObject, type Json } from '@pdn/core'
import { referenceFile } from '@pdn/testing'
import { versionOf } from '../systems.ts'

const s2 = 'pdn/catalogos/S2 - Servidores públicos en contrataciones'
const s3 = 'pdn/catalogos/S3 - Sancionados'

/** Published lists of the first versions of S2 and S3, and ours; those of S1 are compared with their labels in its own tests. */
const published: readonly (readonly [version: string, folder: string, lists: readonly string[]])[] = [
  ['s2-spic-1.1', s2, ['genero', 'tipoArea', 'nivelResponsabilidad', 'tipoProcedimiento']],
  ['s3-servidores-1.1', `${s3}/ServidoresPublicos`, ['genero', 'tipoFalta', 'tipoSancion']],
  ['s3-particulares-1.1', `${s3}/Particulares`, ['tipoPersona', 'tipoSancion', 'tipoDocumento']],
]

const keyOf = (entry: Json): string => String(isObject(entry) ? (entry.clave ?? '') : entry)

for (const [version, folder, lists] of published) {
  test(`${version}: its lists have the published keys, whatever the labels that drift beside them`, t => {
    let keys = 0
    for (const list of lists) {
      const path = referenceFile(t, `${folder}/${list}.json`)
      if (path === undefined) return
      const entries: Json = JSON.parse(readFileSync(path, 'utf8'))
      assert.ok(Array.isArray(entries))
      const ours = versionOf(version)?.catalogues?.find(({ id }) => id === list)
      assert.ok(ours !== undefined, list)
      assert.deepEqual(ours.entries.map(({ key }) => key).toSorted(), entries.map(keyOf).toSorted(), list)
      keys += entries.length
    }
    t.diagnostic(`${lists.length} lists, ${keys} keys`)
  })
}
