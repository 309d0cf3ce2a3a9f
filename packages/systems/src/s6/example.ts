import type { JsonObject } from '@pdn/core'

const buyer: JsonObject = { id: 'ARC', name: 'Ayuntamiento de Río Claro' }
const unit: JsonObject = { id: 'ARC-ADQ', name: 'Dirección de Adquisiciones' }
const supplier: JsonObject = { id: 'INO', name: 'Inventos del Norte, S.A. de C.V.' }
const other: JsonObject = { id: 'LUM', name: 'Luminarias del Bajío, S.A. de C.V.' }

const pesos = (amount: number): JsonObject => ({ amount, currency: 'MXN' })

const period = (start: string, end: string, days: number): JsonObject => ({
  startDate: `${start}T09:00:00-06:00`,
  endDate: `${end}T18:00:00-06:00`,
  maxExtentDate: `${end}T18:00:00-06:00`,
  durationInDays: days,
})

const address: JsonObject = {
  streetAddress: 'Plaza Principal 1',
  locality: 'Río Claro',
  region: 'Guanajuato',
  postalCode: '37000',
  countryName: 'México',
}

const contact: JsonObject = {
  name: 'Ventanilla de proveedores',
  email: 'compras@rioclaro.example',
  telephone: '4770000000',
  faxNumber: '4770000001',
  url: 'https://rioclaro.example/compras',
}

const identifier = (id: string, legalName: string): JsonObject => ({
  scheme: 'MX-RFC',
  id,
  legalName,
  uri: `https://rioclaro.example/padron/${id}`,
})

const item: JsonObject = {
  id: '1',
  description: 'Luminaria LED de 100 W',
  classification: {
    scheme: 'CUCOP',
    id: '21601',
    description: 'Material de alumbrado',
    uri: 'https://rioclaro.example/cucop/21601',
  },
  additionalClassifications: [
    {
      scheme: 'UNSPSC',
      id: '39111501',
      description: 'Luminarias',
      uri: 'https://rioclaro.example/unspsc/39111501',
    },
  ],
  quantity: 400,
  unit: {
    scheme: 'UNCEFACT',
    id: 'H87',
    name: 'pieza',
    value: pesos(4960.5),
    uri: 'https://rioclaro.example/unidades/H87',
  },
}

const document = (id: string, documentType: string, title: string): JsonObject => ({
  id,
  documentType,
  title,
  description: `${title}, versión pública`,
  url: `https://rioclaro.example/documentos/${id}.pdf`,
  datePublished: '2025-01-10T09:00:00-06:00',
  dateModified: '2025-01-12T09:00:00-06:00',
  format: 'application/pdf',
  language: 'es',
})

const milestone = (id: string, type: string, title: string): JsonObject => ({
  id,
  title,
  type,
  description: `${title}, según programa`,
  code: id,
  dueDate: '2025-06-30T18:00:00-06:00',
  dateMet: '2025-06-28T12:00:00-06:00',
  dateModified: '2025-06-28T12:00:00-06:00',
  status: 'met',
})

/** Of what is invented: `ocds-213czf`, for examples too, is told to whoever publishes with it. */
const prefix = 'ocds-sin000'
const ocid = `${prefix}-ARC-7`

const amendment = (id: string, day: string, rationale: string, stage: string): JsonObject => ({
  id,
  date: `${day}T09:00:00-06:00`,
  rationale,
  description: `${rationale}, por cinco días`,
  amendsReleaseID: `${ocid}-${stage}-1`,
  releaseID: `${ocid}-${stage}-2`,
})

const related: JsonObject = {
  id: '1',
  relationship: ['prior'],
  title: 'Luminarias, primera etapa',
  scheme: 'ocid',
  identifier: `${prefix}-ARC-3`,
  uri: `https://rioclaro.example/ocds/${prefix}-ARC-3.json`,
}

