import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { isObject, PlatformError, valueAt } from '@pdn/core'
import { type HarvestSummary, listQuarantine } from '@pdn/harvest'
import { temporaryFolder } from '@pdn/testing'
import { databaseText } from './database-text.ts'
import { openHostileProvider } from './hostile-provider.ts'
import { everyPath, hasHomes, plantedDocuments, plantedRefuse } from './planted-documents.ts'
import { type PlantedPublication, type PlantedStandard, plantedPublications } from './planted-standards.ts'
import { publicAnswers } from './public-answers.ts'
import { homePlants, plants, plantsIn } from './reserved-plants.ts'
import { openRoad, type Road } from './road.ts'
import { serveTiers } from './tiered-provider.ts'

const refusePlants = (text: string, where: string): void => assert.deepEqual(plantsIn(text), [], where)

const addsUp = ({ seen, stored, changed, unchanged, quarantined }: HarvestSummary): boolean =>
  seen === stored + changed + unchanged + quarantined

/** Looks for every plant in the whole database, in all that the platform answers, in its log and in its quarantine. */
const searchEverywhere = async (road: Road, every: number): Promise<{ answers: number; characters: number }> => {
  let [answers, characters] = [0, 0]
  for (const [table, text] of await databaseText(road.database)) {
    refusePlants(text, `table ${table}`)
    characters += text.length
  }
  for await (const { path, status, text } of publicAnswers(road, { every })) {
    assert.equal(status, 200, path)
    refusePlants(text, path)
    answers += 1
    characters += text.length
  }
  refusePlants(JSON.stringify(road.effects.lines), 'the log')
  for (const row of await listQuarantine(road.settings.pool, undefined, 10_000))
    refusePlants(JSON.stringify(row.issues), 'the listing of the quarantine')
  return { answers, characters }
}

/** How many of the plants these standards have places for. */
const sown = (standards: readonly PlantedStandard[]): number =>
  plants.length + (standards.some(hasHomes) ? homePlants.length : 0)

/** Serves planted documents from a file that bears a reserved value in its name. */
const servePlanted = async (t: TestContext, { system, contract, standards }: PlantedPublication) => {
  const rfc = plants.find(({ name }) => name === 'RFC plain')
  const file = join(await temporaryFolder(t), `expediente ${rfc?.text}.jsonl`)
  const documents = standards.flatMap(standard => [...plantedDocuments(standard, 2), ...plantedRefuse(standard)])
  await writeFile(file, documents.map(document => `${JSON.stringify(document)}\n`).join(''))
  return serveTiers(t, system.id, { file }, contract)
}

test('the plants can be found where nothing is cut: the control of the searches below', () => {
  for (const plant of [...plants, ...homePlants]) {
    assert.ok(plantsIn(JSON.stringify({ a: plant.text })).includes(plant.name), plant.name)
    assert.deepEqual(plantsIn('Nada que reservar: 2026-01-15, EXP/1, ABC010101AB1'), [])
  }
  for (const standard of plantedPublications.flatMap(({ standards }) => standards)) {
    const text = JSON.stringify(plantedDocuments(standard, 1))
    assert.equal(plantsIn(text).length, sown([standard]))
    assert.ok(everyPath(standard).length > (standard.system.id === 's6' ? 2000 : 140))
  }
})

/** Shifts of the plants over the many paths of these systems. */
const fewShifts: Readonly<Record<string, number>> = { s1: 10, s6: 6 }

/** Shifts of the plants over all paths: fewer where the versions of a system share their paths and plant them in turn. */
const shiftsOf = ({ system, standards }: PlantedPublication): number =>
  fewShifts[system.id] ?? Math.ceil(plants.length / standards.length)

