import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldForFilter, isObject, type Json, type JsonObject } from '@pdn/core'
import { type ContractFilter, type ContractSort, type EndpointContract, systems } from '@pdn/systems'
import { companyRfc, openTestProvider, personCurp, personRfc, sanction } from '../test-provider.ts'

const institution = (number: number): JsonObject => ({
  nombre: ['Secretaría de Pruebas', 'Ñandú, Instituto', 'Órgano Árbol', 'nube'][number % 4] ?? '',
  siglas: `I${number % 4}`,
  clave: `C${number % 4}`,
})

const names = ['Ana', 'Ñusta', 'Óscar', 'nora', 'Zoé', 'andrés', 'Árbol', 'María José']
const surnames = ['Peña', 'Pérez', 'Núñez', 'Zúñiga', 'de la O', 'Álvarez']

const person = (number: number): JsonObject => ({
  nombres: names[number % names.length] ?? '',
  primerApellido: surnames[number % surnames.length] ?? '',
  ...(number % 3 === 0 ? {} : { segundoApellido: surnames[(number * 5) % surnames.length] ?? '' }),
  rfc: personRfc,
  curp: personCurp,
})

/** A person of version 2, under whichever name a standard has for the given ones. */
const recordPerson = (number: number, given: JsonObject): JsonObject => {
  const { nombres: _, ...others } = person(number)
  return { ...others, ...given }
}

const servantRecord = (id: string, number: number): JsonObject => ({
  id,
  datosGenerales: recordPerson(number, { nombres: names[number % names.length] ?? '', sexo: 'MUJER' }),
  empleoCargoComision: { nombreEntePublico: institution(number).nombre ?? '' },
  tipoSancion: [{ clave: 'INHABILITACION' }],
})

/** Invented documents as each version writes them; every endpoint that is published must have some. */
const documents: Readonly<Record<string, (number: number) => JsonObject>> = {
  's1-declaraciones-2.0': number => declaration(number),
  's1-declaraciones-1.0': number => ({
    id: `DF${number}`,
    metadata: { actualizacion: '2018-05-20T12:00:00Z', institucion: 'Secretaría de Pruebas' },
    informacion_personal: {
      informacion_general: { nombres: names[number % names.length] ?? '', primer_apellido: 'Peña', rfc: personRfc },
    },
  }),
  's2-spic-1.1': number => ({
    id: `O${number}`,
    fechaCaptura: '2025-01-02T03:04:05Z',
    ...person(number),
    institucionDependencia: institution(number),
    puesto: { nombre: `Puesto ${number % 5}`, nivel: '11' },
    tipoProcedimiento: [
      { clave: 1 + (number % 5), valor: 'x' },
      { clave: 1 + ((number + 2) % 5), valor: 'x' },
    ],
  }),
  's2-spic-1.0': number => ({
    id: `OE${number}`,
    nombres: names[number % names.length] ?? '',
    primer_apellido: 'Peña',
    rfc: personRfc,
    institucion_dependencia: institution(number),
    tipo_procedimiento: [1],
  }),
  's3-particulares-1.0': number => ({
    id: `PE${number}`,
    particular_sancionado: {
      nombre_razon_social: `${names[number % names.length]} ${number} SA DE CV`,
      rfc: companyRfc,
    },
    tipo_sancion: ['I'],
  }),
  's3-contratistas-1.0': number => ({
    // The draft has no ids; whose source gives one all the same is asked for by it.
    id: `CE${number}`,
    numero_expediente: `CE-EXP-${number}`,
    nombre_razon_social: `${names[number % names.length]} ${number}`,
    rfc: personRfc,
    tipo_sancion: ['M'],
  }),
  's3-servidores-1.0': number => ({
    id: `SE${number}`,
    servidor_publico_sancionado: {
      nombres: names[number % names.length] ?? '',
      primer_apellido: 'Peña',
      rfc: personRfc,
      curp: personCurp,
    },
    tipo_falta: ['AG'],
    tipo_sancion: ['I'],
  }),
  's3-particulares-1.1': number =>
    sanction(
      `P${number}`,
      `${names[number % names.length]} ${number} SA DE CV`,
      {
        institucionDependencia: institution(number),
        expediente: `EXP-${number}`,
        tipoSancion: [{ clave: number % 2 === 0 ? 'I' : 'M', valor: 'x' }],
      },
      number % 2 === 0 ? { rfc: companyRfc } : { tipoPersona: 'F', rfc: personRfc },
    ),
  's3-servidores-1.1': number => ({
    id: `S${number}`,
    fechaCaptura: '2025-01-02T03:04:05Z',
    institucionDependencia: institution(number),
    servidorPublicoSancionado: { ...person(number), puesto: 'Puesto' },
    autoridadSancionadora: 'Órgano Interno',
    tipoFalta: { clave: 'AG', valor: 'ADMINISTRATIVA GRAVE' },
    tipoSancion: [{ clave: ['I', 'S', 'D'][number % 3] ?? 'I', valor: 'x' }],
    causaMotivoHechos: 'Texto inventado.',
  }),
  's2-servidores-2': number => ({
    id: `OR${number}`,
    ejercicio: 2025,
    datosGenerales: recordPerson(number, { nombre: names[number % names.length] ?? '' }),
    empleoCargoComision: { nombreEntePublico: institution(number).nombre ?? '' },
    tipoProcedimiento: 'DICTAMEN_VALUATORIO',
  }),
  's3-graves-2': number => ({
    ...servantRecord(`SG${number}`, number),
    faltaCometida: [{ clave: ['PECULADO', 'NEPOTISMO', 'ABUSO_FUNCIONES'][number % 3] ?? '' }],
  }),
  's3-no-graves-2': number => ({
    ...servantRecord(`SN${number}`, number),
    faltaCometida: [{ clave: ['CUMPLIR_FUNCIONES', 'OTRO', 'CAUSAR_DANOS_HACIENDA'][number % 3] ?? '' }],
  }),
  's3-fisicas-2': number => ({
    id: `PF${number}`,
    datosGenerales: recordPerson(number, { nombres: names[number % names.length] ?? '', tipoDomicilio: 'x' }),
    tipoSancion: [{ clave: 'INHABILITACION' }],
  }),
  's3-morales-2': number => ({
    id: `PM${number}`,
    datosGenerales: { nombreRazonSocial: `${names[number % names.length]} ${number} SA DE CV`, rfc: companyRfc },
    tipoSancion: [{ clave: 'INHABILITACION' }],
  }),
  'ocds-1.1': number => ({
    ocid: `ocds-0prueb-${number}`,
    id: `r${number}`,
    date: '2025-01-01T00:00:00Z',
    tag: ['tender'],
    initiationType: 'tender',
    buyer: { id: 'b', name: String(institution(number).nombre) },
    tender: {
      id: `t${number}`,
      title: `Obra ${number % 4}`,
      procurementMethod: ['open', 'selective', 'limited', 'direct'][number % 4] ?? 'open',
      numberOfTenderers: number % 3,
      tenderPeriod: {
        startDate: `2024-0${1 + (number % 6)}-01T00:00:00Z`,
        endDate: `2024-0${2 + (number % 6)}-01T00:00:00Z`,
      },
      items: [{ id: 'i', description: `Partida ${names[number % names.length]}` }],
    },
    awards: [
      {
        id: 'a',
        title: `Fallo ${names[number % names.length]}`,
        status: number % 2 === 0 ? 'active' : 'pending',
        suppliers: [{ id: 's', name: `Proveedora ${number % 5} SA DE CV` }],
      },
    ],
    contracts: [
      { id: 'c', awardID: 'a', title: `Contrato ${number % 3}`, items: [{ id: 'j', description: 'Cemento' }] },
    ],
  }),
}

