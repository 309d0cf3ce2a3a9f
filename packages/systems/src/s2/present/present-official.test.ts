import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '@pdn/core'
import type { Block } from '../../presentation.ts'
import { identifyOfficial } from '../identify.ts'
import { indexOfficial } from '../index/index-official.ts'
import { officialMentions } from '../index/mentions.ts'
import { presentOfficial } from './present-official.ts'

const first: JsonObject = {
  id: 'SP-1',
  fecha: '2025-06-01',
  ejercicio: 2025,
  ramo: { clave: 23, valor: 'Provisiones salariales y económicas' },
  datosGenerales: { nombre: 'Ana', primerApellido: 'Inventada' },
  genero: { clave: 'F' },
  empleoCargoComision: { nombreEntePublico: 'Congreso del Estado de Sonora', denominacion: 'Jefa de compras' },
  puesto: { nivel: 'O11' },
  tipoArea: [{ clave: 'RC', valor: 'RESPONSABLE DE LA CONTRATACIÓN' }, { valor: 'Almacén' }],
  nivelResponsabilidad: [{ clave: 'A' }, { clave: 'O', valor: 'Otro: archivo' }],
  'pdn:tipoProcedimiento': [{ clave: 1 }, { clave: 5, valor: 'Comodatos' }],
  superiorInmediato: { nombres: 'Luis', primerApellido: 'Inventado', puesto: { nombre: 'Director' } },
}

const second: JsonObject = {
  id: 'SP-2',
  fecha: '2025-06-01',
  ejercicio: 2024,
  datosGenerales: { nombre: 'Eva', primerApellido: 'Ficticia', sexo: 'MUJER' },
  empleoCargoComision: {
    entidadFederativa: '21',
    nivelOrdenGobierno: 'ESTATAL',
    ambitoPublico: 'EJECUTIVO',
    nombreEntePublico: 'Instituto de Caminos',
    nivelJerarquico: { clave: 'OTRO', valor: 'Enlace técnico' },
    denominacion: 'Enlace',
  },
  tipoProcedimiento: 'CONTRATACION_PUBLICA',
  tipoContratacion: [
    {
      clave: 'CONTRATACION_OBRAS',
      contratacionObra: {
        tipoArea: ['JUNTA_ACLARACIONES', 'Residencia de obra'],
        nivelResponsabilidadObra: { autorizacion: ['A', 'C'], evaluacion: ['Opinar'] },
        informacionPersonasBeneficiarias: { razonSocial: 'Puentes Imaginarios, S.A.' },
        datosGeneralesProcedimientos: [
          {
            numeroExpedienteFolio: 'O/1',
            tipoProcedimiento: 'INVITACION',
            materia: 'OBRA',
            inicioProcedimiento: '2024-02-01',
            conclusionProcedimiento: '2024-03-01',
          },
        ],
        continuaParticipando: 'NO',
      },
    },
  ],
  otorgamientoConcesion: {
    tipoActo: 'CONCESIONES',
    datosGeneralesConcesiones: {
      denominacion: 'Caseta',
      denominacionPersonaMoral: 'Puentes Imaginarios, S.A.',
      nombrePersonaFisica: 'Beto Ficticio',
      monto: 1500.5,
      urlActoJuridico: 'javascript:alert(1)',
      sectorActoJuridico: ['PRIVADO'],
    },
  },
}

const sentence = (document: JsonObject, language: 'es' | 'en'): string => {
  const [block] = presentOfficial(document).blocks
  assert.ok(block?.type === 'verdict')
  return block.before[language] + block.strong[language] + block.after[language]
}

const blockOf = (
  document: JsonObject,
  title: string,
): Exclude<Block, { type: 'verdict' | 'note' | 'timeline' | 'stages' }> => {
  const found = presentOfficial(document).blocks.find(
    block => (block.type === 'fields' || block.type === 'table') && block.title.es === title,
  )
  assert.ok(found?.type === 'fields' || found?.type === 'table', title)
  return found
}

const written = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one))

