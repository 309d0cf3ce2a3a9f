import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysBetween, foldForSearch, isObject, type JsonObject, joinPersonName, nameTokens, valueAt } from '@pdn/core'
import { sampleCountry } from './index.ts'

const country = sampleCountry({ seed: '7', today: '2026-10-31' })
const lines = [...country.truth()]

const ofType = (type: string): readonly JsonObject[] => lines.filter(line => line.type === type)
const objects = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

/** The documents of every record, by provider, version and id. */
const documents = new Map<string, JsonObject[]>()
for (const { provider, version, documents: all } of country.collections) {
  for (const document of all()) {
    const key = [provider.id, version, String(document.ocid ?? document.id)].join(' ')
    documents.set(key, [...(documents.get(key) ?? []), document])
  }
}

const keyOf = ({ provider, version, id }: JsonObject): string => [provider, version, id].join(' ')

const documentsOf = (place: JsonObject): readonly JsonObject[] =>
  documents.get(keyOf(place)) ?? assert.fail(`no record ${keyOf(place)}`)

/** The name that stands at a path of a record, in the last of its documents that has one there. */
const nameAt = (place: JsonObject): string => {
  for (const document of documentsOf(place).toReversed()) {
    const value = place.path === '' ? document : valueAt(document, String(place.path))
    if (typeof value === 'string') return value
    if (!isObject(value)) continue
    const { nombre, nombres = nombre, primerApellido, segundoApellido } = value
    return joinPersonName({
      given: String(nombres),
      surname1: String(primerApellido),
      surname2: segundoApellido === undefined ? undefined : String(segundoApellido),
    })
  }
  return assert.fail(`nobody at ${keyOf(place)} ${String(place.path)}`)
}

const nameDefects = new Set(
  'name-in-capitals accents-lost typo abbreviation order-swapped second-surname-missing particle-lost stray-spaces'.split(
    ' ',
  ),
)

const spoiled = new Map(
  ofType('defect')
    .filter(({ defect }) => nameDefects.has(String(defect)))
    .map(line => [keyOf(line), line] as const),
)

test('every record that a person is said to stand in names that person, but where a spoiled name is told of', () => {
  let [right, respelled] = [0, 0]
  for (const person of ofType('person')) {
    for (const place of objects(person.records)) {
      const written = nameAt(place)
      if (written === person.name) {
        right += 1
        continue
      }
      const defect = spoiled.get(keyOf(place))
      assert.equal(defect?.intended, person.name, `${keyOf(place)}: ${String(defect?.defect)}`)
      respelled += 1
    }
  }
  assert.ok(right > 15_000 && respelled > 1000, `${right} ${respelled}`)
})

test('every company stands where it is said to stand, under its own name', () => {
  for (const company of ofType('company')) {
    for (const place of objects(company.records)) assert.equal(nameAt(place), company.name)
  }
})

test('namesakes share all words of a name and are others; nobody has two lines', () => {
  const people = new Map(ofType('person').map(person => [String(person.person), person]))
  assert.equal(people.size, ofType('person').length)
  let namesakes = 0
  for (const person of people.values()) {
    for (const other of texts(person.namesakes)) {
      assert.notEqual(other, person.person)
      assert.equal(foldForSearch(String(people.get(other)?.name)), foldForSearch(String(person.name)))
      namesakes += 1
    }
  }
  assert.ok(namesakes > 50, String(namesakes))
})

test('posts follow each other in time, and superiors serve meanwhile', () => {
  const officials = new Map(
    ofType('person')
      .filter(({ posts }) => posts !== undefined)
      .map(person => [String(person.person), objects(person.posts)]),
  )
  assert.ok(officials.size > 1500)
  let moves = 0
  for (const posts of officials.values()) {
    for (const [at, post] of posts.entries()) {
      const [next] = posts.slice(at + 1)
      assert.equal(post.until === undefined && next !== undefined, false)
      if (next !== undefined) {
        moves += 1
        assert.ok(String(post.until) < String(next.from))
      }
      const superior = officials.get(String(post.superior))?.at(0)
      if (superior === undefined) continue
      assert.equal(superior.institution, post.institution)
      assert.ok(String(superior.from) <= String(post.from) || String(post.from) < '2015')
    }
  }
  assert.ok(moves > 300)
})

test('each defect is where it is said to be, and what was intended tells it apart', () => {
  for (const line of ofType('defect')) {
    const [document] = documentsOf(line)
    if (line.defect === 'duplicate') {
      const original = documentsOf({ ...line, id: line.intended })[0]
      assert.deepEqual({ ...document, id: line.intended }, original)
    } else if (!nameDefects.has(String(line.defect)))
      assert.notDeepEqual(valueAt(document ?? {}, String(line.path)), line.intended, keyOf(line))
  }
})

