import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import { cut } from '../../cut.ts'
import type { Block, Presentation, ShownValue } from '../../presentation.ts'
import { declarationExample } from '../example/declaration-example.ts'
import { declarationPublicity } from '../publicity/declaration.ts'
import { readDeclaration } from '../reading/read-declaration.ts'
import { declarationTypes, initialType, modificationType } from '../schema/declaration-types.ts'
import { presentDeclaration } from './present-declaration.ts'

const published = (source: JsonObject): JsonObject => {
  const reading = readDeclaration(source)
  assert.ok(reading.ok)
  return cut(reading.document, declarationPublicity, 's', () => 'h').document
}

const said = (value: ShownValue): string => {
  switch (value.type) {
    case 'text':
    case 'link':
      return typeof value.text === 'string' ? value.text : value.text.es
    case 'date':
      return value.date
    case 'money':
      return `${value.minor} ${value.currency ?? ''}`.trim()
    case 'number':
      return [value.number, value.unit].filter(part => part !== undefined).join(' ')
    case 'reserved':
      return `(${value.reason.es})`
    case 'period':
      return `${value.from ?? ''}..${value.until ?? ''}`
    case 'missing':
      return ''
  }
}

const blockOf = <Type extends Block['type']>(
  { blocks }: Presentation,
  type: Type,
  title: string,
): Extract<Block, { type: Type }> => {
  const found = blocks.find(
    (block): block is Extract<Block, { type: Type }> =>
      block.type === type && 'title' in block && block.title.es === title,
  )
  assert.ok(found, title)
  return found
}

/** All that a page says, in Spanish. */
const wordsOf = ({ blocks }: Presentation): string =>
  blocks
    .flatMap((block): readonly string[] => {
      if (block.type === 'fields') return block.fields.flatMap(({ values }) => values.map(said))
      if (block.type === 'table') return block.rows.flatMap(row => row.map(said))
      if (block.type === 'entries') {
        return [
          ...block.entries.flatMap(({ heading, fields }) => [
            typeof heading === 'string' ? heading : heading.es,
            ...fields.flatMap(({ values }) => values.map(said)),
          ]),
          ...block.notes.map(({ es }) => es),
        ]
      }
      return []
    })
    .join('\n')

/** Texts and numbers of a document that no list explains. */
const valuesIn = (value: Json | undefined, path = ''): readonly (readonly [path: string, value: string])[] => {
  if (Array.isArray(value)) return value.flatMap((item: Json) => valuesIn(item, `${path}[]`))
  if (isObject(value)) {
    return Object.entries(value).flatMap(([name, inner]) => valuesIn(inner, path === '' ? name : `${path}.${name}`))
  }
  return typeof value === 'string' ? [[path, value]] : []
}

/** Keys, labels, units, countries and days, which a page writes in words of its own. */
const inOtherWords =
  /(?:clave|valor|moneda|unidad|pais|ubicacion|extranjero|actualizacion|metadata\.tipo)$|fecha|tipo(?!Negocio|Servicio|Ingreso)|nivelOrden|ambito|estatus|documentoObtenido|forma|titular|sector|valorConformeA/i

test('nothing public of a whole declaration is left out of its page, in any type', t => {
  for (const type of declarationTypes) {
    const document = published(declarationExample(type))
    const page = presentDeclaration(document)
    const words = wordsOf(page)
    const told = valuesIn(document).filter(([path]) => !inOtherWords.test(path))
    for (const [path, value] of told) assert.ok(words.includes(value), path)
    t.diagnostic(`${type.id}: ${told.length} texts, ${page.blocks.length} parts`)
  }
})

