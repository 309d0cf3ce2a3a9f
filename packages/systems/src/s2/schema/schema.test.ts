import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import { referenceFile } from '@pdn/testing'
import { parse } from 'yaml'
import { asObject, describeFields, flattenSchema } from '../../published-schema.fixture.ts'
import { valueAt } from '../../showing/document-view.ts'
import { validateAgainst } from '../../validate.ts'
import { branches } from '../document/branches.ts'
import { spicContract } from '../versions/contract.ts'
import { canonicalOfficial } from './canonical.ts'
import { recordSchema } from './record.ts'
import { spicSchema } from './spic.ts'

const load = (t: TestContext, name: string): JsonObject | undefined => {
  const path = referenceFile(t, `pdn/${name}`)
  if (path === undefined) return undefined
  // JSON is YAML too.
  const parsed: Json = parse(readFileSync(path, 'utf8'))
  assert.ok(isObject(parsed))
  return parsed
}

const spicFile = 'api_docs/S2/OAS_API_servidores_intervienen_contrataciones.json'
const collectionsFile = 'herramienta-capturador-s2/colecciones.yaml'
const specificationFile = 'herramienta-capturador-s2/especificacion-tecnica-s2.yaml'

test('version 1.1 equals the published specification field by field', t => {
  const spec = load(t, spicFile)
  if (spec === undefined) return
  const answer = valueAt(spec, 'components', 'schemas', 'respSpic', 'items')
  assert.deepEqual(describeFields(flattenSchema(spicSchema, {})), describeFields(flattenSchema(answer, spec)))
})

test('the contract has the published paths, filters and sorts', t => {
  const spec = load(t, spicFile)
  if (spec === undefined) return
  const request = valueAt(spec, 'components', 'schemas', 'reqSpic', 'properties')
  const names = (path: string) => Object.keys(asObject(valueAt(request, path, 'properties')))
  // Whoever asks is told inside the query, and filters nothing.
  const filters = names('query').filter(name => name !== 'rfcSolicitante')
  assert.equal(filters.length, names('query').length - 1)
  assert.equal(spicContract.requester, 'in-query')
  assert.deepEqual(
    spicContract.filters.map(({ name }) => name),
    filters,
  )
  assert.deepEqual(
    spicContract.sorts.map(({ name }) => name),
    names('sort'),
  )
  const { minimum, maximum } = asObject(valueAt(request, 'query', 'properties', 'tipoProcedimiento', 'items'))
  const values = spicContract.filters.find(({ name }) => name === 'tipoProcedimiento')?.values ?? []
  assert.deepEqual([values[0], values.at(-1), values.length], [minimum, maximum, maximum])
  assert.deepEqual(Object.keys(asObject(spec.paths)), [spicContract.path, spicContract.catalogue?.path])
  assert.ok(isObject(asObject(valueAt(spec, 'paths', spicContract.path)).post))
})

/** One field of the capture tool. */
interface Shipped {
  readonly type: string
  readonly isRequired: boolean
  readonly choices: readonly Json[]
  readonly isOpen: boolean
}

const items = (value: Json | undefined): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** Fields that say nothing of the record: separators of the form, who typed it, the way back into the whole. */
const isTechnical = (name: string): boolean => /^(?:divider|notice|links|fk_|user_)/.test(name)

/** Every path of the tool's record, its relations followed. */
const shippedFields = (
  tool: JsonObject,
  collection: string,
  path = '',
  found = new Map<string, Shipped>(),
): ReadonlyMap<string, Shipped> => {
  const relations = items(tool.relations)
  for (const each of items(tool.fields).filter(one => one.collection === collection)) {
    const name = String(each.field)
    if (isTechnical(name)) continue
    const many = relations.find(
      ({ related_collection: one, meta }) => one === collection && asObject(meta).one_field === name,
    )
    const one = relations.find(relation => relation.collection === collection && relation.field === name)
    const at = `${path}/${name}${many === undefined ? '' : '[]'}`
    const next = many === undefined ? one?.related_collection : many.collection
    const options = asObject(valueAt(each, 'meta', 'options'))
    found.set(`${path}/${name}`, {
      type: many === undefined ? String(each.type) : 'many',
      isRequired: valueAt(each, 'meta', 'required') === true,
      choices: items(options.choices).flatMap(({ value }) => value ?? []),
      isOpen: options.allowOther === true,
    })
    if (typeof next === 'string' && next !== 'directus_users') shippedFields(tool, next, at, found)
  }
  return found
}

const recordCollection = 'servidores_intervengan_procedimientos_contrataciones'

