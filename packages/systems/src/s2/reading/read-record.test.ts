import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json, JsonObject } from '@pdn/core'
import { valueAt } from '../../showing/document-view.ts'
import type { ReadDocument } from '../../system.ts'
import { validate, validateAgainst } from '../../validate.ts'
import { canonicalOfficial } from '../schema/canonical.ts'
import { records } from '../versions/versions.ts'

const read = (source: Json): ReadDocument => {
  const reading = records.read(source)
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading
}
const rules = (reading: ReadDocument) => reading.issues.map(({ path, rule }) => `${path} ${rule}`)

/** What every record of these tests has, invented. */
const common: JsonObject = {
  id: '550e8400-e29b-41d4-a716-446655440000',
  date_created: '2025-06-01T10:00:00Z',
  entePublico: { id: 3, nombre: 'Secretaría Ejecutiva de Muestra' },
  fecha: '2025-06-01',
  datosGenerales: {
    nombre: 'Ana',
    primerApellido: 'Inventada',
    curp: 'INVA800101MDFNNN09',
    rfc: 'INVA800101AB1',
    sexo: 'MUJER',
  },
  empleoCargoComision: {
    entidadFederativa: '21',
    nivelOrdenGobierno: 'ESTATAL',
    ambitoPublico: 'EJECUTIVO',
    nombreEntePublico: 'Instituto de Caminos de Anáhuac',
    siglasEntePublico: 'ICA',
    nivelJerarquico: { clave: 'JEFATURA_DEPTO_HOMOLOGO' },
    denominacion: 'Jefa de compras',
    areaAdscripcion: 'Recursos materiales',
  },
  ejercicio: 2025,
  Observaciones: 'Ninguna',
}

const purchase: JsonObject = {
  ...common,
  tipoProcedimiento: 'CONTRATACION_PUBLICA',
  tipoContratacion: [
    {
      clave: 'CONTRATACION_ADQUISICIONES',
      contratacionAdquisicion: {
        tipoArea: ['AREA_REQUIRENTE', 'Almacén general'],
        nivelResponsabilidadContratacion: {
          autorizacion: ['A', 'C'],
          adjudicacion: ['E'],
          otro_especifique: [{ especifiqueOtro: 'Custodia' }],
        },
        informacionPersonasBeneficiarias: { razonSocial: 'Tornillos Imaginarios, S.A. de C.V.' },
        datosGeneralesProcedimientos: [
          {
            numeroExpedienteFolio: 'ICA/001/2025',
            tipoProcedimiento: 'ADJUDICACION',
            materia: 'ADQUISICION',
            fechaInicioProcedimiento: '2025-02-01',
            fechaConclusionProcedimiento: '2025-03-01',
          },
        ],
        continuaParticipando: 'SI',
      },
    },
  ],
}

const concession: JsonObject = {
  ...common,
  tipoProcedimiento: 'OTORGAMIENTO_CONCECIONES',
  otorgamientoConcesion: {
    tipoActo: 'CONCESIONES',
    nivelResponsabilidadConcesiones: { dictamenes: ['B'], visitas: ['D'], determinacion: ['E'] },
    datosGeneralesConcesiones: {
      numeroExpedienteFolio: 'ICA/C/1',
      denominacion: 'Puente de peaje',
      fundamento: 'Ley de Caminos',
      sectorActoJuridico: ['PRIVADO'],
      fechaInicioVigencia: '2025-01-01',
      fechaConclusionVigencia: '2034-12-31',
      monto: 1500.5,
    },
    continuaParticipando: 'NO',
  },
}

test('a record as the capture tool ships it is canonical as it stands', () => {
  for (const source of [purchase, concession]) {
    const reading = read(source)
    assert.deepEqual(validate(records, source), [])
    assert.deepEqual(reading.issues, [])
    assert.deepEqual(reading.document, source)
    assert.deepEqual(validateAgainst(canonicalOfficial, reading.document), [])
  }
})

