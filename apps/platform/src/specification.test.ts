import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { describeVersion, fieldsInOrder, systems, versionsOf } from '@pdn/systems'
import { openHouse } from './test/platform-house.ts'

const house = await openHouse({ after })
const { get } = house

const versions = systems.flatMap(versionsOf).map(({ version }) => version)

/** Lines of a CSV, without the headings; cells of several lines have quotes around them. */
const rowsOf = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .slice(1, -1)

test('every file that a version links is there, of its type, and named after the version', async () => {
  const { specifications } = (await get('/api/v1/specifications')).body
  assert.equal(specifications.length, versions.length)
  for (const { id, links } of specifications) {
    for (const [name, link] of Object.entries(links)) {
      if (name === 'page') continue
      const response = await fetch(`${house.url}${String(link)}`)
      assert.equal(response.status, 200, String(link))
      assert.ok(response.headers.get('content-disposition')?.includes(`filename="${id}-`), String(link))
      assert.equal(response.headers.get('access-control-allow-origin'), '*')
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (String(link).endsWith('.xlsx')) assert.deepEqual([...bytes.slice(0, 2)], [0x50, 0x4b], 'a workbook is a zip')
      else assert.ok(bytes.length > 2, String(link))
    }
  }
})

test('the tables of a version have a line for each field and each key', async () => {
  for (const version of versions) {
    const fields = rowsOf((await get(`/api/v1/specifications/${version.id}/fields.csv`)).text)
    const paths = fieldsInOrder(describeVersion(version).fields).map(({ path }) => path)
    assert.deepEqual(
      fields.flatMap(row => row.split(',')[0] ?? []).filter(path => paths.includes(path)),
      paths,
    )
    const keys = (version.catalogues ?? []).flatMap(({ entries }) => entries)
    assert.equal(rowsOf((await get(`/api/v1/specifications/${version.id}/catalogues.csv`)).text).length, keys.length)
  }
})

test('the words of a contract come in the language asked for', async () => {
  const path = '/api/v1/specifications/s3-particulares-1.1/openapi.json'
  assert.match((await get(path)).text, /Buscar documentos, por páginas/)
  assert.match((await get(`${path}?language=en`)).text, /Search documents, page by page/)
})