const typesOf: Readonly<Record<string, readonly string[]>> = {
  integer: ['integer'],
  decimal: ['number', 'string'],
  date: ['string'],
  timestamp: ['string'],
  string: ['string'],
  text: ['string'],
  uuid: ['string'],
  json: ['array'],
  many: ['array'],
}

test('version 2 has every field of the capture tool, with its type and its list of codes', t => {
  const tool = load(t, collectionsFile)
  if (tool === undefined) return
  const ours = flattenSchema(recordSchema, {})
  const shipped = shippedFields(tool, recordCollection)
  assert.ok(shipped.size > 150, `${shipped.size} fields`)
  for (const [path, { type, choices, isOpen }] of shipped) {
    const field = ours.get(path)
    assert.ok(field !== undefined, `${path} is missing`)
    for (const each of typesOf[type] ?? [type]) assert.ok(field.types.has(each), `${path}: ${each}`)
    const codes = type === 'json' ? ours.get(`${path}[]`)?.rules.get('enum') : field.rules.get('enum')
    if (choices.length === 0 || isOpen || path.endsWith('/tipoArea')) continue
    assert.ok(Array.isArray(codes), `${path} has no list`)
    for (const choice of choices) assert.ok(codes.includes(choice), `${path}: ${choice}`)
  }
  const required = [...shipped].filter(([path, { isRequired }]) => isRequired && path.lastIndexOf('/') === 0)
  assert.deepEqual(ours.get('')?.rules.get('required'), ['id', ...required.map(([path]) => path.slice(1))].toSorted())
})

test('version 2 has every field of the written specification, and no other than these two have', t => {
  const [spec, tool] = [load(t, specificationFile), load(t, collectionsFile)]
  if (spec === undefined || tool === undefined) return
  const record = valueAt(spec, 'components', 'schemas', 'ServidorPublico')
  const specified = flattenSchema(record, spec)
  const ours = flattenSchema(recordSchema, {})
  for (const [path, { types, rules }] of specified) {
    const field = ours.get(path)
    assert.ok(field !== undefined, `${path} is missing`)
    for (const type of types) assert.ok(field.types.has(type) || type === 'null', `${path}: ${type}`)
    const format = rules.get('format')
    if (format !== undefined) assert.equal(field.rules.get('format'), format, path)
  }
  const shipped = shippedFields(tool, recordCollection)
  const others = [...ours.keys()].filter(
    path => !specified.has(path) && !shipped.has(path.replace(/\[\]$/, '')) && path !== '',
  )
  assert.deepEqual(others, [])
})

test('a canonical document may hold whatever the capture tool ships', () => {
  const canonical = flattenSchema(canonicalOfficial, {})
  const specifiedAlone = new Set([
    ...branches.flatMap(({ steps }) => steps.map(({ specified }) => specified)),
    // The rows' own numbers tell nothing of the record.
    'id',
  ])
  const missing = [...flattenSchema(recordSchema, {}).keys()].filter(path => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const isWorksDate = /contratacionObra.*\/fecha(?:Inicio|Conclusion)Procedimiento$/.test(path)
    return !canonical.has(path) && !specifiedAlone.has(name) && !isWorksDate
  })
  assert.deepEqual(missing, [])
  const person = { datosGenerales: { nombre: 'Ana' } }
  assert.deepEqual(validateAgainst(canonicalOfficial, { id: 'a', ...person }), [])
  assert.deepEqual(validateAgainst(canonicalOfficial, person), [])
})

test('a record of one kind of procedure is asked for the branch of that kind alone', () => {
  const record: JsonObject = {
    id: '550e8400-e29b-41d4-a716-446655440000',
    fecha: '2025-01-01',
    datosGenerales: { nombre: 'Ana' },
    empleoCargoComision: {
      entidadFederativa: '09',
      nivelOrdenGobierno: 'FEDERAL',
      ambitoPublico: 'EJECUTIVO',
      nombreEntePublico: 'Instituto de Muestra',
      denominacion: 'Jefa',
    },
    ejercicio: 2025,
    tipoProcedimiento: 'ENAJENACION_BIENES',
  }
  const rules = (document: JsonObject) =>
    validateAgainst(recordSchema, document).map(({ path, rule }) => `${path} ${rule}`)
  assert.deepEqual(rules(record), ['/enajenacionBien missing-required'])
  assert.deepEqual(rules({ ...record, enajenacionBien: { continuaParticipando: 'SI' } }), [])
  assert.deepEqual(rules({ ...record, tipoProcedimiento: 'CONTRATACION_PUBLICA' }), [
    '/tipoContratacion missing-required',
  ])
})