const declaration = (number: number): JsonObject => {
  const [type, income] = declarationIncomes[number % 3] ?? ['INICIAL', 'ingresoMensualNetoDeclarante']
  const property = (size: number): JsonObject => ({
    titular: [{ clave: 'DEC', valor: 'DECLARANTE' }],
    superficieTerreno: { valor: 80 + size * 7, unidad: 'm2' },
    superficieConstruccion: { valor: 60 + size * 5, unidad: 'm2' },
    formaAdquisicion: { clave: ['CPV', 'HRN', 'DNC'][size % 3] ?? 'CPV', valor: 'x' },
    valorAdquisicion: { valor: 900_000 + size * 1001, moneda: 'MXN' },
  })
  return {
    id: `D${number}`,
    metadata: { tipo: type, institucion: 'Secretaría de Pruebas', actualizacion: '2025-05-02T03:04:05Z' },
    declaracion: {
      situacionPatrimonial: {
        datosGenerales: recordPerson(number, { nombre: names[number % names.length] ?? '' }),
        datosCurricularesDeclarante: {
          escolaridad: ['LIC', 'MAE', 'BCH']
            .slice(0, 1 + (number % 3))
            .map(clave => ({ nivel: { clave, valor: 'x' } })),
        },
        datosEmpleoCargoComision: {
          nombreEntePublico: institution(number).nombre ?? '',
          empleoCargoComision: `Puesto ${number % 5}`,
          nivelOrdenGobierno: ['FEDERAL', 'ESTATAL', 'MUNICIPAL_ALCALDIA'][number % 3] ?? '',
          nivelEmpleoCargoComision: `N${number % 7}`,
          domicilioMexico: {
            entidadFederativa: { clave: `0${1 + (number % 9)}`, valor: 'x' },
            municipioAlcaldia: { clave: `00${1 + (number % 4)}`, valor: 'x' },
          },
        },
        ingresos: { [income]: { valor: 9000 + number * 1700, moneda: 'MXN' } },
        // Every fourth has none, every other two, of which a range must hold for one.
        bienesInmuebles: {
          bienInmueble: number % 4 === 0 ? [] : [property(number), property(40 - number)].slice(number % 2),
        },
      },
    },
  }
}

const declarationIncomes = [
  ['INICIAL', 'ingresoMensualNetoDeclarante'],
  ['MODIFICACIÓN', 'ingresoAnualNetoDeclarante'],
  ['CONCLUSIÓN', 'ingresoConclusionNetoDeclarante'],
] as const

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
