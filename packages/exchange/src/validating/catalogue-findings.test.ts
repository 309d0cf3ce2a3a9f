import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '@pdn/core'
import { versionOf } from '@pdn/systems'
import { catalogueFindings } from './catalogue-findings.ts'

const labelled = (version: string, document: (clave: string, valor: string) => Json) => {
  const find = catalogueFindings(versionOf(version) ?? assert.fail(version))
  return (clave: string, valor: string): readonly string[] =>
    find(document(clave, valor)).map(({ rule, path }) => `${rule} ${path}`)
}

test('beside a key stands its label, but beside one for anything else what it is', () => {
  const fault = labelled('s3-graves-2', (clave, valor) => ({ faltaCometida: [{ clave, valor }] }))
  assert.deepEqual(fault('COHECHO', 'Cohecho'), [])
  assert.deepEqual(fault('COHECHO', 'Lo que sea'), ['catalogue-label /faltaCometida/0/valor'])
  assert.deepEqual(fault('OTRO', 'Otra'), [])
  assert.deepEqual(fault('OTRO', 'Nepotismo en el extranjero'), [])
  const sanction = labelled('s3-graves-2', (clave, valor) => ({ tipoSancion: [{ clave, valor }] }))
  assert.deepEqual(sanction('OTRO', 'Trabajo comunitario'), [])
  const house = labelled('s1-declaraciones-2.0', (clave, valor) => ({
    declaracion: { situacionPatrimonial: { bienesInmuebles: { bienInmueble: [{ tipoInmueble: { clave, valor } }] } } },
  }))
  const path = '/declaracion/situacionPatrimonial/bienesInmuebles/bienInmueble/0/tipoInmueble/valor'
  assert.deepEqual(house('OTRO', 'BODEGA'), [])
  assert.deepEqual(house('CASA', 'BODEGA'), [`catalogue-label ${path}`])
})

test('what was expected tells nothing of a key or label that is reserved', () => {
  const find = catalogueFindings(versionOf('s1-declaraciones-2.0') ?? assert.fail())
  const [label] = find({
    declaracion: {
      situacionPatrimonial: { datosGenerales: { regimenMatrimonial: { clave: 'SBI', valor: 'otra cosa' } } },
    },
  })
  assert.equal(label?.rule, 'catalogue-label')
  assert.match(label?.expected.es ?? '', /^lo que el catálogo «.+» dice de su clave$/)
  const [key] = find({
    declaracion: {
      situacionPatrimonial: { datosGenerales: { regimenMatrimonial: { clave: 'separación de bienes' } } },
    },
  })
  assert.equal(key?.rule, 'code-unknown')
  assert.match(key?.expected.es ?? '', /: \S+, \S+/)
})

test('a label that only begins as that of any other thing is a label like others', () => {
  const label = { es: 'Otros servicios excepto actividades gubernamentales', en: 'Other services' }
  const catalogue = { id: 'sector', title: label, paths: ['sector.clave'], entries: [{ key: 'OSEAG', label }] }
  const publicity = ['sector.clave', 'sector.valor'].map(path => ({ path, class: 'public' }) as const)
  const find = catalogueFindings({ ...(versionOf('s3-graves-2') ?? assert.fail()), publicity, catalogues: [catalogue] })
  assert.deepEqual(find({ sector: { clave: 'OSEAG', valor: 'Comercio' } }), [
    { rule: 'catalogue-label', path: '/sector/valor', expected: label },
  ])
})
