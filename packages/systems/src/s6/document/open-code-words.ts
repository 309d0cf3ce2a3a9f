import type { Localized } from '@pdn/core'

type Words = Readonly<Record<string, Localized>>

/** Kinds of documents in words (`documentType.csv`), those that are published most. */
export const documentTypeWords: Words = {
  plannedProcurementNotice: { es: 'Aviso de contratación planeada', en: 'Planned procurement notice' },
  procurementPlan: { es: 'Programa de contratación', en: 'Procurement plan' },
  needsAssessment: { es: 'Análisis de necesidades', en: 'Needs assessment' },
  feasibilityStudy: { es: 'Estudio de factibilidad', en: 'Feasibility study' },
  marketStudies: { es: 'Investigación de mercado', en: 'Market studies' },
  projectPlan: { es: 'Plan del proyecto', en: 'Project plan' },
  tenderNotice: { es: 'Convocatoria', en: 'Tender notice' },
  biddingDocuments: { es: 'Bases', en: 'Bidding documents' },
  technicalSpecifications: { es: 'Especificaciones técnicas', en: 'Technical specifications' },
  evaluationCriteria: { es: 'Criterios de evaluación', en: 'Evaluation criteria' },
  eligibilityCriteria: { es: 'Requisitos de participación', en: 'Eligibility criteria' },
  clarifications: { es: 'Junta de aclaraciones', en: 'Clarifications' },
  shortlistedFirms: { es: 'Empresas preseleccionadas', en: 'Shortlisted firms' },
  billOfQuantity: { es: 'Catálogo de conceptos', en: 'Bill of quantity' },
  awardNotice: { es: 'Fallo', en: 'Award notice' },
  evaluationReports: { es: 'Dictamen de evaluación', en: 'Evaluation reports' },
  winningBid: { es: 'Propuesta ganadora', en: 'Winning bid' },
  complaints: { es: 'Inconformidades', en: 'Complaints' },
  contractNotice: { es: 'Aviso de contrato', en: 'Contract notice' },
  contractSigned: { es: 'Contrato firmado', en: 'Signed contract' },
  contractText: { es: 'Texto del contrato', en: 'Contract text' },
  contractSchedule: { es: 'Programa del contrato', en: 'Contract schedule' },
  contractAnnexe: { es: 'Anexo del contrato', en: 'Contract annexe' },
  contractGuarantees: { es: 'Garantías', en: 'Guarantees' },
  subContract: { es: 'Subcontrato', en: 'Subcontract' },
  physicalProgressReport: { es: 'Avance físico', en: 'Physical progress report' },
  financialProgressReport: { es: 'Avance financiero', en: 'Financial progress report' },
  finalAudit: { es: 'Auditoría final', en: 'Final audit' },
  completionCertificate: { es: 'Acta de entrega-recepción', en: 'Completion certificate' },
  cancellationDetails: { es: 'Motivos de la cancelación', en: 'Cancellation details' },
}

/** Award criteria in words (`awardCriteria.csv`). */
export const awardCriteriaWords: Words = {
  priceOnly: { es: 'Solo precio', en: 'Price only' },
  costOnly: { es: 'Solo costo', en: 'Cost only' },
  qualityOnly: { es: 'Solo calidad', en: 'Quality only' },
  ratedCriteria: { es: 'Puntos y porcentajes', en: 'Rated criteria' },
  lowestCost: { es: 'Costo más bajo', en: 'Lowest cost' },
  bestProposal: { es: 'Mejor propuesta', en: 'Best proposal' },
  bestValueToGovernment: { es: 'Mejores condiciones para el Estado', en: 'Best value to government' },
  singleBidOnly: { es: 'Propuesta única', en: 'Single bid only' },
}
