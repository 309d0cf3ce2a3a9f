import type { EndpointContract } from '../../system.ts'
import { servidoresSanctionKeys } from '../schema/servidores.ts'

const servant = 'servidorPublicoSancionado'

/**
 * `POST /v1/ssancionados` and its catalogue, version 1.1.0. RFC and CURP are reserved, so filters and orders by them are
 * refused to public clients; those by name work on what their tier may see, where nobody sanctioned for a fault that is
 * not grave has a name.
 */
export const servidoresContract: EndpointContract = {
  id: 'v1',
  method: 'POST',
  path: '/v1/ssancionados',
  catalogue: { path: '/v1/ssancionados/dependencias', member: 'institucionDependencia' },
  filters: [
    { name: 'id', match: 'exact', paths: ['id'] },
    { name: 'nombres', match: 'fragment', paths: [`${servant}.nombres`] },
    { name: 'primerApellido', match: 'fragment', paths: [`${servant}.primerApellido`] },
    { name: 'segundoApellido', match: 'fragment', paths: [`${servant}.segundoApellido`] },
    { name: 'rfc', match: 'fragment', paths: [`${servant}.rfc`], reserved: true },
    { name: 'curp', match: 'fragment', paths: [`${servant}.curp`], reserved: true },
    { name: 'institucionDependencia', match: 'fragment', paths: ['institucionDependencia.nombre'] },
    { name: 'tipoSancion', match: 'any-of', paths: ['tipoSancion[].clave'], values: servidoresSanctionKeys },
  ],
  sorts: [
    { name: 'rfc', paths: [`${servant}.rfc`], reserved: true },
    { name: 'curp', paths: [`${servant}.curp`], reserved: true },
    { name: 'nombres', paths: [`${servant}.nombres`] },
    { name: 'primerApellido', paths: [`${servant}.primerApellido`] },
    { name: 'segundoApellido', paths: [`${servant}.segundoApellido`] },
    { name: 'institucionDependencia', paths: ['institucionDependencia.nombre'] },
  ],
  requester: 'in-query',
}
