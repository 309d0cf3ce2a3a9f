import type { JsonObject } from '@pdn/core'

/** A CURP and an RFC of nobody: their letters are those of no name. */
export const personCurp = 'XQWZ800229HDFQQQ09'
export const personRfc = 'XQWZ800229QQ1'
/** A company whose name a spreadsheet would run. */
export const formulaName = '=HYPERLINK("http://example.org";"Ver") SA de CV'

const company = (number: number): string => (number === 1 ? formulaName : `Ferretería ${number} del Bajío SA de CV`)

/** An invented sanction of a company, in the form of S3 v1.1; it carries what must not be seen again. */
export const sanction = (number: number, more: JsonObject = {}): JsonObject => ({
  id: `S${number}`,
  fechaCaptura: '2026-01-15T12:00:00Z',
  expediente: `EXP/${number}/2026`,
  institucionDependencia: { nombre: 'Instituto de Muestra', siglas: 'IM', clave: '01' },
  particularSancionado: { nombreRazonSocial: company(number), tipoPersona: 'M' },
  autoridadSancionadora: 'Contraloría de Muestra',
  tipoFalta: 'Ley de muestra',
  tipoSancion: [{ clave: 'I', valor: 'INHABILITADO' }],
  causaMotivoHechos: `Incumplimiento; lo firma ${personCurp}`,
  responsableSancion: { nombres: 'Persona', primerApellido: 'Inventada', segundoApellido: 'Muestra' },
  resolucion: { sentido: 'Sancionatoria', fechaNotificacion: '2026-01-10' },
  inhabilitacion: { plazo: '1 año', fechaInicial: '2026-01-10', fechaFinal: '2027-01-10' },
  ...more,
})

/** An invented release of a contracting process. */
export const release = (number: number): JsonObject => ({
  ocid: `ocds-abc123-${number}`,
  id: `r-${number}`,
  date: '2026-03-01T12:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
  language: 'es',
  buyer: { id: 'b-1', name: 'Municipio de Muestra' },
  parties: [{ id: 'b-1', name: 'Municipio de Muestra', roles: ['buyer'] }],
  tender: { id: `t-${number}`, title: `Adquisición de bancas, lote ${number}`, status: 'active' },
})

/** The release that announces the award of an invented process, later than its first. */
export const awardRelease = (number: number): JsonObject => ({
  ...release(number),
  id: `r-${number}-award`,
  date: '2026-04-01T12:00:00Z',
  tag: ['award'],
  tender: { id: `t-${number}`, status: 'complete' },
  awards: [{ id: 'a-1', title: 'Bancas', status: 'active', value: { amount: 1000, currency: 'MXN' } }],
})
