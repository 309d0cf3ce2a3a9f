import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldForFilter, isObject, type Json, type JsonObject } from '@pdn/core'
import { type ContractFilter, type ContractSort, type EndpointContract, systems } from '@pdn/systems'
import { openTestProvider, personRfc } from '../test-provider.ts'
import { documents, institution } from './contract-documents.fixture.ts'

/** The values at a path, read without the provider's own reader. */
const valuesAt = (value: Json | undefined, steps: readonly string[]): Json[] => {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap(item => valuesAt(item, steps))
  const [step, ...rest] = steps
  if (step === undefined) return [value]
  return typeof value === 'object' ? valuesAt(Object.entries(value).find(([name]) => name === step)?.[1], rest) : []
}

const stepsOf = (path: string): string[] => path.replaceAll('[]', '').split('.')

const held = (document: JsonObject, { paths }: ContractFilter): Json[] =>
  paths.flatMap(path => valuesAt(document, stepsOf(path)))

/** Requests that a document's value suggests for a filter. */
const questions = (filter: ContractFilter, value: Json): Json[] => {
  switch (filter.match) {
    case 'fragment':
      return [String(value).slice(1).toUpperCase(), foldForFilter(String(value)).slice(0, 3), String(value)]
    case 'any-of':
      return [[value], [value, filter.values?.[0] ?? value]]
    case 'range': {
      const middle = Math.trunc(Number(value))
      return [
        { min: middle },
        { max: middle },
        { min: middle - 50, max: middle },
        { min: middle + 1, max: middle + 60 },
      ]
    }
    default:
      return [value]
  }
}

const matches = (filter: ContractFilter, values: readonly Json[], asked: Json): boolean =>
  values.some(value => {
    switch (filter.match) {
      case 'fragment':
        return foldForFilter(String(value)).includes(foldForFilter(String(asked)))
      case 'any-of':
        return Array.isArray(asked) && asked.includes(value)
      case 'range': {
        const { min, max } = isObject(asked) ? asked : {}
        return (
          typeof value === 'number' &&
          value >= (typeof min === 'number' ? min : value) &&
          value <= (typeof max === 'number' ? max : value)
        )
      }
      case 'from':
        return Date.parse(String(value)) >= Date.parse(String(asked))
      case 'until':
        return Date.parse(String(value)) <= Date.parse(String(asked))
      default:
        return value === asked
    }
  })

const compareBy = (order: ContractSort['order']): ((left: Json, right: Json) => number) => {
  const { compare } = new Intl.Collator('es')
  return order === 'number'
    ? (left, right) => Number(left) - Number(right)
    : (left, right) => compare(String(left), String(right))
}

const orderOf = (
  all: readonly JsonObject[],
  { paths, order }: ContractSort,
  direction: 'asc' | 'desc',
): JsonObject[] => {
  const compare = compareBy(order)
  const sign = direction === 'asc' ? 1 : -1
  const keyOf = (document: JsonObject) =>
    paths
      .flatMap(path => valuesAt(document, stepsOf(path)))
      .sort(compare)
      .at(direction === 'asc' ? 0 : -1)
  return all.toSorted((left, right) => {
    const [first, second] = [keyOf(left), keyOf(right)]
    if (first === undefined || second === undefined)
      return sign * (Number(first !== undefined) - Number(second !== undefined))
    return sign * compare(first, second)
  })
}

/** What a request says under a name, nested where the name is dotted. */
const named = (name: string, value: Json): JsonObject => {
  const [first = '', ...rest] = name.split('.')
  return { [first]: rest.length === 0 ? value : named(rest.join('.'), value) }
}