test('the answer comes first: which declaration, full or simplified, over what, filed when', () => {
  const verdict = (metadata: JsonObject, post: JsonObject = {}): string => {
    const [first] = presentDeclaration({
      metadata,
      declaracion: { situacionPatrimonial: { datosEmpleoCargoComision: post } },
    }).blocks
    assert.equal(first?.type, 'verdict')
    return first.before.es + first.strong.es + first.after.es
  }
  const filed = { actualizacion: '2024-05-10T18:00:00Z' }
  assert.equal(
    verdict({ tipo: 'MODIFICACIÓN', declaracionCompleta: true, ...filed }),
    'Declaración de modificación completa sobre el año 2023, presentada el 10 de mayo de 2024.',
  )
  assert.equal(
    verdict({ tipo: 'INICIAL', declaracionCompleta: false, ...filed }, { fechaTomaPosesion: '2024-04-01' }),
    'Declaración inicial simplificada al tomar el cargo, el 1 de abril de 2024, presentada el 10 de mayo de 2024.',
  )
  assert.equal(verdict({ tipo: 'CONCLUSIÓN' }), 'Declaración de conclusión al dejar el cargo.')
  assert.equal(
    verdict({ tipo: 'CONCLUSIÓN', ...filed }, { fechaTomaPosesion: '2024-04-01' }),
    'Declaración de conclusión al dejar el cargo, el 1 de abril de 2024, presentada el 10 de mayo de 2024.',
  )
  assert.equal(
    verdict({ tipo: 'CONCLUSIÓN', ...filed }, { fechaTomaPosesion: '2019-04-01' }),
    'Declaración de conclusión al dejar el cargo, presentada el 10 de mayo de 2024.',
    'a day of taking the post is not told as that of leaving it',
  )
  assert.equal(verdict({ tipo: 'MODIFICACIÓN' }), 'Declaración de modificación sobre un año que la fuente no dice.')
})

test('a section without entries says what the declarant said, and entries of others are counted and explained', () => {
  const own = {
    titular: [{ clave: 'DEC' }],
    tipoInmueble: { clave: 'CASA' },
    valorAdquisicion: { valor: 20_000, moneda: 'MXN' },
  }
  const page = presentDeclaration(
    published({
      id: '1',
      metadata: { tipo: 'INICIAL', declaracionCompleta: true },
      declaracion: {
        situacionPatrimonial: {
          datosGenerales: { nombre: 'Ana' },
          bienesInmuebles: { bienInmueble: [own, { titular: [{ clave: 'CYG' }] }, { titular: [{ clave: 'DEN' }] }] },
          vehiculos: { ninguno: true },
          bienesMuebles: { ninguno: false, bienMueble: [{ titular: [{ clave: 'CYG' }] }] },
          adeudos: { ninguno: false },
        },
        interes: { apoyos: { ninguno: true } },
      },
    }),
  )
  const summary = new Map(
    blockOf(page, 'fields', 'Resumen').fields.map(({ label, values }) => [label.es, values.map(said).join(' ')]),
  )
  assert.equal(summary.get('Inmuebles'), '1 entrada pública · 2 reservadas')
  assert.equal(summary.get('Inmuebles, valor de adquisición'), '2000000 MXN (sin lo reservado)')
  assert.equal(summary.get('Vehículos'), '0')
  assert.equal(summary.get('Vehículos, valor de adquisición'), '0 MXN')
  assert.equal(summary.get('Bienes muebles'), '0 entradas públicas · 1 reservada')
  assert.equal(summary.get('Bienes muebles, valor de adquisición'), '(Lo que hay está reservado)')
  assert.equal(summary.get('Adeudos'), '', 'there are some, it says, and gives none')
  const property = blockOf(page, 'entries', 'Bienes inmuebles')
  assert.deepEqual(
    property.entries.map(({ heading }) => heading),
    [{ es: '1. Casa', en: '1. House' }],
  )
  assert.match(property.notes[0]?.es ?? '', /^2 entradas más no se publican: .+ reservado/)
  assert.equal(blockOf(page, 'entries', 'Vehículos').empty.es, 'Declara no tener vehículos.')
  const movables = blockOf(page, 'entries', 'Bienes muebles')
  assert.match(movables.empty.es, /nada de ello es público/)
  assert.match(movables.notes[0]?.es ?? '', /^Una entrada más no se publica/)
  assert.equal(blockOf(page, 'entries', 'Apoyos o beneficios públicos').empty.es, 'Declara no recibir apoyos públicos.')
  const absent = page.blocks.find(block => block.type === 'note')
  assert.ok(absent?.type === 'note')
  assert.match(absent.text.es, /no entrega estas secciones: .*Fideicomisos/)
})

