import type { JsonObject } from '@pdn/core'
import { genericIdentifiers } from '../../specification/generic-identifiers.ts'

/** An invented official of version 1.0 with every member. */
export const firstSpicExample: JsonObject = {
  id: 'GTO-2019-000123',
  fecha_captura: '2019-03-15T10:30:00Z',
  ejercicio_fiscal: '2019',
  periodo_ejercicio: { fecha_inicial: '2019-01-01', fecha_final: '2019-12-31' },
  id_ramo: 4,
  ramo: 'Gobernación',
  ...genericIdentifiers,
  nombres: 'Marisol',
  primer_apellido: 'Arroyo',
  segundo_apellido: 'Del Monte',
  genero: 'F',
  institucion_dependencia: { nombre: 'Ayuntamiento de Río Claro', siglas: 'ARC', clave: 'ARC-11' },
  puesto: { nombre: 'Jefa de adquisiciones', nivel: 'M23' },
  tipo_area: ['RC', 'O'],
  nivel_responsabilidad: ['A', 'R'],
  tipo_procedimiento: [1],
  superior_inmediato: {
    nombres: 'Anselmo',
    primer_apellido: 'Fuentes',
    segundo_apellido: 'Robledal',
    ...genericIdentifiers,
    puesto: { nombre: 'Director de administración', nivel: 'M31' },
  },
}
