import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { PlatformError } from '@pdn/core'
import type { AnswerPage, EndpointClient } from '@pdn/interconnection'
import { providerPages } from './page-source.ts'

const page = (ids: readonly string[], totalRows?: number): AnswerPage => ({
  results: ids.map(id => ({ id })),
  totalRows,
  hasNextPage: true,
})

const fresh = (number: number, size: number): readonly string[] =>
  Array.from({ length: size }, (_, index) => `${number}-${index}`)

/** How many pages are read of a provider that never ends, until it is refused; at most `most`. */
const readUntilRefused = async (answer: (page: number) => AnswerPage, seen = 0, most = 2000): Promise<number> => {
  const provider: EndpointClient = { page: async number => answer(number), catalogue: async () => [] }
  let read = 0
  try {
    for await (const _ of providerPages(provider, { page: 1, seen }, 'muestra', new AbortController().signal)) {
      read += 1
      if (read === most) return read
    }
  } catch (error) {
    assert.ok(error instanceof PlatformError && error.code === 'unexpected-answer')
    assert.match(error.message, /^The provider sends /)
    return read
  }
  return assert.fail('the pages ended')
}

suite('a provider whose pages never end', () => {
  test('pages that come round are refused, however long the round', async () => {
    for (const length of [1, 2, 3, 7, 100]) {
      const read = await readUntilRefused(number => page([`${number % length}`]))
      assert.ok(read <= 5 * length + 4, `${read} pages of a round of ${length}`)
    }
  })

  test('more than twice the documents that it counts are refused', async () => {
    assert.ok((await readUntilRefused(number => page(fresh(number, 200), 1000))) <= 20)
    assert.ok((await readUntilRefused(number => page(fresh(number, 200), 100))) <= 20)
    assert.equal(await readUntilRefused(number => page(fresh(number, 1), 50_000_000)), 2000)
  })

  test('a total that is the length of the page tells nothing', async () => {
    assert.equal(await readUntilRefused(number => page(fresh(number, 20), 20)), 2000)
  })

  test('without any total the documents themselves are bounded', async () => {
    assert.ok((await readUntilRefused(number => page(fresh(number, 200)), 199_999_000)) <= 6)
  })

  test('a page that comes twice is no round', async () => {
    const copies = (number: number): string => `${number % 20 === 0 ? number - 10 : number}`
    assert.equal(await readUntilRefused(number => page([copies(number)])), 2000)
  })
})
