import type { EndpointContract } from '../system.ts'
import { awardStatuses, procurementMethods } from './schema/codelists.ts'

/**
 * Interconnection specification 1.0 of S6 (`S6/OAS_API_Contrataciones_Abiertas.json`). It has no catalogue of
 * institutions.
 */
export const contract: EndpointContract = {
  id: 'v1',
  method: 'POST',
  path: '/contrataciones-abiertas',
  filters: [
    { name: 'ocid', match: 'exact', paths: ['ocid'] },
    { name: 'title', match: 'fragment', paths: ['awards[].title', 'tender.title', 'contracts[].title'] },
    { name: 'buyerName', match: 'fragment', paths: ['buyer.name'] },
    { name: 'procurementMethod', match: 'any-of', paths: ['tender.procurementMethod'], values: procurementMethods },
    { name: 'awardStatus', match: 'any-of', paths: ['awards[].status'], values: awardStatuses },
    { name: 'supplierName', match: 'fragment', paths: ['awards[].suppliers[].name'] },
    { name: 'tenderStartDate', match: 'from', paths: ['tender.tenderPeriod.startDate'] },
    { name: 'tenderEndDate', match: 'until', paths: ['tender.tenderPeriod.endDate'] },
    {
      name: 'itemDescription',
      match: 'fragment',
      paths: ['awards[].items[].description', 'tender.items[].description', 'contracts[].items[].description'],
    },
    { name: 'numberOfTenderers', match: 'number', paths: ['tender.numberOfTenderers'] },
  ],
  sorts: [
    { name: 'title', paths: ['awards[].title'] },
    { name: 'buyerName', paths: ['buyer.name'] },
  ],
}
