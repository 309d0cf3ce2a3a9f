import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type JsonObject, parseCurp, parseRfc, valueAt } from '@pdn/core'
import { sampleCountry } from '../index.ts'

const country = sampleCountry({ seed: 'anahuac', today: '2026-11-21' })
const lines = [...country.truth()]
const ofType = (type: string): readonly JsonObject[] => lines.filter(line => line.type === type)
const objects = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0)

const documents = new Map<string, JsonObject>()
for (const collection of country.collections.filter(({ system }) => system === 's1')) {
  for (const document of collection.documents()) documents.set(String(document.id), document)
}

const documentOf = (id: unknown): JsonObject => documents.get(String(id)) ?? assert.fail(`no declaration ${String(id)}`)

/** What was spoiled in each declaration. */
const spoiledPaths = Map.groupBy(
  ofType('defect').filter(({ version }) => version === 's1-declaraciones-2.0'),
  ({ id }) => String(id),
)

/** True where something in a part of a declaration is not what was meant. */
const isSpoiled = (id: unknown, part: RegExp): boolean =>
  (spoiledPaths.get(String(id)) ?? []).some(({ path }) => part.test(String(path)))

const people = /datosGenerales|datosPareja|Dependiente|^\/declaracion\/situacionPatrimonial$/
const figures = /ingresos|bienes|vehiculos|inversiones|adeudos|^\/declaracion\/situacionPatrimonial$/

const section = (document: JsonObject, name: string): JsonObject => {
  const found = valueAt(document, `/declaracion/situacionPatrimonial/${name}`)
  return isObject(found) ? found : {}
}

const amount = (holder: unknown, name: string): number =>
  isObject(holder) && isObject(holder[name]) ? Number(holder[name].valor) : 0

/** The belongings that a declaration tells of, by their lists. */
const belongings = (document: JsonObject): readonly JsonObject[] => [
  ...objects(section(document, 'bienesInmuebles').bienInmueble),
  ...objects(section(document, 'vehiculos').vehiculo),
  ...objects(section(document, 'bienesMuebles').bienMueble),
]

const isGone = ({ tipoOperacion }: JsonObject): boolean => tipoOperacion === 'BAJA'
const value = (one: JsonObject): number => amount(one, 'valorAdquisicion')

const balanceOf = (one: JsonObject): number => {
  const [name = ''] = Object.keys(one).filter(key => key.startsWith('saldo'))
  return amount(one, name)
}

/** What a declaration says the household is worth. */
const worth = (document: JsonObject): number =>
  sum(
    belongings(document).filter(one => !isGone(one)),
    value,
  ) +
  sum(objects(section(document, 'inversiones').inversion), balanceOf) -
  sum(objects(section(document, 'adeudos').adeudo), balanceOf)

const isGift = ({ formaAdquisicion, tipoOperacion }: JsonObject): boolean =>
  tipoOperacion === 'AGREGAR' && isObject(formaAdquisicion) && formaAdquisicion.clave !== 'CPV'

/** All income that a declaration tells of since the one before, which stood on a day. */
const incomeSince = (document: JsonObject, since: string, on: string): number => {
  const incomes = section(document, 'ingresos')
  const ofTime = amount(incomes, 'totalIngresosAnualesNetos') + amount(incomes, 'totalIngresosConclusionNetos')
  const tellsYearBefore = since < `${Number(on.slice(0, 4)) - 1}-12-31`
  return (
    ofTime + (tellsYearBefore ? amount(section(document, 'actividadAnualAnterior'), 'totalIngresosNetosAnuales') : 0)
  )
}

/** Each declaration in full with the one just before it, both as they were meant. */
const pairs = ofType('estate').flatMap(line => {
  const last = ofType('estate').find(
    ({ person, tenure, on, full }) =>
      person === line.person && tenure === line.tenure && on === line.since && full === true,
  )
  if (last === undefined || line.full !== true || isSpoiled(line.id, figures) || isSpoiled(last.id, figures)) return []
  const [before, document] = [documentOf(last.id), documentOf(line.id)]
  const gone = sum(belongings(document).filter(isGone), value)
  const gifts = sum(belongings(document).filter(isGift), value)
  const income = incomeSince(document, String(line.since), String(line.on))
  return [
    {
      line,
      last,
      before,
      document,
      gone,
      gifts,
      income,
      livedOn: income + gifts - gone - (worth(document) - worth(before)),
    },
  ]
})

test('what a household has grows by what comes in and shrinks by what is spent, to the peso', () => {
  for (const { line, last } of pairs) {
    const [was, is] = [last, line].map(one => Number(one.belongings) + Number(one.money) - Number(one.debts))
    const flows = Number(line.income) + Number(line.gifts) - Number(line.disposed) - Number(line.spent)
    assert.equal(is, Number(was) + flows + Number(line.unexplained), String(line.id))
  }
  assert.ok(pairs.length > 600, String(pairs.length))
})