test('a record as the specification writes it is read into the tool’s names and codes', () => {
  const specified: JsonObject = {
    ...common,
    ejercicio: '2025',
    tipoProcedimiento: 'CONTRATACION_PUBLICA',
    tipoContratacion: [
      {
        clave: 'CONTRATACION_OBRAS',
        contratacionObra: {
          tipoArea: 'AREA_RESPONSABLE_EJECUCION',
          nivelResponsabilidadObra: {
            autorizacionDictamen: 'ELABORAR (A)',
            evaluacionProposiciones: 'SUPERVISAR (D)',
            formalizacionContrato: 'EMITIR (E)',
          },
          datosGeneralesProcedimientos: [
            {
              numeroExpedienteFolio: 'ICA/O/1',
              tipoProcedimiento: ' LICITACION_INTERNACIONAL',
              materia: 'OBRA',
              fechaInicioProcedimiento: '2025-02-01',
              fechaConclusionProcedimiento: '2025-03-01',
            },
          ],
          continuaParticipando: 'SI',
        },
      },
    ],
  }
  const reading = read(specified)
  assert.deepEqual(validate(records, specified), [])
  assert.deepEqual(reading.document.tipoContratacion, [
    {
      clave: 'CONTRATACION_OBRAS',
      contratacionObra: {
        tipoArea: ['AREA_EJECUCION'],
        nivelResponsabilidadObra: { autorizacion: ['A'], evaluacion: ['D'], formalizacion: ['E'] },
        datosGeneralesProcedimientos: [
          {
            numeroExpedienteFolio: 'ICA/O/1',
            tipoProcedimiento: 'LICITACION_INTERNACIONAL',
            materia: 'OBRA',
            inicioProcedimiento: '2025-02-01',
            conclusionProcedimiento: '2025-03-01',
          },
        ],
        continuaParticipando: 'SI',
      },
    },
  ])
  assert.equal(reading.document.ejercicio, 2025)
  const works = '/tipoContratacion/0/contratacionObra'
  assert.deepEqual(rules(reading).toSorted(), [
    '/ejercicio wrong-type',
    `${works}/nivelResponsabilidadObra/autorizacionDictamen/0 code-repaired`,
    `${works}/nivelResponsabilidadObra/evaluacionProposiciones/0 code-repaired`,
    `${works}/nivelResponsabilidadObra/formalizacionContrato/0 code-repaired`,
    `${works}/tipoArea/0 code-repaired`,
  ])
  assert.deepEqual(reading.document['pdn:raw'], {
    '/ejercicio': '2025',
    [`${works}/tipoArea/0`]: 'AREA_RESPONSABLE_EJECUCION',
    [`${works}/nivelResponsabilidadObra/autorizacion/0`]: 'ELABORAR (A)',
    [`${works}/nivelResponsabilidadObra/evaluacion/0`]: 'SUPERVISAR (D)',
    [`${works}/nivelResponsabilidadObra/formalizacion/0`]: 'EMITIR (E)',
  })
})

test('the misspellings of the specification stand for the codes of the tool', () => {
  const { otorgamientoConcesion } = read({
    ...concession,
    otorgamientoConcesion: {
      tipoActo: 'CONCECIONES',
      nivelResponsabilidadConcesiones: { convocatoriaLicitacion: 'PERVISAR (D)' },
      datosGeneralesConcesiones: { sectorActoJuridico: 'PUBLICO', monto: '$1,500.50' },
      continuaParticipando: 'SI',
    },
  }).document
  assert.deepEqual(otorgamientoConcesion, {
    tipoActo: 'CONCESIONES',
    nivelResponsabilidadConcesiones: { convocatoria: ['D'] },
    datosGeneralesConcesiones: { sectorActoJuridico: ['PUBLICO'], monto: 1500.5 },
    continuaParticipando: 'SI',
  })
  const { avaluosJustipreciacion, enajenacionBien, tipoContratacion } = read({
    ...common,
    avaluosJustipreciacion: { nivelesResponsabilidadesAvaluos: { emisionDictamenes: 'SUPERVISAR (D' } },
    enajenacionBien: {
      nivelesResponsabilidadesEnajenaciones: { formalizacion: ['E'], autorizacionesDictamenes: 'REVISAR (B)' },
    },
    tipoContratacion: [{ contratacionAdquisicion: { datosGeneralesProcedimientos: [{ materia: 'ADQUICISION' }] } }],
  }).document
  assert.deepEqual(avaluosJustipreciacion, { nivelesResponsabilidadesAvaluos: { emision: ['D'] } })
  assert.deepEqual(enajenacionBien, {
    nivelesResponsabilidadesEnajenaciones: { formalizacoin: ['E'], autorizaciones: ['B'] },
  })
  assert.deepEqual(tipoContratacion, [
    { contratacionAdquisicion: { datosGeneralesProcedimientos: [{ materia: 'ADQUISICION' }] } },
  ])
})