test('the answer first: in which procedures an official takes part, where, and whether still', () => {
  assert.equal(
    sentence(first, 'es'),
    'Interviene en contrataciones públicas y comodatos, en Congreso del Estado de Sonora.',
  )
  assert.equal(
    sentence(second, 'es'),
    'Ya no interviene: participó en contrataciones públicas, en Instituto de Caminos.',
  )
  assert.equal(
    sentence(second, 'en'),
    'No longer takes part: was involved in public procurement, at Instituto de Caminos.',
  )
  const { tipoProcedimiento: _, 'pdn:tipoProcedimiento': __, empleoCargoComision: ___, ...unspecified } = first
  assert.equal(sentence(unspecified, 'es'), 'Interviene en procedimientos que la fuente no precisa.')
  assert.equal(sentence(unspecified, 'en'), 'Takes part in procedures that the source does not specify.')
})

test('a page tells post, part taken and superior; RFC and CURP as reserved, of both', () => {
  const part = written(blockOf({ ...first, Observaciones: 'Suplente' }, 'Intervención'))
  for (const text of ['Contrataciones públicas', 'Comodatos', 'Área responsable de la contratación', 'Almacén'])
    assert.ok(part.includes(`"${text}"`), text)
  assert.ok(part.includes('"Atención"') && part.includes('"Otro: archivo"') && part.includes('"Suplente"'))
  const post = written(blockOf(first, 'Puesto'))
  for (const text of ['Jefa de compras', 'Congreso del Estado de Sonora', 'O11', '23 · Provisiones', '2025'])
    assert.ok(post.includes(text), text)
  const superior = written(blockOf(first, 'Superior inmediato'))
  assert.ok(superior.includes('Luis Inventado') && superior.includes('Director'))
  for (const title of ['Superior inmediato', 'Identidad'])
    assert.match(written(blockOf(first, title)), /"RFC y CURP".*"reserved"/)
  assert.match(written(blockOf(first, 'Identidad')), /Femenino/)
})

test('a page tells the term that version 1.0 has alone', () => {
  const term = { fechaInicial: '2018-01-01', fechaFinal: '2018-12-31' }
  const post = written(blockOf({ ...first, periodoEjercicio: term }, 'Puesto'))
  assert.ok(post.includes('2018-01-01') && post.includes('2018-12-31'))
  assert.ok(!written(blockOf(first, 'Puesto')).includes('Periodo'))
})

test('a page tells what is done in each step, the procedures on file, the act granted and who benefits', () => {
  const duties = blockOf(second, 'Responsabilidades')
  assert.ok(duties.type === 'table')
  assert.deepEqual(
    duties.rows.map(row => row.map(value => (value.type === 'text' ? value.text : value.type))),
    [
      [
        { es: 'Obra pública y servicios relacionados', en: 'Public works and related services' },
        { es: 'Autorización o dictamen', en: 'Authorisation' },
        { es: 'Elaborar y firmar, autorizar o dictaminar', en: 'Draft and sign, authorise or rule' },
      ],
      [
        { es: 'Obra pública y servicios relacionados', en: 'Public works and related services' },
        { es: 'Evaluación de proposiciones', en: 'Evaluation of bids' },
        { es: 'Opinar', en: 'Opinar' },
      ],
    ],
  )
  const files = blockOf(second, 'Expedientes')
  assert.ok(files.type === 'table')
  assert.match(written(files.rows[0]), /O\/1.*Invitación a cuando menos tres.*Obra pública.*2024-02-01.*2024-03-01/)
  assert.match(written(files.rows[1]), /missing.*Concesiones, licencias.*Caseta/)
  const granted = blockOf(second, 'Acto otorgado')
  assert.match(written(granted), /Concesión.*Privado.*"money".*150050.*"text","text":"javascript:alert\(1\)"/)
  const beneficiaries = blockOf(second, 'Personas beneficiarias')
  assert.ok(beneficiaries.type === 'table')
  assert.equal(beneficiaries.rows.length, 2)
  assert.match(written(blockOf(second, 'Puesto')), /Enlace técnico.*Estatal.*Ejecutivo.*Puebla/)
})

