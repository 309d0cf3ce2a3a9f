import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { openHouse } from './test/platform-house.ts'

const { get, effects } = await openHouse({ after })

const names = [
  'q',
  'system',
  'kind',
  'institution',
  'state',
  'year',
  'connection',
  'inForce',
  'wholeFacet',
  'exact',
  'sort',
  'order',
  'fine',
  'start',
  'sanction',
  'date',
  'amount',
  'status',
  'language',
  'page',
  'pageSize',
  'cursor',
]
const spiteful = [
  "' OR 1=1 --",
  '$regex',
  '{"$gt":""}',
  '%00',
  '\u0000',
  '\\',
  '"',
  'ocds-abc123-1',
  'ferretería bajío',
  'fine:>=',
  '..',
  '>=2020',
  '1..2',
  '-"bancas" NOT state:14',
  'law:"\\',
  '-1',
  '1e9',
  'NaN',
  '9223372036854775808',
  '../../etc/passwd',
  '<script>',
  '\ud800',
  '🜚',
  'a'.repeat(300),
]

const value = fc.oneof(
  fc.constantFrom(...spiteful),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer().map(String),
)
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed())
const query = fc
  .array(
    fc.tuple(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: value }), value),
    {
      maxLength: 6,
    },
  )
  .map(pairs => pairs.map(([name, text]) => `${encoded(name)}=${encoded(text)}`).join('&'))
const path = fc.oneof(
  fc.constantFrom(
    'search',
    'suggest',
    'search.csv',
    'search.jsonl',
    'search.xlsx',
    'changes',
    'statistics',
    'connections',
    'systems',
    'records/s3/x',
  ),
  fc
    .tuple(fc.constantFrom('records/s3', 'connections', 'systems', 'records'), value)
    .map(([base, text]) => `${base}/${encoded(text)}`),
)

test('no query string makes the API fail: it answers, or says what is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(path, query, async (where, asked) => {
      const answer = await get(`/api/v1/${where}?${asked}`)
      assert.ok([200, 400, 404, 414].includes(answer.status), `${answer.status}`)
      if (answer.status !== 200) assert.equal(answer.body?.status, answer.status)
    }),
    { numRuns: 400 },
  )
  assert.deepEqual(
    effects.lines.filter(({ level }) => level === 'error'),
    [],
  )
})

test('no raw target makes the platform fail', async () => {
  const raw = fc.string({
    unit: fc.constantFrom('/', '%', '2', 'f', '?', '&', '=', ';', '.', '~', '[', ']', '+', '#', ':', 'é'),
    maxLength: 30,
  })
  await fc.assert(
    fc.asyncProperty(raw, async target => {
      const { status } = await get(`/api/v1/search${target}`)
      assert.ok(status < 500, `${status}`)
    }),
    { numRuns: 200 },
  )
})