/** An invented release of OCDS 1.1 that tells a whole process, with every member that the standard still wants. */
export const releaseExample: JsonObject = {
  ocid,
  id: `${ocid}-contract-2`,
  date: '2025-07-01T00:00:00-06:00',
  tag: ['planning', 'tender', 'award', 'contract', 'implementation'],
  initiationType: 'tender',
  language: 'es',
  parties: [
    {
      ...buyer,
      identifier: identifier('ARC850101AB1', 'Municipio de Río Claro'),
      additionalIdentifiers: [identifier('ARC-11', 'Municipio de Río Claro')],
      address,
      contactPoint: contact,
      roles: ['buyer', 'payer'],
      details: { scale: 'municipal' },
    },
    { ...unit, roles: ['procuringEntity'] },
    {
      ...supplier,
      identifier: identifier('INO850101AB1', 'Inventos del Norte, S.A. de C.V.'),
      roles: ['tenderer', 'supplier', 'payee'],
    },
    { ...other, roles: ['tenderer'] },
  ],
  buyer,
  planning: {
    rationale: 'Faltan luminarias en el centro',
    budget: {
      id: 'PEM-2025-21601',
      description: 'Alumbrado público',
      amount: pesos(2_000_000),
      project: 'Centro iluminado',
      projectID: 'CI-2025',
      uri: 'https://rioclaro.example/presupuesto/2025',
    },
    documents: [document('d1', 'needsAssessment', 'Análisis de necesidades')],
    milestones: [milestone('h1', 'preProcurement', 'Suficiencia presupuestaria')],
  },
  tender: {
    id: 'LP-001-2025',
    title: 'Luminarias para el centro',
    description: 'Suministro de luminarias LED',
    status: 'complete',
    procuringEntity: unit,
    items: [item],
    value: pesos(2_000_000),
    minValue: pesos(1_500_000),
    procurementMethod: 'open',
    procurementMethodDetails: 'Licitación pública nacional',
    procurementMethodRationale: 'Ley de Contrataciones Públicas, artículo 26, fracción I',
    mainProcurementCategory: 'goods',
    additionalProcurementCategories: ['services'],
    awardCriteria: 'bestProposal',
    awardCriteriaDetails: 'Puntos y porcentajes',
    submissionMethod: ['electronicSubmission'],
    submissionMethodDetails: 'Por la plataforma de compras',
    tenderPeriod: period('2025-01-10', '2025-01-31', 21),
    enquiryPeriod: period('2025-01-11', '2025-01-20', 9),
    hasEnquiries: true,
    eligibilityCriteria: 'Experiencia de un año',
    awardPeriod: period('2025-02-01', '2025-02-14', 13),
    contractPeriod: period('2025-02-21', '2025-12-31', 313),
    numberOfTenderers: 2,
    tenderers: [supplier, other],
    documents: [document('d2', 'tenderNotice', 'Convocatoria')],
    milestones: [milestone('h2', 'engagement', 'Junta de aclaraciones')],
    amendments: [amendment('m1', '2025-01-20', 'Ampliación del plazo para preguntar', 'tender')],
  },
  awards: [
    {
      id: 'a1',
      title: 'Luminarias para el centro',
      description: 'Adjudicación de la partida única',
      status: 'active',
      date: '2025-02-14T12:00:00-06:00',
      value: pesos(1_984_200),
      suppliers: [supplier],
      items: [item],
      contractPeriod: period('2025-02-21', '2025-12-31', 313),
      documents: [document('d3', 'awardNotice', 'Fallo')],
      amendments: [amendment('m2', '2025-02-17', 'Ampliación del plazo para firmar', 'award')],
    },
  ],
  contracts: [
    {
      id: 'C-77',
      awardID: 'a1',
      title: 'Suministro de luminarias',
      description: 'Suministro e instalación de 400 luminarias',
      status: 'active',
      period: period('2025-02-21', '2025-12-31', 313),
      value: pesos(1_984_200),
      items: [item],
      dateSigned: '2025-02-20T12:00:00-06:00',
      documents: [document('d4', 'contractSigned', 'Contrato firmado')],
      implementation: {
        transactions: [
          {
            id: 't1',
            source: 'https://rioclaro.example/pagos',
            date: '2025-04-01T12:00:00-06:00',
            value: pesos(500_000),
            payer: buyer,
            payee: supplier,
            uri: 'https://rioclaro.example/pagos/t1',
          },
        ],
        milestones: [milestone('h3', 'payment', 'Primer pago')],
        documents: [document('d5', 'financialProgressReport', 'Avance financiero')],
      },
      relatedProcesses: [related],
      milestones: [milestone('h4', 'delivery', 'Primera entrega')],
      amendments: [amendment('m3', '2025-03-10', 'Ampliación del plazo de entrega', 'contract')],
    },
  ],
  relatedProcesses: [related],
}
