import type { JsonObject } from '@pdn/core'
import { genericIdentifiers } from '../../specification/generic-identifiers.ts'
import * as persons from '../catalogues/person-lists.ts'
import { sectors, spheres } from '../catalogues/post-lists.ts'
import type { DeclarationType } from '../schema/declaration-types.ts'
import { addressExample, companyExample, keyedExample, pesos, remarkExample } from './shared-example.ts'

const generalData: JsonObject = {
  nombre: 'PERSONA',
  primerApellido: 'INVENTADA',
  segundoApellido: 'EJEMPLO',
  curp: genericIdentifiers.curp,
  rfc: { rfc: genericIdentifiers.rfc.slice(0, 10), homoClave: genericIdentifiers.rfc.slice(10) },
  correoElectronico: { institucional: 'persona@ejemplo.gob.mx', personal: 'persona@example.org' },
  telefono: { casa: '0000000000', celularPersonal: '0000000000' },
  situacionPersonalEstadoCivil: keyedExample(persons.maritalStatuses, 'CAS'),
  regimenMatrimonial: keyedExample(persons.maritalProperties, 'SBI'),
  paisNacimiento: 'MX',
  nacionalidad: 'MX',
  ...remarkExample,
}

const schooling: JsonObject = {
  escolaridad: [
    {
      tipoOperacion: 'AGREGAR',
      nivel: keyedExample(persons.schoolLevels, 'LIC'),
      institucionEducativa: { nombre: 'UNIVERSIDAD INVENTADA', ubicacion: 'MX' },
      carreraAreaConocimiento: 'ADMINISTRACIÓN PÚBLICA',
      estatus: 'FINALIZADO',
      documentoObtenido: 'TITULO',
      fechaObtencion: '2008-07-15',
    },
  ],
  ...remarkExample,
}

const institution: JsonObject = {
  nivelOrdenGobierno: 'ESTATAL',
  ambitoPublico: 'EJECUTIVO',
  nombreEntePublico: 'SECRETARÍA DE EJEMPLO',
  areaAdscripcion: 'DIRECCIÓN DE ADQUISICIONES',
  empleoCargoComision: 'DIRECTORA DE ÁREA',
}

const post: JsonObject = {
  ...institution,
  contratadoPorHonorarios: false,
  nivelEmpleoCargoComision: 'MA1',
  funcionPrincipal: 'ADQUISICIONES',
  fechaTomaPosesion: '2024-01-16',
  telefonoOficina: { telefono: '0000000000', extension: '100' },
  ...addressExample,
  ...remarkExample,
}

const experience: JsonObject = {
  ninguno: false,
  experiencia: [
    {
      tipoOperacion: 'AGREGAR',
      ambitoSector: keyedExample(spheres, 'PUB'),
      ...institution,
      funcionPrincipal: 'CONTROL PRESUPUESTAL',
      fechaIngreso: '2015-02-01',
      fechaEgreso: '2020-12-31',
      ubicacion: 'MX',
    },
    {
      tipoOperacion: 'AGREGAR',
      ambitoSector: keyedExample(spheres, 'PRV'),
      nombreEmpresaSociedadAsociacion: companyExample.nombreRazonSocial,
      rfc: companyExample.rfc,
      area: 'FINANZAS',
      puesto: 'ANALISTA',
      sector: keyedExample(sectors, 'SERVPROF'),
      fechaIngreso: '2010-03-01',
      fechaEgreso: '2015-01-31',
      ubicacion: 'MX',
    },
  ],
  ...remarkExample,
}

const identity: JsonObject = {
  tipoOperacion: 'AGREGAR',
  nombre: 'FAMILIAR',
  primerApellido: 'INVENTADO',
  segundoApellido: 'EJEMPLO',
  rfc: genericIdentifiers.rfc,
  curp: genericIdentifiers.curp,
}

const relative = (privatePost: string): JsonObject => ({
  habitaDomicilioDeclarante: true,
  lugarDondeReside: 'MEXICO',
  ...addressExample,
  actividadLaboral: keyedExample(persons.activities, 'PUB'),
  actividadLaboralSectorPublico: {
    ...institution,
    funcionPrincipal: 'ATENCIÓN AL PÚBLICO',
    salarioMensualNeto: pesos(15000),
    fechaIngreso: '2018-05-02',
  },
  actividadLaboralSectorPrivadoOtro: {
    nombreEmpresaSociedadAsociacion: companyExample.nombreRazonSocial,
    [privatePost]: 'CONTADOR',
    rfc: companyExample.rfc,
    fechaIngreso: '2018-05-02',
    sector: keyedExample(sectors, 'SERVPROF'),
    salarioMensualNeto: pesos(15000),
    proveedorContratistaGobierno: false,
  },
})

/** Sections on the declarant and the family, as a type has them. */
export const personExample = ({ tellsOtherPosts }: DeclarationType): JsonObject => ({
  datosGenerales: generalData,
  domicilioDeclarante: { ...addressExample, ...remarkExample },
  datosCurricularesDeclarante: schooling,
  datosEmpleoCargoComision: {
    tipoOperacion: 'AGREGAR',
    ...post,
    ...(tellsOtherPosts ? { cuentaConOtroCargoPublico: true, otroEmpleoCargoComision: [post] } : {}),
  },
  experienciaLaboral: experience,
  datosPareja: {
    ninguno: false,
    ...identity,
    fechaNacimiento: '1985-01-01',
    relacionConDeclarante: 'CONYUGE',
    ciudadanoExtranjero: false,
    esDependienteEconomico: false,
    ...relative('empleoCargoComision'),
    ...remarkExample,
  },
  datosDependienteEconomico: {
    ninguno: false,
    dependienteEconomico: [
      {
        ...identity,
        fechaNacimiento: '2015-01-01',
        parentescoRelacion: keyedExample(persons.kinships, 'HIJ'),
        extranjero: false,
        ...relative('empleoCargo'),
      },
    ],
    ...remarkExample,
  },
})