test('the index tells names by their role, state, year, status, exact identifiers and facts', () => {
  const entry = indexOfficial(second)
  assert.deepEqual(
    [entry.title, entry.subtitle, entry.state, entry.year, entry.date, entry.status],
    ['Eva Ficticia', 'Enlace · Instituto de Caminos', '21', 2024, '2025-06-01', 'ended'],
  )
  assert.deepEqual(
    entry.names.map(({ role, name, type }) => [role, name, type]),
    [
      ['official', 'Eva Ficticia', 'person'],
      ['beneficiary', 'Puentes Imaginarios, S.A.', 'company'],
      ['beneficiary', 'Beto Ficticio', 'person'],
      ['institution', 'Instituto de Caminos', 'institution'],
    ],
  )
  assert.deepEqual(entry.identifiers, [
    { field: 'expediente', value: 'O/1' },
    { field: 'id', value: 'SP-2' },
  ])
  assert.deepEqual(
    entry.facts.map(({ field, code, date }) => `${field} ${code ?? date}`),
    [
      'procedure CONTRATACION_PUBLICA',
      'responsibility ELABORAR',
      'responsibility FIRMAR',
      'area PARTICIPANTE_ACLARACIONES',
      'method INVITACION',
      'subject OBRA',
      'rank OTRO',
      'level ESTATAL',
      'power EJECUTIVO',
      'start 2024-02-01',
      'end 2024-03-01',
    ],
  )
})

test('of the first version the state is the one that the institution names, the superior is found by name', () => {
  const entry = indexOfficial(first)
  assert.equal(entry.state, '26')
  assert.deepEqual(
    entry.names.map(({ role, name }) => [role, name]),
    [
      ['official', 'Ana Inventada'],
      ['superior', 'Luis Inventado'],
      ['institution', 'Congreso del Estado de Sonora'],
    ],
  )
  assert.deepEqual(
    entry.facts.map(({ field, code }) => `${field} ${code}`),
    [
      'procedure CONTRATACION_PUBLICA',
      'procedure OTRO',
      'responsibility ATENCION',
      'responsibility OTRO',
      'area AREA_RESPONSABLE',
      'budget 23',
    ],
  )
  const inferred = indexOfficial({ ...first, 'pdn:inferred': ['/fecha'] })
  assert.deepEqual([inferred.date, inferred.year], [undefined, 2025])
})

test('a record names official, superior, institution, beneficiaries and procedures', () => {
  const told = (document: JsonObject) =>
    officialMentions(document).map(({ type, role, name, identifier }) => [type, role, name ?? identifier?.value])
  assert.deepEqual(told(first), [
    ['person', 'official', 'Ana Inventada'],
    ['person', 'superior', 'Luis Inventado'],
    ['institution', 'institution', 'Congreso del Estado de Sonora'],
  ])
  assert.deepEqual(told(second), [
    ['person', 'official', 'Eva Ficticia'],
    ['institution', 'institution', 'Instituto de Caminos'],
    ['company', 'beneficiary', 'Puentes Imaginarios, S.A.'],
    ['person', 'beneficiary', 'Beto Ficticio'],
    ['contract', 'procedure', 'O/1'],
  ])
})

test('records without an id are told apart by what they say, and found again', () => {
  const origin = { provider: 'p', collection: 'c' }
  const keyOf = (document: JsonObject) => identifyOfficial(document, origin)?.sourceId
  const { id: _, ...withheld } = second
  assert.equal(keyOf(withheld), keyOf({ ...withheld, Observaciones: 'Corregido' }))
  assert.notEqual(keyOf(withheld), keyOf({ ...withheld, ejercicio: 2023 }))
  assert.notEqual(keyOf(withheld), keyOf({ ...withheld, tipoProcedimiento: 'DICTAMEN_VALUATORIO' }))
  assert.ok((keyOf(withheld) ?? '').length < 1_200)
  assert.equal(identifyOfficial({ id: '1' }, origin), undefined)
})
