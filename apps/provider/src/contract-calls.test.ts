import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, valueAt } from '@pdn/core'
import { contractOpenApi, systems } from '@pdn/systems'
import { openTestProvider } from './test-provider.ts'

const published = systems.flatMap(({ id: system, versions }) =>
  versions.flatMap(version => {
    const { contract, example } = version
    return contract === undefined || example === undefined ? [] : [{ system, version, contract, example }]
  }),
)

for (const { system, version, contract, example } of published) {
  test(`the call that the contract of ${version.id} gives as its example finds the version's example`, async t => {
    const path = `/paths/${contract.path.replaceAll('/', '~1')}/${contract.method.toLowerCase()}`
    const call = valueAt(
      contractOpenApi(version, 'es') ?? null,
      `${path}/requestBody/content/application~1json/example`,
    )
    assert.ok(isObject(call))
    const { provider, search } = await openTestProvider(t, [example], { system, contract: contract.id })
    assert.equal(provider.counts.unread.length, 0)
    const answer = await search(call, 'portal', contract.path)
    assert.equal(answer.status, 200, answer.text)
    assert.equal(answer.body.pagination.totalRows, 1, answer.text.slice(0, 200))
  })
}
