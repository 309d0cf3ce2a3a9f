import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import fc from 'fast-check'
import type { Block } from '../../presentation.ts'
import { sampleProcess } from '../sample-process.fixture.ts'
import { presentProcess } from './present-process.ts'

const today = '2025-06-01'

const verdict = (document: JsonObject, language: 'es' | 'en' = 'es') => {
  const block = presentProcess(document, today).blocks[0]
  assert.ok(block?.type === 'verdict')
  return block.before[language] + block.strong[language] + block.after[language]
}

const tableOf = (blocks: readonly Block[], title: string) => {
  const block = blocks.find(candidate => candidate.type === 'table' && candidate.title.es === title)
  assert.ok(block?.type === 'table', title)
  return block
}

test('the answer comes first, in a sentence', () => {
  assert.equal(verdict(sampleProcess), 'Contratado por $1,984,200.00 MXN con Inventos del Norte, S.A. de C.V.')
  assert.equal(verdict(sampleProcess, 'en'), 'Contracted for $1,984,200.00 MXN with Inventos del Norte, S.A. de C.V.')
})

test('what is not published is said so', () => {
  const contract = (id: string, value?: JsonObject) => ({ id, ...(value === undefined ? {} : { value }) })
  const several = {
    ocid: 'o',
    contracts: [
      contract('1', { amount: 10, currency: 'MXN' }),
      contract('2', { amount: 5.5, currency: 'USD' }),
      contract('3'),
    ],
  }
  assert.equal(verdict(several), '3 contratos por al menos $10.00 MXN y $5.50 USD; no se publicó con quién.')
  assert.equal(
    verdict({ ocid: 'o', contracts: [contract('1')] }),
    'Contratado por un importe que no se publicó; no se publicó con quién.',
  )
  assert.equal(
    verdict({ ocid: 'o', contracts: [contract('1', { amount: 7 })] }),
    'Contratado por 7.00; no se publicó con quién.',
  )
  assert.equal(verdict({ ocid: 'o' }), 'Sin etapas publicadas.')
})

test('an amount whose currency alone was inferred says so by its pointers', () => {
  const document = (inferred: readonly string[]): JsonObject => ({
    ocid: 'o',
    contracts: [{ id: '1', value: { amount: 10, currency: 'MXN' } }],
    'pdn:inferred': inferred,
  })
  const pathsOf = (inferred: readonly string[]) =>
    presentProcess(document(inferred), today)
      .blocks.flatMap(block =>
        block.type === 'table'
          ? block.rows.flat()
          : block.type === 'fields'
            ? block.fields.flatMap(({ values }) => values)
            : [],
      )
      .filter(({ type }) => type === 'money')
      .map(({ paths }) => paths)
  const [amount, currency] = ['/contracts/0/value/amount', '/contracts/0/value/currency']
  assert.deepEqual(pathsOf([]), [[amount]])
  assert.deepEqual(pathsOf([currency]), [[amount, currency]])
})

test('a tender is open until its last day and not after', () => {
  const tender = (endDate: string) => ({ ocid: 'o', tender: { id: 't', tenderPeriod: { endDate } } })
  assert.equal(verdict(tender('2025-06-01T18:00:00-06:00')), 'En licitación hasta el 1 de junio de 2025.')
  assert.equal(
    verdict(tender('2025-05-31')),
    'Recibió propuestas hasta el 31 de mayo de 2025; no hay adjudicación publicada.',
  )
  assert.equal(verdict(tender('2025-05-31'), 'en'), 'Took bids until 31 May 2025; no award is published.')
  assert.equal(verdict({ ocid: 'o', tender: { id: 't', status: 'cancelled' } }), 'Procedimiento cancelado.')
})

