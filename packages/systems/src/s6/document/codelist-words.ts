import type { Localized } from '@pdn/core'
import { labels } from '../../labels.ts'
import { awardCriteriaWords, documentTypeWords } from './open-code-words.ts'
import {
  awardStatusWords,
  categoryWords,
  contractStatusWords,
  methodWords,
  roleWords,
  tenderStatusWords,
} from './words.ts'

/** A list of codes of OCDS: what it is called, and its codes in words. */
export interface CodelistWords {
  readonly title: Localized
  readonly names: Readonly<Record<string, Localized>>
}

/** Publishers write it; the standard has no such code. */
const { contractText: _, ...standardTypes } = documentTypeWords

const documentTypes = {
  ...standardTypes,
  ...labels({
    contractDraft: ['Modelo de contrato', 'Contract draft'],
    contractArrangements: ['Convenio de terminación', 'Arrangements for ending contract'],
    hearingNotice: ['Aviso de audiencia pública', 'Public hearing notice'],
    environmentalImpact: ['Impacto ambiental', 'Environmental impact'],
    assetAndLiabilityAssessment: [
      'Valoración de activos y pasivos del gobierno',
      'Assessment of government’s assets and liabilities',
    ],
    riskProvisions: ['Previsiones de riesgos y pasivos', 'Provisions for risks and liabilities'],
    bidders: ['Información de los licitantes', 'Information on bidders'],
    conflictOfInterest: ['Conflictos de interés', 'Conflicts of interest'],
    debarments: ['Inhabilitaciones', 'Debarments'],
    illustration: ['Ilustraciones', 'Illustrations'],
    submissionDocuments: ['Documentos de la propuesta', 'Bid submission documents'],
    contractSummary: ['Resumen del contrato', 'Contract summary'],
  }),
}

/**
 * The lists of codes of OCDS 1.1.5 and of the extensions of EDCA-MX by the names of their files, but currencies;
 * `wireTransfe` is spelt as published.
 */