test('declarations say of themselves what is true: worth, income, gifts, and what is gone', () => {
  for (const { line, document, gone, gifts, income } of pairs) {
    assert.equal(worth(document), Number(line.belongings) + Number(line.money) - Number(line.debts), String(line.id))
    assert.deepEqual([income, gifts, gone], [line.income, line.gifts, line.disposed], String(line.id))
  }
})

test('growth that nothing explains is found by adding up the declarations, where it was planted and nowhere else', () => {
  const planted = ofType('anomaly').filter(({ anomaly }) => anomaly === 'unexplained-growth')
  const wanted = new Set(planted.map(({ parts }) => texts(parts)[1]))
  const comparable = new Set(pairs.map(({ line }) => String(line.id)))
  const found = pairs.filter(({ livedOn }) => livedOn < 0).map(({ line }) => String(line.id))
  assert.deepEqual(new Set(found), new Set([...wanted].filter(id => comparable.has(String(id)))))
  assert.ok(found.length >= 10, String(found.length))
})

test('totals are the sums of their parts', () => {
  for (const document of documents.values()) {
    if (isSpoiled(document.id, figures)) continue
    const incomes = section(document, 'ingresos')
    const named = (start: string, end: string): number =>
      amount(incomes, Object.keys(incomes).find(name => name.startsWith(start) && name.endsWith(end)) ?? '')
    const sources = [
      'actividadIndustrialComercialEmpresarial',
      'actividadFinanciera',
      'serviciosProfesionales',
      'enajenacionBienes',
      'otrosIngresos',
    ]
    const [pay, other] = [named('remuneracion', 'CargoPublico'), named('otrosIngresos', 'Total')]
    assert.equal(
      sum(sources, name => amount(incomes[name], 'remuneracionTotal')),
      other,
    )
    for (const source of sources.map(name => incomes[name]).filter(isObject)) {
      const parts = objects(Object.values(source).find(Array.isArray))
      assert.equal(
        sum(parts, part => amount(part, 'remuneracion')),
        amount(source, 'remuneracionTotal'),
      )
    }
    assert.equal(pay + other, named('ingreso', 'NetoDeclarante'))
    assert.equal(pay + other + named('ingreso', 'NetoParejaDependiente'), named('totalIngresos', 'Netos'))
  }
})

/** What tells a house or a car apart in two declarations, with all that must not change of it. */
const facts = ({ tipoOperacion: _operation, motivoBaja: _reason, ...others }: JsonObject): string =>
  JSON.stringify(others)

test('what is kept keeps its facts; what is new was not told before; what is gone was', () => {
  let [kept, added, gone] = [0, 0, 0]
  for (const { before, document } of pairs) {
    const known = new Set(
      belongings(before)
        .filter(one => !isGone(one))
        .map(facts),
    )
    for (const one of belongings(document)) {
      const isNew = one.tipoOperacion === 'AGREGAR'
      assert.equal(known.has(facts(one)), !isNew, String(document.id))
      if (isNew) added += 1
      else if (isGone(one)) gone += 1
      else kept += 1
    }
    const left = new Set(belongings(document).map(facts))
    for (const one of known) assert.ok(left.has(one), String(document.id))
  }
  assert.ok(kept > 1000 && added > 60 && gone > 30, `${kept} ${added} ${gone}`)
})

test('each declaration is filed when the law asks: within sixty days of a change of office, in May for the year before', () => {
  const count = { INICIAL: 0, MODIFICACIÓN: 0, CONCLUSIÓN: 0 }
  for (const line of ofType('estate')) {
    if (isSpoiled(line.id, /metadata/)) continue
    const metadata = valueAt(documentOf(line.id), '/metadata')
    if (!isObject(metadata)) assert.fail()
    const [filed, on] = [String(metadata.actualizacion).slice(0, 10), String(line.on)]
    const days = (Date.parse(filed) - Date.parse(on)) / 86_400_000
    const type = metadata.tipo
    assert.ok(type === 'INICIAL' || type === 'MODIFICACIÓN' || type === 'CONCLUSIÓN')
    count[type] += 1
    if (type === 'MODIFICACIÓN') assert.equal(filed.slice(0, 7), `${Number(on.slice(0, 4)) + 1}-05`)
    else assert.ok(days > 0 && days < 60, `${days}`)
    const day = section(documentOf(line.id), 'datosEmpleoCargoComision').fechaTomaPosesion
    // A conclusion has there the day of leaving, which is the one that it tells of.
    if (type === 'CONCLUSIÓN' && !isSpoiled(line.id, /fechaTomaPosesion/)) assert.equal(day, on, String(line.id))
    assert.equal(metadata.declaracionCompleta, line.full)
    assert.equal(Object.keys(section(documentOf(line.id), 'bienesInmuebles')).length > 0, line.full)
  }
  assert.ok(count.INICIAL > 50 && count.CONCLUSIÓN > 30 && count.MODIFICACIÓN > 1200, JSON.stringify(count))
})

