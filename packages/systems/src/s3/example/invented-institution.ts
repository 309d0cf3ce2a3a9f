import type { JsonObject } from '@pdn/core'

/** The invented institution that sanctions in the examples of versions 1.0 and 1.1. */
export const institution: JsonObject = { nombre: 'Ayuntamiento de Río Claro', siglas: 'ARC', clave: 'ARC-11' }

/** The resolution that it attaches to its sanctions, of that day (`YYYY-MM-DD`). */
export const documentsOf = (fecha: string): readonly JsonObject[] => [
  {
    id: '1',
    tipo: 'RESOLUCION',
    titulo: 'Resolución del expediente',
    descripcion: 'Versión pública de la resolución',
    url: 'https://rioclaro.example/resoluciones/17.pdf',
    fecha,
  },
]
