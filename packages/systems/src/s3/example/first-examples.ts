import type { JsonObject } from '@pdn/core'
import { genericIdentifiers } from '../../specification/generic-identifiers.ts'
import { documentsOf, institution } from './invented-institution.ts'

const peso: JsonObject = { clave: 'MXN', valor: 'Peso mexicano' }
const debarment: JsonObject = { plazo: '1 año', fechaInicial: '2024-04-01', fechaFinal: '2025-04-01' }
const documents = documentsOf('2024-03-20')
const officer: JsonObject = {
  nombres: 'Anselmo',
  primerApellido: 'Fuentes',
  segundoApellido: 'Robledal',
  curp: genericIdentifiers.curp,
}

/** An invented sanctioned servant of version 1.1 with every member. */
export const servidoresExample: JsonObject = {
  id: 'GTO-S-0017',
  fechaCaptura: '2024-03-21T09:00:00Z',
  expediente: 'OIC/ARC/017/2024',
  institucionDependencia: institution,
  servidorPublicoSancionado: {
    ...genericIdentifiers,
    nombres: 'Anselmo',
    primerApellido: 'Fuentes',
    segundoApellido: 'Robledal',
    genero: { clave: 'M', valor: 'MASCULINO' },
    puesto: 'Director de administración',
    nivel: 'M31',
  },
  autoridadSancionadora: 'Tribunal de Justicia Administrativa',
  tipoFalta: { clave: 'AFN', valor: 'ABUSO DE FUNCIONES', descripcion: 'Contrató a un tercero sin facultades' },
  tipoSancion: [
    { clave: 'I', valor: 'INHABILITADO', descripcion: 'Inhabilitación por un año' },
    { clave: 'SE', valor: 'SANCIÓN ECONÓMICA', descripcion: 'Doce mil pesos' },
  ],
  causaMotivoHechos: 'Contratación sin facultades',
  resolucion: { url: 'https://rioclaro.example/resoluciones/17.pdf', fechaResolucion: '2024-03-20' },
  multa: { monto: 12000, moneda: peso },
  inhabilitacion: debarment,
  observaciones: 'Resolución firme.',
  documentos: documents,
}

/** An invented sanctioned company of version 1.1 with every member. */
export const particularesExample: JsonObject = {
  id: 'GTO-P-0009',
  fechaCaptura: '2024-03-21T09:00:00Z',
  expediente: 'OIC/ARC/P/009/2024',
  institucionDependencia: institution,
  particularSancionado: {
    nombreRazonSocial: 'Inventos del Norte, S.A. de C.V.',
    objetoSocial: 'Comercio de equipo eléctrico',
    rfc: 'INO850101AB1',
    tipoPersona: 'M',
    telefono: '4770000000',
    domicilioMexico: {
      pais: { clave: 'MX', valor: 'México' },
      entidadFederativa: { clave: '11', valor: 'Guanajuato' },
      municipio: { clave: '020', valor: 'León' },
      codigoPostal: '37000',
      localidad: { clave: '0001', valor: 'León de los Aldama' },
      vialidad: { clave: 'CALLE', valor: 'De la Invención' },
      numeroExterior: '100',
      numeroInterior: '2',
    },
    domicilioExtranjero: {
      calle: 'Invention Street',
      numeroExterior: '1',
      numeroInterior: '2',
      ciudadLocalidad: 'Springfield',
      estadoProvincia: 'Texas',
      pais: { clave: 'US', valor: 'Estados Unidos' },
      codigoPostal: '75001',
    },
    directorGeneral: officer,
    apoderadoLegal: officer,
  },
  objetoContrato: 'Suministro de luminarias',
  autoridadSancionadora: 'Tribunal de Justicia Administrativa',
  tipoFalta: 'Colusión',
  tipoSancion: [
    { clave: 'I', valor: 'INHABILITADO', descripcion: 'Inhabilitación por un año' },
    { clave: 'M', valor: 'MULTADO', descripcion: 'Cincuenta mil pesos' },
  ],
  causaMotivoHechos: 'Presentó propuesta concertada con otro licitante',
  acto: 'Licitación pública',
  responsableSancion: { nombres: 'Marisol', primerApellido: 'Arroyo', segundoApellido: 'Del Monte' },
  resolucion: {
    sentido: 'Sancionatoria',
    url: 'https://rioclaro.example/resoluciones/p9.pdf',
    fechaNotificacion: '2024-03-22',
  },
  multa: { monto: 50000, moneda: peso },
  inhabilitacion: debarment,
  observaciones: 'Resolución firme.',
  documentos: documents,
}