test('missing declarations leave a gap of a year, and some were sanctioned for it', () => {
  const planted = ofType('anomaly').filter(({ anomaly }) => anomaly === 'missing-declaration')
  const sanctions = new Set<unknown>()
  for (const { provider, version, documents: all } of country.collections) {
    if (provider.id !== 'anticorrupcion-anahuac' || version !== 's3-servidores-1.1') continue
    for (const document of all()) if (valueAt(document, '/tipoFalta/clave') !== undefined) sanctions.add(document.id)
  }
  let sanctioned = 0
  for (const { parts } of planted) {
    const [person, year, , sanction] = texts(parts)
    const told = ofType('estate').filter(line => line.person === person)
    assert.ok(told.every(({ on }) => on !== `${year}-12-31`))
    assert.ok(
      told.some(({ on }) => String(on) < `${year}-12-31`) && told.some(({ since }) => since === `${year}-12-31`),
    )
    if (sanction !== undefined) assert.ok(sanctions.has(sanction), sanction)
    sanctioned += sanction === undefined ? 0 : 1
  }
  assert.ok(planted.length > 15 && sanctioned > 5, `${planted.length} ${sanctioned}`)
})

test('conflicts of interest: the company won a contract for which the official answered; it is declared, hidden or the partner’s', () => {
  const companies = new Map(ofType('company').map(line => [line.company, line]))
  const people = new Map(ofType('person').map(line => [line.person, line]))
  const places = (line: JsonObject | undefined, id: string, role: string): number =>
    objects(line?.records).filter(place => place.id === id && place.role === role).length
  const counts: Record<string, number> = {}
  for (const { anomaly, parts } of ofType('anomaly')) {
    const all = texts(parts)
    const [id = '', ocid = '', company] = all.toReversed()
    if (anomaly === 'declared-conflict' || anomaly === 'hidden-conflict' || anomaly === 'partner-owns-supplier') {
      counts[anomaly] = (counts[anomaly] ?? 0) + 1
      const owner = anomaly === 'partner-owns-supplier' ? all[1] : all[0]
      assert.ok(texts(companies.get(company)?.owners).includes(String(owner)))
      assert.equal(places(companies.get(company), ocid, 'supplier'), 1, ocid)
      assert.equal(places(people.get(all[0]), ocid, 'contact'), 1, ocid)
      assert.equal(places(people.get(all[0]), id, 'declarant'), 1, id)
      assert.equal(places(companies.get(company), id, 'share'), anomaly === 'declared-conflict' ? 1 : 0)
      assert.equal(places(companies.get(company), id, 'partner-share'), anomaly === 'partner-owns-supplier' ? 1 : 0)
    }
  }
  assert.ok((counts['declared-conflict'] ?? 0) > 3 && (counts['hidden-conflict'] ?? 0) > 1, JSON.stringify(counts))
  assert.ok((counts['partner-owns-supplier'] ?? 0) > 8)
})

test('several declarants bear one name; their keys tell them apart', () => {
  const keys = new Map<string, Set<string>>()
  for (const document of documents.values()) {
    if (isSpoiled(document.id, people)) continue
    const { nombre, primerApellido, segundoApellido, curp } = section(document, 'datosGenerales')
    const name = [nombre, primerApellido, segundoApellido].join(' ')
    keys.set(name, (keys.get(name) ?? new Set()).add(String(curp)))
  }
  const shared = [...keys.values()].filter(({ size }) => size > 1)
  assert.ok(shared.length >= 4, String(shared.length))
})

test('reserved keys of declarants and of their families are of valid form, of minors too', () => {
  let minors = 0
  for (const document of documents.values()) {
    if (isSpoiled(document.id, people)) continue
    const general = section(document, 'datosGenerales')
    const { rfc, homoClave } = isObject(general.rfc) ? general.rfc : {}
    const family = [
      section(document, 'datosPareja'),
      ...objects(section(document, 'datosDependienteEconomico').dependienteEconomico),
    ]
    const keyed = [
      { curp: general.curp, rfc: `${String(rfc)}${String(homoClave)}` },
      ...family.filter(({ curp }) => curp !== undefined),
    ]
    for (const one of keyed) {
      const [curp, tax] = [parseCurp(String(one.curp)), parseRfc(String(one.rfc))]
      assert.ok(curp?.checkDigit === 'valid' && tax?.checkDigit === 'valid' && tax.type === 'person')
      assert.equal(tax.birthOrFounding, curp.birthDate.slice(2).replaceAll('-', ''))
      if (curp.birthDate >= '2008-11-21') minors += 1
    }
  }
  assert.ok(minors > 500, String(minors))
})

test('later, declarations are corrected in place, and some are reserved whole', () => {
  for (const collection of country.collections.filter(
    ({ provider, system }) => system === 's1' && provider.level === 'state',
  )) {
    const { put, remove } = collection.later()
    assert.ok(put.length >= 8 && remove.length >= 3, `${put.length} ${remove.length}`)
    for (const id of remove) assert.ok(documents.has(id))
    for (const document of put) {
      const before = documentOf(document.id)
      assert.notDeepEqual(document, before)
      assert.deepEqual(document.metadata, before.metadata)
      assert.equal(document['pdn:synthetic'], true)
    }
  }
})