test('a typo is one slip: the words of the name differ in one', () => {
  let typos = 0
  for (const line of ofType('defect').filter(({ defect }) => defect === 'typo')) {
    const intended = nameTokens(String(line.intended))
    const written = new Set(nameTokens(nameAt(line)))
    const missing = intended.filter(word => !written.has(word))
    assert.ok(missing.length <= 1, `${missing.length} words of a name differ`)
    typos += missing.length
  }
  assert.ok(typos > 100)
})

test('defects are about as frequent as their shares say, and the counts are those of the lines', () => {
  const [settings] = ofType('country')
  const [counts] = ofType('counts')
  const shares = isObject(settings?.defectShares) ? settings.defectShares : {}
  const planted = isObject(counts?.defects) ? counts.defects : {}
  for (const name of Object.keys(shares)) {
    const lines = ofType('defect').filter(({ defect }) => defect === name)
    assert.equal(planted[name], lines.length, name)
    assert.ok(lines.length > 0, name)
  }
  const capitals = ofType('defect').filter(
    ({ defect, version }) => defect === 'name-in-capitals' && version === 's3-servidores-1.1',
  ).length
  assert.ok(capitals > 1700 * 0.09 && capitals < 1700 * 0.15, String(capitals))
})

/** A debarment's days, where a record tells of one. */
const debarmentOf = (id: string): { from: string; until: string } => {
  const [document] = documents.get(`anticorrupcion-anahuac s3-particulares-1.1 ${id}`) ?? []
  const days = ['/inhabilitacion/fechaInicial', '/inhabilitacion/fechaFinal'].map(path =>
    String(valueAt(document ?? {}, path)),
  )
  const [from = '', until = ''] = days.sort()
  return { from, until }
}

const processOf = (ocid: string): readonly JsonObject[] =>
  [...documents].filter(([key]) => key.endsWith(` ocds-1.1 ${ocid}`)).flatMap(([, releases]) => releases)

test('debarred suppliers are awarded contracts while they are debarred', () => {
  const planted = ofType('anomaly').filter(({ anomaly }) => anomaly === 'debarred-supplier')
  assert.ok(planted.length > 50)
  let awarded = 0
  for (const { parts } of planted) {
    const [company, sanction = '', ocid = ''] = texts(parts)
    const name = ofType('company').find(line => line.company === company)?.name
    const { from, until } = debarmentOf(sanction)
    const awards = processOf(ocid).flatMap(release => objects(release.awards))
    for (const award of awards) {
      assert.equal(objects(award.suppliers)[0]?.name, name)
      const day = String(award.date).slice(0, 10)
      assert.ok(from <= day && day <= until, `${ocid} awarded ${day}, debarred ${from} to ${until}`)
      awarded += 1
    }
  }
  assert.ok(awarded > 50)
})

test('split purchases are direct ones of one buyer from one supplier within days, each under the limit', () => {
  const sets = Map.groupBy(
    ofType('anomaly').filter(({ anomaly }) => anomaly === 'split-purchase'),
    ({ parts }) => {
      const [buyer, supplier, ocid = ''] = texts(parts)
      return [buyer, supplier, ocid.slice(0, -6), Math.floor(Number(ocid.slice(-6)) / 97)].join(' ')
    },
  )
  assert.ok([...sets.values()].filter(({ length }) => length === 3).length > 50)
  for (const planted of sets.values()) {
    const releases = planted.flatMap(({ parts }) => processOf(texts(parts)[2] ?? '').slice(0, 1))
    const days = releases.map(release => String(valueAt(release, '/tender/tenderPeriod/startDate')).slice(0, 10)).sort()
    // A period that was reversed by intent is one of two days.
    assert.ok(daysBetween(days[0] ?? '', days.at(-1) ?? '') <= 4, days.join())
    for (const release of releases) {
      assert.equal(valueAt(release, '/tender/procurementMethod'), 'direct')
      const cost = objects(valueAt(release, '/tender/items')).reduce(
        (sum, item) => sum + Number(item.quantity) * Number(valueAt(item, '/unit/value/amount')),
        0,
      )
      assert.ok(cost > 100_000 && cost < 250_000, String(cost))
    }
  }
})

test('officials answer for purchases from companies that they own', () => {
  const companies = new Map(ofType('company').map(line => [line.company, line]))
  const people = new Map(ofType('person').map(line => [line.person, line]))
  const planted = ofType('anomaly').filter(({ anomaly }) => anomaly === 'official-owns-supplier')
  assert.ok(planted.length > 20)
  for (const { parts } of planted) {
    const [person, company, ocid = ''] = texts(parts)
    const owners = companies.get(company)?.owners
    if (owners !== undefined) assert.ok(texts(owners).includes(String(person)))
    const contact = valueAt(processOf(ocid)[0] ?? {}, '/parties/0/contactPoint/name')
    const respelled = [...documents.keys()].some(key => key.endsWith(ocid) && spoiled.has(key))
    if (!respelled) assert.equal(contact, people.get(person)?.name)
  }
})
