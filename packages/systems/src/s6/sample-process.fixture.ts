import type { JsonObject } from '@pdn/core'

/** An invented contracting process with every stage, for tests. */
export const sampleProcess: JsonObject = {
  ocid: 'ocds-213czf-RC-001',
  id: 'ocds-213czf-RC-001-2025-03-01T00:00:00-06:00',
  date: '2025-03-01T00:00:00-06:00',
  tag: ['compiled'],
  initiationType: 'tender',
  parties: [
    {
      id: 'b',
      name: 'Ayuntamiento de Río Claro',
      roles: ['buyer'],
      address: { region: 'Jalisco', countryName: 'México' },
    },
    { id: 'u', name: 'Dirección de Adquisiciones', roles: ['procuringEntity'] },
    {
      id: 's',
      name: 'Inventos del Norte, S.A. de C.V.',
      roles: ['supplier', 'tenderer'],
      identifier: { scheme: 'MX-RFC', id: 'INO850101AB1' },
    },
    { id: 'n', name: 'Persona Inventada', roles: ['tenderer'] },
  ],
  buyer: { id: 'b', name: 'Ayuntamiento de Río Claro' },
  planning: { rationale: 'Faltan luminarias', budget: { amount: { amount: 2000000, currency: 'MXN' } } },
  tender: {
    id: 'LP-001-2025',
    title: 'Luminarias para el centro',
    status: 'complete',
    procuringEntity: { id: 'u', name: 'Dirección de Adquisiciones' },
    procurementMethod: 'open',
    procurementMethodDetails: 'Licitación pública nacional',
    procurementMethodRationale: 'Artículo 26, fracción I',
    mainProcurementCategory: 'goods',
    tenderPeriod: { startDate: '2025-01-10T09:00:00-06:00', endDate: '2025-01-31T18:00:00-06:00' },
    numberOfTenderers: 2,
    tenderers: [{ id: 's' }, { id: 'n' }],
    items: [{ id: '1', description: 'Luminaria LED', quantity: 400, unit: { name: 'pieza' } }],
    documents: [{ id: 'd', title: 'Convocatoria', url: 'https://ejemplo.mx/c.pdf' }],
  },
  awards: [
    {
      id: 'a1',
      title: 'Luminarias',
      status: 'active',
      date: '2025-02-14T00:00:00-06:00',
      value: { amount: 1984200, currency: 'MXN' },
      suppliers: [{ id: 's', name: 'Inventos del Norte, S.A. de C.V.' }],
    },
  ],
  contracts: [
    {
      id: 'C-77',
      awardID: 'a1',
      title: 'Suministro de luminarias',
      status: 'active',
      value: { amount: 1984200, currency: 'MXN' },
      dateSigned: '2025-02-20T00:00:00-06:00',
      period: { startDate: '2025-02-21T00:00:00-06:00', endDate: '2025-12-31T00:00:00-06:00' },
      implementation: {
        transactions: [{ id: 'p', date: '2025-04-01T00:00:00-06:00', value: { amount: 500000.126, currency: 'MXN' } }],
      },
    },
  ],
  'pdn:inferred': ['/ocid'],
}
