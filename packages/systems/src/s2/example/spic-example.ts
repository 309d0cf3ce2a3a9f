import type { JsonObject } from '@pdn/core'
import { genericIdentifiers } from '../../specification/generic-identifiers.ts'

/** An invented official of version 1.1 with every member. */
export const spicExample: JsonObject = {
  id: 'GTO-2024-000123',
  fechaCaptura: '2024-03-15T10:30:00Z',
  ejercicioFiscal: '2024',
  ramo: { clave: 4, valor: 'Gobernación' },
  ...genericIdentifiers,
  nombres: 'Marisol',
  primerApellido: 'Arroyo',
  segundoApellido: 'Del Monte',
  genero: { clave: 'F', valor: 'FEMENINO' },
  institucionDependencia: { nombre: 'Ayuntamiento de Río Claro', siglas: 'ARC', clave: 'ARC-11' },
  puesto: { nombre: 'Jefa de adquisiciones', nivel: 'M23' },
  tipoArea: [{ clave: 'RC', valor: 'RESPONSABLE DE LA CONTRATACIÓN' }],
  nivelResponsabilidad: [{ clave: 'A', valor: 'ATENCIÓN' }],
  tipoProcedimiento: [{ clave: 1, valor: 'CONTRATACIONES PÚBLICAS' }],
  superiorInmediato: {
    nombres: 'Anselmo',
    primerApellido: 'Fuentes',
    segundoApellido: 'Robledal',
    ...genericIdentifiers,
    puesto: { nombre: 'Director de administración', nivel: 'M31' },
  },
  observaciones: 'Participa también en el comité de obra.',
}
