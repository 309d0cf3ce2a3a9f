import type { Localized } from '@pdn/core'

type Words = Readonly<Record<string, Localized>>

/** Procurement methods in words (`method.csv`). */
export const methodWords: Words = {
  open: { es: 'Licitación pública', en: 'Open tender' },
  selective: { es: 'Invitación a proveedores calificados', en: 'Selective tender' },
  limited: { es: 'Invitación restringida', en: 'Limited tender' },
  direct: { es: 'Adjudicación directa', en: 'Direct award' },
}

/** Main categories of what is bought (`procurementCategory.csv`). */
export const categoryWords: Words = {
  goods: { es: 'Bienes', en: 'Goods' },
  works: { es: 'Obra pública', en: 'Works' },
  services: { es: 'Servicios', en: 'Services' },
}

/** States of an award (`awardStatus.csv`). */
export const awardStatusWords: Words = {
  pending: { es: 'Pendiente', en: 'Pending' },
  active: { es: 'Vigente', en: 'Active' },
  cancelled: { es: 'Cancelada', en: 'Cancelled' },
  unsuccessful: { es: 'Desierta', en: 'Unsuccessful' },
}

/** States of a contract (`contractStatus.csv`). */
export const contractStatusWords: Words = {
  pending: { es: 'Pendiente', en: 'Pending' },
  active: { es: 'Vigente', en: 'Active' },
  cancelled: { es: 'Cancelado', en: 'Cancelled' },
  terminated: { es: 'Terminado', en: 'Terminated' },
}

/** States of a tender (`tenderStatus.csv`). */
export const tenderStatusWords: Words = {
  planning: { es: 'En planeación', en: 'Planning' },
  planned: { es: 'Planeada', en: 'Planned' },
  active: { es: 'Abierta', en: 'Active' },
  cancelled: { es: 'Cancelada', en: 'Cancelled' },
  unsuccessful: { es: 'Desierta', en: 'Unsuccessful' },
  complete: { es: 'Concluida', en: 'Complete' },
  withdrawn: { es: 'Retirada', en: 'Withdrawn' },
}

/** Roles of a party (`partyRole.csv` and EDCA-MX). */
export const roleWords: Words = {
  buyer: { es: 'Compradora', en: 'Buyer' },
  procuringEntity: { es: 'Unidad contratante', en: 'Procuring entity' },
  supplier: { es: 'Proveedor', en: 'Supplier' },
  tenderer: { es: 'Licitante', en: 'Tenderer' },
  funder: { es: 'Financia', en: 'Funder' },
  enquirer: { es: 'Preguntó', en: 'Enquirer' },
  payer: { es: 'Paga', en: 'Payer' },
  payee: { es: 'Cobra', en: 'Payee' },
  reviewBody: { es: 'Instancia de inconformidad', en: 'Review body' },
  interestedParty: { es: 'Parte interesada', en: 'Interested party' },
  attendee: { es: 'Asistente', en: 'Attendee' },
  official: { es: 'Servidor público', en: 'Official' },
  invitedSupplier: { es: 'Proveedor invitado', en: 'Invited supplier' },
  issuingSupplier: { es: 'Proveedor que cotizó', en: 'Quoting supplier' },
}
