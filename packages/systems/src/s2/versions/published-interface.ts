import { type CollectionInterface, itemsPath } from '../../collection-interface.ts'

/**
 * `GET /items/servidores_intervengan_procedimientos_contrataciones` of version 2.0.0. The specification misspells the
 * collection and leaves out the `/items` under which the tool serves all of them; its public role reads neither ids nor
 * dates of change.
 */
export const officialsInterface = (collection: string): CollectionInterface => ({
  specified: {
    path: '/servidores_intervengan_procedientos_contrataciones',
    parameters: ['fields', 'limit', 'offset', 'sort', 'filter', 'search'],
    defaults: { limit: 10, offset: 0 },
    statuses: { list: ['200', '400', '401', '403', '500'], record: ['200', '400', '401', '403', '404', '500'] },
  },
  shippedPath: itemsPath(collection),
  roles: [
    {
      name: 'Api-Interconexion',
      tier: 'public',
      fields: [
        'fecha',
        'ejercicio',
        'datosGenerales',
        'tipoProcedimiento',
        'empleoCargoComision',
        'tipoContratacion',
        'otorgamientoConcesion',
        'avaluosJustipreciacion',
        'enajenacionBien',
        'Observaciones',
        'continuaParticipando',
      ],
    },
  ],
})
