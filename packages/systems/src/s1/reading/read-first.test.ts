import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import { cut } from '../../cut.ts'
import { valueAt } from '../../showing/document-view.ts'
import type { ReadDocument } from '../../system.ts'
import { declarationPublicity } from '../publicity/declaration.ts'
import { readFirst } from './read-first.ts'

const general = { nombres: 'Ana', primer_apellido: 'Prueba', fecha_declaracion: '2018-05-20' }

const first = (more: JsonObject = {}, person: JsonObject = {}): JsonObject => ({
  id: '1',
  informacion_personal: { informacion_general: general, ...person },
  ...more,
})

const read = (source: JsonObject): ReadDocument => {
  const reading = readFirst(source)
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading
}

const assetsOf = ({ document }: ReadDocument, ...path: readonly (string | number)[]): Json | undefined =>
  valueAt(document, 'declaracion', 'situacionPatrimonial', ...path)

test('the declaration is of the type that its dates tell, and is said to be inferred', () => {
  const takenOn = (day: string) => read(first({}, { datos_encargo_actual: { fecha_posesion: day } }))
  assert.equal(takenOn('2018-04-01').kind, 'initial')
  assert.equal(takenOn('2018-03-01').kind, 'modification')
  assert.equal(takenOn('2018-06-01').kind, 'modification')
  assert.equal(read(first()).kind, 'modification')
  const { document, issues } = takenOn('2018-04-01')
  assert.deepEqual(document['pdn:inferred'], ['/metadata/tipo'])
  assert.ok(issues.some(({ rule }) => rule === 'declaration-type-inferred'))
})

test('post, studies and former jobs go to their places under the keys of version 2.0', () => {
  const reading = read(
    first(
      {},
      {
        datos_encargo_actual: {
          ente_publico: 'Presidencia',
          empleo_cargo_comision: 'Directora',
          nivel_gobierno: { codigo: 'EST', valor: 'Estatal' },
          direccion_encargo: { entidad_federativa: { nom_agee: 'Jalisco', cve_agee: '14' } },
        },
        datos_curriculares: {
          grados_academicos: [
            {
              grado_obtenido: { codigo: 'LICE', valor: 'Licenciatura' },
              institucion_educativa: 'Universidad de Prueba',
              estatus: { codigo: 'FINA', valor: 'Finalizado' },
            },
          ],
        },
      },
    ),
  )
  assert.deepEqual(assetsOf(reading, 'datosEmpleoCargoComision'), {
    nombreEntePublico: 'Presidencia',
    empleoCargoComision: 'Directora',
    nivelOrdenGobierno: 'ESTATAL',
    domicilioMexico: { entidadFederativa: { valor: 'Jalisco', clave: '14' } },
  })
  assert.deepEqual(assetsOf(reading, 'datosCurricularesDeclarante', 'escolaridad', 0), {
    nivel: { clave: 'LIC', valor: 'Licenciatura' },
    institucionEducativa: { nombre: 'Universidad de Prueba' },
    estatus: 'FINALIZADO',
  })
})

test('property of the declarant alone is told from what is owned jointly', () => {
  const entry = { titular: { codigo: 'DECL', valor: 'Declarante' }, superficie_terreno: 300 }
  const reading = read(
    first({
      activos: {
        bienes_inmuebles: [
          { ...entry, porcentaje_propiedad: 100 },
          { ...entry, porcentaje_propiedad: 70 },
          { ...entry, nombre_copropietario: { nombres: 'Zutana' } },
        ],
      },
    }),
  )
  const keysOf = (index: number): Json => {
    const holders = assetsOf(reading, 'bienesInmuebles', 'bienInmueble', index, 'titular')
    return Array.isArray(holders) ? holders.map(holder => valueAt(holder, 'clave') ?? null) : null
  }
  assert.deepEqual([0, 1, 2].map(keysOf), [['DEC'], ['DEC', 'CTER'], ['DEC', 'CTER']])
  assert.deepEqual(assetsOf(reading, 'bienesInmuebles', 'bienInmueble', 0, 'superficieTerreno'), { valor: 300 })
  assert.deepEqual(reading.document['pdn:withheld'], { bienesInmuebles: 2 })
})

test('interests, of which version 1.0 does not say whose they are, are no public ones; incomes before tax have no place', () => {
  const reading = read(
    first({
      intereses: {
        empresas_sociedades_asociaciones: [{ nombre_empresa_sociedad_asociacion: 'Muestra SA', rol: 'Socio' }],
        clientes_principales: [{ nombre_negocio: 'Muestra SA', nombre: 'Ajena SA', rfc: 'AJE010203AB9' }],
        socios_comerciales: [{ nombre: 'Zutano' }],
      },
      ingresos: { sueldos_salarios_publicos: [{ ingreso_bruto_anual: { valor: 5 } }] },
    }),
  )
  assert.deepEqual(valueAt(reading.document, 'declaracion', 'interes', 'participacion', 'participacion', 0), {
    nombreEmpresaSociedadAsociacion: 'Muestra SA',
    tipoParticipacion: { valor: 'Socio', clave: 'SCIO' },
  })
  assert.deepEqual(reading.document['pdn:withheld'], { participacion: 1, clientesPrincipales: 1 })
  const { document } = cut(reading.document, declarationPublicity, 's', () => 'h')
  assert.doesNotMatch(JSON.stringify(document), /Muestra SA|Ajena|AJE/)
  assert.equal(assetsOf(reading, 'ingresos'), undefined)
  const told = reading.issues.filter(({ rule }) => rule === 'no-place').map(({ path }) => path)
  assert.deepEqual(told, ['/ingresos', '/intereses'])
})

test('issues point into the source, under the names that it has', () => {
  const { issues } = read(
    first({
      activos: {
        bienes_inmuebles: [
          { tipo_bien: { codigo: 'DPT', valor: 'Departamento' }, precio_adquisicion: { valor: '$5.00' } },
        ],
      },
    }),
  )
  const paths = issues.map(({ path }) => path)
  assert.ok(paths.includes('/activos/bienes_inmuebles/0/tipo_bien/codigo'))
  assert.ok(paths.includes('/activos/bienes_inmuebles/0/precio_adquisicion/valor'))
})

test('a declaration of version 2.0 is read as that', () => {
  const reading = read({
    id: '1',
    metadata: { tipo: 'CONCLUSIÓN' },
    declaracion: { situacionPatrimonial: { datosGenerales: { nombre: 'Ana' } } },
  })
  assert.deepEqual([reading.kind, reading.issues], ['conclusion', []])
})
