import type { JsonObject } from '@pdn/core'

/** An invented sanction of a company, in the form of S3 v1.1. */
export const sanction = (id: string, more: JsonObject = {}): JsonObject => ({
  id,
  fechaCaptura: '2026-01-15T12:00:00Z',
  expediente: `EXP/${id}`,
  institucionDependencia: { nombre: 'Instituto de Muestra', siglas: 'IM', clave: '01' },
  particularSancionado: { nombreRazonSocial: `Ferretería ${id} de Muestra SA de CV`, tipoPersona: 'M' },
  autoridadSancionadora: 'Contraloría de Muestra',
  tipoFalta: 'Ley de muestra',
  tipoSancion: [{ clave: 'I', valor: 'INHABILITADO' }],
  causaMotivoHechos: 'Incumplimiento',
  responsableSancion: { nombres: 'Persona', primerApellido: 'Inventada', segundoApellido: 'Muestra' },
  resolucion: { sentido: 'Sancionatoria', fechaNotificacion: '2026-01-10' },
  inhabilitacion: { plazo: '1 año', fechaInicial: '2026-01-10', fechaFinal: '2027-01-10' },
  ...more,
})

/** An invented release of a contracting process. */
export const release = (ocid: string, id: string, more: JsonObject = {}): JsonObject => ({
  ocid,
  id,
  date: '2026-03-01T12:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
  language: 'es',
  buyer: { id: 'b-1', name: 'Municipio de Muestra' },
  parties: [{ id: 'b-1', name: 'Municipio de Muestra', roles: ['buyer'] }],
  tender: { id: `t-${ocid}`, title: 'Adquisición de bancas', status: 'active' },
  ...more,
})

/** Documents as JSON Lines. */
export const jsonLines = (documents: readonly JsonObject[]): string =>
  documents.map(document => `${JSON.stringify(document)}\n`).join('')