test('a simplified declaration says what it does not ask for', () => {
  const { blocks } = presentDeclaration(
    published({
      id: '1',
      metadata: { tipo: 'MODIFICACIÓN', declaracionCompleta: false },
      declaracion: { situacionPatrimonial: { datosGenerales: { nombre: 'Ana' } } },
    }),
  )
  const note = blocks.find(block => block.type === 'note')
  assert.ok(note?.type === 'note')
  assert.match(note.text.es, /^Declaración simplificada: .+ no significa que no los haya\.$/)
  assert.ok(!blocks.some(block => block.type === 'entries' && block.title.es === 'Bienes inmuebles'))
})

test('what the norm reserves is named with its reason, and natural persons are not', () => {
  const example = declarationExample(initialType)
  const natural = { tipoPersona: 'FISICA', nombreRazonSocial: 'Zutana Perengana', rfc: 'QUXA870229HJ5' }
  const text = JSON.stringify(example).replaceAll(
    /"tipoPersona":"MORAL","nombreRazonSocial":"[^"]+","rfc":"[^"]+"/g,
    JSON.stringify(natural).slice(1, -1),
  )
  const source: Json = JSON.parse(text)
  assert.ok(isObject(source) && text.includes('Zutana'))
  const words = wordsOf(presentDeclaration(published(source)))
  assert.ok(!/Zutana|QUXA/.test(words))
  assert.match(words, /\(Persona física: su nombre está reservado/)
  assert.match(words, /\(Reservados por completo: pareja y dependientes económicos\. Los datos de menores nunca/)
  assert.match(words, /\(Reservado: ingreso de la pareja/)
})

test('a balance is shown where it is public: of an initial declaration; of others its change in percent alone', () => {
  const labels = (type: typeof initialType): readonly string[] => {
    const page = presentDeclaration(published(declarationExample(type)))
    return blockOf(page, 'entries', 'Adeudos').entries.flatMap(({ fields }) => fields.map(({ label }) => label.es))
  }
  assert.ok(labels(initialType).includes('Saldo'))
  assert.ok(!labels(modificationType).includes('Saldo'))
  assert.ok(labels(modificationType).includes('Aumento o disminución del saldo'))
})

test('loans and public support are shown though neither has a holder to be compared with the declarant', () => {
  const page = presentDeclaration(
    published({
      id: '1',
      metadata: { tipo: 'INICIAL', declaracionCompleta: true },
      declaracion: {
        situacionPatrimonial: {
          datosGenerales: { nombre: 'Ana' },
          prestamoOComodato: { prestamo: [{ tipoBien: { inmueble: { tipoInmueble: { clave: 'DPTO' } } } }] },
        },
        interes: {
          apoyos: { apoyo: [{ beneficiarioPrograma: { clave: 'DC' }, nombrePrograma: 'Programa de Muestra' }] },
        },
      },
    }),
  )
  assert.deepEqual(
    ['Préstamo o comodato por terceros', 'Apoyos o beneficios públicos'].map(
      title => blockOf(page, 'entries', title).entries[0]?.heading,
    ),
    [{ es: '1. Departamento', en: '1. Flat' }, '1. Programa de Muestra'],
  )
})

test('keys of lists have their labels, own words of “other”, and amounts what their source wrote', () => {
  const page = presentDeclaration(
    published({
      id: '1',
      metadata: { tipo: 'INICIAL', declaracionCompleta: true },
      declaracion: {
        situacionPatrimonial: {
          datosGenerales: { nombre: 'Ana' },
          vehiculos: {
            vehiculo: [
              {
                titular: [{ clave: 'DEC' }],
                tipoVehiculo: { clave: 'OTRO', valor: 'Tractor' },
                formaPago: 'CREDITO',
                valorAdquisicion: { valor: '$85,000.00', moneda: 'MXN' },
              },
            ],
          },
        },
      },
    }),
  )
  const [vehicle] = blockOf(page, 'entries', 'Vehículos').entries
  assert.equal(vehicle?.heading, '1. Tractor')
  const shown = new Map(vehicle.fields.map(({ label, values: [value] }) => [label.es, value]))
  assert.deepEqual(shown.get('Forma de pago')?.raw, 'CREDITO')
  const amount = shown.get('Valor de adquisición')
  assert.ok(amount?.type === 'money')
  assert.deepEqual([amount.minor, amount.currency, amount.raw], [8_500_000n, 'MXN', '$85,000.00'])
})
