import type { EndpointContract } from '../../system.ts'
import { spicProcedures } from '../schema/spic.ts'

/**
 * `POST /v1/spic` and its catalogue, version 1.1. The filters by RFC and CURP work on reserved paths, where even a
 * fragment would tell of them: public clients may not use them.
 */
export const spicContract: EndpointContract = {
  id: 'v1',
  method: 'POST',
  path: '/v1/spic',
  catalogue: { path: '/v1/spic/dependencias', member: 'institucionDependencia' },
  filters: [
    { name: 'id', match: 'exact', paths: ['id'] },
    { name: 'nombres', match: 'fragment', paths: ['nombres'] },
    { name: 'primerApellido', match: 'fragment', paths: ['primerApellido'] },
    { name: 'segundoApellido', match: 'fragment', paths: ['segundoApellido'] },
    { name: 'curp', match: 'fragment', paths: ['curp'], reserved: true },
    { name: 'rfc', match: 'fragment', paths: ['rfc'], reserved: true },
    { name: 'institucionDependencia', match: 'fragment', paths: ['institucionDependencia.nombre'] },
    { name: 'tipoProcedimiento', match: 'any-of', paths: ['tipoProcedimiento[].clave'], values: spicProcedures },
  ],
  sorts: [
    { name: 'nombres', paths: ['nombres'] },
    { name: 'primerApellido', paths: ['primerApellido'] },
    { name: 'segundoApellido', paths: ['segundoApellido'] },
    { name: 'institucionDependencia', paths: ['institucionDependencia.nombre'] },
    { name: 'puesto', paths: ['puesto.nombre'] },
  ],
  requester: 'in-query',
}
