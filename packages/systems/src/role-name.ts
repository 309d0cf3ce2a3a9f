import type { Localized } from '@pdn/core'

const names: Readonly<Record<string, Localized>> = {
  sanctioned: { es: 'Persona o empresa sancionada', en: 'Sanctioned person or company' },
  official: { es: 'Servidor público', en: 'Public servant' },
  superior: { es: 'Superior inmediato', en: 'Immediate superior' },
  supplier: { es: 'Proveedor', en: 'Supplier' },
  tenderer: { es: 'Licitante', en: 'Tenderer' },
  beneficiary: { es: 'Beneficiario', en: 'Beneficiary' },
  procedure: { es: 'Procedimiento', en: 'Procedure' },
  relatedProcess: { es: 'Proceso relacionado', en: 'Related process' },
  buyer: { es: 'Comprador', en: 'Buyer' },
  procuringEntity: { es: 'Convocante', en: 'Procuring entity' },
  responsible: { es: 'Responsable', en: 'Responsible' },
  authority: { es: 'Autoridad', en: 'Authority' },
  institution: { es: 'Institución', en: 'Institution' },
  funder: { es: 'Financia', en: 'Funder' },
  payer: { es: 'Paga', en: 'Payer' },
  payee: { es: 'Cobra', en: 'Payee' },
  reviewBody: { es: 'Revisa', en: 'Review body' },
  ocid: { es: 'OCID', en: 'OCID' },
  rfc: { es: 'RFC de empresa', en: 'Company RFC' },
  expediente: { es: 'Expediente', en: 'Case number' },
  id: { es: 'Identificador', en: 'Identifier' },
  tenderId: { es: 'Licitación', en: 'Tender' },
  contractId: { es: 'Contrato', en: 'Contract' },
}

/** What a name or identifier of a record is in it, in words; undefined where its role has none. */
export const roleName = (role: string): Localized | undefined => (Object.hasOwn(names, role) ? names[role] : undefined)