test('the page tells the whole process', () => {
  const { title, subtitle, blocks } = presentProcess(sampleProcess, today)
  assert.equal(title, 'Luminarias para el centro')
  assert.equal(subtitle, 'Ayuntamiento de Río Claro · Licitación pública nacional')
  const stages = blocks.find(block => block.type === 'stages')
  assert.deepEqual(
    stages?.stages.map(({ label, reached, date }) => [label.es, reached, date]),
    [
      ['Planeación', true, undefined],
      ['Procedimiento', true, '2025-01-10'],
      ['Adjudicación', true, '2025-02-14'],
      ['Contrato', true, '2025-02-20'],
      ['Ejecución', true, '2025-04-01'],
    ],
  )
  const notes = blocks.flatMap(block => (block.type === 'note' ? [block.text.es] : []))
  assert.deepEqual(notes, ['El OCID lo asignó quien conecta el archivo, no la institución compradora.'])
  const [contract] = tableOf(blocks, 'Contratos').rows
  assert.deepEqual(
    contract?.map(value => value.type),
    ['text', 'text', 'text', 'money', 'date', 'period', 'text'],
  )
  assert.deepEqual(contract?.[3], {
    type: 'money',
    minor: 198420000n,
    currency: 'MXN',
    paths: ['/contracts/0/value/amount'],
  })
  const parties = tableOf(blocks, 'Participantes').rows
  assert.equal(parties.length, 4)
  assert.equal(parties[3]?.[3]?.type, 'reserved')
  const [payment] = tableOf(blocks, 'Pagos').rows
  assert.deepEqual(payment?.[1], {
    type: 'money',
    minor: 50000013n,
    currency: 'MXN',
    paths: ['/contracts/0/implementation/transactions/0/value/amount'],
    raw: '500000.126',
  })
})

test('a method without details is said in words', () => {
  const document = { ocid: 'o', buyer: { name: 'Ayuntamiento' }, tender: { id: 't', procurementMethod: 'direct' } }
  assert.deepEqual(presentProcess(document, today).subtitle, {
    es: 'Ayuntamiento · Adjudicación directa',
    en: 'Ayuntamiento · Direct award',
  })
})

test('what was repaired is shown with what the source wrote', () => {
  const { blocks } = presentProcess(
    {
      ocid: 'o',
      tender: { id: 't', value: { amount: 10, currency: 'MXN' } },
      'pdn:raw': { '/tender/value/amount': '10,00 pesos' },
    },
    today,
  )
  const fields = blocks.flatMap(block => (block.type === 'fields' ? block.fields : []))
  assert.equal(fields.find(({ label }) => label.es === 'Valor estimado')?.values[0]?.raw, '10,00 pesos')
})

test('an id that the provider’s mapping made is not shown as a number', () => {
  const { blocks } = presentProcess(
    {
      ocid: 'o',
      contracts: [
        { id: 'hash', title: 'a' },
        { id: 'C-1', title: 'b' },
      ],
      'pdn:inferred': ['/contracts/0/id'],
    },
    today,
  )
  assert.deepEqual(
    tableOf(blocks, 'Contratos').rows.map(row => row[1]?.type),
    ['missing', 'text'],
  )
})

test('a table of many rows says how many there are', () => {
  const awards = Array.from({ length: 501 }, (_, index) => ({ id: String(index), title: 't' }))
  const { blocks } = presentProcess({ ocid: 'o', awards }, today)
  assert.equal(tableOf(blocks, 'Adjudicaciones').rows.length, 500)
  assert.ok(blocks.some(block => block.type === 'note' && block.text.en.startsWith('500 of 501')))
})

const members = [
  'ocid',
  'date',
  'buyer',
  'parties',
  'planning',
  'tender',
  'awards',
  'contracts',
  'pdn:package',
  'pdn:raw',
  'pdn:inferred',
]
const arbitrary = fc.dictionary(fc.constantFrom(...members), fc.jsonValue({ maxDepth: 5 }))

test('any document has a page, its rows as wide as its columns', () => {
  fc.assert(
    fc.property(arbitrary, value => {
      for (const block of presentProcess(value as JsonObject, today).blocks) {
        if (block.type === 'table') for (const row of block.rows) assert.equal(row.length, block.columns.length)
      }
    }),
    { numRuns: 800 },
  )
})
