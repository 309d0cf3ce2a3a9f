import assert from 'node:assert/strict'
import type { Queries } from '@pdn/queries'
import { systems } from '@pdn/systems'
import { testEffects } from '@pdn/testing'
import { buildPortal } from '../src/build-portal.ts'
import { loadPortal, type Portal } from '../src/load-portal.ts'
import { sampleApi } from './sample-api.ts'
import { sampleQueries } from './sample-queries.ts'
import { type SampleRecord, testDay } from './sample-records.ts'

/** Where the portal is said to stand. */
export const origin = 'https://pdn.example'

interface Answer {
  readonly status: number
  readonly html: string
  /** Lines of the log, errors as their messages. */
  readonly logged: readonly string[]
}

/** The address of a record's page. */
export const pathOf = ({ system, view }: SampleRecord): string => `/${system.slug}/${view.id}`

/** The portal over sample queries: what it answers to an address, and its first record that satisfies a condition. */
export const openPortal = async () => {
  const portal: Portal = await loadPortal(await buildPortal())
  const queries = sampleQueries()
  const ask = async (path: string, method = 'GET', questions: Queries = queries): Promise<Answer> => {
    const { log, lines } = testEffects()
    const response = await portal.handle(new Request(`${origin}${path}`, { method }), {
      queries: questions,
      systems,
      today: testDay,
      origin,
      nonce: 'test-nonce',
      log,
      apiDescription: sampleApi,
    })
    return {
      status: response.status,
      html: (await response.text()).replaceAll('<!-- -->', ''),
      logged: lines.map(line => JSON.stringify(line, (_, value) => (value instanceof Error ? value.message : value))),
    }
  }
  const oneOf = (wanted: (record: SampleRecord) => boolean): SampleRecord =>
    queries.all.find(wanted) ?? assert.fail('The sample country lacks such a record.')
  return { queries, ask, oneOf }
}
