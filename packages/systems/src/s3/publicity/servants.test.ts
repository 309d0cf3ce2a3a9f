import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import { cut } from '../../cut.ts'
import { valueAt } from '../../showing/document-view.ts'
import type { Version } from '../../system.ts'
import { servantGrave, servantNonGrave } from '../kinds.ts'
import { graveRecords, nonGraveRecords } from '../versions/servants-2.ts'
import { servidores } from '../versions/servidores.ts'

const roles = fileURLToPath(
  new URL('../../../../../../shared/reference/pdn/herramienta-capturador-s3/roles.json', import.meta.url),
)
const skip = existsSync(roles) ? false : `the published roles are not at ${roles}`

/** Role `Api-Interconexion` of the capture tool: what the standard makes public. */
const publicRole = '80ba6d0a-3025-4bc5-9966-2acefa91d7c2'

const readableFields = (): ReadonlyMap<string, readonly string[]> => {
  const parsed: Json = JSON.parse(readFileSync(roles, 'utf8'))
  const permissions = valueAt(parsed, 'permissions')
  assert.ok(Array.isArray(permissions))
  return new Map(
    permissions.flatMap((permission: Json): readonly [string, readonly string[]][] => {
      if (!isObject(permission) || permission.role !== publicRole || permission.action !== 'read') return []
      const { collection, fields } = permission
      if (typeof collection !== 'string' || !Array.isArray(fields)) return []
      return [[collection, fields.filter(field => typeof field === 'string')]]
    }),
  )
}

/** Where the collections of the tool stand in a record of servants' sanctions, by the ending of their names. */
const places = (suffix: string): readonly (readonly [collection: string, path: string])[] => [
  [`faltas_administrativas${suffix}`, ''],
  [`datos_generales${suffix}`, 'datosGenerales'],
  [`empleo_cargo_comision${suffix}`, 'empleoCargoComision'],
  [`nivel_jerarquico${suffix}`, 'empleoCargoComision.nivelJerarquico'],
  ['origen_procedimiento', 'origenProcedimiento'],
  [`falta_cometida${suffix}`, 'faltaCometida[]'],
  [`normatividad${suffix}`, 'faltaCometida[].normatividadInfringida[]'],
  [suffix === '_graves' ? 'resolucion' : 'resolucion_no_graves', 'resolucion'],
  [`tipo_sancion${suffix}`, 'tipoSancion[]'],
  ['inhabilitacion', 'tipoSancion[].inhabilitacion'],
  ['suspension_empleo', 'tipoSancion[].suspensionEmpleo'],
  ['destitucion_empleo', 'tipoSancion[].destitucionEmpleo'],
  ['sancion_economica', 'tipoSancion[].sancionEconomica'],
  ['amonestacion_sancion', 'tipoSancion[].amonestacion'],
]

/** What we publish and its role leaves out: its list lags behind its schema, or lists the norm under older names. */
const beyondTheRole: ReadonlySet<string> = new Set([
  'observaciones',
  'resolucion.ordenJurisdiccional',
  'tipoSancion[].sancionEconomica.fechaPagoTotal',
])

const isLeaf = (schema: Json | undefined): boolean =>
  isObject(schema) && schema.properties === undefined && schema.items === undefined

const schemaAt = (schema: Json, path: string): JsonObject => {
  let node: Json | undefined = schema
  for (const step of path === '' ? [] : path.split('.')) {
    node = valueAt(node, 'properties', step.replace('[]', ''))
    if (step.endsWith('[]')) node = valueAt(node, 'items')
  }
  const properties = valueAt(node, 'properties')
  return isObject(properties) ? properties : {}
}

const classIn = (version: Version, path: string): string | undefined => {
  const document = { id: '1', datosGenerales: { nombres: 'Zutanita' } }
  const rules = version.publicity.filter(rule => rule.path === path)
  return rules.find(({ when }) => when === undefined || when([document, 'x']))?.class
}

for (const [version, suffix, withheld] of [
  [graveRecords, '_graves', []],
  // Its own portal hides it, because it leads to the name.
  [nonGraveRecords, '_no_graves', ['expediente']],
] as const) {
  test(`${version.collection}: public is what the published role reads`, { skip }, () => {
    const readable = readableFields()
    let compared = 0
    for (const [collection, path] of places(suffix)) {
      for (const [name, schema] of Object.entries(schemaAt(version.schema, path))) {
        const at = path === '' ? name : `${path}.${name}`
        if (!isLeaf(schema) || beyondTheRole.has(at)) continue
        const isRead = readable.get(collection)?.includes(name) === true && !withheld.some(each => each === at)
        assert.equal(classIn(version, at), isRead ? 'public' : 'reserved', at)
        compared += 1
      }
    }
    assert.ok(compared > 30, `${compared} fields`)
  })
}