export const codelistWords: Readonly<Record<string, CodelistWords>> = {
  'releaseTag.csv': {
    title: { es: 'Etapa que informa la entrega', en: 'What a release tells' },
    names: labels({
      planning: ['Planeación', 'Planning'],
      planningUpdate: ['Actualización de la planeación', 'Planning update'],
      tender: ['Licitación', 'Tender'],
      tenderAmendment: ['Modificación de la licitación', 'Tender amendment'],
      tenderUpdate: ['Actualización de la licitación', 'Tender update'],
      tenderCancellation: ['Cancelación de la licitación', 'Tender cancellation'],
      award: ['Adjudicación', 'Award'],
      awardUpdate: ['Actualización de la adjudicación', 'Award update'],
      awardCancellation: ['Cancelación de la adjudicación', 'Award cancellation'],
      contract: ['Contrato', 'Contract'],
      contractUpdate: ['Actualización del contrato', 'Contract update'],
      contractAmendment: ['Modificación del contrato', 'Contract amendment'],
      implementation: ['Ejecución', 'Implementation'],
      implementationUpdate: ['Actualización de la ejecución', 'Implementation update'],
      contractTermination: ['Terminación del contrato', 'Contract termination'],
      compiled: ['Registro compilado', 'Compiled record'],
    }),
  },
  'initiationType.csv': {
    title: { es: 'Inicio del procedimiento', en: 'Initiation type' },
    names: labels({ tender: ['Licitación', 'Tender'] }),
  },
  'partyRole.csv': { title: { es: 'Papel de la parte', en: 'Party role' }, names: roleWords },
  'tenderStatus.csv': { title: { es: 'Estado de la licitación', en: 'Tender status' }, names: tenderStatusWords },
  'method.csv': { title: { es: 'Método de contratación', en: 'Procurement method' }, names: methodWords },
  'procurementCategory.csv': {
    title: { es: 'Categoría principal', en: 'Main procurement category' },
    names: categoryWords,
  },
  'extendedProcurementCategory.csv': {
    title: { es: 'Categoría adicional', en: 'Additional procurement category' },
    names: { ...categoryWords, ...labels({ consultingServices: ['Consultoría', 'Consulting services'] }) },
  },
  'awardCriteria.csv': { title: { es: 'Criterio de adjudicación', en: 'Award criteria' }, names: awardCriteriaWords },
  'submissionMethod.csv': {
    title: { es: 'Forma de presentar propuestas', en: 'Submission method' },
    names: labels({
      electronicSubmission: ['Electrónica', 'Electronic submission'],
      electronicAuction: ['Subasta electrónica', 'Electronic auction'],
      written: ['Por escrito', 'Written'],
      inPerson: ['Presencial', 'In person'],
    }),
  },
  'awardStatus.csv': { title: { es: 'Estado de la adjudicación', en: 'Award status' }, names: awardStatusWords },
  'contractStatus.csv': { title: { es: 'Estado del contrato', en: 'Contract status' }, names: contractStatusWords },
  'milestoneStatus.csv': {
    title: { es: 'Estado del hito', en: 'Milestone status' },
    names: labels({
      scheduled: ['Programado', 'Scheduled'],
      met: ['Cumplido', 'Met'],
      notMet: ['No cumplido', 'Not met'],
      partiallyMet: ['Cumplido en parte', 'Partially met'],
    }),
  },
  'milestoneType.csv': {
    title: { es: 'Tipo de hito', en: 'Milestone type' },
    names: labels({
      preProcurement: ['Previo a la contratación', 'Pre-procurement'],
      approval: ['Aprobación', 'Approval'],
      engagement: ['Participación', 'Engagement'],
      assessment: ['Evaluación', 'Assessment'],
      delivery: ['Entrega', 'Delivery'],
      reporting: ['Informe', 'Reporting'],
      financing: ['Financiamiento', 'Financing'],
      payment: ['Pago', 'Payment'],
    }),
  },
  'documentType.csv': { title: { es: 'Tipo de documento', en: 'Document type' }, names: documentTypes },
  'relatedProcess.csv': {
    title: { es: 'Relación con otro procedimiento', en: 'Relation to another process' },
    names: labels({
      framework: ['Primera etapa de un contrato marco', 'First stage of a framework agreement'],
      planning: ['Procedimiento de planeación', 'Planning process'],
      parent: ['Contrato principal', 'Parent contract'],
      prior: ['Procedimiento anterior', 'Prior process'],
      unsuccessfulProcess: ['Procedimiento desierto', 'Unsuccessful process'],
      subContract: ['Subcontrato', 'Sub-contract'],
      replacementProcess: ['Procedimiento que lo sustituye', 'Replacement process'],
      renewalProcess: ['Procedimiento de renovación', 'Renewal process'],
    }),
  },
  'relatedProcessScheme.csv': {
    title: { es: 'Esquema del procedimiento relacionado', en: 'Scheme of the related process' },
    names: labels({ ocid: ['Identificador de contrataciones abiertas', 'Open Contracting ID'] }),
  },
  'itemClassificationScheme.csv': {
    title: { es: 'Clasificador de bienes y servicios', en: 'Item classification scheme' },
    names: labels({
      CPV: ['Vocabulario Común de Contratos Públicos de la UE', 'EC Common Procurement Vocabulary'],
      CPVS: [
        'Vocabulario Común de Contratos Públicos de la UE, suplementario',
        'EC Common Procurement Vocabulary, supplementary codelists',
      ],
      GSIN: ['Número de identificación de bienes y servicios (Canadá)', 'Goods and Services Identification Number'],
      UNSPSC: [
        'Código estándar de productos y servicios de las Naciones Unidas',
        'United Nations Standard Products and Services Code',
      ],
      CPC: ['Clasificación Central de Productos', 'Central Product Classification'],
      OKDP: [
        'Clasificación rusa de productos por actividad económica (1994)',
        'Russian National Classification of Products by Economic Activity (1994)',
      ],
      OKPD: [
        'Clasificación rusa de productos por actividad económica (2014)',
        'Russian National Classification of Products by Economic Activity (2014)',
      ],
      CUCOP: ['Clasificador Único de las Contrataciones Públicas', 'Mexican Single Classifier of Public Procurement'],
      NAICS: [
        'Sistema de Clasificación Industrial de América del Norte',
        'North American Industry Classification System',
      ],
      PSC: ['Códigos de productos y servicios (Estados Unidos)', 'Product and Service Codes'],
      HS: ['Sistema armonizado de mercancías', 'Harmonized Commodity Description and Coding System'],
    }),
  },
  'unitClassificationScheme.csv': {
    title: { es: 'Clasificador de unidades', en: 'Unit classification scheme' },
    names: labels({
      UNCEFACT: ['Recomendación 20 de UN/CEFACT', 'UN/CEFACT Recommendation 20'],
      QUDT: [
        'Ontologías de cantidades, unidades, dimensiones y tipos de datos',
        'Quantities, Units, Dimensions and Data Types Ontologies',
      ],
    }),
  },
  'legalPersonality.csv': {
    title: { es: 'Personalidad jurídica', en: 'Legal personality' },
    names: labels({
      naturalPerson: ['Persona física', 'Natural person'],
      legalPerson: ['Persona moral', 'Legal person'],
    }),
  },
  'contactPointType.csv': {
    title: { es: 'Tipo de contacto', en: 'Kind of contact point' },
    names: labels({
      contactPoint: ['Punto de contacto', 'Contact point'],
      attorney: ['Apoderado', 'Attorney'],
    }),
  },
  'surveillanceMechanisms.csv': {
    title: { es: 'Mecanismo de vigilancia', en: 'Surveillance mechanism' },
    names: labels({
      socialWitness: ['Testigo social', 'Social witness'],
      citizenComptroller: ['Contraloría ciudadana', 'Citizen comptroller'],
      internalControlUnit: ['Órgano interno de control', 'Internal control unit'],
      externalAuditor: ['Auditoría externa', 'External auditor'],
    }),
  },
  'paymentMethod.csv': {
    title: { es: 'Forma de pago', en: 'Payment method' },
    names: labels({
      cash: ['Efectivo', 'Cash'],
      check: ['Cheque', 'Cheque'],
      wireTransfe: ['Transferencia', 'Wire transfer'],
      corporateCard: ['Tarjeta corporativa', 'Corporate card'],
      letterOfCredit: ['Carta de crédito', 'Letter of credit'],
    }),
  },
  'implementationStatus.csv': {
    title: { es: 'Estado de la ejecución', en: 'Implementation status' },
    names: labels({
      planning: ['En planeación', 'Planning'],
      ongoing: ['En curso', 'Ongoing'],
      concluded: ['Concluida', 'Concluded'],
    }),
  },
  'guaranteeType.csv': {
    title: { es: 'Tipo de garantía', en: 'Guarantee type' },
    names: labels({
      bail: ['Fianza', 'Bail'],
      depositSlip: ['Billete de depósito', 'Deposit slip'],
      letterOfCredit: ['Carta de crédito', 'Letter of credit'],
      suretyBond: ['Seguro de caución', 'Surety bond'],
      check: ['Cheque certificado', 'Certified cheque'],
    }),
  },
  'guaranteedObligations.csv': {
    title: { es: 'Obligación garantizada', en: 'Guaranteed obligation' },
    names: labels({
      fulfillment: ['Cumplimiento', 'Fulfilment'],
      prepaid: ['Anticipo', 'Advance payment'],
      latentDefects: ['Vicios ocultos', 'Latent defects'],
      confidentiality: ['Confidencialidad', 'Confidentiality'],
      quality: ['Calidad', 'Quality'],
    }),
  },
}