for (const system of systems) {
  const contracts = [...new Set(system.versions.flatMap(({ contract }) => contract?.id ?? []))]
  for (const contract of contracts) {
    const endpoints = system.versions.flatMap(version =>
      version.contract?.id === contract ? [{ version, contract: version.contract }] : [],
    )
    test(`${system.id} ${contract}: every document goes to its endpoint; every filter and sort of it answers as specified`, async t => {
      const given = endpoints.map(({ version }) => {
        const make = documents[version.id]
        assert.ok(make !== undefined, `no documents of ${version.id} to test its endpoint with`)
        return Array.from({ length: 24 }, (_, number) => make(number))
      })
      // Row by row in turn, as a file that mixes them would give them.
      const mixed: JsonObject[] = []
      for (let row = 0; row < 24; row++) mixed.push(...given.flatMap(list => list.slice(row, row + 1)))
      const { search, fetch, accessToken, provider } = await openTestProvider(t, mixed, { system: system.id, contract })
      assert.equal(provider.counts.documents, mixed.length)
      assert.equal(provider.counts.unreadable, 0)
      for (const [place, endpoint] of endpoints.entries()) {
        const { path, filters, sorts, catalogue, requester } = endpoint.contract
        const all = given[place] ?? []
        const idsOf = (list: readonly JsonObject[]): Json[] => list.flatMap(one => valuesAt(one, ['id']))
        const found = async (body: JsonObject) => {
          const answer = await search({ pageSize: 200, ...body }, 'autoridad', path)
          assert.equal(answer.status, 200, `${path} ${JSON.stringify(body)}: ${answer.text.slice(0, 200)}`)
          return idsOf(answer.body.results)
        }
        assert.deepEqual(await found({}), idsOf(all), path)
        for (const filter of filters) {
          const asked = new Map(
            all
              .slice(0, 8)
              .flatMap(document =>
                held(document, filter).flatMap(value =>
                  questions(filter, value).map(one => [JSON.stringify(one), one] as const),
                ),
              ),
          )
          assert.ok(asked.size > 0, `${path} ${filter.name} stands in no document of the test`)
          for (const value of asked.values()) {
            const expected = all.filter(document => matches(filter, held(document, filter), value))
            assert.deepEqual(
              await found({ query: named(filter.name, value) }),
              idsOf(expected),
              `${filter.name} ${JSON.stringify(value)}`,
            )
          }
          if (filter.reserved) await refusedToPublic(search, path, { query: named(filter.name, personRfc) })
          await refusedValues(search, endpoint.contract, filter)
        }
        for (const sort of sorts) {
          const { name, reserved } = sort
          for (const direction of ['asc', 'desc'] as const)
            assert.deepEqual(
              await found({ sort: named(name, direction) }),
              idsOf(orderOf(all, sort, direction)),
              `${name} ${direction}`,
            )
          if (reserved) await refusedToPublic(search, path, { sort: named(name, 'asc') })
        }
        const beside = await search({ rfcSolicitante: personRfc }, 'portal', path)
        assert.equal(beside.status, requester === 'beside-query' ? 200 : 400)
        const inside = await search({ query: { rfcSolicitante: personRfc } }, 'portal', path)
        assert.equal(inside.status, requester === 'in-query' ? 200 : 400)
        if (catalogue === undefined) continue
        const listed = await fetch(catalogue.path, {
          headers: { authorization: `Bearer ${await accessToken('portal')}` },
        })
        assert.deepEqual(
          listed.body,
          [0, 1, 2, 3]
            .map(institution)
            .sort((left, right) => new Intl.Collator('es').compare(JSON.stringify(left), JSON.stringify(right))),
        )
      }
    })
  }
}

type Search = Awaited<ReturnType<typeof openTestProvider>>['search']

const refusedToPublic = async (search: Search, path: string, body: JsonObject): Promise<void> => {
  const { status, text } = await search(body, 'portal', path)
  assert.equal(status, 401, `${path} ${Object.keys(body)}`)
  assert.doesNotMatch(text, new RegExp(personRfc))
}

const refusedValues = async (search: Search, { path }: EndpointContract, filter: ContractFilter): Promise<void> => {
  const status = async (value: Json) => (await search({ query: named(filter.name, value) }, 'autoridad', path)).status
  if (filter.match === 'range') {
    assert.equal(await status({}), 200)
    assert.equal(await status({ min: 2, max: 1 }), 422)
    assert.equal(await status({ min: Number.MAX_VALUE }), 200)
    for (const wrong of [1, '1', [1, 2], { min: '1' }, { max: 1.5 }, { min: null }, { $gt: 1 }, { min: 1, other: 2 }])
      assert.equal(await status(wrong), 400, JSON.stringify(wrong))
    return
  }
  assert.equal(await status({}), 400)
  if (filter.values === undefined) return
  const isNumber = filter.values.some(value => typeof value === 'number')
  assert.equal(await status(filter.match === 'any-of' ? [isNumber ? 99 : 'ninguno'] : 'ninguno'), 422)
  if (filter.match === 'any-of') assert.equal(await status([isNumber ? '1' : 1]), 400)
}