const sanction = (tipoFalta: Json): JsonObject => ({
  id: 'A-1',
  expediente: 'EXP/7/2024',
  servidorPublicoSancionado: {
    nombres: 'Zutanita',
    primerApellido: 'Perengano',
    rfc: 'PEZZ870229HJ5',
    curp: 'PEZZ870229MDFRRN04',
    genero: { clave: 'F', valor: 'FEMENINO' },
    puesto: 'Jefa de Departamento',
    nivel: 'OC1',
  },
  institucionDependencia: { nombre: 'Instituto de Muestra' },
  tipoFalta,
  tipoSancion: [{ clave: 'S', valor: 'SUSPENSIÓN DEL EMPLEO, CARGO O COMISIÓN' }],
  causaMotivoHechos: 'No presentó su declaración',
  resolucion: { url: 'https://ejemplo.mx/r.pdf', fechaResolucion: '2024-02-01' },
  documentos: [{ id: 'd', titulo: 'Resolución', descripcion: 'R', url: 'https://ejemplo.mx/d', fecha: '2024-02-01' }],
})

const open = (source: JsonObject): JsonObject => cut(source, servidores.publicity, 's', () => 'h').document

test('for a grave fault the person, the post and the documents are public; RFC and CURP never', () => {
  const left = open(sanction({ clave: 'PEC', valor: 'PECULADO' }))
  assert.deepEqual(left.servidorPublicoSancionado, {
    nombres: 'Zutanita',
    primerApellido: 'Perengano',
    genero: { clave: 'F', valor: 'FEMENINO' },
    puesto: 'Jefa de Departamento',
    nivel: 'OC1',
  })
  assert.equal(left.expediente, 'EXP/7/2024')
  assert.deepEqual(left.resolucion, { url: 'https://ejemplo.mx/r.pdf', fechaResolucion: '2024-02-01' })
  assert.ok(Array.isArray(left.documentos))
})

test('for any other fault, and where nobody can tell, what is left tells of the case and of nobody', () => {
  const others: readonly Json[] = [
    { clave: 'ANG', valor: 'ADMINISTRATIVA NO GRAVE' },
    { clave: 'AUT', valor: 'ABUSO DE AUTORIDAD' },
    { clave: 'AG', valor: 'ADMINISTRATIVA NO GRAVE' },
    { clave: '', valor: 'Dato no proporcionado' },
    [{ clave: 'AG' }, { clave: 'NAD' }],
    ['AG', null],
    [],
    {},
    null,
    7,
  ]
  for (const fault of others) {
    const { tipoFalta: _, ...left } = open(sanction(fault))
    assert.deepEqual(
      left,
      {
        id: 'A-1',
        servidorPublicoSancionado: { genero: { clave: 'F', valor: 'FEMENINO' } },
        institucionDependencia: { nombre: 'Instituto de Muestra' },
        tipoSancion: [{ clave: 'S', valor: 'SUSPENSIÓN DEL EMPLEO, CARGO O COMISIÓN' }],
        causaMotivoHechos: 'No presentó su declaración',
        resolucion: { fechaResolucion: '2024-02-01' },
      },
      JSON.stringify(fault),
    )
  }
})

test('a text that holds a word of the name, abbreviated or run together, is withheld; an institution may share one', () => {
  const fault = { clave: 'ANG', valor: 'ADMINISTRATIVA NO GRAVE' }
  const servidorPublicoSancionado = { nombres: 'Ma. Guadalupe', primerApellido: 'Hernández', segundoApellido: 'Li' }
  const left = (causaMotivoHechos: string, nombre: string) =>
    open({ ...sanction(fault), servidorPublicoSancionado, causaMotivoHechos, institucionDependencia: { nombre } })
  for (const text of [
    'La C. HDEZ. faltó',
    'guadalupe',
    'acta_mariaguadalupe.pdf',
    'María no llegó',
    'de apellido Lí',
  ]) {
    assert.equal(left(text, 'Instituto').causaMotivoHechos, undefined, text)
  }
  const plain = left('No presentó su declaración', 'Ayuntamiento de Guadalupe')
  assert.equal(plain.causaMotivoHechos, 'No presentó su declaración')
  assert.deepEqual(plain.institucionDependencia, { nombre: 'Ayuntamiento de Guadalupe' })
  assert.equal(left('', 'Hernández Li, Guadalupe').institucionDependencia, undefined)
})

