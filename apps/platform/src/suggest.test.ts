import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openHouse } from './test/platform-house.ts'

const { get } = await openHouse({ after })

test('what is typed so far is completed by words and names that a search finds', async () => {
  const { status, body } = await get('/api/v1/suggest?q=ferre')
  assert.equal(status, 200)
  assert.equal(body.asked, 'ferre')
  assert.deepEqual(body.suggestions[0], { text: 'Ferreteria', type: 'words' })
  const { body: further } = await get('/api/v1/suggest?q=bajio%20ferreteria%207')
  assert.ok(further.suggestions.length > 0)
  for (const { text } of [...body.suggestions, ...further.suggestions]) {
    const found = await get(`/api/v1/search?exact=true&q=${encodeURIComponent(text)}`)
    assert.ok(found.body.pagination.totalRows > 0, text)
  }
  assert.equal((await get('/api/v1/suggest?q=ferre&limit=1')).body.suggestions.length, 1)
  assert.deepEqual((await get('/api/v1/suggest?q=f')).body.suggestions, [])
})

test('reserved identifiers, unknown parameters and odd numbers are refused with the reason', async () => {
  for (const q of ['GODE561231GR8', 'ana gode 561231 gr8', 'BOXW310820HNERXN09']) {
    const { status, body } = await get(`/api/v1/suggest?q=${encodeURIComponent(q)}`)
    assert.equal(status, 400)
    assert.equal(body.code, 'reserved-query')
    assert.ok(!JSON.stringify(body).toUpperCase().includes(q.toUpperCase()))
  }
  for (const query of ['', '?q=ana&limit=0', '?q=ana&limit=21', '?q=ana&page=2', `?q=${'x'.repeat(301)}`])
    assert.equal((await get(`/api/v1/suggest${query}`)).status, 400, query)
})

test('signs of any kind are no fault', async () => {
  for (const q of ['%', "';--", '\u202e', '🦅', '\u0000ana', '"', '-ana', 'estado:14', '*', 'a\u0301'])
    assert.equal((await get(`/api/v1/suggest?q=${encodeURIComponent(q)}`)).status, 200, q)
})
