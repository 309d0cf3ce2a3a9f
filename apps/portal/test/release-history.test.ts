import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Queries } from '@pdn/queries'
import { servePortal } from './portal-server.ts'
import { sampleQueries } from './sample-queries.ts'

const queries = sampleQueries()
const process =
  queries.all.find(({ view, parts }) => view.system === 's6' && view.state === 'live' && parts.length > 2) ??
  assert.fail('no process of the sample has three releases')
const [part] = process.parts
assert.ok(part !== undefined)
const { id } = process.view

/** The first release again under another id, and a compiled release beside both. */
const retold = [
  part,
  { ...part, arrival: 98, sourceId: 'again', document: { ...part.document, id: 'again' } },
  { ...part, arrival: 99, sourceId: 'all', document: { ...part.document, id: 'all', tag: ['compiled'] } },
]

const planted: Queries = {
  ...queries,
  parts: async (system, asked) => {
    if (asked === id) return queries.parts(system, asked)
    return asked === other?.view.id ? retold : []
  },
}
const [other, emptied] = queries.all.filter(({ view }) => view.system === 's6' && view.id !== id)
assert.ok(other !== undefined && emptied !== undefined)
const portal = await servePortal({ after }, planted)

const page = async (address: string): Promise<string> => {
  const answer = await fetch(`${portal}${address}`)
  assert.equal(answer.status, 200, address)
  return answer.text()
}

/** The text of the part that tells releases, without its marks; undefined where there is none. */
const releasesIn = (html: string): string | undefined => {
  const section = /<section class="changes releases".*?<\/section>/s.exec(html)?.[0]
  return section
    ?.replaceAll(/<summary>/g, '\n§ ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s*\n\s*/g, '\n')
    .replaceAll(/ +/g, ' ')
}

test('the page of a process tells its releases, newest first, and what each changed', async () => {
  const text = releasesIn(await page(`/contrataciones/${id}`)) ?? assert.fail('no releases are told')
  assert.match(text, /Entregas y qué cambió cada una/)
  assert.match(text, new RegExp(`en ${process.parts.length} entregas`))
  const releases = text.split('§').slice(1)
  assert.equal(releases.length, process.parts.length)
  assert.match(releases.at(-1) ?? '', /Planeación|Licitación/)
  assert.match(releases.at(-1) ?? '', /Con esta entrega empieza el procedimiento\./)
  assert.match(releases[0] ?? '', /Contrato|Adjudicación|Modificación/)
  assert.match(releases[0] ?? '', /\d+ cambios?/)
  assert.match(releases[0] ?? '', /Antes Después/)
  // The date of a release stands beside it, and is no change.
  assert.doesNotMatch(text, /Última publicación/)
  assert.doesNotMatch(text, /\{\w+\}/)
})

test('the same is told in English, with the record to take away', async () => {
  const html = await page(`/en/contrataciones/${id}`)
  const text = releasesIn(html) ?? assert.fail('no releases are told')
  assert.match(text, new RegExp(`published in ${process.parts.length} releases`))
  assert.match(text, /The process begins with this release\./)
  assert.ok(html.includes(`href="/api/v1/records/s6/${id}/ocds"`))
  assert.ok(html.includes(`href="/api/v1/records/s6/${id}/releases"`))
})

test('a release that changes nothing says so, and a compiled one beside plain ones is set aside', async () => {
  const text = releasesIn(await page(`/contrataciones/${other.view.id}`)) ?? assert.fail('no releases are told')
  const [compiled, again, first] = text.split('§').slice(1)
  assert.match(compiled ?? '', /se deja aparte/)
  assert.match(again ?? '', /no cambió nada/)
  assert.match(first ?? '', /empieza el procedimiento/)
})

test('nothing of it stands on the page of a record without releases, or of an earlier version', async () => {
  const sanction = queries.all.find(({ view }) => view.system === 's3') ?? assert.fail('no sanction')
  const corrected =
    queries.all.find(({ view }) => view.system === 's6' && view.version === 2) ?? assert.fail('none corrected')
  for (const address of [
    `/sancionados/${sanction.view.id}`,
    `/contrataciones/${emptied.view.id}`,
    `/contrataciones/${corrected.view.id}?version=1`,
  ]) {
    assert.equal(releasesIn(await page(address)), undefined, address)
  }
})
