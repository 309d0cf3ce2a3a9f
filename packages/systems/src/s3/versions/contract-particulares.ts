import { isCompanyRfc } from '../../reading/rfc-kind.ts'
import type { EndpointContract } from '../../system.ts'
import { particularesSanctionKeys } from '../schema/particulares.ts'

/**
 * `POST /v1/psancionados` and its catalogue, version 1.1.0. The filter by RFC works on a path that is reserved for
 * natural persons, where even a fragment or an order would tell of it: public clients may ask for whole company RFCs.
 */
export const particularesContract: EndpointContract = {
  id: 'v1',
  method: 'POST',
  path: '/v1/psancionados',
  catalogue: { path: '/v1/psancionados/dependencias', member: 'institucionDependencia' },
  filters: [
    { name: 'id', match: 'exact', paths: ['id'] },
    { name: 'nombreRazonSocial', match: 'fragment', paths: ['particularSancionado.nombreRazonSocial'] },
    { name: 'rfc', match: 'fragment', paths: ['particularSancionado.rfc'], reserved: true, publicValue: isCompanyRfc },
    { name: 'institucionDependencia', match: 'fragment', paths: ['institucionDependencia.nombre'] },
    { name: 'expediente', match: 'fragment', paths: ['expediente'] },
    { name: 'tipoSancion', match: 'any-of', paths: ['tipoSancion[].clave'], values: particularesSanctionKeys },
    { name: 'tipoPersona', match: 'exact', paths: ['particularSancionado.tipoPersona'], values: ['F', 'M'] },
  ],
  sorts: [
    { name: 'nombreRazonSocial', paths: ['particularSancionado.nombreRazonSocial'] },
    { name: 'rfc', paths: ['particularSancionado.rfc'], reserved: true },
    { name: 'institucionDependencia', paths: ['institucionDependencia.nombre'] },
  ],
  requester: 'beside-query',
}