test('no way of writing the name lets it through: run together, other order, initials, escapes, addresses', () => {
  const fault = { clave: 'ANG', valor: 'ADMINISTRATIVA NO GRAVE' }
  const servidorPublicoSancionado = { nombres: 'Juan Carlos', primerApellido: 'Perengano', segundoApellido: 'Paz' }
  const left = (causaMotivoHechos: string) =>
    open({ ...sanction(fault), servidorPublicoSancionado, causaMotivoHechos }).causaMotivoHechos
  for (const text of [
    'perenganojuan',
    'jperengano',
    'oficio_pazjc.docx',
    'juancarlosp2020',
    'ResolucionPerengano',
    'resolucionperengano2020',
    'P e r e n g a n o',
    'P.A.Z.',
    'Peren-\ngano',
    'Peren\u00adgano',
    'P%65rengano',
    'P&eacute;rengano',
    'el servidor J.C.P.P.',
    'PPJC/2020',
    'buzon@dependencia.gob.mx',
    'véase www.dependencia.gob.mx/7',
    'resuelto en EXP-7-2024',
  ]) {
    assert.equal(left(text), undefined, text)
  }
  for (const text of ['No presentó su declaración de paso', 'Omitió lo que J. ordena', 'EXP/17/2024', 'pazguato'])
    assert.equal(left(text), text)
})

test('where an institution or a date should stand, no name is let through either', () => {
  const fault = { clave: 'ANG', valor: 'ADMINISTRATIVA NO GRAVE' }
  const written = (nombre: string, fechaResolucion: string) =>
    open({ ...sanction(fault), institucionDependencia: { nombre }, resolucion: { fechaResolucion } })
  for (const name of ['Z. Perengano', 'Perengano, Z.', 'perenganozutanita', 'zperengano'])
    assert.equal(written(name, '2024').institucionDependencia, undefined, name)
  assert.deepEqual(written('H. Ayuntamiento de Perengano', '').institucionDependencia, {
    nombre: 'H. Ayuntamiento de Perengano',
  })
  assert.equal(written('Instituto', '3 de mayo a Perengano').resolucion, undefined)
})

test('a name is known by any member that names the person, in any shape', () => {
  const fault = { clave: 'ANG', valor: 'ADMINISTRATIVA NO GRAVE' }
  for (const servidorPublicoSancionado of [
    { nombres: ['Zutanita', 'Perengano'] },
    { nombreCompleto: 'Zutanita Perengano' },
    { nombres: { completo: 'Perengano Zutanita' } },
  ]) {
    const left = open({ ...sanction(fault), servidorPublicoSancionado, causaMotivoHechos: 'Perengano no declaró' })
    assert.equal(left.causaMotivoHechos, undefined, JSON.stringify(servidorPublicoSancionado))
    const source = { ...sanction(fault), servidorPublicoSancionado, causaMotivoHechos: 'Perengano no declaró' }
    const reading = servidores.read(source)
    assert.ok(reading.ok)
    const read = cut(reading.document, servantNonGrave.publicity, 's', () => 'h').document
    assert.doesNotMatch(JSON.stringify(read), /perengano/i, JSON.stringify(servidorPublicoSancionado))
  }
})

test('an id that may be a digest over the name is no way to try names out', () => {
  const fault = { clave: 'ANG', valor: 'ADMINISTRATIVA NO GRAVE' }
  const digest = createHash('sha256').update('["Zutanita","Perengano"]').digest('hex')
  for (const id of [digest, digest.slice(0, 32), ` ${digest.toUpperCase()}`])
    assert.match(String(open({ ...sanction(fault), id }).id), /^pdn-/)
  for (const id of [digest.slice(0, 24), '7f6c3a52-64f0-4c5a-9d3b-0c8d2f7a1b11', '20240131'])
    assert.equal(open({ ...sanction(fault), id }).id, id)
})

test('an id that repeats the number of the case or a name gives way to an opaque one', () => {
  const fault = { clave: 'ANG', valor: 'ADMINISTRATIVA NO GRAVE' }
  for (const id of ['EXP/7/2024', 'exp-7-2024-1', 'PERENGANO-3', 'zutanita.perengano']) {
    assert.match(String(open({ ...sanction(fault), id }).id), /^pdn-/)
    assert.equal(open({ ...sanction({ clave: 'AG', valor: 'ADMINISTRATIVA GRAVE' }), id }).id, id)
  }
})

test('two sanctions under one id stay apart without a name; one whose severity is corrected is another record', () => {
  const origin = { provider: 'p', collection: 'c' }
  const keyOf = (source: JsonObject): readonly string[] => {
    const reading = servidores.read(source)
    assert.ok(reading.ok)
    const kind = reading.kind === 'servant-grave' ? servantGrave : servantNonGrave
    const identity = kind.identify(cut(reading.document, kind.publicity, 's', () => 'h').document, origin)
    assert.ok(identity !== undefined)
    return identity.recordKey
  }
  const [grave, other] = [sanction({ clave: 'AG' }), sanction({ clave: 'ANG' })]
  assert.deepEqual(keyOf(other), ['p', 'c', 'A-1', 'instituto de muestra'])
  assert.notDeepEqual(keyOf({ ...other, institucionDependencia: { nombre: 'Otra' } }), keyOf(other))
  assert.deepEqual(keyOf({ ...other, servidorPublicoSancionado: { nombres: 'Otra' } }), keyOf(other))
  assert.notDeepEqual(keyOf(grave), keyOf(other))
})