test('a record as the official migration wrote it finds its places; what it could not classify is not claimed', () => {
  const reading = read({
    id: 'm-1',
    fecha: '21-11-2023',
    ejercicio: '2023',
    datosGenerales: { nombre: 'Ana', primerApellido: 'Inventada' },
    empleoCargoComision: {
      entidadFederativa: 'Ciudad de Mexico',
      nivelOrdenGobierno: 'MUNICIPAL',
      nivelJerarquico: { clave: 'JEFATURA_HOMOLOGO' },
    },
    tipoProcedimiento: 'SIN_CLASIFICAR',
    tipoContratacion: [{ clave: 'CONTRATACION_ADQUISICION' }],
    contratacionAdquisiones: {
      tipoArea: 'AREA_CONTRATANTE',
      nivelesResponsabilidad: {
        autorizacionDictamen: ['ELABORAR', ''],
        adjudicacionContrato: ['RESOLVER'],
        otro: ['TRAMITACIÓN', ''],
      },
      datosGeneralesProcedimientos: [{ numeroExpedienteFolio: 'A/1', fechaInicioProcedimiento: '15-03-2023' }],
      datosBeneficiariosFinales: { razonSocial: '', nombe: 'JUAN', primerApellido: 'INVENTADO' },
      continuaParticipando: true,
    },
    otorgamientoConcesiones: {
      datosGeneralesProcedimientos: {
        nombrePersonaSolicitaOtorga: 'EVA',
        primerApellidoSolicitaOtorga: 'FICTICIA',
        segundoApellidoSolicitaOtorga: '',
        sectorActo: 'PRIVADO',
        urlInformacionActo: 'https://ejemplo.mx/1',
      },
    },
    datosBeneficiariosFinales: { razonSocial: 'Peajes Imaginarios', continuaParticipando: false },
    observaciones: 'Nada',
    continuaParticipando: true,
  })
  const { 'pdn:raw': raw, ...document } = reading.document
  assert.deepEqual(document, {
    id: 'm-1',
    fecha: '2023-11-21',
    ejercicio: 2023,
    datosGenerales: { nombre: 'Ana', primerApellido: 'Inventada' },
    empleoCargoComision: {
      entidadFederativa: '09',
      nivelOrdenGobierno: 'MUNICIPAL_ALCALDIA',
      nivelJerarquico: { clave: 'JEFATURA_HOMOLOGO' },
    },
    tipoContratacion: [
      {
        clave: 'CONTRATACION_ADQUISICIONES',
        contratacionAdquisicion: {
          tipoArea: ['AREA_CONTRATANTE'],
          nivelResponsabilidadContratacion: {
            autorizacion: ['A'],
            adjudicacion: ['RESOLVER'],
            otro_especifique: [{ especifiqueOtro: 'TRAMITACIÓN' }],
          },
          datosGeneralesProcedimientos: [{ numeroExpedienteFolio: 'A/1', fechaInicioProcedimiento: '2023-03-15' }],
          informacionPersonasBeneficiarias: { nombre: 'JUAN', primerApellido: 'INVENTADO' },
          continuaParticipando: 'SI',
        },
      },
    ],
    otorgamientoConcesion: {
      datosGeneralesConcesiones: {
        nombrePersonaFisica: 'EVA FICTICIA',
        sectorActoJuridico: ['PRIVADO'],
        urlActoJuridico: 'https://ejemplo.mx/1',
      },
      informacionPersonasBeneficiarias: { razonSocial: 'Peajes Imaginarios' },
      continuaParticipando: 'NO',
    },
    Observaciones: 'Nada',
    continuaParticipando: 'SI',
  })
  assert.equal(valueAt(raw, '/tipoProcedimiento'), 'SIN_CLASIFICAR')
  assert.equal(valueAt(raw, '/tipoContratacion/0/contratacionAdquisicion/continuaParticipando'), true)
  const told = rules(reading)
  for (const expected of [
    '/contratacionAdquisiones renamed-member',
    '/contratacionAdquisiones/datosBeneficiariosFinales/nombe renamed-member',
    '/contratacionAdquisiones/datosGeneralesProcedimientos/0/fechaInicioProcedimiento date-repaired',
    '/contratacionAdquisiones/nivelesResponsabilidad/adjudicacionContrato/0 code-unknown',
    '/datosBeneficiariosFinales/continuaParticipando code-repaired',
    '/empleoCargoComision/nivelJerarquico/clave code-unknown',
    '/tipoProcedimiento code-repaired',
  ]) {
    assert.ok(told.includes(expected), `${expected} in ${told.join(', ')}`)
  }
})

test('without an id, as its public role publishes it, a record is read and told apart by its contents', () => {
  const { id: _, date_created: __, entePublico: ___, ...withheld } = purchase
  const reading = read(withheld)
  assert.deepEqual(rules(reading), ['/id id-missing'])
  assert.equal(reading.document.id, undefined)
})

test('a procedure that ends before it begins is told and left', () => {
  const reading = read({
    ...common,
    enajenacionBien: {
      datosEnajenacionesBienes: { fechaInicioProcedimiento: '2025-02-01', fechaConclusionProcedimiento: '2025-01-01' },
    },
  })
  assert.deepEqual(rules(reading), [
    '/enajenacionBien/datosEnajenacionesBienes/fechaConclusionProcedimiento dates-reversed',
  ])
})

test('relations that the provider did not expand stay, and are no branch', () => {
  const reading = read({ ...common, enajenacionBien: 7, tipoContratacion: [4, 5], empleoCargoComision: 3 })
  assert.equal(reading.document.enajenacionBien, 7)
  assert.deepEqual(reading.issues, [])
})