for (const publication of plantedPublications) {
  const { name, system, contract, standards } = publication
  test(`${name}: a provider cuts for the public what it gives to those whom the law names`, async t => {
    const served = await servePlanted(t, publication)
    const whole = plantsIn((await served.everything('confidential')).join('\n'))
    assert.equal(whole.length, sown(standards), 'with the cut off, every plant would be found')
    for (const text of await served.everything('public')) refusePlants(text, 'the provider’s public answer')
    refusePlants(JSON.stringify([served.effects.lines, served.provider.counts]), 'the provider’s log and counts')
  })

  for (const tier of ['public', 'confidential'] as const) {
    test(`${name}: nothing reserved survives the harvest of a provider of ours, to a ${tier} client`, async t => {
      const served = await servePlanted(t, publication)
      const road = await openRoad(t)
      await road.connect('plantada', served, { system: system.id, contract, tier })
      const summary = await road.harvest('plantada')
      assert.ok(addsUp(summary) && summary.stored > 100)
      assert.equal(summary.leaks, 0, 'what a confidential client may see is no leak; a public one saw nothing')
      const cut = valueAt(await road.json('/api/v1/connections/plantada'), '/runs/0/cutPaths')
      const values = isObject(cut) ? Object.values(cut).reduce((sum: number, count) => sum + Number(count), 0) : 0
      if (tier === 'confidential') assert.ok(values > 500, `${values} values cut`)
      const { answers, characters } = await searchEverywhere(road, 50)
      t.diagnostic(
        `${summary.seen} documents, ${values} values cut; ${answers} answers, ${characters} characters searched`,
      )
    })
  }

  test(`${name}: nothing reserved survives the harvest of a provider that cuts nothing`, async t => {
    const provider = await openHostileProvider(t)
    const road = await openRoad(t)
    await road.connect('hostil', provider, { system: system.id, contract, tier: 'public' })
    const shifts = shiftsOf(publication)
    const sowings = standards.map(standard => {
      const documents = plantedDocuments(standard, shifts)
      return { standard, documents, refuse: plantedRefuse(standard) }
    })
    provider.endpoints = Object.fromEntries(
      sowings.map(({ standard, documents, refuse }) => [standard.contract.path, [...documents, ...refuse]]),
    )
    const first = await road.harvest('hostil')
    assert.ok(addsUp(first))
    assert.ok(first.leaks > 1000, `${first.leaks} leaks`)
    const refused = sowings.reduce((sum, { refuse }) => sum + refuse.length, 0)
    assert.ok(first.quarantined >= refused / 2, `${first.quarantined} of ${refused} quarantined`)
    // Later half of them are gone and the others are planted anew: versions, tombstones, changed paths.
    provider.endpoints = Object.fromEntries(
      sowings.map(({ standard, documents }) => [
        standard.contract.path,
        documents.slice(0, documents.length / 2).map((document, index) => ({
          ...document,
          ...standard.replanted(plants[index % plants.length]?.text ?? ''),
        })),
      ]),
    )
    const second = await road.harvest('hostil', { force: true })
    assert.ok(addsUp(second) && second.changed > 0 && second.removed > 0)
    const { answers, characters } = await searchEverywhere(road, 50)
    t.diagnostic(
      `${first.seen} documents, ${first.leaks} leaks, ${first.quarantined} quarantined, ${second.changed} changed; ` +
        `${answers} answers, ${characters} characters searched`,
    )
  })
}

/** Ways in which a provider puts reserved values where no document is. */
const badManners: Readonly<Record<string, (response: ServerResponse, path: string, text: string) => boolean>> = {
  'a refusal that quotes them': (response, path, text) => {
    if (path.startsWith('/oauth')) return false
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ code: text, message: text }))
    return true
  },
  'a token error that quotes them': (response, _path, text) => {
    const error = { error: text, error_description: text, message: text }
    response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify(error))
    return true
  },
  'a page that is no JSON': (response, path, text) => {
    if (path.startsWith('/oauth')) return false
    response.writeHead(200, { 'content-type': 'application/json' }).end(`{"results": [${text}`)
    return true
  },
  'a page of another shape': (response, path, text) => {
    if (path.startsWith('/oauth')) return false
    const page = { pagination: { page: text, totalRows: text, hasNextPage: text }, results: { [text]: text } }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(page))
    return true
  },
  'a failing server with its own words': (response, path, text) => {
    if (path.startsWith('/oauth')) return false
    response.writeHead(503, 'Ocupado', { 'content-type': 'text/html' }).end(`<h1>${text}</h1>`)
    return true
  },
  'a redirect to an address that holds them': (response, path, text) => {
    if (path.startsWith('/oauth')) return false
    response.writeHead(307, {
      location: `http://169.254.1.1/${encodeURIComponent(text)}?x=${encodeURIComponent(text)}`,
    })
    response.end()
    return true
  },
}

test('a provider that fails with reserved values in its words has none of them kept or told', async t => {
  const provider = await openHostileProvider(t)
  const road = await openRoad(t)
  for (const [index, [manner, misbehave]] of Object.entries(badManners).entries()) {
    for (const [place, { text }] of plants.filter((_, each) => each % 5 === index % 5).entries()) {
      const id = `falla-${index}-${place}`
      await road.connect(id, provider, { system: 's3', tier: 'public' })
      provider.misbehave = (response, path) => misbehave(response, path, text)
      await assert.rejects(road.harvest(id), error => {
        assert.ok(error instanceof PlatformError, manner)
        refusePlants(JSON.stringify([error.message, error.where, error.hint]), manner)
        return true
      })
    }
  }
  await searchEverywhere(road, 1)
})

test('a question for a reserved identifier is refused and not repeated', async t => {
  const road = await openRoad(t)
  for (const plant of plants.filter(({ type }) => type === 'rfc' || type === 'curp')) {
    const text = encodeURIComponent(plant.text)
    const answer = await road.get(`/api/v1/search?q=${text}`)
    assert.equal(answer.status, 400, plant.name)
    for (const path of [
      `/api/v1/search?q=${text}`,
      `/api/v1/search.csv?q=${text}`,
      `/buscar?q=${text}`,
      `/en/buscar?q=${text}`,
    ]) {
      const { status, text: told } = await road.get(path)
      assert.ok(status < 500)
      assert.deepEqual(plantsIn(told, [plant]), [], `${plant.name}: ${path.split('?')[0]}`)
    }
  }
  refusePlants(JSON.stringify(road.effects.lines), 'the log')
})
