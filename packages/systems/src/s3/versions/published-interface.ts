import { type CollectionInterface, itemsPath } from '../../collection-interface.ts'
import type { RecordCollection } from '../reading/record-collection.ts'

const publicFields = [
  'id',
  'date_created',
  'date_updated',
  'fecha',
  'expediente',
  'datosGenerales',
  'origenProcedimiento',
  'faltaCometida',
  'resolucion',
  'tipoSancion',
]

/** Members that the roles read of one collection beyond what they read of all: everybody, and the confidential one. */
const ownFields: Readonly<
  Record<RecordCollection, { readonly all: readonly string[]; readonly more: readonly string[] }>
> = {
  faltas_administrativas_graves: { all: ['empleoCargoComision'], more: ['observaciones'] },
  faltas_administrativas_no_graves: { all: ['empleoCargoComision', 'observaciones'], more: [] },
  faltas_graves_personas_fisicas: { all: ['dondeCometioLaFalta'], more: ['observaciones'] },
  faltas_graves_personas_morales: {
    all: ['dondeCometioLaFalta'],
    more: ['datosDirGeneralReprLegal', 'observaciones'],
  },
}

/** `GET /items/{collection}` of version 2, which specification and tool have at the same path. */
export const sanctionsInterface = (collection: RecordCollection): CollectionInterface => {
  const { all, more } = ownFields[collection]
  return {
    specified: {
      path: itemsPath(collection),
      parameters: ['fields', 'limit', 'meta', 'offset', 'sort', 'filter', 'search'],
      statuses: { list: ['200', '401'] },
    },
    shippedPath: itemsPath(collection),
    roles: [
      { name: 'Api-Interconexion', tier: 'public', fields: [...publicFields, ...all] },
      { name: 'API-Interconexión-ANA', tier: 'confidential', fields: [...publicFields, ...all, ...more] },
    ],
  }
}
